import { z } from 'zod'
import type { UnitCode } from '#domain/quantity/unit.ts'
import { conditionText, fieldName, ledgerId } from './ledger.ts'
import { operation } from './operation.ts'
import { calendarDateText, certaintyTag } from './shapes.ts'

/** The unit of words that set one amount against another: `times.output`, `apart.output`. */
export const unitOfTimes: UnitCode = '倍'

/** A check on entry, as the rulebook has it today. */
export const checkRule = z.object({
  id: z.string(),
  version: z.number().int(),
  /** `refuse` keeps a row from being saved; `ask` wants an answer and keeps it. */
  severity: z.enum(['refuse', 'ask']),
  /** What it says to the person; a word in braces gives way to its value: `{earlierMonth.output}`. */
  zh: z.string(),
  en: z.string(),
  /** The fields beside which it says it. */
  fields: z.array(fieldName),
  /** When it speaks, as JSON text in the words of checks: fields, and what they were before (`previous.output`). */
  condition: conditionText,
  source: z.string(),
  certainty: certaintyTag,
  validFrom: calendarDateText,
  validTo: calendarDateText.nullable(),
})

export const listChecks = operation({
  id: 'check.list',
  method: 'GET',
  path: '/api/ledgers/:ledger/checks',
  access: 'ledger.read',
  summary: 'The checks that rows of a ledger are held against today',
  input: z.object({ ledger: ledgerId }),
  output: z.object({ checks: z.array(checkRule) }),
  errors: ['ledger.unknown'],
})
