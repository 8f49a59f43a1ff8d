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
