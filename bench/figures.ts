import pg from 'pg'
import { keepMadeFigures } from '../worlds/scale/fill-city.ts'
import { monthCount, townCount, valueMeasures } from '../worlds/scale/values.ts'
import { measureDuckDb } from './duckdb.ts'
import { byHandOnPostgres, figuresByHand } from './figures-by-hand.ts'
import { isFull, type ServedCity, withMadeCity } from './made-city.ts'
import { inSeconds, type Measurement, median, timeOf } from './measurement.ts'
import { fillWideTables } from './wide-tables.ts'

/** Of 14.4 million values. */
const scale = Number(process.env.CITONG_BENCH_SCALE ?? (isFull ? 1 : 0.05))
const rounds = isFull ? 1 : 3
const mostTimes = 1.3

/** All figures computed anew from the values of many places, against what else makes such tables. */
export function measureFigures(): Promise<Measurement[]> {
  return withMadeCity('values', scale, async (city) => {
    const client = new pg.Client(city.url)
    await client.connect()
    try {
      return await compare(city, client)
    } finally {
      await client.end()
    }
  })
}

async function compare(city: ServedCity, client: pg.Client): Promise<Measurement[]> {
  await client.query("set work_mem = '64MB'; set maintenance_work_mem = '256MB'; set jit = off")
  const times = { rebuilt: [] as number[], held: [] as number[], byHand: [] as number[], wide: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    await client.query('truncate figure')
    times.rebuilt.push(await timeOf(() => keepMadeFigures(city.database)))
    times.byHand.push(await timeOf(() => makeByHand(client)))
    if (round === 0) await assertSame(client)
    times.held.push(await timeOf(() => keepMadeFigures(city.database)))
    times.wide.push(await timeOf(() => fillWideTables(client)))
  }
  const rebuilt = median(times.rebuilt)
  const against = (work: string, other: number[], aim: number | null) => line(work, rebuilt, median(other), aim)
  return [
    against('the best GROUP BY by hand that makes the same table and its key', times.byHand, mostTimes),
    against('tables of DHIS2’s shape: a wide one a year with seven indexes, no sums yet', times.wide, null),
    {
      ...line('the same by hand', median(times.held), median(times.byHand), null),
      work: 'figures held against the rows: nothing differs',
    },
    await measureDuckDb(scale, rebuilt),
  ]
}

function line(against: string, own: number, other: number, aim: number | null): Measurement {
  const values = townCount(scale) * valueMeasures.length * monthCount
  return {
    work: `figures of ${values} values computed anew, PostgreSQL`,
    result: inSeconds(own),
    against: `${against}: ${inSeconds(other)}`,
    ratio: own / other,
    aim: aim === null ? '–' : `≤ ${aim}×`,
    isMet: aim === null || own / other <= aim,
  }
}

async function makeByHand(client: pg.Client): Promise<void> {
  await client.query('drop table if exists figure_by_hand')
  await client.query(
    `create table figure_by_hand as select '990000' as city_id, made.* from (${figuresByHand(byHandOnPostgres)}) as made`,
  )
  await client.query(
    'alter table figure_by_hand add primary key (city_id, relation, place_id, measure_id, month, approval)',
  )
}

/** What is not the same table is no comparison. */
async function assertSame(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from figure full join figure_by_hand as made using (relation, place_id, measure_id, month, approval)
     where (figure.amount, figure.rows, figure.unknown, figure.synthetic)
       is distinct from (made.amount, made.rows, made.unknown, made.synthetic)`,
  )
  if (rows[0]?.count !== '0') throw new Error(`${rows[0]?.count} figures differ from those made by hand`)
}
