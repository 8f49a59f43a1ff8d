import type { TableReading } from '#domain/layout/read-table-rows.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { ReadingNews } from './reading-protocol.ts'
import { packRows, type ReadRow } from './row-batch.ts'
import { inGroups } from './row-groups.ts'

/** Rows that travel together, and are later compared and written together. */
const rowsAtOnce = 2_000

type Found = Pick<TableReading, 'columns' | 'rows' | 'problems'>

/** What goes on of a table. */
export interface Taking {
  readonly problems: (found: Found['problems']) => Found['problems']
  readonly rows: (read: Found['rows']) => ReadRow[]
}

/** Sends what is read of the tables of a workbook. */
export interface RowSender {
  /**
   * Sends what a table has beyond what was sent of it, rows in parts and each after what was told of it. The rows of a ledger of months wait
   * for the last one: the months of one subject must come together.
   */
  add(sheet: string, found: Found, take: Taking): void
  /** Sends the rest. @returns all rows that were taken */
  end(): readonly ReadRow[]
}

export function createRowSender(ledger: Ledger, send: (news: ReadingNews) => void): RowSender {
  const rows: ReadRow[] = []
  let sent = 0
  let table: { readonly sheet: string; readonly rows: number; readonly problems: number } | null = null
  const sendWholeParts = () => {
    for (; rows.length - sent >= rowsAtOnce; sent += rowsAtOnce)
      send({ kind: 'rows', batch: packRows(rows.slice(sent, sent + rowsAtOnce)) })
  }
  return {
    add(sheet, found, take) {
      if (table?.sheet !== sheet) send({ kind: 'columns', sheet, columns: found.columns })
      const before = table?.sheet === sheet ? table : { rows: 0, problems: 0 }
      const problems = take.problems(found.problems.slice(before.problems))
      if (problems.length > 0) send({ kind: 'problems', problems })
      for (const row of take.rows(found.rows.slice(before.rows))) rows.push(row)
      table = { sheet, rows: found.rows.length, problems: found.problems.length }
      if (ledger.month === null) sendWholeParts()
    },
    end() {
      for (const group of inGroups(rows.slice(sent), ledger, rowsAtOnce)) send({ kind: 'rows', batch: packRows(group) })
      return rows
    },
  }
}
