import { z } from 'zod'
import { fieldName, fieldValue, rowNames } from './ledger.ts'
import { checkFinding, fieldProblem, onVersion, saving } from './ledger-entry.ts'
import { operation } from './operation.ts'
import { idText } from './shapes.ts'

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
