import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'

/** Cells from the clipboard and where they go. */
export interface PastedBlock {
  readonly cells: readonly (readonly string[])[]
  /** First row in the list, counted from 0. */
  readonly at: number
  /** Fields from the current column on, in the order of the screen. */
  readonly fields: readonly LedgerField[]
}

/** What a block says once its columns are known. */
export interface AlignedBlock {
  readonly fields: readonly LedgerField[]
  readonly rows: readonly (readonly string[])[]
  /** True when the first row named the columns. */
  readonly hasHeader: boolean
  /** Columns that go nowhere: beyond the last one of the list, or under an unknown header. */
  readonly leftOut: number
}

/**
 * Finds the field of each column: by the headers when the first row is one, else by where the block was put.
 *
 * A first row is a header when rows follow it and it names nothing but fields.
 */
export function alignBlock(ledger: Ledger, { cells, fields }: PastedBlock): AlignedBlock {
  const [first = [], ...rest] = cells
  const named = first.map((cell) => fieldCalled(ledger, cell))
  const isHeader = rest.length > 0 && named.some(Boolean) && first.every((cell, at) => cell.trim() === '' || named[at])
  const columns = isHeader ? named : first.map((_, at) => fields[at])
  const used = columns.flatMap((field, at) => (field && columns.indexOf(field) === at ? [{ field, at }] : []))
  return {
    fields: used.map(({ field }) => field),
    rows: (isHeader ? rest : cells).map((row) => used.map(({ at }) => row[at] ?? '')),
    hasHeader: isHeader,
    leftOut: columns.length - used.length,
  }
}

function fieldCalled(ledger: Ledger, header: string): LedgerField | undefined {
  const wanted = plain(header)
  if (wanted === '') return undefined
  return [...ledger.fields.values()].find((field) => namesOf(field).some((name) => plain(name) === wanted))
}

function namesOf({ zh, en, aliases = [] }: LedgerField): string[] {
  return [zh, en, ...aliases]
}

/** Without blanks and without a unit in brackets: 总投资（万元） is 总投资. */
function plain(header: string): string {
  return header
    .replace(/[（(][^）)]*[）)]\s*$/u, '')
    .replace(/\s/g, '')
    .toLowerCase()
}

/** A block that empties cells, or fills them with one text. */
export function filledCells(rows: number, columns: number, text: string): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => text))
}
