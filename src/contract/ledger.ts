import { z } from 'zod'
import { valueKinds } from '#domain/condition/word.ts'
import { operation } from './operation.ts'
import { calendarDateText, exactText, idText, sourceRef } from './shapes.ts'

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
  /** The day on which one of those rows was last entered or changed, or a row withdrawn; null while there has been none. */
  changedOn: calendarDateText.nullable(),
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
  kind: z.enum(['create', 'correct', 'change', 'approve', 'ask-withdraw', 'withdraw']),
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

export const choosing = {
  ledger: ledgerId,
  condition: conditionText.optional(),
  asOf: calendarDateText.optional(),
  /** `approved`: each row by its last approved version, as everybody is told figures; else by its last one, whether that waits or not. */
  face: z.enum(['approved']).optional(),
}

export const badQuestion = ['ledger.unknown', 'condition.unreadable', 'ledger.field-unknown'] as const

export const listLedgers = operation({
  id: 'ledger.list',
  method: 'GET',
  path: '/api/ledgers',
  access: 'ledger.read',
  summary: "The ledgers with the city's own fields, the number of rows and the day of the last change",
  input: z.object({}),
  output: z.object({ ledgers: z.array(ledgerInfo) }),
  errors: [],
})

export const listTerms = operation({
  id: 'ledger.terms',
  method: 'GET',
  path: '/api/ledger-terms',
  access: 'ledger.read',
  summary: "Words of the city's own fields and of checks in Traditional script, by their Simplified form",
  input: z.object({}),
  /** Texts that are the same in both scripts are not among them. */
  output: z.object({ terms: z.record(z.string(), z.string()) }),
  errors: [],
})

export const listLedgerRows = operation({
  id: 'ledger.rows',
  heavy: ['asOf', 'condition'],
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
  heavy: ['asOf', 'condition'],
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
