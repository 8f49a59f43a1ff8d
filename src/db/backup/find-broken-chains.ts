import { type RawBuilder, sql } from 'kysely'
import { openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import type { Transaction } from '../transact.ts'
import { findingsAtMost } from './findings.ts'
import { quoteName } from './table-plan.ts'

/** A chain that does not have each of its versions once. */
export interface BrokenChain {
  readonly table: string
  /** The chain's own columns, joined by a blank. */
  readonly row: string
  readonly expected: number
  readonly found: number
}

/** A version whose last day is not the day from which the next one is known. */
export interface WronglyEnded {
  readonly table: string
  readonly row: string
  readonly version: number
}

/** Tables whose versions are counted from 1 without a gap, by what a chain is of and by what it is counted. */
interface ChainTable {
  readonly table: string
  readonly of: readonly string[]
  readonly count: 'version' | 'revision'
}

const ledgerTables = ledgerDefinitions.map((definition) => openLedger(definition).table)

const chainTables: readonly ChainTable[] = [
  { table: 'target_revision', of: ['target_id'], count: 'revision' },
  { table: 'statistic_version', of: ['id'], count: 'version' },
  { table: 'ledger_field', of: ['ledger', 'name'], count: 'version' },
  ...ledgerTables.map((table) => ({ table, of: ['id'], count: 'version' as const })),
]

/** Chains of the city with a version too few or too many; `chains` counts all that were looked at. */
export async function findBrokenChains(
  tx: Transaction,
): Promise<{ readonly chains: number; readonly broken: readonly BrokenChain[] }> {
  const broken: BrokenChain[] = []
  let chains = 0
  for (const chain of await thoseThere(tx, chainTables)) {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from (${versionsByChain(chain)}) as chain`.execute(tx.query)
    chains += rows[0]?.count ?? 0
    broken.push(...(await brokenIn(tx, chain)))
  }
  return { chains, broken }
}

/** Versions of ledgers whose interval does not end where the next begins, or that ended without a next. */
export function findWronglySuperseded(tx: Transaction): Promise<WronglyEnded[]> {
  return findWronglyEnded(tx, 'superseded_on', sql`true`)
}

/** The same along the approved versions alone. */
export function findWronglyReplaced(tx: Transaction): Promise<WronglyEnded[]> {
  return findWronglyEnded(tx, 'replaced_on', sql`approval = 'approved'`)
}

async function findWronglyEnded(tx: Transaction, end: string, among: RawBuilder<unknown>): Promise<WronglyEnded[]> {
  const found: WronglyEnded[] = []
  for (const table of await ledgersWith(tx, end)) {
    const { rows } = await sql<Omit<WronglyEnded, 'table'>>`
      select id as row, version from (
        select id, version, ${sql.id(end)} as ended_on, lead(known_from) over (partition by id order by version) as next_known_from
        from ${sql.table(table)} where city_id = ${tx.cityId} and ${among}
      ) as linked
      where ended_on is distinct from next_known_from
      order by id collate "C", version limit ${findingsAtMost}`.execute(tx.query)
    found.push(...rows.map((row) => ({ table, ...row })))
  }
  return found
}

/** A database of an older schema has fewer columns. */
async function ledgersWith(tx: Transaction, column: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class join pg_attribute on attrelid = pg_class.oid and not attisdropped
    where relnamespace = 'public'::regnamespace and attname = ${column}`.execute(tx.query)
  const there = new Set(rows.map(({ name }) => name))
  return ledgerTables.filter((table) => there.has(table))
}

function versionsByChain({ table, of, count }: ChainTable) {
  const columns = sql.raw(of.map(quoteName).join(', '))
  return sql`
    select concat_ws(' ', ${columns}) as row, count(*)::int as found, max(${sql.ref(count)})::int as expected
    from ${sql.table(table)} group by city_id, ${columns}`
}

async function brokenIn(tx: Transaction, chain: ChainTable): Promise<BrokenChain[]> {
  const { rows } = await sql<Omit<BrokenChain, 'table'>>`
    select row, found, expected from (${versionsByChain(chain)}) as chain
    where found <> expected order by row collate "C" limit ${findingsAtMost}`.execute(tx.query)
  return rows.map((row) => ({ table: chain.table, ...row }))
}

/** A database of an older schema has fewer tables. */
async function thoseThere<T extends { readonly table: string }>(tx: Transaction, wanted: readonly T[]): Promise<T[]> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class where relnamespace = 'public'::regnamespace`.execute(tx.query)
  const there = new Set(rows.map(({ name }) => name))
  return wanted.filter(({ table }) => there.has(table))
}
