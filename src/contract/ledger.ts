import { z } from 'zod'
import { valueKinds } from '#domain/condition/word.ts'
import { operation } from './operation.ts'
import { calendarDateText, exactText, idText, problemShape, sourceRef, wording } from './shapes.ts'

/** Name of a ledger, e.g. `project-month`; an unknown one is refused with `ledger.unknown`. */
export const ledgerId = z.string().min(1).max(60)
/** Name of a field; a city's own begins with `extra.`. */
export const fieldName = z.string().min(1).max(80)
/** Exact decimals, dates, codes and ids as text; flags as truth. */
export const fieldValue = z.union([z.string().max(4_000), z.boolean(), z.null()])
export const rowValues = z.record(fieldName, fieldValue)
/** A condition as JSON text: the same in an address and in a saved view. */
export const conditionText = z.string().max(8_000)
/** Fields by which a list is sorted, a minus in front for descending: `place,-totalInvestment`. */
export const sortText = z.string().max(300)

const named = z.object({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(120) })

/** A city's own field, as `Field` of the domain. */
export const ownField = z.object({
  kind: z.enum(valueKinds),
  zh: named.shape.zh,
  en: named.shape.en,
  aliases: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
  means: named.optional(),
  source: z.string().max(300).optional(),
  unit: z.string().max(20).optional(),
  decimals: z.number().int().min(0).max(8).optional(),
  adds: z.boolean().optional(),
  choices: z
    .array(named.extend({ code: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/) }))
    .max(60)
    .optional(),
})

export const ledgerInfo = z.object({
  name: ledgerId,
  /** Rows that the reader may see today. */
  rowCount: z.number().int(),
  ownFields: z.array(z.object({ name: z.string(), field: ownField })),
})

/** Where a row came from: a line of a workbook, or a source; null for one that a person typed. */
export const rowOrigin = z.object({
  importId: idText.nullable(),
  fileName: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.number().int().nullable(),
  /** Cell of each field in that workbook, e.g. `{ totalInvestment: 'F12' }`. */
  cells: z.record(fieldName, z.string()),
  source: sourceRef.nullable(),
})

/** One version of a row. */
export const ledgerRow = z.object({
  id: idText,
  version: z.number().int(),
  kind: z.enum(['create', 'correct', 'change', 'approve', 'withdraw']),
  values: rowValues,
  /** What stood in the cell where it says more than the value: 约70, 5亿元. */
  written: z.record(fieldName, z.string()),
  /** Soft checks that a person answered when it was saved. */
  answers: z.array(z.object({ check: z.string(), answer: z.string() })),
  approval: z.enum(['approved', 'submitted']),
  synthetic: z.boolean(),
  knownFrom: calendarDateText,
  recordedAt: z.string(),
  recordedOn: calendarDateText,
  recordedBy: z.string(),
  /** 补录: known before it was recorded. */
  late: z.boolean(),
  why: z.string(),
  origin: rowOrigin.nullable(),
})

/** Names of the ids that stand in rows: of places, organisations, and rows of other ledgers (`ledger/id`). */
export const rowNames = z.object({
  places: z.record(z.string(), z.string()),
  organisations: z.record(z.string(), z.string()),
  references: z.record(z.string(), z.string()),
})

const choosing = {
  ledger: ledgerId,
  condition: conditionText.optional(),
  asOf: calendarDateText.optional(),
}
const badQuestion = ['ledger.unknown', 'condition.unreadable', 'ledger.field-unknown'] as const

export const listLedgers = operation({
  id: 'ledger.list',
  method: 'GET',
  path: '/api/ledgers',
  access: 'ledger.read',
  summary: "The ledgers with the city's own fields and the number of rows",
  input: z.object({}),
  output: z.object({ ledgers: z.array(ledgerInfo) }),
  errors: [],
})

export const listLedgerRows = operation({
  id: 'ledger.rows',
  method: 'GET',
  path: '/api/ledgers/:ledger/rows',
  access: 'ledger.read',
  summary: 'A page of the rows that fulfil a condition, as known on a day',
  input: z.object({
    ...choosing,
    sort: sortText.optional(),
    offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({ rows: z.array(ledgerRow), names: rowNames }),
  errors: badQuestion,
})

export const summariseLedger = operation({
  id: 'ledger.summary',
  method: 'GET',
  path: '/api/ledgers/:ledger/summary',
  access: 'ledger.read',
  summary: 'How many rows fulfil a condition, and the sum of every amount that adds up',
  input: z.object(choosing),
  output: z.object({
    count: z.number().int(),
    submitted: z.number().int(),
    synthetic: z.number().int(),
    /** In the unit of the field; null when no row has a value. */
    sums: z.record(fieldName, exactText.nullable()),
  }),
  errors: badQuestion,
})

export const getLedgerRow = operation({
  id: 'ledger.row',
  method: 'GET',
  path: '/api/ledgers/:ledger/rows/:id',
  access: 'ledger.read',
  summary: 'One row as known on a day',
  input: z.object({ ledger: ledgerId, id: idText, asOf: calendarDateText.optional() }),
  output: z.object({ row: ledgerRow, names: rowNames, mayWrite: z.boolean(), mayApprove: z.boolean() }),
  errors: ['ledger.unknown', 'ledger.row-unknown'],
})

export const getRowHistory = operation({
  id: 'ledger.history',
  method: 'GET',
  path: '/api/ledgers/:ledger/rows/:id/history',
  access: 'ledger.read',
  summary: 'Every version of a row, the first one first; a cell’s history is its column in them',
  input: z.object({ ledger: ledgerId, id: idText }),
  output: z.object({ versions: z.array(ledgerRow), names: rowNames }),
  errors: ['ledger.unknown', 'ledger.row-unknown'],
})

/** A check that speaks: a hard one refuses, a soft one asks and keeps the answer. */
export const checkFinding = z.object({
  check: z.string(),
  severity: z.enum(['refuse', 'ask']),
  zh: z.string(),
  en: z.string(),
  source: z.string().nullable(),
  fields: z.array(fieldName),
})

/** Why a value could not be taken. */
export const fieldProblem = problemShape.extend({ field: fieldName })

/** Nothing was saved while a problem or a finding without an answer stands: `row` is null then. */
export const saveOutcome = z.object({
  row: ledgerRow.nullable(),
  problems: z.array(fieldProblem),
  findings: z.array(checkFinding),
})

const saving = {
  ledger: ledgerId,
  /** The day on which the office knew it; today when absent, earlier is 补录. */
  knownFrom: calendarDateText.optional(),
  why: z.string().trim().max(500).default(''),
  /** Answers to soft checks, by check. */
  answers: z.record(z.string().max(120), wording).default({}),
}
const refusals = [
  'ledger.unknown',
  'ledger.field-unknown',
  'ledger.key-taken',
  'access.outside-scope',
  'ledger.known-in-future',
] as const
const onVersion = [
  ...refusals,
  'ledger.row-unknown',
  'ledger.conflict',
  'ledger.withdrawn',
  'ledger.known-before-previous',
] as const

export const createLedgerRow = operation({
  id: 'ledger.create',
  method: 'POST',
  path: '/api/ledgers/:ledger/rows',
  access: 'ledger.write',
  summary: 'Adds a row to a ledger',
  input: z.object({ ...saving, values: rowValues }),
  output: saveOutcome,
  errors: refusals,
})

export const saveLedgerRow = operation({
  id: 'ledger.save',
  method: 'POST',
  path: '/api/ledgers/:ledger/rows/:id/save',
  access: 'ledger.write',
  summary:
    'A new version: `correct` when it was wrong, `change` when the world changed. Fields that are not named keep their value',
  input: z.object({
    ...saving,
    id: idText,
    version: z.number().int().min(1),
    kind: z.enum(['correct', 'change']),
    values: rowValues,
  }),
  output: saveOutcome,
  errors: onVersion,
})

export const undoLedgerRow = operation({
  id: 'ledger.undo',
  method: 'POST',
  path: '/api/ledgers/:ledger/rows/:id/undo',
  access: 'ledger.write',
  summary: 'A new version with the values of an earlier one; brings a withdrawn row back',
  input: z.object({ ...saving, id: idText, version: z.number().int().min(1), to: z.number().int().min(1) }),
  output: saveOutcome,
  errors: onVersion,
})

export const withdrawLedgerRow = operation({
  id: 'ledger.withdraw',
  method: 'POST',
  path: '/api/ledgers/:ledger/rows/:id/withdraw',
  access: 'ledger.write',
  summary: 'A version that says the row no longer stands',
  input: z.object({
    ledger: ledgerId,
    id: idText,
    version: z.number().int().min(1),
    knownFrom: calendarDateText.optional(),
    why: wording,
  }),
  output: z.object({ version: z.number().int() }),
  errors: onVersion,
})

export const approveLedgerRows = operation({
  id: 'ledger.approve',
  method: 'POST',
  path: '/api/ledgers/:ledger/approve',
  access: 'ledger.approve',
  summary: 'The city office takes rows over that a county or park entered: all or none',
  input: z.object({
    ledger: ledgerId,
    rows: z
      .array(z.object({ id: idText, version: z.number().int().min(1) }))
      .min(1)
      .max(1_000),
  }),
  output: z.object({ approved: z.number().int() }),
  errors: ['ledger.unknown', 'ledger.row-unknown', 'ledger.conflict'],
})

/** 2,000 pasted rows of a wide ledger. */
const blockBytes = 8_000_000

/** A block pasted from Excel: texts as they stood there. A row without id is new. */
const block = {
  ...saving,
  kind: z.enum(['correct', 'change']).default('change'),
  fields: z.array(fieldName).min(1).max(120),
  rows: z
    .array(
      z.object({
        id: idText.nullable(),
        version: z.number().int().min(0),
        texts: z.array(z.string().max(4_000)).max(120),
      }),
    )
    .min(1)
    .max(2_000),
}

/** What a block would do, row by row in its own order. */
export const blockPlan = z.object({
  rows: z.array(
    z.object({
      id: idText.nullable(),
      state: z.enum(['new', 'changed', 'same', 'refused']),
      differences: z.array(z.object({ field: fieldName, before: fieldValue, after: fieldValue })),
      problems: z.array(fieldProblem),
      findings: z.array(checkFinding),
    }),
  ),
  names: rowNames,
})

export const planBlock = operation({
  id: 'ledger.plan-block',
  method: 'POST',
  path: '/api/ledgers/:ledger/plan-block',
  access: 'ledger.write',
  summary: 'What a pasted block would do; writes nothing',
  bodyBytes: blockBytes,
  input: z.object(block),
  output: blockPlan,
  errors: onVersion,
})

export const saveBlock = operation({
  id: 'ledger.save-block',
  method: 'POST',
  path: '/api/ledgers/:ledger/save-block',
  access: 'ledger.write',
  summary: 'Writes a pasted block in one transaction, or says again why not: `saved` is then null',
  bodyBytes: blockBytes,
  input: z.object(block),
  output: z.object({
    saved: z.array(z.object({ id: idText, version: z.number().int() })).nullable(),
    plan: blockPlan,
  }),
  errors: onVersion,
})

export const downloadTemplate = operation({
  id: 'ledger.template',
  method: 'GET',
  path: '/api/ledgers/:ledger/template',
  access: 'ledger.read',
  transfer: 'download',
  summary: 'The empty workbook of a ledger, with drop-downs, units, notes and checks',
  input: z.object({ ledger: ledgerId, locale: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans') }),
  output: z.null(),
  errors: ['ledger.unknown'],
})

export const exportLedgerRows = operation({
  id: 'ledger.export',
  method: 'GET',
  path: '/api/ledgers/:ledger/export',
  access: 'ledger.read',
  transfer: 'download',
  summary: 'The list as a workbook or CSV that imports again without a change',
  input: z.object({
    ...choosing,
    sort: sortText.optional(),
    /** Fields by which the rows are grouped: their columns stand first, and equal neighbours are one cell in a workbook: `place,park`. */
    groupBy: sortText.optional(),
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    locale: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans'),
  }),
  output: z.null(),
  errors: badQuestion,
})

/** A list as somebody arranged it; `shared` ones are offered to everybody of the city. */
export const savedView = z.object({
  id: idText,
  ledger: ledgerId,
  name: z.string(),
  condition: conditionText.nullable(),
  sort: sortText.nullable(),
  columns: z.array(fieldName),
  shared: z.boolean(),
  owner: z.string(),
  mine: z.boolean(),
})

export const listViews = operation({
  id: 'view.list',
  method: 'GET',
  path: '/api/ledgers/:ledger/views',
  access: 'ledger.read',
  summary: 'Saved views of a ledger: one’s own, and those shared',
  input: z.object({ ledger: ledgerId }),
  output: z.object({ views: z.array(savedView) }),
  errors: ['ledger.unknown'],
})

export const saveView = operation({
  id: 'view.save',
  method: 'POST',
  path: '/api/ledgers/:ledger/views',
  access: 'ledger.read',
  summary: 'Keeps a list as it is arranged; the same name of the same person is replaced',
  input: z.object({
    ledger: ledgerId,
    name: z.string().trim().min(1).max(60),
    condition: conditionText.nullable(),
    sort: sortText.nullable(),
    columns: z.array(fieldName).max(200),
    shared: z.boolean().default(false),
  }),
  output: savedView,
  errors: badQuestion,
})

export const removeView = operation({
  id: 'view.remove',
  method: 'POST',
  path: '/api/views/:id/remove',
  access: 'ledger.read',
  summary: 'Removes a saved view of one’s own',
  input: z.object({ id: idText }),
  output: z.object({}),
  errors: ['request.not-found'],
})

export const addOwnField = operation({
  id: 'ledger.add-field',
  method: 'POST',
  path: '/api/ledgers/:ledger/fields',
  access: 'ledger.define',
  summary: "Adds a field of the city's own to a ledger, or names it anew",
  input: z.object({ ledger: ledgerId, name: z.string().regex(/^[a-z][A-Za-z0-9]{0,30}$/), field: ownField }),
  output: ledgerInfo,
  errors: ['ledger.unknown', 'ledger.field-invalid'],
})
