import { z } from 'zod'
import { fieldName, fieldValue, ledgerId } from './ledger.ts'
import { ledgerImportProblem, ledgerImportState } from './ledger-import-state.ts'
import { operation } from './operation.ts'
import { calendarDateText, idText, wording } from './shapes.ts'

const jobGone = ['import.expired'] as const

/** A hundred wide sheets, or two thousand long texts. */
const largeBody = 8_000_000

/** A header is looked for in 400 columns; the widest ledger has fewer than a hundred fields. */
const mostColumns = 500
const mostFixed = 100

/** Rows of a sheet, counted from 1; a header of more levels is none. */
const headerRows = z
  .object({ first: z.number().int().min(1).max(1_000), last: z.number().int().min(1).max(1_000) })
  .refine(({ first, last }) => first <= last && last - first < 8, 'one to eight rows, the first one first')

export const startLedgerImport = operation({
  id: 'ledger-import.start',
  method: 'POST',
  path: '/api/ledger-imports',
  access: 'ledger.write',
  summary: 'Announces a workbook; a transfer of the same file that broke off is gone on with from `received`',
  input: z.object({
    ledger: ledgerId,
    fileName: z.string().trim().min(1).max(255),
    bytes: z.number().int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  output: ledgerImportState,
  errors: ['ledger.unknown', 'workbook.too-large', 'import.too-many'],
})

export const sendImportPart = operation({
  id: 'ledger-import.part',
  method: 'POST',
  path: '/api/ledger-imports/:importId/parts',
  access: 'ledger.write',
  transfer: 'upload',
  summary: 'A part of the file, at the offset that is due; the last one starts the reading',
  input: z.object({ importId: idText, offset: z.coerce.number().int().min(0) }),
  output: ledgerImportState,
  errors: [...jobGone, 'import.part-out-of-order', 'import.part-differs'],
})

export const getLedgerImport = operation({
  id: 'ledger-import.get',
  method: 'GET',
  path: '/api/ledger-imports/:importId',
  access: 'ledger.read',
  summary: 'How far an import is; found again after a dropped connection',
  input: z.object({ importId: idText }),
  output: ledgerImportState,
  errors: jobGone,
})

export const listLedgerImports = operation({
  id: 'ledger-import.list',
  method: 'GET',
  path: '/api/ledger-imports',
  access: 'ledger.read',
  summary: 'Imports of one’s own that are under way',
  input: z.object({}),
  /** `limit`: so many may be under way at once. */
  output: z.object({ imports: z.array(ledgerImportState.omit({ sheets: true })), limit: z.number().int() }),
  errors: [],
})

export const mapLedgerImport = operation({
  id: 'ledger-import.map',
  method: 'POST',
  path: '/api/ledger-imports/:importId/map',
  access: 'ledger.write',
  summary: 'Says what the columns are, or which rows are the header; the layout is known again next time',
  bodyBytes: largeBody,
  input: z.object({
    importId: idText,
    sheets: z
      .array(
        z.object({
          sheet: z.string(),
          use: z.boolean(),
          columns: z
            .array(
              z.object({
                column: z.number().int().min(1),
                field: fieldName.nullable(),
                unit: z.string().max(20).nullable(),
              }),
            )
            .max(mostColumns, `at most ${mostColumns} columns`),
          fixed: z
            .array(z.object({ field: fieldName, text: z.string().max(200) }))
            .max(mostFixed, `at most ${mostFixed} values for all rows`)
            .default([]),
          /** The rows of the header. Others than were recognised: the sheet is recognised anew with them, and asked about once more. */
          header: headerRows.optional(),
        }),
      )
      .max(100, 'at most 100 sheets'),
    /** Name under which the layout is kept; absent: kept under the file's name. */
    layoutName: z.string().trim().min(1).max(60).optional(),
  }),
  output: ledgerImportState,
  errors: [
    ...jobGone,
    'ledger.field-unknown',
    'import.column-twice',
    'import.not-ready',
    'quantity.unit-unknown',
    'quantity.dimension-mismatch',
  ],
})

export const mendLedgerImport = operation({
  id: 'ledger-import.mend',
  method: 'POST',
  path: '/api/ledger-imports/:importId/mend',
  access: 'ledger.write',
  summary: 'Replaces texts of cells and plans anew; the workbook itself is not touched',
  bodyBytes: largeBody,
  input: z.object({
    importId: idText,
    mends: z
      .array(z.object({ sheet: z.string(), cell: z.string().max(10), text: z.string().max(4_000) }))
      .min(1)
      .max(2_000),
  }),
  output: ledgerImportState,
  errors: [...jobGone, 'import.not-ready', 'request.too-large'],
})

export const undoEarlierMends = operation({
  id: 'ledger-import.undo-earlier-mends',
  method: 'POST',
  path: '/api/ledger-imports/:importId/undo-earlier-mends',
  access: 'ledger.write',
  summary: 'Takes back what was said of cells and rows when the same bytes were last written',
  input: z.object({ importId: idText }),
  output: ledgerImportState,
  errors: [...jobGone, 'import.not-ready'],
})

export const leaveOutImportRows = operation({
  id: 'ledger-import.leave-out',
  method: 'POST',
  path: '/api/ledger-imports/:importId/leave-out',
  access: 'ledger.write',
  summary: 'Leaves single rows out, or takes them back, and plans anew',
  input: z.object({
    importId: idText,
    rows: z
      .array(z.object({ sheet: z.string(), row: z.number().int().min(1) }))
      .min(1)
      .max(500),
    leaveOut: z.boolean().default(true),
  }),
  output: ledgerImportState,
  errors: [...jobGone, 'import.not-ready', 'import.row-unknown', 'request.too-large'],
})

export const listImportProblems = operation({
  id: 'ledger-import.problems',
  method: 'GET',
  path: '/api/ledger-imports/:importId/problems',
  access: 'ledger.read',
  summary: 'All problems of an import, a page at a time',
  input: z.object({
    importId: idText,
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({ total: z.number().int(), problems: z.array(ledgerImportProblem) }),
  errors: [...jobGone, 'import.not-ready'],
})

/** `left-out`: a person left it out by itself. */
const plannedRowState = z.enum(['new', 'changed', 'same', 'refused', 'left-out'])

export const listImportRows = operation({
  id: 'ledger-import.rows',
  method: 'GET',
  path: '/api/ledger-imports/:importId/rows',
  access: 'ledger.read',
  summary: 'The rows of a plan in one state, with the difference of each cell; or those that were left out',
  input: z.object({
    importId: idText,
    state: plannedRowState,
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    total: z.number().int(),
    rows: z.array(
      z.object({
        sheet: z.string(),
        row: z.number().int(),
        title: z.string(),
        state: plannedRowState,
        id: idText.nullable(),
        differences: z.array(
          z.object({
            field: fieldName,
            cell: z.string(),
            before: fieldValue,
            after: fieldValue,
            beforeText: z.string(),
            afterText: z.string(),
          }),
        ),
      }),
    ),
  }),
  errors: [...jobGone, 'import.not-ready'],
})

export const commitLedgerImport = operation({
  id: 'ledger-import.commit',
  method: 'POST',
  path: '/api/ledger-imports/:importId/commit',
  access: 'ledger.write',
  summary: 'Writes the plan in one transaction, or nothing',
  input: z.object({
    importId: idText,
    leaveOutRefused: z.boolean().default(false),
    /** What is answered to everything that was asked; kept with each row it concerns. */
    answer: wording.optional(),
    kind: z.enum(['correct', 'change']).default('change'),
    knownFrom: calendarDateText.optional(),
    why: z.string().trim().max(500).default(''),
  }),
  output: ledgerImportState,
  errors: [
    ...jobGone,
    'import.not-ready',
    'import.refused-rows',
    'import.stale',
    'access.outside-scope',
    'ledger.known-in-future',
    'ledger.known-before-previous',
  ],
})

export const cancelLedgerImport = operation({
  id: 'ledger-import.cancel',
  method: 'POST',
  path: '/api/ledger-imports/:importId/cancel',
  access: 'ledger.write',
  summary: 'Stops an import; nothing of it stays',
  input: z.object({ importId: idText }),
  output: ledgerImportState,
  errors: jobGone,
})
