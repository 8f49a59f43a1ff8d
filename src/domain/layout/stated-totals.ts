import { problem } from '../errors.ts'
import { isRefused } from '../ledger/value-reading.ts'
import type { ColumnReader } from './column-reader.ts'
import { cellIn, type FormCell } from './form-sheet.ts'
import type { OfferedColumn } from './offered-columns.ts'
import type { SheetProblem } from './recognised-table.ts'
import type { ToldRow } from './table-rows.ts'
import type { StatedTotal, TotalCheck } from './total-check.ts'

/**
 * Notes the sums that a row of a table states.
 *
 * @returns what is said of those that cannot be read
 */
export function noteSums(
  sheet: string,
  { kind, row }: ToldRow,
  columns: readonly OfferedColumn[],
  totals: TotalCheck,
): SheetProblem[] {
  if (kind === 'data' || kind === 'repeat' || kind === 'foot') return []
  const stated: StatedTotal[] = []
  const unread: SheetProblem[] = []
  for (const { column, field, readTotal } of kind === 'heading' ? [] : columns) {
    const cell = readTotal === null ? null : cellIn(row, column)
    if (readTotal === null || cell === null) continue
    const read = readTotal(cell)
    const at = { field: field.name, cell: cell.address, row: row.number, offered: cell.text }
    if (isRefused(read)) unread.push(...unreadSum(sheet, cell, at))
    else if (typeof read.value === 'string') stated.push({ ...at, value: read.value, step: lastDigit(cell, readTotal) })
  }
  totals.sum(kind, stated)
  return unread
}

/** What is to be said of the sums of a table once all its rows were added up. */
export function totalProblems(sheet: string, totals: TotalCheck): SheetProblem[] {
  const differing = totals.differing().map(({ value, step: _, sum, rows, ...at }) => {
    return { ...at, sheet, ...problem('import.total-differs', { stated: value, sum, rows }), ...asked }
  })
  const unchecked = totals.unchecked().map(({ value: _, step: __, unread, ...at }) => uncheckedSum(sheet, at, unread))
  return [...differing, ...unchecked]
}

const asked = { severity: 'ask', mends: [] } as const

type Place = Pick<SheetProblem, 'field' | 'cell' | 'row' | 'offered'>

/** A sum of which the figure itself cannot be read; a word where a figure might stand says nothing. */
function unreadSum(sheet: string, { kind, text }: FormCell, at: Place): SheetProblem[] {
  return kind === 'error' || /[\d#]/.test(text) ? [uncheckedSum(sheet, at, at.cell)] : []
}

function uncheckedSum(sheet: string, at: Place, unread: string): SheetProblem {
  const found = problem('import.total-unchecked', { stated: at.offered, cell: unread })
  return { ...at, sheet, ...found, severity: 'note', mends: [] }
}

const numberInText = /\d[\d,]*(?:\.(\d+))?/g

/** One of the last digit of the number in a cell, in the unit of the field; 0 where the cell has no single number. */
function lastDigit({ kind, text }: FormCell, readTotal: ColumnReader): string {
  const [number, another] = text.normalize('NFKC').matchAll(numberInText)
  if (number === undefined || another !== undefined) return '0'
  const places = number[1]?.length ?? 0
  const one = places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`
  const read = readTotal({ kind, text: text.normalize('NFKC').replace(number[0], one) })
  return isRefused(read) || typeof read.value !== 'string' ? '0' : read.value.replace('-', '')
}
