import type { PageLine } from './pdf-lines.ts'

/** How many lines from the top and the bottom of a page may be its head or foot. */
const EDGE = 2

const pageNumber = /^[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–·\s]*$/

/** Pages without what stands on them again and again at the edges, whatever number it counts, and without the numbers of pages. */
export function withoutPageHeads(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(page.filter((_, at) => isAtEdge(page, at)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(2, Math.ceil(pages.length / 2))
  return pages.map((page) =>
    page.filter((line, at) => {
      if (!isAtEdge(page, at)) return true
      return !(
        (counts.get(keyOf(line)) ?? 0) >= least ||
        (isOutermost(page, at) && pages.length > 1 && pageNumber.test(line.text))
      )
    }),
  )
}

/** A sentence is no head, however often it stands there. */
function isAtEdge(page: readonly PageLine[], at: number): boolean {
  return (at < EDGE || at >= page.length - EDGE) && !/[，。；]/.test(page[at]?.text ?? '')
}

function isOutermost(page: readonly PageLine[], at: number): boolean {
  return at === 0 || at === page.length - 1
}

function keyOf({ text }: PageLine): string {
  return text.replaceAll(/\d+/g, '0').replaceAll(/\s+/g, '')
}
