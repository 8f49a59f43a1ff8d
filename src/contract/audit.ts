import { z } from 'zod'
import { operation } from './operation.ts'

export const auditEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  account: z.string().nullable(),
  action: z.string(),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
})

export const listAudit = operation({
  id: 'audit.list',
  method: 'GET',
  path: '/api/audit',
  access: 'audit.read',
  summary: 'The audit log, newest first, 100 a page',
  input: z.object({ before: z.coerce.number().int().optional(), action: z.string().max(60).optional() }),
  output: z.object({ entries: z.array(auditEntry), next: z.number().int().nullable() }),
  errors: [],
})

export const verifyAudit = operation({
  id: 'audit.verify',
  heavy: 'always',
  method: 'GET',
  path: '/api/audit/verify',
  access: 'audit.read',
  summary: 'Recomputes the hash chain from the first entry',
  input: z.object({}),
  output: z.object({ entries: z.number().int(), brokenAt: z.number().int().nullable() }),
  errors: [],
})
