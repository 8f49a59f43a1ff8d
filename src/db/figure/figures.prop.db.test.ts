import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../../test/support/database.ts'
import {
  beginAndWrite,
  city,
  clearRows,
  measures,
  open,
  positions,
  someWrites,
} from '../../../test/support/random-writes.ts'
import { type FigureTexts, slowFigures } from '../../../test/support/slow-figures.ts'
import { seedSmallCity, systemOfSmallCity } from '../../../test/support/small-city.ts'
import type { Database } from '../connection/database.ts'
import { replacePositions } from '../place.repository.ts'
import { type Transaction, transact } from '../transact.ts'
import { figuresOn } from './figures-on.ts'
import { insertMeasureVersions } from './measure.repository.ts'
import { rebuildFigures } from './rebuild-figures.ts'

// Nothing is faked. Rows, measures and the tree are those of test/support/random-writes.ts.

describeDatabases(({ open: openDatabase }) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase()
    await seedSmallCity(database)
    await transact(database, systemOfSmallCity, async (tx) => {
      await replacePositions(tx, positions)
      await insertMeasureVersions(tx, measures, { recordedBy: 'test', why: '' })
      await rebuildFigures(tx, open)
    })
  })

  test('after any writes the kept figures are those of the rows, today and on any day, and a rebuild changes nothing', async () => {
    let kept = 0
    await fc.assert(
      fc.asyncProperty(someWrites, async (rounds) => {
        await clearRows(database)
        const chains = await beginAndWrite(database, rounds)
        const figures = await inCity(database, keptFigures)
        expect(figures).toEqual(slowFigures(city, measures, chains, null))
        expect(await inCity(database, (tx) => pastFigures(tx, '2026-02-10'))).toEqual(
          slowFigures(city, measures, chains, '2026-02-10'),
        )
        expect(await inCity(database, (tx) => rebuildFigures(tx, open))).toEqual({
          figures: figures.size,
          differing: 0,
        })
        kept += figures.size
      }),
      { numRuns: 12 },
    )
    expect(kept).toBeGreaterThan(200)
  })
})

const inCity = <T>(database: Database, work: (tx: Transaction) => Promise<T>) =>
  transact(database, systemOfSmallCity, work)

async function keptFigures(tx: Transaction): Promise<FigureTexts> {
  return textsOf(tx, sql`select * from figure where city_id = ${tx.cityId}`)
}

async function pastFigures(tx: Transaction, asOf: string): Promise<FigureTexts> {
  return textsOf(tx, await figuresOn(tx, open, measures, asOf))
}

async function textsOf(tx: Transaction, figures: ReturnType<typeof sql>): Promise<FigureTexts> {
  const { rows } = await sql<{ key: string; text: string }>`
    select concat_ws(' ', relation, place_id, measure_id, month, approval) as key,
      concat_ws(' ', trim_scale(amount), rows, unknown, synthetic, waiting) as text
    from (${figures}) as figure order by 1`.execute(tx.query)
  return new Map(rows.map(({ key, text }) => [key, text]))
}
