import { z } from 'zod'
import { fieldName, ledgerId } from './ledger.ts'
import { operation } from './operation.ts'
import { calendarDateText, idText } from './shapes.ts'

/** A layout of a county's own workbook, as it was confirmed. */
export const layoutShape = z.object({
  id: idText,
  ledger: ledgerId,
  name: z.string(),
  columns: z.array(z.object({ headers: z.array(z.string()), field: fieldName, unit: z.string().nullable() })),
  usedCount: z.number().int(),
  lastUsedOn: calendarDateText.nullable(),
  confirmedBy: z.string(),
})

export const listLayouts = operation({
  id: 'layout.list',
  method: 'GET',
  path: '/api/ledger-layouts',
  access: 'ledger.read',
  summary: 'Layouts that are known again',
  input: z.object({ ledger: ledgerId.optional() }),
  output: z.object({ layouts: z.array(layoutShape) }),
  errors: ['ledger.unknown'],
})

export const forgetLayout = operation({
  id: 'layout.forget',
  method: 'POST',
  path: '/api/ledger-layouts/:id/forget',
  access: 'ledger.write',
  summary: 'Forgets a layout; the next workbook of that kind is asked about again',
  input: z.object({ id: idText }),
  output: z.object({}),
  errors: ['request.not-found'],
})
