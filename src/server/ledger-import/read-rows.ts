import { readTableRows, type TableReading } from '#domain/layout/read-table-rows.ts'
import type { RecognisedTable } from '#domain/layout/recognised-table.ts'
import { simplify } from '#i18n/script.ts'
import { cellAt, type Sheet } from '#office/table/table.ts'
import { findersOf } from '../ledger/name-finders.ts'
import { lowestHeader } from './certain-table.ts'
import type { FieldColumns, ReadingNews, ReadingRequest } from './reading-protocol.ts'
import { packRows, type ReadRow } from './row-batch.ts'
import { cellOf } from './row-cell.ts'
import { inGroups } from './row-groups.ts'
import { sameNameProblems } from './same-names.ts'
import type { SheetRead } from './sheet-read.ts'

/** Rows that travel together, and are later compared and written together. */
const rowsAtOnce = 2_000

/** Reads the rows of every sheet that is used, telling on the way how far it is. */
export function readRows(
  request: ReadingRequest,
  sheets: readonly Sheet[],
  chosen: readonly SheetRead[],
  send: (news: ReadingNews) => void,
): void {
  const context = { ...findersOf(request.names, simplify), simplify, year: request.year, mends: request.mends }
  const total = chosen.reduce((sum, { use, table }) => sum + (use ? table.rowCount : 0), 0)
  const rows: ReadRow[] = []
  const columns: Record<string, FieldColumns> = {}
  for (const [index, { use, table, mapping }] of chosen.entries()) {
    const sheet = sheets[index]
    if (!use || sheet === undefined) continue
    const before = rows.length
    const steps = readTableRows(sheet, table, request.ledger, mapping, context)
    const reading = follow(steps, (done) => send({ kind: 'progress', done: before + done, total }))
    columns[table.sheet] = reading.columns
    send({ kind: 'columns', sheet: table.sheet, columns: reading.columns })
    send({ kind: 'problems', problems: reading.problems })
    const invented = inventedRows(sheet, table)
    for (const row of reading.rows) rows.push({ ...row, sheet: index, synthetic: invented.has(row.row) })
  }
  const keyCell = ({ sheet, row }: ReadRow) => {
    const name = sheets[sheet]?.name ?? ''
    return { sheet: name, cell: cellOf({ row, columns: columns[name] ?? {} }, request.ledger.key) }
  }
  send({ kind: 'problems', problems: sameNameProblems(rows, request.ledger, request.rows, keyCell, simplify) })
  for (const group of inGroups(rows, request.ledger, rowsAtOnce)) send({ kind: 'rows', batch: packRows(group) })
}

function follow(steps: Generator<number, TableReading>, onStep: (done: number) => void): TableReading {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onStep(step.value)
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
