import { sql } from 'kysely'
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
export interface WronglySuperseded {
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
export async function findWronglySuperseded(tx: Transaction): Promise<WronglySuperseded[]> {
  const found: WronglySuperseded[] = []
  for (const { table } of await thoseThere(
    tx,
    ledgerTables.map((name) => ({ table: name })),
  )) {
    const { rows } = await sql<Omit<WronglySuperseded, 'table'>>`
      select id as row, version from (
        select id, version, superseded_on, lead(known_from) over (partition by id order by version) as next_known_from
        from ${sql.table(table)} where city_id = ${tx.cityId}
      ) as linked
      where superseded_on is distinct from next_known_from
      order by id collate "C", version limit ${findingsAtMost}`.execute(tx.query)
    found.push(...rows.map((row) => ({ table, ...row })))
  }
  return found
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
