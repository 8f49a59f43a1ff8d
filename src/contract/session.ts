import { z } from 'zod'
import { permissions } from '#domain/access/access.ts'
import { operation } from './operation.ts'
import { calendarDateText, idText, placeRef, roleName, wording } from './shapes.ts'

const actionName = z.enum(Object.keys(permissions) as [keyof typeof permissions, ...(keyof typeof permissions)[]]) // the table is never empty
const password = z.string().min(1).max(200)
const login = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[a-zA-Z0-9._@-]+$/)

export const accountSelf = z.object({
  id: idText,
  login: z.string(),
  displayName: z.string(),
  role: roleName,
  place: placeRef.nullable(),
  organisationId: idText.nullable(),
  mustChangePassword: z.boolean(),
  can: z.array(actionName),
  /** What is asked after this answer contains every write up to this data version. */
  dataVersion: z.number().int(),
})

export const worldShape = z.object({
  world: z.string(),
  cityId: idText,
  cityName: z.string(),
  cityNameHant: z.string().nullable(),
  cityNameEn: z.string().nullable(),
  /** The world's day: fixed in a demo world, the machine's day in a city of one's own. */
  today: calendarDateText,
  clockFixed: z.boolean(),
  synthetic: z.boolean(),
  needsSetup: z.boolean(),
  version: z.string(),
  /** Trial logins, listed only in a demo world. */
  demoAccounts: z.array(z.object({ login: z.string(), displayName: z.string(), role: roleName })),
})

export const getWorld = operation({
  id: 'world.get',
  method: 'GET',
  path: '/api/world',
  access: 'public',
  summary:
    'The world being served: city, clock, whether it is synthetic, whether a first administrator is still missing',
  input: z.object({}),
  output: worldShape,
  errors: [],
})

export const getHealth = operation({
  id: 'health.get',
  method: 'GET',
  path: '/api/health',
  access: 'public',
  summary: 'Answers when the server is up; does nothing else',
  input: z.object({}),
  output: z.object({ ok: z.literal(true) }),
  errors: [],
})

export const signIn = operation({
  id: 'session.sign-in',
  method: 'POST',
  path: '/api/session/sign-in',
  access: 'public',
  summary: 'Opens a session; the cookie is HttpOnly',
  input: z.object({ login: z.string().trim().min(1).max(60), password }),
  output: accountSelf,
  errors: ['session.bad-credentials', 'session.locked-out'],
})

export const signOut = operation({
  id: 'session.sign-out',
  method: 'POST',
  path: '/api/session/sign-out',
  access: 'signed-in',
  summary: 'Closes the session',
  input: z.object({}),
  output: z.object({ ok: z.literal(true) }),
  errors: [],
})

export const getSelf = operation({
  id: 'session.self',
  method: 'GET',
  path: '/api/session/self',
  access: 'signed-in',
  summary: 'The signed-in account and what it may do',
  input: z.object({}),
  output: accountSelf,
  errors: [],
})

export const changePassword = operation({
  id: 'session.change-password',
  method: 'POST',
  path: '/api/session/change-password',
  access: 'signed-in',
  summary: 'Changes the own password',
  input: z.object({ current: password, next: password }),
  output: z.object({ ok: z.literal(true) }),
  errors: ['session.bad-credentials', 'session.locked-out', 'account.password-too-weak', 'account.password-unchanged'],
})

export const setUpCity = operation({
  id: 'session.set-up',
  method: 'POST',
  path: '/api/session/set-up',
  access: 'public',
  summary:
    'First start of a city of one’s own: names the city and its first administrator; needs the code printed on the terminal',
  input: z.object({
    code: z.string().trim().min(1).max(40),
    cityCode: z
      .string()
      .trim()
      .regex(/^[A-Z0-9-]{2,20}$/),
    cityName: wording,
    login,
    password,
    displayName: wording,
  }),
  output: accountSelf,
  errors: ['session.setup-code-wrong', 'session.setup-done', 'account.password-too-weak'],
})
