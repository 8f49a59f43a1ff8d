import {
  changePassword,
  getHealth,
  getSelf,
  getWorld,
  setUpCity,
  signIn as signInOperation,
  signOut,
} from '#contract/session.ts'
import { type AccountRow, findCredentials, setPassword } from '#db/account.repository.ts'
import { findPlace } from '#db/place.repository.ts'
import { readAs } from '#db/transact.ts'
import { actionsOf } from '#domain/access/access.ts'
import { assertStrongPassword } from '#domain/account/password-policy.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { type Call, type Route, route } from '../http/route.ts'
import { presentPlace } from '../place/present.ts'
import { describeWorld } from '../world/describe-world.ts'
import { setUpFirstCity } from '../world/set-up-city.ts'
import { worldOf } from '../world/world-of.ts'
import { write } from '../write.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { assertNotLocked, noteFailure, signIn } from './sign-in.ts'

export const sessionRoutes: readonly Route[] = [
  route(getHealth, async () => ({ ok: true as const })),
  route(getWorld, ({ app }) => describeWorld(app)),
  route(signInOperation, async ({ app, cookie, clientAddress }, input) => {
    const world = worldOf(app)
    const { account, session } = await signIn(app, world, { ...input, from: clientAddress })
    cookie.open(session.token)
    return presentSelf(app, account)
  }),
  route(signOut, async ({ app, cookie }) => {
    if (cookie.token !== null) await app.sessions.close(worldOf(app).cityId, cookie.token)
    cookie.close()
    return { ok: true as const }
  }),
  route(getSelf, (call) => presentSelf(call.app, accountOf(call))),
  route(changePassword, (call, input) => changeOwnPassword(call, input)),
  route(setUpCity, async ({ app, cookie }, input) => {
    const { account, session } = await setUpFirstCity(app, input)
    cookie.open(session.token)
    return presentSelf(app, account)
  }),
]

function accountOf({ signedIn }: Call): AccountRow {
  if (!signedIn) throw new DomainError('access.not-signed-in', {})
  return signedIn.account
}

async function presentSelf(app: App, account: AccountRow) {
  const world = worldOf(app)
  const { id, login, displayName, role, organisationId, mustChangePassword } = account
  const place =
    account.placeId === null
      ? null
      : await readAs(app.database, { kind: 'system', cityId: world.cityId }, (tx) =>
          findPlace(tx, account.placeId ?? ''),
        )
  return {
    id,
    login,
    displayName,
    role,
    organisationId,
    mustChangePassword,
    place: place && presentPlace(place),
    can: actionsOf(role),
    dataVersion: await app.dataVersion.current(world.cityId),
  }
}

async function changeOwnPassword(call: Call, { current, next }: { readonly current: string; readonly next: string }) {
  const { app } = call
  const account = accountOf(call)
  const world = worldOf(app)
  const system = { kind: 'system', cityId: world.cityId } as const
  const credentials = await readAs(app.database, system, (tx) => findCredentials(tx, account.login))
  assertNotLocked(credentials)
  if (!(await passwordMatches(credentials?.passwordHash ?? null, current))) {
    await noteFailure(app, world, account, { login: account.login, from: call.clientAddress })
    throw new DomainError('session.bad-credentials', {})
  }
  if (next === current) throw new DomainError('account.password-unchanged', {})
  assertStrongPassword(next, account.login, world.security)
  const passwordHash = await hashPassword(next)
  await write(app, system, async (tx) => {
    await setPassword(tx, account.id, { passwordHash, mustChangePassword: false })
    await app.sessions.closeAllOf(tx, account.id)
    return {
      result: null,
      audit: { action: 'session.change-password', subject: account.id, detail: { login: account.login } },
    }
  })
  const session = await app.sessions.open(world.cityId, account.id)
  call.cookie.open(session.token)
  return { ok: true as const }
}
