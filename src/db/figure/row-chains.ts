import { type RawBuilder, sql } from 'kysely'
import type { RowChain, SeenVersion } from '#domain/change/row-steps.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure, Months } from '#domain/measure/measure.ts'
import { rowsBehind } from '#domain/measure/rows-behind.ts'
import { exact, zero } from '#domain/quantity/exact.ts'
import { anyOf } from '../any-of.ts'
import { conditionSql } from '../condition/condition-sql.ts'
import type { AsKnown, Face } from '../condition/standing-version.ts'
import { inParts } from '../ledger/in-parts.ts'
import { fieldOf, idOf, ofCity, valueSql } from '../ledger/select-rows.ts'
import type { Approval } from '../schema.ts'
import type { Transaction } from '../transact.ts'
import { monthSql } from './contribution-sql.ts'
import type { KnowingWindow, MovedRows } from './moved-rows.ts'

/** Which rows a figure is made of: those in these places and months that the reader's figures count. */
export interface CountedRows {
  readonly placeIds: readonly string[]
  readonly face: Face
  readonly period: Months
}

/** A row between two days of knowing. */
export interface MovedChain extends RowChain {
  readonly id: string
}

/**
 * What rows brought to a measure on the first day, and what each of their versions since brings; of rows of other ledgers both days are known.
 *
 * @param tx Citong's own: figures are of all rows
 */
export async function readRowChains(
  tx: Transaction,
  open: LedgerSet,
  measure: Measure,
  moved: MovedRows,
  counted: CountedRows & { readonly window: KnowingWindow },
): Promise<MovedChain[]> {
  const chains: MovedChain[] = []
  for (const part of inParts([...moved.keys()])) {
    const versions = await readVersions(tx, open, measure, part, counted)
    for (const [id, own] of byRow(versions)) {
      const seen = counted.face === 'all' ? own : approvedAlone(own)
      chains.push(chainOf(id, seen, moved.get(id) ?? null))
    }
  }
  return chains
}

/** A version with what it brings by the other ledgers' rows of either day. */
interface VersionRecord extends Omit<SeenVersion, 'brings'> {
  readonly id: string
  readonly approval: Approval
  readonly isSince: boolean
  readonly broughtThen: string
  readonly bringsNow: string
}

function byRow(versions: readonly VersionRecord[]): Map<string, VersionRecord[]> {
  const rows = new Map<string, VersionRecord[]>()
  for (const version of versions) rows.set(version.id, [...(rows.get(version.id) ?? []), version])
  return rows
}

/** The approved versions, an approval told as what it approved: of a row that is new to those who see no other, its beginning. */
function approvedAlone(versions: readonly VersionRecord[]): VersionRecord[] {
  const approved: VersionRecord[] = []
  let waited: VersionRecord['kind'] | null = null
  for (const version of versions) {
    const kind = version.kind === 'approve' && waited !== null ? waited : version.kind
    if (version.approval === 'approved') approved.push({ ...version, kind })
    waited = version.approval === 'approved' ? null : waited === 'create' ? waited : version.kind
  }
  return approved
}

function chainOf(id: string, versions: readonly VersionRecord[], judgedAnew: RowChain['judgedAnew']): MovedChain {
  const stood = versions.find(({ isSince }) => !isSince)
  const since = versions.filter(({ isSince }) => isSince)
  return {
    ...{ id, judgedAnew },
    stood: stood ? exact(stood.broughtThen) : zero,
    stoodSince: stood ? exact(stood.bringsNow) : zero,
    versions: since.map((version) => ({ ...version, brings: exact(version.bringsNow) })),
  }
}

async function readVersions(
  tx: Transaction,
  open: LedgerSet,
  measure: Measure,
  ids: readonly string[],
  counted: CountedRows & { readonly window: KnowingWindow },
): Promise<VersionRecord[]> {
  const { after, until } = counted.window
  const ledger = open(measure.ledger)
  const brings = (asOf: string | null) => broughtSql(measure, open, counted, asOf)
  const isSeen =
    counted.face === 'all' ? sql`superseded_on is null or superseded_on > ${after}::date` : approvedSeen(after)
  const { rows } = await sql<VersionRecord>`
    select ${idOf(ledger)} as id, version, kind, approval, known_from, recorded_on, ${firstMonthSql(measure, ledger)} as month,
      known_from > ${after}::date as is_since,
      ${brings(after)}::text as brought_then, ${brings(until)}::text as brings_now
    from ${sql.id(ledger.table)}
    where ${ofCity(tx, ledger)} and ${idOf(ledger)} = ${anyOf(ids)}
      and (${until}::date is null or known_from <= ${until}::date)
      and (known_from > ${after}::date or ${isSeen})
    order by id, version`.execute(tx.query)
  return rows
}

/** The approved version that stood on a day, and whatever waited, since when ever: an approval is told as what it approved. */
function approvedSeen(day: string): RawBuilder<unknown> {
  return sql`approval = 'submitted' or replaced_on is null or replaced_on > ${day}::date`
}

/** The amount of a version that counts, and nothing of one that does not; a withdrawal never counts. */
function broughtSql(measure: Measure, open: LedgerSet, counted: CountedRows, asOf: string | null): RawBuilder<unknown> {
  const ledger = open(measure.ledger)
  return sql`(case when kind <> 'withdraw' and ${countsSql(measure, open, counted, { asOf, face: counted.face })}
    then ${amountSql(measure, ledger)} else 0 end)`
}

/** True or null, or false: whether a version counts, by the other ledgers' rows of a day and face. */
export function countsSql(
  measure: Measure,
  open: LedgerSet,
  { placeIds, period }: Omit<CountedRows, 'face'>,
  known: AsKnown,
): RawBuilder<unknown> {
  const ledger = open(measure.ledger)
  const behind = rowsBehind(measure, open, { placeId: null, period })
  return sql`(${sql.id(ledger.table, 'place_id')} = ${anyOf(placeIds)} and ${conditionSql(behind, ledger, open, known)})`
}

/** What a row that counts brings: 1, or its amount. */
export function amountSql({ sum }: Measure, ledger: Ledger): RawBuilder<unknown> {
  return sum === null ? sql`1::numeric` : valueSql(ledger, fieldOf(ledger, sum))
}

function firstMonthSql({ time }: Measure, ledger: Ledger): RawBuilder<unknown> {
  const name = time.kind === 'flow' ? time.on : time.kind === 'stock' ? time.from : (ledger.month ?? '')
  return monthSql(ledger, fieldOf(ledger, name))
}
