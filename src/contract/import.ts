import { z } from 'zod'
import { operation } from './operation.ts'
import { idText } from './shapes.ts'

export const ledgerName = z.enum(['statistic', 'target'])

/** `severity` refuse: the row cannot be taken. ask: it can, once a person confirms it. */
export const importProblem = z.object({
  sheet: z.string(),
  cell: z.string(),
  row: z.number().int(),
  code: z.string(),
  value: z.string(),
  severity: z.enum(['refuse', 'ask']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const importRow = z.object({
  sheet: z.string(),
  row: z.number().int(),
  ledger: ledgerName,
  state: z.enum(['new', 'changed', 'same', 'refused']),
  title: z.string(),
  differences: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string() })),
})

export const importPlan = z.object({
  importId: idText,
  fileName: z.string(),
  ledger: ledgerName,
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    refused: z.number().int(),
  }),
  problems: z.array(importProblem),
  /** All rows that are not the same, at most 2,000 of them. */
  rows: z.array(importRow),
  rowsLeftOut: z.number().int(),
})

export const planImport = operation({
  id: 'import.plan',
  method: 'POST',
  path: '/api/imports',
  access: 'statistic.write',
  transfer: 'upload',
  summary: 'Reads a workbook and says what it would do; writes nothing',
  input: z.object({ ledger: ledgerName }),
  output: importPlan,
  errors: [
    'workbook.broken',
    'workbook.empty',
    'workbook.encoding-unknown',
    'workbook.encrypted',
    'workbook.entities-refused',
    'workbook.header-missing',
    'workbook.kind-mismatch',
    'workbook.legacy-format',
    'workbook.too-large',
    'workbook.too-many-rows',
    'import.nothing-to-import',
  ],
})

export const commitImport = operation({
  id: 'import.commit',
  method: 'POST',
  path: '/api/imports/:importId/commit',
  access: 'statistic.write',
  summary:
    'Writes the plan in one transaction; refuses when rows were refused (unless left out on purpose), asked-about rows were not confirmed, or the ledger has changed since',
  input: z.object({
    importId: idText,
    leaveOutRefused: z.boolean().default(false),
    confirmAsked: z.boolean().default(false),
  }),
  output: z.object({ counts: importPlan.shape.counts, dataVersion: z.number().int() }),
  errors: ['import.expired', 'import.refused-rows', 'import.stale', 'access.outside-scope'],
})
