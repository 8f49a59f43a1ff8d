import { listAccounts } from '#db/account.repository.ts'
import { appendRowVersions } from '#db/ledger/append-row-versions.ts'
import { readAs, transact } from '#db/transact.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { enterprise } from '#domain/ledgers/enterprise.ts'
import type { App } from '#server/app.ts'
import { listRows } from '#server/ledger/list-rows.ts'
import { silentLog } from '#server/log.ts'
import { actAs } from '#server/session/session-store.ts'
import type { PersonActor } from '#server/session/signed-in.ts'
import { openApp } from '#server/start/open-app.ts'
import { readSettings } from '#server/start/settings.ts'
import { worldOf } from '#server/world/world-of.ts'
import { databasesUnderTest, openDataPlace } from '../test/process/data-place.ts'
import { anEnterprise } from '../test/support/ledger-rows.ts'
import { type Measurement, median, timeOf } from './measurement.ts'

const rowCount = 100_000
const counties = ['350502', '350504', '350521', '350581', '350582', '350583']
const rounds = 15
const roundsInTurn = 101
const mostTimesForClerk = 1.1

type Question = Partial<Parameters<typeof listRows>[3]>

/** What a list is asked for: its first rows, rows that a condition chooses, rows in another order. */
const questions: readonly (readonly [string, Question])[] = [
  ['first rows', {}],
  ['filter by name', { condition: '{"field":"name","operator":"contains","value":"量测0777"}' }],
  ['sort by registered capital', { sort: '-registeredCapital' }],
  ['rows 90,000 to 90,100', { offset: 90_000 }],
]

/** Pages of a list of 100,000 enterprises against the same of the demo's two thousand, and a county's list against the city's. */
export async function measureList(): Promise<Measurement[]> {
  const database = databasesUnderTest.at(-1) ?? 'PGlite'
  const place = await openDataPlace(database)
  const environment = place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }
  const app = await openApp(readSettings(['--data', place.directory], environment), silentLog)
  try {
    const city = await signedIn(app, 'city')
    const clerk = await signedIn(app, 'nanan')
    const few = await timesOf(app, city)
    await addEnterprises(app)
    const many = await timesOf(app, city)
    return [
      ...questions.map(([name], index) => withFewRows(`${name}, ${database}`, many[index] ?? 0, few[index] ?? 0)),
      clerkAgainstCity(database, await firstRowsInTurn(app, clerk, city)),
    ]
  } finally {
    await app.ledgerImports.close()
    await app.database.close()
    await place.remove()
  }
}

function withFewRows(work: string, many: number, few: number): Measurement {
  return {
    work: `list of ${rowCount} rows: ${work}`,
    result: `${many.toFixed(1)} ms`,
    against: `the same with 2,165 rows: ${few.toFixed(1)} ms`,
    ratio: many / few,
    aim: '–',
    isMet: true,
  }
}

function clerkAgainstCity(database: string, { clerk, city }: Record<'clerk' | 'city', number>): Measurement {
  return {
    work: `a county clerk's list, first rows, ${database}`,
    result: `${clerk.toFixed(1)} ms`,
    against: `the city office's: ${city.toFixed(1)} ms`,
    ratio: clerk / city,
    aim: `≤ ${mostTimesForClerk}×`,
    isMet: clerk / city <= mostTimesForClerk,
  }
}

async function signedIn({ database, world }: App, login: string): Promise<PersonActor> {
  const cityId = world?.cityId ?? ''
  const accounts = await readAs(database, { kind: 'system', cityId }, listAccounts)
  const found = await actAs(database, cityId, accounts.find((account) => account.login === login)?.id ?? '')
  if (!found) throw new Error(`the demo has no account ${login}`)
  return found.actor
}

/** @returns the median of each question in milliseconds */
async function timesOf(app: App, actor: PersonActor): Promise<number[]> {
  const times: number[] = []
  for (const [, question] of questions) {
    const measured: number[] = []
    await ask(app, actor, question)
    for (let round = 0; round < rounds; round += 1) measured.push(await timeOf(() => ask(app, actor, question)))
    times.push(median(measured))
  }
  return times
}

/** The two by turns, so that whatever else the machine does meets both. */
async function firstRowsInTurn(app: App, clerk: PersonActor, city: PersonActor) {
  const times = { clerk: [] as number[], city: [] as number[] }
  for (let round = 0; round < roundsInTurn; round += 1) {
    times.clerk.push(await timeOf(() => ask(app, clerk)))
    times.city.push(await timeOf(() => ask(app, city)))
  }
  return { clerk: median(times.clerk), city: median(times.city) }
}

function ask(app: App, actor: PersonActor, question: Question = {}) {
  return listRows(app, worldOf(app), actor, { ledger: 'enterprise', offset: 0, limit: 100, ...question })
}

/** Rows of many counties, in the order of the counties in turn, so that no county's rows lie together. */
async function addEnterprises({ database, world }: App): Promise<void> {
  const actor = { kind: 'system', cityId: world?.cityId ?? '' } as const
  const rows = Array.from({ length: rowCount }, (_, index) => measuredRow(index))
  await transact(database, actor, (tx) => appendRowVersions(tx, openLedger(enterprise), rows), {
    statementTimeoutMs: 600_000,
  })
  await database.withConnection((connection) => connection.execute('analyze'))
}

function measuredRow(index: number) {
  return anEnterprise({
    id: `measured-${index}`,
    placeId: counties[index % counties.length] ?? '',
    values: {
      creditCode: `98${String(index).padStart(16, '0')}`,
      name: `量测${String(index).padStart(6, '0')}有限公司`,
      registeredCapital: String((index * 7919) % 100_000),
      isAboveScale: index % 5 === 0,
    },
  })
}
