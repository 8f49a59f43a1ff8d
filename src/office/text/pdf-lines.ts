/** A piece of a page's text with its place: points from the lower left corner. */
export interface PdfItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line of a page, from the top. */
export interface PageLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly height: number
}

interface DrawnLine {
  readonly items: PdfItem[]
  readonly y: number
  readonly height: number
}

/** The lines of one page from top to bottom. */
export function linesOfPage(items: readonly PdfItem[]): PageLine[] {
  return drawnLines(items).map((line) => ({
    text: lineText(line),
    x: line.items[0]?.x ?? 0,
    y: line.y,
    height: line.height,
  }))
}

/** The lines of a page as text. A blank line stands where a paragraph begins: set in, or further off than lines are. */
export function pageText(lines: readonly PageLine[]): string {
  const left = leftEdge(lines)
  const pitch = usualPitch(lines)
  return lines
    .map((line, index) => {
      const above = lines[index - 1]
      const isRow = line.text.includes('\t') && above?.text.includes('\t') === true
      const isFar = above !== undefined && above.y - line.y > pitch * 1.4
      const isSetIn = line.x > left + line.height * 1.4 && (above === undefined || above.x < line.x - line.height)
      return !isRow && (isFar || isSetIn) ? `\n${line.text}` : line.text
    })
    .join('\n')
}

/** Pieces whose feet are about level make a line. */
function drawnLines(items: readonly PdfItem[]): DrawnLine[] {
  const lines: DrawnLine[] = []
  for (const item of items.toSorted((a, b) => b.y - a.y)) {
    const last = lines.at(-1)
    const height = item.height || 10
    if (last !== undefined && last.y - item.y < Math.min(last.height, height) * 0.5) last.items.push(item)
    else lines.push({ items: [item], y: item.y, height })
  }
  for (const { items: parts } of lines) parts.sort((a, b) => a.x - b.x)
  return lines
}

/** Where most lines begin: the leftmost begin that a fifth of the lines share. */
function leftEdge(lines: readonly PageLine[]): number {
  const begins = lines.map(({ x }) => x).toSorted((a, b) => a - b)
  return begins[Math.floor(begins.length / 5)] ?? 0
}

/** From line to line: the middle one of all distances. */
function usualPitch(lines: readonly PageLine[]): number {
  const distances = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? 0) - y)
  return distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0
}

/** Narrowest gap between two cells, in heights of a line. */
const CELL_GAP = 0.8

/** Where there are two such gaps or more the line is a row of a table. */
function lineText({ items, height }: DrawnLine): string {
  const gaps = items.map(({ x }, index) => {
    const before = items[index - 1]
    return before === undefined ? 0 : x - before.x - before.width
  })
  const isRow = gaps.filter((gap) => gap > height * CELL_GAP).length >= 2
  return items
    .map(({ text }, index) => {
      const gap = gaps[index] ?? 0
      if (isRow && gap > height * CELL_GAP) return `\t${text}`
      return gap > height * 0.25 ? ` ${text}` : text
    })
    .join('')
}
