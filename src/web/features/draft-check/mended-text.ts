import type { Judged } from './draft-check.queries.ts'

type Mendable = Pick<Judged, 'id' | 'start' | 'end'> & {
  readonly expected: Pick<NonNullable<Judged['expected']>, 'replacement' | 'certain'> | null
}

/** What may be put into the quote's place; null where there is nothing to mend. */
export function replacementOf({ expected }: Pick<Mendable, 'expected'>): string | null {
  return expected?.replacement ?? null
}

/** True where the right figure may be put in unread, as the server says. */
export function isCertain({ expected }: Pick<Mendable, 'expected'>): boolean {
  return expected !== null && expected.replacement !== null && expected.certain
}

/** The draft with the quotes of the findings that are named replaced; findings ascend. Of two over each other the first one stands. */
export function mendedText(text: string, findings: readonly Mendable[], mended: readonly string[]): string {
  const chosen = new Set(mended)
  const parts: string[] = []
  let from = 0
  for (const finding of findings) {
    const replacement = replacementOf(finding)
    if (!chosen.has(finding.id) || replacement === null || finding.start < from) continue
    parts.push(text.slice(from, finding.start), replacement)
    from = finding.end
  }
  return [...parts, text.slice(from)].join('')
}
