import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { describeDatabases } from '../../test/support/database.ts'
import { personIn, seedSmallCity, systemOfSmallCity } from '../../test/support/small-city.ts'
import type { Database } from './connection/database.ts'
import {
  insertLedgerCheckVersions,
  listChecksInForce,
  listLedgerChecks,
  type NewLedgerCheckVersion,
} from './ledger-check.repository.ts'
import { readAs, transact } from './transact.ts'

// Nothing is faked.

const trial: NewLedgerCheckVersion = {
  id: 'project.trial',
  version: 1,
  ledger: 'project',
  severity: 'ask',
  condition: { any: [{ field: 'name', operator: 'in', value: ['“一号”', '\\'] }] },
  zh: '问',
  en: 'Asks',
  fields: ['name', 'code'],
  certainty: 'A',
  sourceText: '试验',
  validFrom: '2026-01-01',
  validTo: null,
  recordedBy: 'pack',
  why: '',
}

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
  })

  const add = (...versions: NewLedgerCheckVersion[]) =>
    transact(database, systemOfSmallCity, (tx) => insertLedgerCheckVersions(tx, versions))
  const inForce = (ledger: string, day: string) =>
    readAs(database, personIn('county-office', '350582'), (tx) => listChecksInForce(tx, ledger, calendarDate(day)))

  test('a check comes back as it was entered, also to those who are checked', async () => {
    await add(trial)
    const kept = { ...trial, recordedAt: expect.stringMatching(/^20\d\d-.*Z$/) }
    expect(await inForce('project', '2026-01-01')).toEqual([kept])
    expect(await inForce('park', '2026-01-01')).toEqual([])
  })

  test('of versions that have begun the latest decides, also when it has ended', async () => {
    const begun = { ...trial, id: 'park.trial', ledger: 'park' }
    await add(begun, { ...begun, version: 2, validFrom: '2026-06-01', validTo: '2026-06-30' })
    const versionOn = async (day: string) => (await inForce('park', day)).map(({ version }) => version)
    expect(await versionOn('2025-12-31')).toEqual([])
    expect(await versionOn('2026-05-31')).toEqual([1])
    expect(await versionOn('2026-06-30')).toEqual([2])
    expect(await versionOn('2026-07-01')).toEqual([])
  })

  test('a version that another process has added already is passed over', async () => {
    const twice = { ...trial, id: 'space.trial', ledger: 'space' }
    expect(await add(twice)).toEqual(new Set(['space.trial']))
    expect(await add({ ...twice, zh: '又问' }, { ...twice, version: 2 })).toEqual(new Set(['space.trial']))
    const latest = await readAs(database, systemOfSmallCity, (tx) => listLedgerChecks(tx))
    expect(latest.find(({ id }) => id === 'space.trial')).toMatchObject({ version: 2, zh: '问' })
  })
})
