import { spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { positionPlaces } from '#domain/place/place-tree.ts'
import { madeCity } from '../worlds/scale/made-city.ts'
import { amounts } from '../worlds/scale/values.ts'
import { type ByHand, figuresByHand } from './figures-by-hand.ts'
import { inSeconds, type Measurement } from './measurement.ts'

const folder = join(import.meta.dirname, 'duckdb')
const work = 'figures computed anew, PostgreSQL, against a columnar database in memory'

/** What is used of @duckdb/node-api, which is no part of Citong and stands in no type of it. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(
      path: string,
    ): Promise<{ connect(): Promise<{ run(statement: string): Promise<unknown>; closeSync(): void }> }>
  }
}

/**
 * The same table from the same rows by DuckDB, read into it beforehand, without a key; installed into bench/duckdb only when CITONG_BENCH_DUCKDB=1.
 *
 * @param ours milliseconds that Citong took
 */
export async function measureDuckDb(scale: number, ours: number): Promise<Measurement> {
  const duckDb = loadDuckDb()
  if (duckDb === null)
    return { ...nothing, result: inSeconds(ours), against: 'DuckDB is NOT MEASURED: set CITONG_BENCH_DUCKDB=1' }
  const directory = mkdtempSync(join(tmpdir(), 'citong-duckdb-'))
  try {
    const theirs = await timeOfDuckDb(duckDb, scale, directory)
    return {
      ...nothing,
      result: inSeconds(ours),
      against: `DuckDB, no key, nothing kept on disk: ${inSeconds(theirs)}`,
      ratio: ours / theirs,
    }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const nothing = { work, ratio: null, aim: '–', isMet: true } as const

function loadDuckDb(): DuckDb | null {
  if (process.env.CITONG_BENCH_DUCKDB !== '1') return null
  if (!existsSync(join(folder, 'node_modules'))) {
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
    if (status !== 0) throw new Error('DuckDB was asked for and could not be installed')
  }
  return createRequire(join(folder, 'package.json'))('@duckdb/node-api') as DuckDb // by the exact version of bench/duckdb
}

async function timeOfDuckDb({ DuckDBInstance }: DuckDb, scale: number, directory: string): Promise<number> {
  await writeRows(scale, directory)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const read = (name: string) =>
    connection.run(
      `create table ${name} as from read_csv('${join(directory, name)}.csv', header = true, types = {${typesOf(name)}})`,
    )
  await read('report')
  await read('place_position')
  const startedAt = performance.now()
  await connection.run(`create table figure as ${figuresByHand(byHandOnDuckDb)}`)
  const milliseconds = performance.now() - startedAt
  connection.closeSync()
  return milliseconds
}

const byHandOnDuckDb: ByHand = {
  reports: 'report',
  columnOf: (field) => `"${field}"`,
  linesBeside: (lines) =>
    `cross join lateral (values ${lines.map((line) => `(${line})`).join(', ')}) as line (name, amount, counted, unknown)`,
}

function typesOf(name: string): string {
  const texts = name === 'report' ? ['place_id', 'month', 'approval'] : ['relation', 'place_id']
  const decimals = name === 'report' ? amounts.map(([amount]) => `'${amount}': 'DECIMAL(18,2)'`) : []
  return [...texts.map((text) => `'${text}': 'VARCHAR'`), ...decimals].join(', ')
}

/** The rows as the generator makes them again: the same seed, the same rows. */
async function writeRows(scale: number, directory: string): Promise<void> {
  const { rows, places } = madeCity('values', scale, 'bench')
  await pipeline(reportLines(rows), createWriteStream(join(directory, 'report.csv')))
  await pipeline(positionLines(places), createWriteStream(join(directory, 'place_position.csv')))
}

type Made = ReturnType<typeof madeCity>

function* reportLines(rows: Made['rows']): Iterable<string> {
  const names = ['employees', ...amounts.map(([name]) => name)]
  yield `place_id,month,approval,synthetic,${names.join(',')}\n`
  for (const { ledger, versions } of rows) {
    if (ledger !== 'enterprise-month') continue
    for (const { placeId, approval, synthetic, values } of versions)
      yield `${[placeId, values.month, approval, synthetic, ...names.map((name) => values[name])].join(',')}\n`
  }
}

function* positionLines(places: Made['places']): Iterable<string> {
  yield 'relation,place_id,pre,last,depth\n'
  for (const relation of ['administrative', 'reporting'] as const) {
    const links = places.map((place) => ({ placeId: place.row.id, parentId: place[`${relation}Parent`] }))
    for (const { placeId, pre, last, depth } of positionPlaces(links))
      yield `${[relation, placeId, pre, last, depth].join(',')}\n`
  }
}
