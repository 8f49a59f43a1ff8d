import { z } from 'zod'
import { badQuestion, choosing, ledgerId, sortText } from './ledger.ts'
import { operation } from './operation.ts'

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
  heavy: 'always',
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
