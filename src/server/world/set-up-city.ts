import { randomUUID, timingSafeEqual } from 'node:crypto'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { setUpCity } from '#contract/session.ts'
import { type AccountRow, getAccount, insertAccount } from '#db/account.repository.ts'
import { appendAudit } from '#db/audit.repository.ts'
import { bumpDataVersion, insertCity } from '#db/city.repository.ts'
import { rebuildFigures } from '#db/figure/rebuild-figures.ts'
import { insertPlaces } from '#db/place.repository.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { assertStrongPassword } from '#domain/account/password-policy.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { hashPassword } from '../session/password.ts'
import type { OpenedSession } from '../session/session-store.ts'
import { loadRules, numberTrees } from './load-pack.ts'
import { todayOf } from './today.ts'
import { packFolder, readSecurityRule, readWorldFile } from './world-files.ts'

type Input = ParsedInputOf<typeof setUpCity>

/**
 * Makes a city of one's own: the city as the root of its tree, the rules of the packs, and the first administrator, who creates all
 * other accounts.
 *
 * @throws DomainError `session.setup-done`, `session.setup-code-wrong`, `account.password-too-weak`
 */
export async function setUpFirstCity(
  app: App,
  input: Input,
): Promise<{ readonly account: AccountRow; readonly session: OpenedSession }> {
  if (app.world || app.setupCode === null) throw new DomainError('session.setup-done', {})
  if (!sameText(input.code, app.setupCode)) throw new DomainError('session.setup-code-wrong', {})
  const security = await readSecurityRule()
  assertStrongPassword(input.password, input.login, security)
  const passwordHash = await hashPassword(input.password)
  const account = await transact(app.database, { kind: 'system', cityId: input.cityCode }, (tx) =>
    writeCity(tx, input, passwordHash),
  )
  app.setupCode = null
  app.world = {
    cityId: input.cityCode,
    cityName: input.cityName,
    world: 'empty-city',
    clock: null,
    synthetic: false,
    security,
    demoAccounts: [],
  }
  return { account, session: await app.sessions.open(input.cityCode, account.id) }
}

async function writeCity(
  tx: Transaction,
  { cityCode, cityName, login, displayName }: Input,
  passwordHash: string,
): Promise<AccountRow> {
  const { pack } = await readWorldFile('empty-city')
  await insertCity(tx, { cityId: cityCode, name: cityName, world: 'empty-city', clock: null, synthetic: false })
  await insertPlaces(tx, [
    {
      id: cityCode,
      code: cityCode,
      name: cityName,
      nameHant: null,
      nameEn: null,
      kind: 'city',
      seatLon: null,
      seatLat: null,
      tileX: null,
      tileY: null,
      note: null,
    },
  ])
  await numberTrees(tx, todayOf({ clock: null }))
  for (const name of pack) await loadRules(tx, packFolder(name))
  await rebuildFigures(tx, await openLedgers(tx))
  const id = randomUUID()
  await insertAccount(tx, {
    id,
    login,
    displayName,
    role: 'security-admin',
    placeId: null,
    organisationId: null,
    passwordHash,
    mustChangePassword: false,
    locale: 'zh-Hans',
  })
  await bumpDataVersion(tx)
  await appendAudit(tx, { at: new Date().toISOString(), action: 'city.set-up', subject: cityCode, detail: { login } })
  return getAccount(tx, id)
}

function sameText(offered: string, expected: string): boolean {
  const [a, b] = [Buffer.from(offered.toUpperCase()), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
