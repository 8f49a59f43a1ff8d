import type { Span } from './clean-text.ts'
import { type TextLine, trimSpan } from './text-lines.ts'

/** Cells of one row, empty ones too, and what stands between them; offsets of the original. */
export interface RowCells {
  readonly cells: readonly Span[]
  /** One place a cell but the last: where the sign stands that parts it from the next. */
  readonly partings: readonly number[]
  /** Number of the table, counted from 0. */
  readonly table: number
}

type Cut = Pick<RowCells, 'cells' | 'partings'>

/**
 * Which lines are rows of tables: those with tabs, runs of lines that ` | ` cuts into as many cells, and runs of lines that blanks cut into as
 * many cells with numbers among them.
 *
 * @returns index of the line → its cells
 */
export function rowsOf(folded: string, lines: readonly TextLine[]): ReadonlyMap<number, RowCells> {
  const rows = new Map<number, RowCells>()
  let table = -1
  let before: { readonly at: number; readonly way: Way; readonly cells: number } | null = null
  for (let at = 0; at < lines.length; ) {
    const { way, cuts, isTable } = runAt(folded, lines, at)
    if (isTable) {
      const cells = cuts.at(-1)?.cells.length ?? 0
      const isAlike = before !== null && (before.way === way || before.cells === cells)
      const goesOn = isAlike && before?.at === at && lines[at]?.afterBlank === false
      if (!goesOn) table += 1
      for (const [offset, cut] of cuts.entries()) rows.set(at + offset, { ...cut, table })
      before = { at: at + cuts.length, way, cells }
    }
    at += Math.max(1, cuts.length)
  }
  return rows
}

type Way = 'tab' | 'pipe' | 'blank'

/** Longest line that is tried as a row without tabs. */
const ROW_LENGTH = 400

/** The longest run of lines from here on that are cut alike, and whether it is a table; none of its lines is looked at again. */
function runAt(folded: string, lines: readonly TextLine[], at: number) {
  const runs = (['tab', 'pipe', 'blank'] as const).map((way) => {
    const cuts = runOf(folded, lines, at, way)
    return { way, cuts, isTable: way === 'tab' ? cuts.length > 0 : cuts.length >= 2 && hasNumbers(folded, cuts) }
  })
  const longest = runs.toSorted((one, other) => other.cuts.length - one.cuts.length)[0]
  return runs.find(({ isTable }) => isTable) ?? longest ?? { way: 'tab' as const, cuts: [], isTable: false }
}

/** The lines from here on that are cut the same way, in one run without a blank line; but for tabs into as many cells too. */
function runOf(folded: string, lines: readonly TextLine[], from: number, way: Way): readonly Cut[] {
  const rows: Cut[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || (at > from && line.afterBlank)) break
    const cut = cutRow(folded, line, way)
    if (cut === null || (way !== 'tab' && rows[0] !== undefined && rows[0].cells.length !== cut.cells.length)) break
    if (!isRule(folded, cut)) rows.push(cut)
    else if (rows.length > 0) rows.push({ cells: [], partings: [] })
    else break
  }
  return rows
}

function cutRow(folded: string, line: TextLine, way: Way): Cut | null {
  if (way === 'tab') return cutAtTabs(folded, line)
  if (line.text.length > ROW_LENGTH || /[。；]/.test(line.text)) return null
  if (way === 'pipe') return line.text.includes('|') ? cutAt(folded, withoutBorders(folded, line), /\|/g) : null
  const cut = cutAt(folded, line, /[ \u3000]+/g)
  return cut.cells.length >= 3 && !/[，,！？]/.test(line.text.replaceAll(/\d,\d/g, '')) ? cut : null
}

function cutAtTabs(folded: string, { text, whole }: TextLine): Cut | null {
  return text.includes('\t') ? cutAt(folded, whole, /\t/g) : null
}

function withoutBorders(folded: string, { start, end }: Span): Span {
  const from = folded[start] === '|' ? start + 1 : start
  return { start: from, end: end > from && folded[end - 1] === '|' ? end - 1 : end }
}

function cutAt(folded: string, { start, end }: Span, sign: RegExp): Cut {
  const cells: Span[] = []
  const partings: number[] = []
  let from = start
  for (const { index, 0: found } of folded.slice(start, end).matchAll(sign)) {
    cells.push(trimSpan(folded, { start: from, end: start + index }))
    partings.push(start + index)
    from = start + index + found.length
  }
  cells.push(trimSpan(folded, { start: from, end }))
  return { cells, partings }
}

/** The line of dashes under the head of a table in Markdown. */
function isRule(folded: string, { cells }: Cut): boolean {
  return cells.length > 1 && cells.every(({ start, end }) => /^:?[-—]+:?$/.test(folded.slice(start, end)))
}

function hasNumbers(folded: string, rows: readonly Cut[]): boolean {
  const withNumber = rows.slice(1).filter(({ cells }) => cells.some((cell) => isNumber(folded, cell)))
  return withNumber.length * 2 >= rows.length - 1
}

function isNumber(folded: string, { start, end }: Span): boolean {
  return end - start <= 24 && /^[-+—]?\d[\d,.]*%?$/.test(folded.slice(start, end))
}
