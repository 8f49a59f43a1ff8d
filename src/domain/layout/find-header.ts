import { isInformation } from './above-table.ts'
import { distinctTexts, type HeadArea } from './head-area.ts'
import { type HeaderMatcher, proposedFrom } from './header-match.ts'
import { readHeader, type Simplify } from './header-text.ts'
import type { HeadedColumn } from './known-layout.ts'
import type { FieldCandidate, HeaderRows } from './recognised-table.ts'

/** The rows of the header, and the headers of each column from top to bottom. */
export interface HeaderBlock {
  readonly first: number
  readonly last: number
  readonly columns: readonly HeadedColumn[]
  /** Certainties of the fields found, added up; those of known headers weigh more. */
  readonly score: number
}

/** Levels that a header can have. */
const mostLevels = 4
/** Better by less is not better. */
const margin = 0.05

/** How well the headers above a column fit some field: its name and the certainty. */
export type HeaderScorer = (headers: readonly string[]) => FieldCandidate | null

/** A header that names fewer fields exactly is looked for again by names that are near. */
const fewestExact = 2
/** A header that a person confirmed weighs more than one that reads like a field: the rows above may hold those too. */
const weightOfKnown = 1.5
/** Rows in which names that are near are looked for. */
const rowsLookedAt = 12

/**
 * Finds the header of a table: the rows whose texts name most fields of the ledger, with the rows of groups above them, and a line of
 * units or column numbers below.
 *
 * @param isKnown true for the headers of a column that a known layout has
 * @returns null when no row has two texts that could be headers
 */
export function findHeader(
  area: HeadArea,
  matcher: HeaderMatcher,
  isKnown: (headers: readonly string[]) => boolean,
  simplify: Simplify,
): HeaderBlock | null {
  const rows = area.rows.filter((row) => couldBeHeader(area, row, simplify))
  const known = (headers: readonly string[]) =>
    isKnown(headers) ? { field: headers.join('/'), certainty: weightOfKnown } : null
  const exactly: HeaderScorer = (headers) => known(headers) ?? matcher.matchExactly(headers)[0] ?? null
  const nearly: HeaderScorer = (headers) => known(headers) ?? matcher.match(headers)[0] ?? null
  const exact = bestBlock(area, rows, rows, exactly)
  if (exact !== null && exact.score >= fewestExact) return complete(area, exact, rows, exactly, simplify)
  const near = bestBlock(area, rows.slice(0, rowsLookedAt), rows, nearly) ?? exact
  return near === null ? null : complete(area, near, rows, nearly, simplify)
}

/** The header in the rows that a person says; null when no text stands in them. */
export function headerIn(area: HeadArea, rows: HeaderRows): HeaderBlock | null {
  const block = scoreBlock(area, rows, () => null)
  return block.columns.length === 0 ? null : block
}

function bestBlock(
  area: HeadArea,
  starts: readonly number[],
  rows: readonly number[],
  scorer: HeaderScorer,
): HeaderBlock | null {
  let best: HeaderBlock | null = null
  for (const first of starts) {
    for (const span of blocksFrom(area, first, rows)) {
      const block = scoreBlock(area, span, scorer)
      if (best === null || block.score > best.score + margin) best = block
    }
  }
  return best
}

function complete(
  area: HeadArea,
  block: HeaderBlock,
  rows: readonly number[],
  scorer: HeaderScorer,
  simplify: Simplify,
): HeaderBlock {
  return withRowsBelow(area, withGroupsAbove(area, block, rows, scorer), simplify)
}

/** Two texts side by side, not more numbers than words, and no line that says who or when. */
function couldBeHeader(area: HeadArea, row: number, simplify: Simplify): boolean {
  const texts = distinctTexts(area, row)
  const words = texts.filter((text) => !/^-?[\d.,%]+$/.test(text))
  if (texts.length < 2 || words.length * 2 < texts.length) return false
  return !texts.some((text) => isInformation(text, simplify))
}

interface RowSpan {
  readonly first: number
  readonly last: number
}

/** A block ends where its merged cells end, and may have a few levels. */
function* blocksFrom(area: HeadArea, first: number, rows: readonly number[]): Generator<RowSpan> {
  const reach = reachOfMerges(area, first)
  if (reach.first < first) return
  const start = rows.indexOf(first)
  for (const last of rows.slice(start, start + mostLevels)) {
    if (last >= reach.last) yield { first, last }
  }
  if (!rows.includes(reach.last)) yield { first, last: reach.last }
}

function reachOfMerges(area: HeadArea, row: number): RowSpan {
  const reach = { first: row, last: row }
  for (let column = 1; column <= area.columns; column += 1) {
    const merge = area.mergeAt(row, column)
    if (merge === null || area.text(row, column) === '' || merge.lastRow - row >= mostLevels) continue
    reach.first = Math.min(reach.first, merge.firstRow)
    reach.last = Math.max(reach.last, merge.lastRow)
  }
  return reach
}

function scoreBlock(area: HeadArea, { first, last }: RowSpan, scorer: HeaderScorer): HeaderBlock {
  const columns = headedColumns(area, first, last)
  const best = new Map<string, number>()
  for (const { headers } of columns) {
    const found = scorer(headers)
    if (found === null || found.certainty < proposedFrom) continue
    best.set(found.field, Math.max(found.certainty, best.get(found.field) ?? 0))
  }
  return { first, last, columns, score: [...best.values()].reduce((sum, certainty) => sum + certainty, 0) }
}

/** The headers of each column; a group's text stands for the columns to its right that have headers of their own below it. */
function headedColumns(area: HeadArea, first: number, last: number): HeadedColumn[] {
  const rows = area.rows.filter((row) => first <= row && row <= last)
  const columns: HeadedColumn[] = []
  const groups = new Map<number, string>()
  for (let column = 1; column <= area.columns; column += 1) {
    const headers = rows.map((row, level) => headerAt(area, row, column, rows[level + 1], groups))
    const path = headers.filter((text, index) => text !== '' && text !== headers[index - 1])
    if (path.length > 0) columns.push({ column, headers: path })
  }
  return columns
}

/** Groups are often not merged, only written over the first of their columns. */
function headerAt(
  area: HeadArea,
  row: number,
  column: number,
  below: number | undefined,
  groups: Map<number, string>,
): string {
  const text = area.text(row, column).replace(/\s+/gu, ' ')
  if (text !== '') {
    const hasOwnBelow = below !== undefined && area.mergeAt(row, column) === null && area.text(below, column) !== ''
    groups.set(row, hasOwnBelow ? text : '')
    return text
  }
  const isUnderGroup = below !== undefined && area.text(below, column) !== '' && area.mergeAt(row, column) === null
  return isUnderGroup ? (groups.get(row) ?? '') : ''
}

/** Rows of groups above the found ones, which name no field themselves but tell 计划 from 完成. */
function withGroupsAbove(
  area: HeadArea,
  block: HeaderBlock,
  rows: readonly number[],
  scorer: HeaderScorer,
): HeaderBlock {
  const above = area.rows[area.rows.indexOf(block.first) - 1]
  if (above === undefined || !rows.includes(above) || block.last - above >= mostLevels) return block
  const wider = scoreBlock(area, { first: above, last: block.last }, scorer)
  return wider.score >= block.score - margin ? withGroupsAbove(area, wider, rows, scorer) : block
}

/** A row of units below the headers (万元 | 亩) says the units of its columns; a row of numbers (1 | 2 | 3, 甲 | 乙) says nothing. */
function withRowsBelow(area: HeadArea, block: HeaderBlock, simplify: Simplify): HeaderBlock {
  const below = area.rows[area.rows.findLastIndex((row) => row <= block.last) + 1]
  if (below === undefined) return block
  const texts = distinctTexts(area, below)
  if (isNumbering(texts)) return withRowsBelow(area, { ...block, last: below }, simplify)
  if (!texts.every((text) => isUnitOnly(text, simplify)) || texts.length < 2) return block
  const columns = block.columns.map(({ column, headers }) => {
    const unit = area.text(below, column)
    return { column, headers: unit === '' || unit === headers.at(-1) ? headers : [...headers, unit] }
  })
  return withRowsBelow(area, { ...block, last: below, columns }, simplify)
}

function isUnitOnly(text: string, simplify: Simplify): boolean {
  const { name, unit } = readHeader(text, simplify)
  return name === '' && unit !== null
}

function isNumbering(texts: readonly string[]): boolean {
  const bare = texts.map((text) => text.normalize('NFKC').replace(/[()\s]/gu, ''))
  const words = bare.filter((text) => /^(?:[甲乙丙丁戊己]|栏次|序号|[A-Za-z])$/.test(text))
  const numbers = bare.map((text) => /^\d{1,3}(?:=.*)?$/.exec(text)?.[0]).filter((text) => text !== undefined)
  const follow = numbers.every(
    (text, index) => Number.parseInt(text, 10) === Number.parseInt(numbers[0] ?? '', 10) + index,
  )
  return (
    texts.length >= 3 &&
    words.length + numbers.length === texts.length &&
    follow &&
    Number.parseInt(numbers[0] ?? '1', 10) <= 2
  )
}
