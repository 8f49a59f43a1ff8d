import { saveBlock } from '#contract/ledger-block.ts'
import { undoLedgerRow, withdrawLedgerRow } from '#contract/ledger-entry.ts'
import { call } from '../../../app/api-client.ts'
import { newKey } from '../filter/filter-draft.ts'
import type { Answers, FieldProblem, Finding } from '../findings/finding.ts'

/** 更正: it was wrong before. 变化: the world changed. */
export const saveKinds = ['correct', 'change'] as const
export type SaveKind = (typeof saveKinds)[number]

/** A row version that was written. */
export interface Written {
  readonly id: string
  readonly version: number
}

/** A row that goes from the version at which it stands back to an earlier one; to 0 when it was new: it is withdrawn. */
export interface UndoRow {
  readonly id: string
  readonly at: number
  readonly to: number
}

export interface TaskOutcome {
  /** null: nothing was written, for the reasons below. */
  readonly written: readonly Written[] | null
  readonly problems: readonly FieldProblem[]
  readonly findings: readonly Finding[]
}

/** Something to be saved, one after the other, in the order in which a person did it. */
export interface EditTask {
  readonly key: number
  /** The cell that waits; null for an undo of several rows. */
  readonly cell: { readonly rowId: string; readonly field: string } | null
  readonly name: string
  /** What the row of the cell is called; empty for an undo. */
  readonly rowName: string
  readonly before: string
  readonly after: string
  /** The rows that it takes back; null for an edit. */
  readonly undoes: readonly UndoRow[] | null
  readonly save: (kind: SaveKind, answers: Answers) => Promise<TaskOutcome>
}

export interface CellChange {
  readonly rowId: string
  readonly rowName: string
  readonly field: string
  /** As typed: the server reads it like a cell of a workbook. */
  readonly text: string
  readonly name: string
  readonly before: string
  readonly after: string
}

/** A cell that was typed over; `versionOf` is asked at the time of saving, when earlier edits of the row are through. */
export function cellTask(ledger: string, change: CellChange, versionOf: (rowId: string) => number): EditTask {
  const { rowId, rowName, field, text, name, before, after } = change
  return {
    key: newKey(),
    cell: { rowId, field },
    name,
    rowName,
    before,
    after,
    undoes: null,
    save: async (kind, answers) => {
      const rows = [{ id: rowId, version: versionOf(rowId), texts: [text] }]
      const { saved, plan } = await call(saveBlock, { ledger, kind, fields: [field], rows, answers })
      const [row] = plan.rows
      return { written: saved, problems: row?.problems ?? [], findings: row?.findings ?? [] }
    },
  }
}

/** What undoes something: each row goes back to the version that it had before. */
export function undoTask(ledger: string, rows: readonly UndoRow[], name: string, why: string): EditTask {
  return {
    key: newKey(),
    cell: null,
    name,
    rowName: '',
    before: '',
    after: '',
    undoes: rows,
    save: async (_kind, answers) => {
      const undone: Written[] = []
      for (const row of rows) {
        const outcome = await undoRow(ledger, row, why, answers)
        if (outcome.written === null) return outcome
        undone.push(...outcome.written)
      }
      return { written: undone, problems: [], findings: [] }
    },
  }
}

async function undoRow(ledger: string, { id, at, to }: UndoRow, why: string, answers: Answers): Promise<TaskOutcome> {
  if (to === 0) {
    const { version } = await call(withdrawLedgerRow, { ledger, id, version: at, why })
    return { written: [{ id, version }], problems: [], findings: [] }
  }
  const { row, problems, findings } = await call(undoLedgerRow, { ledger, id, version: at, to, why, answers })
  return { written: row && [{ id, version: row.version }], problems, findings }
}
