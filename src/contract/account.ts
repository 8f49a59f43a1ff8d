import { z } from 'zod'
import { operation } from './operation.ts'
import { idText, placeRef, roleName, wording } from './shapes.ts'

export const accountShape = z.object({
  id: idText,
  login: z.string(),
  displayName: z.string(),
  role: roleName,
  place: placeRef.nullable(),
  organisationId: idText.nullable(),
  state: z.enum(['active', 'disabled']),
  lockedUntil: z.string().nullable(),
  lastSignInAt: z.string().nullable(),
})

const accountFields = z.object({
  displayName: wording,
  role: roleName,
  placeId: idText.nullable(),
  organisationId: idText.nullable(),
})

export const listAccounts = operation({
  id: 'account.list',
  method: 'GET',
  path: '/api/accounts',
  access: 'account.manage',
  summary: 'All accounts of the city',
  input: z.object({}),
  output: z.object({ accounts: z.array(accountShape) }),
  errors: [],
})

export const createAccount = operation({
  id: 'account.create',
  method: 'POST',
  path: '/api/accounts',
  access: 'account.manage',
  summary: 'Adds an account; answers the one-time password that it must change at first sign-in',
  input: accountFields.extend({
    login: z
      .string()
      .trim()
      .min(2)
      .max(60)
      .regex(/^[a-zA-Z0-9._@-]+$/),
  }),
  output: z.object({ account: accountShape, oneTimePassword: z.string() }),
  errors: ['account.login-taken', 'account.scope-missing', 'place.unknown', 'organisation.unknown'],
})

export const updateAccount = operation({
  id: 'account.update',
  method: 'POST',
  path: '/api/accounts/:id/update',
  access: 'account.manage',
  summary: 'Changes role, scope, name or state; closes the account’s sessions',
  input: accountFields.extend({ id: idText, state: z.enum(['active', 'disabled']) }),
  output: accountShape,
  errors: [
    'account.scope-missing',
    'account.last-administrator',
    'place.unknown',
    'organisation.unknown',
    'request.not-found',
  ],
})

export const unlockAccount = operation({
  id: 'account.unlock',
  method: 'POST',
  path: '/api/accounts/:id/unlock',
  access: 'account.manage',
  summary: 'Ends a lock-out early',
  input: z.object({ id: idText }),
  output: accountShape,
  errors: ['request.not-found'],
})

export const resetPassword = operation({
  id: 'account.reset-password',
  method: 'POST',
  path: '/api/accounts/:id/reset-password',
  access: 'account.manage',
  summary: 'Gives a new one-time password and closes the account’s sessions',
  input: z.object({ id: idText }),
  output: z.object({ oneTimePassword: z.string() }),
  errors: ['request.not-found'],
})

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
  method: 'GET',
  path: '/api/audit/verify',
  access: 'audit.read',
  summary: 'Recomputes the hash chain from the first entry',
  input: z.object({}),
  output: z.object({ entries: z.number().int(), brokenAt: z.number().int().nullable() }),
  errors: [],
})

export const getSystem = operation({
  id: 'system.status',
  method: 'GET',
  path: '/api/system',
  access: 'system.read',
  summary: 'Where the data lies, which database serves it, schema and data version',
  input: z.object({}),
  output: z.object({
    version: z.string(),
    database: z.enum(['pglite', 'postgres']),
    databaseVersion: z.string(),
    dataLocation: z.string(),
    migration: z.number().int(),
    dataVersion: z.number().int(),
    startedAt: z.string(),
  }),
  errors: [],
})
