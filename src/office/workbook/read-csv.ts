import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { CsvError, type Options, parse } from 'csv-parse'
import { DomainError } from '#domain/errors.ts'
import { removeFormulaGuard } from '../table/formula-guard.ts'
import { createRowPacker, type RowPacker } from '../table/packed-row.ts'
import { lastColumnNumber, lastRowNumber, type Row, type Sheet } from '../table/table.ts'
import { findCsvDelimiter } from './csv-delimiter.ts'
import { createReadingBudget } from './reading-budget.ts'
import type { WorkbookLimits } from './workbook-limits.ts'

/** A record of this many characters is an unclosed quote that swallowed the file. */
const longestRecord = 2 ** 20
const pieceCharacters = 2 ** 16

/**
 * Reads CSV text as one sheet. All cells are `text`; a row's number is that of its record, as a spreadsheet program
 * counts them, which differs from the line of the file only after a cell with line breaks.
 *
 * @param name of the sheet
 * @throws DomainError `workbook.broken` naming the row, `workbook.too-many-rows`, `workbook.too-many-cells`
 */
export async function readCsv(text: string, name: string, limits: WorkbookLimits): Promise<Sheet> {
  const budget = createReadingBudget(limits)
  const packer = createRowPacker()
  const rows: Row[] = []
  let number = 0
  for await (const record of readRecords(text)) {
    number += 1
    requireInSheet(number, record.length)
    for (const [index, field] of record.entries()) addField(packer, field, index + 1)
    if (packer.count === 0) continue
    budget.row(packer.count)
    rows.push(packer.pack(number, false))
  }
  return { name, hidden: false, isNote: false, rows, merges: [], hiddenColumns: [] }
}

async function* readRecords(text: string): AsyncGenerator<string[]> {
  const options: Options = {
    delimiter: findCsvDelimiter(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  }
  const parser = Readable.from(inPieces(text)).pipe(parse(options))
  try {
    for await (const record of parser) yield record
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(error) : error
  }
}

/** Lets other work run between two pieces; a carriage return is not parted from its line feed. */
async function* inPieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; ) {
    const end = start + pieceCharacters + (text.charAt(start + pieceCharacters - 1) === '\r' ? 1 : 0)
    yield text.slice(start, end)
    start = end
    await setImmediate()
  }
}

function brokenCsv(error: CsvError): DomainError {
  return new DomainError('workbook.broken', { detail: `CSV: ${error.lines}` }, { cause: error })
}

function requireInSheet(row: number, columns: number): void {
  if (row > lastRowNumber) throw new DomainError('workbook.too-many-rows', { limit: lastRowNumber })
  if (columns > lastColumnNumber) throw new DomainError('workbook.broken', { detail: `CSV: ${row}` })
}

function addField(packer: RowPacker, field: string, column: number): void {
  const text = removeFormulaGuard(field)
  if (text !== '') packer.add(column, 'text', text)
}
