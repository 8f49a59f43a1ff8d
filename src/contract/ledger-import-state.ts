import { z } from 'zod'
import { fieldName, ledgerId } from './ledger.ts'
import { checkFinding } from './ledger-entry.ts'
import { calendarDateText, idText, problemShape } from './shapes.ts'

/** One column of a table in a workbook, with the headers above it from top to bottom, and what it is taken for. */
export const columnMapping = z.object({
  /** Counted from 1. */
  column: z.number().int().min(1),
  headers: z.array(z.string()),
  hidden: z.boolean(),
  /** null: not imported. */
  field: fieldName.nullable(),
  /** Unit that the header names, or the person chose; null: that of the field. */
  unit: z.string().nullable(),
  /** 0 to 1; below 0.6 nothing is proposed. */
  certainty: z.number().min(0).max(1),
  /** Other fields that it might be, the likeliest first. */
  candidates: z.array(z.object({ field: fieldName, certainty: z.number() })),
  /** A few of its texts. */
  samples: z.array(z.string()),
})

/** A table as it was recognised in one sheet. */
export const recognisedSheet = z.object({
  sheet: z.string(),
  hidden: z.boolean(),
  /** False: left out, by its emptiness or by the person. */
  use: z.boolean(),
  headerFirst: z.number().int(),
  headerLast: z.number().int(),
  firstRow: z.number().int(),
  lastRow: z.number().int(),
  rowCount: z.number().int(),
  /** Title, 填报单位, date above the table, as read. */
  title: z.string().nullable(),
  reporter: z.string().nullable(),
  reportedOn: calendarDateText.nullable(),
  hiddenRows: z.array(z.number().int()),
  totalRows: z.array(z.number().int()),
  columns: z.array(columnMapping),
  /** Values that stand above the table and hold for all its rows, e.g. the month of a report. */
  fixed: z.array(z.object({ field: fieldName, text: z.string() })),
  missing: z.array(fieldName),
  /** A layout that was confirmed before, by its name. */
  layout: z.string().nullable(),
})

export const importCounts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  refused: z.number().int(),
})

/** A mend that one click applies: this text instead of the offered one. */
export const mend = z.object({ text: z.string(), reason: z.string() })

export const ledgerImportProblem = problemShape.extend({
  sheet: z.string(),
  cell: z.string(),
  row: z.number().int(),
  field: fieldName.nullable(),
  /** What stands in the cell. */
  offered: z.string(),
  /** refuse: the row cannot be taken. ask: it can, once a person confirms it. note: for information. */
  severity: z.enum(['refuse', 'ask', 'note']),
  mends: z.array(mend),
  finding: checkFinding.nullable(),
})

export const ledgerImportState = z.object({
  importId: idText,
  ledger: ledgerId,
  fileName: z.string(),
  bytes: z.number().int(),
  received: z.number().int(),
  state: z.enum(['receiving', 'reading', 'mapping', 'planning', 'ready', 'writing', 'done', 'failed', 'cancelled']),
  /** Rows done of rows to do in the present state; total is 0 while it is not known. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  startedAt: z.string(),
  failure: problemShape.nullable(),
  sheets: z.array(recognisedSheet),
  counts: importCounts.nullable(),
  /** Rows that the person left out one by one; they are in no other count. */
  leftOut: z.number().int(),
  /** What was taken over from the last import of the same bytes: so many texts of cells and rows left out; null: nothing, or taken back. */
  earlierMends: z
    .object({ cells: z.number().int(), rows: z.number().int(), by: z.string(), on: calendarDateText })
    .nullable(),
  problemCounts: z.object({ refuse: z.number().int(), ask: z.number().int(), note: z.number().int() }).nullable(),
  dataVersion: z.number().int().nullable(),
})
