import { readTableRows } from '#domain/layout/read-table-rows.ts'
import type { RecognisedTable } from '#domain/layout/recognised-table.ts'
import { simplify } from '#i18n/script.ts'
import { cellAt, type Sheet } from '#office/table/table.ts'
import { findersOf } from '../ledger/name-finders.ts'
import { lowestHeader } from './certain-table.ts'
import { rowName } from './plan-context.ts'
import type { FieldColumns, ReadingNews, ReadingRequest } from './reading-protocol.ts'
import type { ReadRow } from './row-batch.ts'
import { cellOf } from './row-cell.ts'
import { createRowSender, type Taking } from './row-sender.ts'
import { sameNameProblems } from './same-names.ts'
import type { SheetRead } from './sheet-read.ts'

/**
 * Reads the rows of every sheet that is used, telling on the way how far it is. Rows are sent while later ones are still being read, each
 * after what was told of it.
 */
export function readRows(
  request: ReadingRequest,
  sheets: readonly Sheet[],
  chosen: readonly SheetRead[],
  send: (news: ReadingNews) => void,
): void {
  const context = { ...findersOf(request.names, simplify), simplify, year: request.year, mends: request.mends }
  const total = chosen.reduce((sum, { use, table }) => sum + (use ? table.rowCount : 0), 0)
  const sender = createRowSender(request.ledger, send)
  const columns: Record<string, FieldColumns> = {}
  let before = 0
  for (const [index, { use, table, mapping }] of chosen.entries()) {
    const sheet = sheets[index]
    if (!use || sheet === undefined) continue
    const steps = readTableRows(sheet, table, request.ledger, mapping, context)
    const take = takingOf(request, table, inventedRows(sheet, table), index)
    const reading = follow(steps, (soFar) => {
      sender.add(table.sheet, soFar, take)
      send({ kind: 'progress', done: before + soFar.done, total })
    })
    sender.add(table.sheet, reading, take)
    columns[table.sheet] = reading.columns
    before += table.rowCount
  }
  const rows = sender.end()
  const keyCell = ({ sheet, row }: ReadRow) => {
    const name = sheets[sheet]?.name ?? ''
    return { sheet: name, cell: cellOf({ row, columns: columns[name] ?? {} }, request.ledger.key) }
  }
  send({ kind: 'questions', problems: sameNameProblems(rows, request.ledger, request.rows, keyCell, simplify) })
}

function follow<Step, End>(steps: Generator<Step, End>, onStep: (step: Step) => void): End {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onStep(step.value)
  }
}

/** Neither rows that the person left out, nor what is wrong with them. */
function takingOf(
  { leftOut }: ReadingRequest,
  table: RecognisedTable,
  invented: ReadonlySet<number>,
  sheet: number,
): Taking {
  const isTaken = (row: number) => leftOut.size === 0 || !leftOut.has(rowName(table.sheet, row))
  return {
    problems: (found) => found.filter(({ severity, row }) => severity === 'note' || isTaken(row)),
    rows: (read) =>
      read
        .filter(({ row }) => isTaken(row))
        .map(({ row, values, written, refused }) => {
          return { row, values, written, refused, sheet, synthetic: invented.has(row) }
        }),
  }
}

/** Rows that one of our own exports marks as invented: they stay marked wherever they go. */
function inventedRows({ rows }: Sheet, { columns }: RecognisedTable): ReadonlySet<number> {
  const marked = columns.find(
    ({ field, ...column }) => field === null && markHeaders.has(lowestHeader(column, simplify)),
  )
  if (marked === undefined) return new Set()
  return new Set(rows.filter((row) => cellAt(row, marked.column).text !== '').map(({ number }) => number))
}

const markHeaders: ReadonlySet<string> = new Set(['合成', 'synthetic'])
