import { listAccounts } from '#db/account.repository.ts'
import { readAs } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { silentLog } from '../log.ts'
import { finderOf, loadReference, type PlacedPlace, type Reference } from '../place/reference.ts'
import { actAs } from '../session/session-store.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { openApp } from '../start/open-app.ts'
import type { OpenDatabase } from '../start/open-database.ts'
import { readSettings, type Settings } from '../start/settings.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

export interface GlobalOptions {
  readonly world: string
  readonly data?: string
  readonly as?: string
  readonly openDatabase: OpenDatabase
}

/** What a command works with: the opened application, the city, and in whose name it acts. */
export interface Bench {
  readonly app: App
  readonly world: WorldInfo
  readonly actor: PersonActor
}

/** The settings of a command: its options first, then the environment. */
export function settingsOf({ world, data }: GlobalOptions): Settings {
  return readSettings(['--world', world, ...(data === undefined ? [] : ['--data', data])], process.env)
}

/** Opens the application for one command and closes it after. */
export async function withApp<T>(options: GlobalOptions, work: (app: App) => Promise<T>): Promise<T> {
  const app = await openApp(settingsOf(options), silentLog, options.openDatabase)
  try {
    return await work(app)
  } finally {
    await app.database.close()
  }
}

/** The same for commands that need a city and act in somebody's name. */
export function atBench<T>(options: GlobalOptions, work: (bench: Bench) => Promise<T>): Promise<T> {
  return withApp(options, async (app) => {
    if (!app.world) throw new DomainError('world.not-set-up', {})
    return work({ app, world: app.world, actor: await actorFor(app, app.world, options.as) })
  })
}

/** The account named, or the city office as the command line itself. */
async function actorFor(app: App, world: WorldInfo, login: string | undefined): Promise<PersonActor> {
  if (login === undefined)
    return {
      kind: 'person',
      displayName: '命令行',
      cityId: world.cityId,
      accountId: 'command-line',
      role: 'city-office',
      placeRange: null,
      organisationId: null,
    }
  const accounts = await readAs(app.database, { kind: 'system', cityId: world.cityId }, listAccounts)
  const found = accounts.find((account) => account.login === login)
  const signedIn = found && (await actAs(app.database, world.cityId, found.id))
  if (!signedIn) throw new DomainError('request.not-found', {})
  return signedIn.actor
}

/** The tables by which places and indicators are found, as of the world's day. */
export function readReference({ app, world, actor }: Bench): Promise<Reference> {
  return readAs(app.database, actor, (tx) => loadReference(tx, todayOf(world)))
}

/** @throws DomainError `place.unknown` */
export function findPlaceIn(reference: Reference, written: string): PlacedPlace {
  const place = finderOf(reference)(written)
  if (!place) throw new DomainError('place.unknown', { place: written })
  return place
}

/** Writes an answer: JSON when asked for, otherwise lines for people. */
export function answer(options: { readonly json?: boolean }, value: unknown, lines: () => readonly string[]): void {
  process.stdout.write(options.json ? `${JSON.stringify(value, null, 2)}\n` : `${lines().join('\n')}\n`)
}
