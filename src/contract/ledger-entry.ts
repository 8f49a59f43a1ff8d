import { z } from 'zod'
import { fieldName, ledgerId, ledgerRow, rowValues } from './ledger.ts'
import { operation } from './operation.ts'
import { calendarDateText, idText, problemShape, wording } from './shapes.ts'

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

export const saving = {
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

export const onVersion = [
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
  summary: 'A version that says the row no longer stands, or asks the city office for it where it approved the row',
  input: z.object({
    ledger: ledgerId,
    id: idText,
    version: z.number().int().min(1),
    knownFrom: calendarDateText.optional(),
    why: wording,
  }),
  /** `asks`: the row stands until the city office agrees. */
  output: z.object({ version: z.number().int(), asks: z.boolean() }),
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
