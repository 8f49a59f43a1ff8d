import type { Judged } from './draft-check.queries.ts'
import { isCertain } from './mended-text.ts'

type Shown = Pick<Judged, 'id' | 'verdict' | 'expected'>

/** The findings that a choice of the filter lets through: a verdict, `certain`, `mended`; undefined: all. What was replaced is only `mended`. */
export function chosenFindings<Finding extends Shown>(
  findings: readonly Finding[],
  mended: ReadonlySet<string>,
  choice: string | undefined,
): readonly Finding[] {
  if (choice === undefined) return findings
  if (choice === 'mended') return findings.filter(({ id }) => mended.has(id))
  const open = findings.filter(({ id }) => !mended.has(id))
  return open.filter((finding) => (choice === 'certain' ? isCertain(finding) : finding.verdict === choice))
}
