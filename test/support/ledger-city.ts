import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { rebuildFigures } from '#db/figure/rebuild-figures.ts'
import { appendRowVersions } from '#db/ledger/append-row-versions.ts'
import type { NewRowVersion } from '#db/ledger/ledger-row.ts'
import type { Transaction } from '#db/transact.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { openLedger, type RowValues } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { openLedgers } from '#server/ledger/open-ledgers.ts'
import { loadRules } from '#server/world/load-pack.ts'
import { packFolder } from '#server/world/world-files.ts'
import { type Client, openTestApp, type ParkCityApp } from './app.ts'
import type { TestDatabases } from './database.ts'
import { fillParkCity } from './park-city.ts'
import type { TestDatabase } from './test-database.ts'

// The city of `park-city.ts` with rows in its ledgers; it is 2026-10-31 there. Everything was known and recorded on 2026-10-12.
//
//   晋江市 350582          五里园区 YQ-001    智能产线 XM-002 (3.50005 亿元)           晋江鞋业 with September 2026
//     磁灶镇 350582104     磁灶园区 YQ-002    标准厂房一期 XM-001 (12 亿元, 晋江鞋业)   August and September 2026
//   惠安县 350521          惠东园区 YQ-003    惠东仓储 XM-003 (8000 万元, submitted)    September 2026, submitted
//
// Row ids are readable: park-wuli, project-factory, month-factory-09, firm-shoes …

/** A row of a ledger as a test states it; what is not stated is empty. */
export interface StatedRow {
  readonly ledger: string
  readonly id: string
  readonly placeId: string
  readonly values: Readonly<Record<string, FieldValue>>
  readonly approval?: NewRowVersion['approval']
  readonly parts?: Partial<NewRowVersion>
}

const jinjiang = '350582'
const cizao = '350582104'
const huian = '350521'

/** The rows of the city, in the order in which they may refer to each other. */
export const cityRows: readonly StatedRow[] = [
  aRow('park', 'park-wuli', jinjiang, { code: 'YQ-001', name: '五里园区', place: jinjiang }),
  aRow('park', 'park-cizao', cizao, { code: 'YQ-002', name: '磁灶园区', place: cizao }),
  aRow('park', 'park-huidong', huian, { code: 'YQ-003', name: '惠东园区', place: huian }),
  aRow('enterprise', 'firm-shoes', jinjiang, { creditCode: '91350582MA00000001', name: '晋江鞋业', place: jinjiang }),
  aRow('enterprise', 'firm-stone', huian, { creditCode: '91350521MA00000002', name: '惠安石材', place: huian }),
  aRow('project', 'project-factory', cizao, {
    ...{
      code: 'XM-001',
      name: '标准厂房一期',
      place: cizao,
      park: 'park-cizao',
      owner: 'firm-shoes',
      duty: 'office-jinjiang',
    },
    ...{ category: 'park', totalInvestment: '120000', signedOn: '2025-11-20', startedOn: '2026-03-01', isKey: true },
  }),
  aRow('project', 'project-line', jinjiang, {
    ...{ code: 'XM-002', name: '智能产线', place: jinjiang, park: 'park-wuli', category: 'industry' },
    ...{ totalInvestment: '35000.5', signedOn: '2026-06-01' },
  }),
  aRow(
    'project',
    'project-harbour',
    huian,
    { code: 'XM-003', name: '惠东仓储', place: huian, park: 'park-huidong', totalInvestment: '8000' },
    submittedBy('huian'),
  ),
  aRow('project-month', 'month-factory-08', cizao, {
    ...{
      project: 'project-factory',
      month: '2026-08',
      invested: '4000',
      investedYear: '30000',
      investedTotal: '30000',
    },
  }),
  aRow('project-month', 'month-factory-09', cizao, {
    ...{
      project: 'project-factory',
      month: '2026-09',
      invested: '5000',
      investedYear: '35000',
      investedTotal: '35000',
    },
  }),
  aRow(
    'project-month',
    'month-harbour-09',
    huian,
    { project: 'project-harbour', month: '2026-09', invested: '600', investedYear: '600', investedTotal: '600' },
    submittedBy('huian'),
  ),
  aRow('enterprise-month', 'month-shoes-09', jinjiang, {
    enterprise: 'firm-shoes',
    month: '2026-09',
    outputYear: '9000',
  }),
]

/** A row as a test states it. */
export function aRow(
  ledger: string,
  id: string,
  placeId: string,
  values: StatedRow['values'],
  parts: Partial<NewRowVersion> = {},
): StatedRow {
  return { ledger, id, placeId, values, parts }
}

/** What a county's or an operator's entry has of its own. */
export function submittedBy(login: string): Partial<NewRowVersion> {
  return { approval: 'submitted', recordedBy: login, recordedByName: `${login}-name` }
}

type Fill = (tx: Transaction) => Promise<unknown>

/** Gives a city the national rules, and its figures by their measures. */
export async function fillFigures(tx: Transaction): Promise<void> {
  await loadRules(tx, packFolder('national'))
  await rebuildFigures(tx, await openLedgers(tx))
}

/** A test app on the city with ledgers, and what else is filled in, which each test may begin anew. */
export function openLedgerCity(database: TestDatabase, fillOn: Fill = async () => undefined): Promise<ParkCityApp> {
  return openTestApp(database, async (tx) => {
    await fillParkCity(tx)
    await fillLedgers(tx)
    await fillOn(tx)
  })
}

/** The city with ledgers as a suite meets it before each of its tests, and its office, signed in. */
export interface LedgerCity {
  readonly tested: ParkCityApp
  readonly office: Client
}

/** Opens the city with ledgers for a suite and begins it anew before each test, which must bring no bug to light; to be read inside of tests only. */
export function useLedgerCity(databases: TestDatabases, fillOn?: Fill): LedgerCity {
  const city: { tested: ParkCityApp | null; office: Client | null } = { tested: null, office: null }
  beforeAll(async () => {
    city.tested = await openLedgerCity(await databases.open(), fillOn)
  })
  beforeEach(async () => {
    await city.tested?.reset()
    city.office = (await city.tested?.as('city-office')) ?? null
  })
  afterEach(() => expect(city.tested?.bugs).toEqual([]))
  afterAll(() => city.tested?.close())
  return city as LedgerCity // both are there as soon as a test runs
}

/** Writes stated rows as first versions; those of the city where none are stated. */
export async function fillLedgers(tx: Transaction, rows: readonly StatedRow[] = cityRows): Promise<void> {
  for (const definition of ledgerDefinitions) {
    const ledger = openLedger(definition)
    const own = rows.filter((row) => row.ledger === definition.name)
    if (own.length > 0) await appendRowVersions(tx, ledger, own.map(firstVersion))
  }
}

/** Every field of a ledger, empty but for what is given. */
export function valuesOf(ledger: string, given: Readonly<Record<string, FieldValue>>): RowValues {
  const definition = ledgerDefinitions.find(({ name }) => name === ledger)
  if (!definition) throw new Error(`no ledger ${ledger}`)
  return { ...Object.fromEntries([...openLedger(definition).fields.keys()].map((name) => [name, null])), ...given }
}

function firstVersion({ ledger, id, placeId, values, parts }: StatedRow): NewRowVersion {
  return {
    ...{ id, placeId, values: valuesOf(ledger, values), kind: 'create', expectedVersion: 0 },
    ...{ written: {}, answers: [], synthetic: false, approval: 'approved' },
    ...{ sourceId: null, importId: null, sheet: null, sheetRow: null },
    ...{ knownFrom: '2026-10-12', recordedOn: '2026-10-12' },
    ...{ recordedBy: 'city-office', recordedByName: 'city-office-name', why: '' },
    ...parts,
  } as NewRowVersion // days that exist
}
