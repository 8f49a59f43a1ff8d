import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/connection/database.ts'
import { listMeasures } from '#db/figure/measure.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { type Chain, type FigureTexts, slowFigures } from '../../../test/support/slow-figures.ts'
import { createChecksum } from '../../../worlds/scale/checksum.ts'
import { type Filled, fillCity, keepMadeFigures, openMade } from '../../../worlds/scale/fill-city.ts'
import { type MadeWorld, madeCity } from '../../../worlds/scale/made-city.ts'
import { type MadePlace, provinceId } from '../../../worlds/scale/places.ts'

// A ten-thousandth of the synthetic province, and two towns of the forty measures. Nothing is faked.

const tiny: Readonly<Record<MadeWorld, number>> = { province: 0.0001, values: 0.0002 }

describeDatabases(({ open }) => {
  let filled: Filled
  let province: Database
  beforeAll(async () => {
    province = await open()
    filled = await fillCity(province, madeCity('province', tiny.province, 'seed'))
    await keepMadeFigures(province)
  })

  test('a province of any size has its cities and counties, and as many rows as its scale says', async () => {
    // 100,000 enterprises and 10 million months at scale 1; each correction is a second version of a month.
    expect(await inProvince(province, (tx) => count(tx, 'enterprise_version'))).toBe(10)
    expect(await inProvince(province, (tx) => count(tx, 'enterprise_month_version', 'version = 1'))).toBe(1_000)
    expect(await inProvince(province, (tx) => count(tx, 'place', "kind = 'city'"))).toBe(9)
    expect(await inProvince(province, (tx) => count(tx, 'place', "kind = 'county'"))).toBe(90)
    const corrected = await inProvince(province, (tx) => count(tx, 'enterprise_month_version', 'version = 2'))
    expect(corrected).toBe((filled.versions['enterprise-month'] ?? 0) - 1_000)
    expect(corrected).toBeGreaterThan(2)
  })

  test('every row is marked synthetic', async () => {
    for (const table of ['park_version', 'enterprise_version', 'enterprise_month_version'])
      expect(await inProvince(province, (tx) => count(tx, table, 'not synthetic')), table).toBe(0)
  })

  test('the same seed makes the same rows, another seed makes others', async () => {
    expect(checksumOf('seed')).toBe(filled.checksum)
    expect(checksumOf('another')).not.toBe(filled.checksum)
  })

  test('its figures are those of the rows, counted one by one', async () => {
    const measures = await inProvince(province, listMeasures)
    const { places, rows } = madeCity('province', tiny.province, 'seed')
    const figures = await inProvince(province, keptFigures)
    expect(figures).toEqual(slowFigures({ open: openMade, above: aboveIn(places) }, measures, chainsOf(rows), null))
    expect(figures.size).toBeGreaterThan(1_000)
  })

  test('a town has forty values a month, and its figures are those of its rows', async () => {
    const database = await open()
    const { places, measures, rows } = madeCity('values', tiny.values, 'seed')
    await fillCity(database, madeCity('values', tiny.values, 'seed'))
    await keepMadeFigures(database)
    const figures = await inProvince(database, keptFigures)
    expect(figures).toEqual(
      slowFigures({ open: openMade, above: aboveIn(places) }, measures ?? [], chainsOf(rows), null),
    )
    const ofTowns = [...figures.keys()].filter((key) => key.startsWith('reporting') && key.includes('-0'))
    expect(ofTowns.filter((key) => /^reporting \d{6}-/.test(key))).toHaveLength(2 * 40 * 36)
  })
})

const inProvince = <T>(database: Database, work: (tx: Transaction) => Promise<T>) =>
  readAs(database, { kind: 'system', cityId: provinceId }, work)

async function count(tx: Transaction, table: string, where = 'true'): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.id(table)} where ${sql.raw(where)}`.execute(tx.query)
  return rows[0]?.count ?? -1
}

/** As `fillCity` takes it, without a database. */
function checksumOf(seed: string): string {
  const checksum = createChecksum()
  for (const batch of madeCity('province', tiny.province, seed).rows) checksum.add(batch)
  return checksum.text()
}

function chainsOf(rows: ReturnType<typeof madeCity>['rows']): Chain[] {
  const chains = new Map<string, Chain>()
  for (const { ledger, versions } of rows)
    for (const version of versions) {
      const key = `${ledger} ${version.id}`
      chains.set(key, { ledger, versions: [...(chains.get(key)?.versions ?? []), version] })
    }
  return [...chains.values()]
}

function aboveIn(places: readonly MadePlace[]) {
  const byId = new Map(places.map((place) => [place.row.id, place]))
  const upwards = (parent: 'administrativeParent' | 'reportingParent') => (id: string) => {
    const way: string[] = []
    for (let place = byId.get(id); place !== undefined; place = byId.get(place[parent] ?? '')) way.push(place.row.id)
    return way
  }
  return { administrative: upwards('administrativeParent'), reporting: upwards('reportingParent') }
}

async function keptFigures(tx: Transaction): Promise<FigureTexts> {
  const { rows } = await sql<{ key: string; text: string }>`
    select concat_ws(' ', relation, place_id, measure_id, month, approval) as key,
      concat_ws(' ', trim_scale(amount), rows, unknown, synthetic, waiting) as text
    from figure order by 1`.execute(tx.query)
  return new Map(rows.map(({ key, text }) => [key, text]))
}
