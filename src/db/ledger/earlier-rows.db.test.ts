import { beforeAll, expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { projectMonth } from '#domain/ledgers/project-month.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aProject, aProjectMonth, aVersionAfter } from '../../../test/support/ledger-rows.ts'
import { personIn, seedSmallCity } from '../../../test/support/small-city.ts'
import type { Database } from '../connection/database.ts'
import { type Actor, readAs, transact } from '../transact.ts'
import { appendRowVersions } from './append-row-versions.ts'
import { listEarlierRows } from './earlier-rows.ts'

// Nothing is faked. p-anxi reported three months, one of them corrected, and a fourth that was withdrawn; p-huian lies in Huian.

const months = openLedger(projectMonth)
const office = personIn('city-office', '350500')
const march = aProjectMonth({ id: 'm3', values: { project: 'p-anxi', month: '2026-03', invested: '1' } })
const april = aProjectMonth({ id: 'm4', values: { project: 'p-anxi', month: '2026-04' } })

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
    await transact(database, office, async (tx) => {
      await appendRowVersions(tx, openLedger(project), [aProject({ id: 'p-anxi' }), aProject({ id: 'p-huian' })])
      await appendRowVersions(tx, months, [
        aProjectMonth({ id: 'm11', values: { project: 'p-anxi', month: '2025-11' } }),
        aProjectMonth({ id: 'm1', values: { project: 'p-anxi', month: '2026-01' } }),
        aProjectMonth({ id: 'h1', placeId: '350521', values: { project: 'p-huian', month: '2026-02' } }),
        ...[march, april],
      ])
      await appendRowVersions(tx, months, [aVersionAfter(march, { values: { invested: '2' } })])
      await appendRowVersions(tx, months, [aVersionAfter(april, { kind: 'withdraw' })])
    })
  })

  /** Months of the rows before a key, the latest first. */
  async function monthsBefore(project: string, month: string, most: number, actor: Actor = office): Promise<string[]> {
    const rows = await readAs(database, actor, (tx) => listEarlierRows(tx, months, [[project, month]], most))
    return rows.map(({ values }) => String(values.month)).sort((a, b) => (a < b ? 1 : -1))
  }

  test('the nearest months before a key are found, however many lie between, and no more than asked', async () => {
    expect(await monthsBefore('p-anxi', '2026-09', 1)).toEqual(['2026-03'])
    expect(await monthsBefore('p-anxi', '2026-03', 1)).toEqual(['2026-01'])
    expect(await monthsBefore('p-anxi', '2026-09', 12)).toEqual(['2026-03', '2026-01', '2025-11'])
    expect(await monthsBefore('p-anxi', '2025-11', 12)).toEqual([])
  })

  test('a month counts as it stands today, once', async () => {
    const keys = [['p-anxi', '2026-09']]
    const [row] = await readAs(database, office, (tx) => listEarlierRows(tx, months, keys, 1))
    expect(row).toMatchObject({ version: 2, values: { invested: '2' } })
  })

  test('months of others are not found', async () => {
    expect(await monthsBefore('p-huian', '2026-09', 12)).toEqual(['2026-02'])
    expect(await monthsBefore('p-huian', '2026-09', 12, personIn('county-office', '350582'))).toEqual([])
  })
})
