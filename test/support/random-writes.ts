import fc from 'fast-check'
import type { Database } from '#db/connection/database.ts'
import { writeRowVersions } from '#db/figure/write-row-versions.ts'
import type { NewRowVersion } from '#db/ledger/ledger-row.ts'
import { transact } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Condition } from '#domain/condition/condition.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { openLedger, type RowValues } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { park } from '#domain/ledgers/park.ts'
import { everyRow, type Measure, type MeasureTime } from '#domain/measure/measure.ts'
import type { UnitCode } from '#domain/quantity/unit.ts'
import { anEnterprise, aPark, aVersionAfter } from './ledger-rows.ts'
import type { Chain } from './slow-figures.ts'
import { personIn } from './small-city.ts'

// Anything that may be written into ledgers of the small city (small-city.ts), and measures of every kind that count it. The town of Jinjiang
// reports to Hui'an here, so that the two hierarchies differ.

const ledgers = new Map(ledgerDefinitions.map((definition) => [definition.name, openLedger(definition)]))
export const open = (name: string) => ledgers.get(name) ?? openLedger(park)

const above = {
  administrative: { '350582104': ['350582', '350500'], '350582': ['350500'], '350521': ['350500'] },
  reporting: { '350582104': ['350521', '350500'], '350582': ['350500'], '350521': ['350500'] },
} as const
export const city = {
  open,
  above: {
    administrative: (id: string) => [id, ...(above.administrative[id as '350582104'] ?? [])],
    reporting: (id: string) => [id, ...(above.reporting[id as '350582104'] ?? [])],
  },
}

const inCityPark: Condition = {
  field: 'park',
  operator: 'refers-to',
  value: { field: 'libraryLevel', operator: '=', value: 'city' },
}

/** One measure of each kind of time, with and without a sum, looking into other ledgers one and two steps deep. */
export const measures = [
  aMeasure('entered', 'enterprise', '家', { field: 'sector', operator: '=', value: 'manufacturing' }, null, {
    kind: 'flow',
    on: 'statisticsEntryOn',
  }),
  aMeasure('firms', 'enterprise', '家', everyRow, null, {
    kind: 'stock',
    from: 'statisticsEntryOn',
    until: 'statisticsExitOn',
  }),
  aMeasure('land', 'enterprise', '亩', inCityPark, 'landArea', { kind: 'stock', from: 'producingOn', until: 'leftOn' }),
  aMeasure('output', 'enterprise-month', '万元', { field: 'isAboveScale', operator: '=', value: true }, 'output', {
    kind: 'reported',
    adds: true,
  }),
  aMeasure(
    'output-in-parks',
    'enterprise-month',
    '万元',
    { field: 'enterprise', operator: 'refers-to', value: inCityPark },
    'output',
    { kind: 'reported', adds: false },
  ),
  aMeasure('parks', 'park', '个', everyRow, null, { kind: 'stock', from: 'openedOn', until: null }),
]

export function aMeasure(
  id: string,
  ledger: string,
  unit: UnitCode,
  where: Condition,
  sum: string | null,
  time: MeasureTime,
): Measure {
  const said = { zh: id, en: id, means: id, certainty: 'A', source: 'test', version: 1, validTo: null } as const
  return { ...said, id, ledger, unit, where, sum, time, validFrom: calendarDate('2022-01-01') }
}

const someDay = fc.option(fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-28', '2026-04-15'), { freq: 3 })
const someAmount = fc.option(fc.constantFrom('0', '0.1', '12.5', '1200.0001'), { freq: 3 })
const oneOf = (...values: FieldValue[]) => fc.constantFrom(...values)

/** What may be said of the rows of each ledger; months belong to their row, so that no two rows report the same one. */
const said: Readonly<Record<string, fc.Arbitrary<RowValues>>> = {
  park: fc.record({ libraryLevel: oneOf('city', 'county', null), openedOn: someDay }),
  enterprise: fc.record({
    park: oneOf('park-1', 'park-2', null),
    sector: oneOf('manufacturing', 'other', null),
    landArea: someAmount,
    producingOn: someDay,
    leftOn: someDay,
    statisticsEntryOn: someDay,
    statisticsExitOn: someDay,
  }),
  'enterprise-month': fc.record({ isAboveScale: oneOf(true, false, null), output: someAmount }),
}

const beginnings: Readonly<Record<string, NewRowVersion>> = {
  'park-1': aPark({ id: 'park-1' }),
  'park-2': aPark({ id: 'park-2' }),
  'enterprise-1': anEnterprise({ id: 'enterprise-1' }),
  'enterprise-2': anEnterprise({ id: 'enterprise-2' }),
  'enterprise-month-1': aReport('enterprise-month-1', 'enterprise-1', '2026-01'),
  'enterprise-month-2': aReport('enterprise-month-2', 'enterprise-1', '2026-02'),
  'enterprise-month-3': aReport('enterprise-month-3', 'enterprise-2', '2026-02'),
}

/** Rows that begin with the first write about them. */
const newcomers: Readonly<Record<string, NewRowVersion>> = {
  'enterprise-3': anEnterprise({ id: 'enterprise-3' }),
  'enterprise-month-4': aReport('enterprise-month-4', 'enterprise-2', '2026-01'),
  'enterprise-month-5': aReport('enterprise-month-5', 'enterprise-1', '2026-04'),
}

function aReport(id: string, enterprise: string, month: string): NewRowVersion {
  return { ...anEnterprise({ id }), values: { enterprise, month, isAboveScale: null, output: null } }
}

const ledgerOf = (id: string) => id.replace(/-\d$/, '')

export const someWrite = fc.constantFrom(...Object.keys({ ...beginnings, ...newcomers })).chain((id) =>
  fc.record({
    id: fc.constant(id),
    values: said[ledgerOf(id)] ?? fc.constant({}),
    placeId: fc.constantFrom('350582', '350582104', '350521'),
    kind: fc.constantFrom('correct', 'change', 'change', 'withdraw', 'approve'),
    knownFrom: fc.constantFrom('2026-01-10', '2026-02-10', '2026-03-10'),
    approval: fc.constantFrom('approved', 'submitted'),
    synthetic: fc.boolean(),
  }),
)
export const someWrites = fc.array(fc.array(someWrite, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
export type Write = typeof someWrite extends fc.Arbitrary<infer T> ? T : never

/** The trees in which the town reports to Hui'an. */
export const positions = [
  position('administrative', '350500', 1, 4, 0),
  position('administrative', '350582', 2, 3, 1),
  position('administrative', '350582104', 3, 3, 2),
  position('administrative', '350521', 4, 4, 1),
  position('reporting', '350500', 1, 4, 0),
  position('reporting', '350582', 2, 2, 1),
  position('reporting', '350521', 3, 4, 1),
  position('reporting', '350582104', 4, 4, 2),
]

function position(relation: 'administrative' | 'reporting', placeId: string, pre: number, last: number, depth: number) {
  return { relation, placeId, pre, last, depth }
}

/** Empties the ledgers that are written and their figures; by the owner of the tables: nobody else may remove a row. */
export async function clearRows(database: Database): Promise<void> {
  await database.withConnection((connection) =>
    connection.execute('truncate park_version, enterprise_version, enterprise_month_version, figure'),
  )
}

/** Writes as the city office does, each round in one transaction, and keeps what was written. */
export async function beginAndWrite(database: Database, rounds: readonly (readonly Write[])[]): Promise<Chain[]> {
  const chains = new Map<string, NewRowVersion[]>()
  for (const first of Object.values(beginnings)) chains.set(first.id, [first])
  await writeAsOffice(database, Object.values(beginnings))
  for (const writes of rounds) {
    const drafts = [...new Map(writes.map((write) => [write.id, write])).values()].map((write) => {
      const chain = chains.get(write.id) ?? []
      const before = chain.at(-1)
      const next = before === undefined ? firstVersion(write) : nextVersion(chain, before, write)
      chains.set(write.id, [...chain, next])
      return next
    })
    await writeAsOffice(database, drafts)
  }
  return [...chains].map(([id, versions]) => ({ ledger: ledgerOf(id), versions }))
}

function firstVersion(write: Write): NewRowVersion {
  const { id, knownFrom, placeId, approval, synthetic } = write
  const begun = newcomers[id]
  if (begun === undefined) throw new Error(`${id} has begun`)
  return {
    ...begun,
    values: { ...begun.values, ...valuesIn(write) },
    knownFrom,
    placeId,
    approval,
    synthetic,
  } as NewRowVersion // of the generator's own words
}

function nextVersion(chain: readonly NewRowVersion[], before: NewRowVersion, write: Write): NewRowVersion {
  if (write.kind === 'approve') return approvalOf(before)
  const { approval, synthetic, placeId, knownFrom } = write
  const kind = write.kind === 'withdraw' && approval === 'submitted' && isApproved(chain) ? 'ask-withdraw' : write.kind
  const day = knownFrom > before.knownFrom ? knownFrom : before.knownFrom
  return aVersionAfter(before, { kind, approval, synthetic, placeId, values: valuesIn(write), knownFrom: day } as const)
}

/** What waits is taken over as it is; of what does not wait it says nothing new. */
function approvalOf(before: NewRowVersion): NewRowVersion {
  const kind = before.kind === 'ask-withdraw' || before.kind === 'withdraw' ? 'withdraw' : 'approve'
  return aVersionAfter(before, { kind, approval: 'approved' })
}

/** What is approved goes only when the city office says so; until then it is asked for. */
function isApproved(chain: readonly NewRowVersion[]): boolean {
  const last = chain.findLast(({ approval }) => approval === 'approved')
  return last !== undefined && last.kind !== 'withdraw'
}

/** A month lies where its enterprise lies, and has no field for it. */
function valuesIn({ id, values, placeId }: Write): RowValues {
  return ledgerOf(id) === 'enterprise-month' ? values : { ...values, place: placeId }
}

function writeAsOffice(database: Database, drafts: readonly NewRowVersion[]): Promise<void> {
  return transact(database, personIn('city-office', '350500'), async (tx) => {
    for (const name of ledgers.keys()) {
      const own = drafts.filter(({ id }) => ledgerOf(id) === name)
      await writeRowVersions(tx, open, open(name), own)
    }
  })
}
