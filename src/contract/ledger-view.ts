import { z } from 'zod'
import { badQuestion, conditionText, fieldName, ledgerId, sortText } from './ledger.ts'
import { operation } from './operation.ts'
import { idText } from './shapes.ts'

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
  summary:
    'Keeps a list as it is arranged, at most 100 a person and ledger; the same name of the same person is replaced',
  input: z.object({
    ledger: ledgerId,
    name: z.string().trim().min(1).max(60),
    condition: conditionText.nullable(),
    sort: sortText.nullable(),
    columns: z.array(fieldName).max(200),
    shared: z.boolean().default(false),
  }),
  output: savedView,
  errors: [...badQuestion, 'view.too-many'],
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
