import { type RawBuilder, sql } from 'kysely'
import { subjectField } from '#domain/change/subject-field.ts'
import type { SubjectIn } from '#domain/change/subject-step.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { everyRow, type Measure, type Months } from '#domain/measure/measure.ts'
import { rowsBehind } from '#domain/measure/rows-behind.ts'
import { exact } from '#domain/quantity/exact.ts'
import { conditionSql } from '../condition/condition-sql.ts'
import { idOf, standing, valueSql } from '../ledger/select-rows.ts'
import type { Transaction } from '../transact.ts'
import { amountSql, type CountedRows, countsSql } from './row-chains.ts'

/** What a subject brings to a measure in two periods. */
export interface PeriodSubject {
  /** Of a row; of a ledger of months, of the row that reports. */
  readonly id: string
  readonly first: SubjectIn
  readonly second: SubjectIn
}

/** Of which places and rows, in which two periods, as known on which day; null is today. */
export interface PeriodPair extends Omit<CountedRows, 'period'> {
  readonly first: Months
  readonly second: Months
  readonly asOf: string | null
}

interface SubjectRecord {
  readonly id: string
  readonly firstAmount: string
  readonly secondAmount: string
  readonly firstCounted: boolean
  readonly secondCounted: boolean
  readonly firstThere: boolean
  readonly secondThere: boolean
}

/**
 * The subjects that are counted in one of the periods at least.
 *
 * @param tx Citong's own: figures are of all rows
 */
export async function readPeriodSubjects(
  tx: Transaction,
  open: LedgerSet,
  measure: Measure,
  pair: PeriodPair,
): Promise<PeriodSubject[]> {
  const ledger = open(measure.ledger)
  const field = subjectField(ledger)
  const said = [...saidSql('first', measure, open, pair), ...saidSql('second', measure, open, pair)]
  const { rows } = await sql<SubjectRecord>`
    select id, ${sql.join([...totals('first'), ...totals('second')])}
    from (
      select ${field === null ? idOf(ledger) : valueSql(ledger, field)} as id,
        ${amountSql(measure, ledger)} as amount, ${sql.join(said)}
      from ${sql.id(ledger.table)} where ${standing(tx, ledger, pair)}
    ) as said
    group by id having bool_or(first_counts or second_counts) order by id`.execute(tx.query)
  return rows.map(subjectOf)
}

/** Whether a row counts in a period, and whether it is there: in those months, with an amount. */
function saidSql(
  which: 'first' | 'second',
  measure: Measure,
  open: LedgerSet,
  { placeIds, face, asOf, ...periods }: PeriodPair,
): RawBuilder<unknown>[] {
  const ledger = open(measure.ledger)
  const period = periods[which]
  const inTime = rowsBehind({ ...measure, where: everyRow }, open, { placeId: null, period })
  return [
    sql`coalesce(${countsSql(measure, open, { placeIds, period }, { asOf, face })}, false) as ${sql.id(`${which}_counts`)}`,
    sql`coalesce(${conditionSql(inTime, ledger, open, { asOf, face })}, false) as ${sql.id(`${which}_there`)}`,
  ]
}

function totals(which: 'first' | 'second'): RawBuilder<unknown>[] {
  const counts = sql.id(`${which}_counts`)
  return [
    sql`coalesce(sum(amount) filter (where ${counts}), 0)::text as ${sql.id(`${which}_amount`)}`,
    sql`bool_or(${counts}) as ${sql.id(`${which}_counted`)}`,
    sql`bool_or(${sql.id(`${which}_there`)}) as ${sql.id(`${which}_there`)}`,
  ]
}

function subjectOf({ id, ...said }: SubjectRecord): PeriodSubject {
  return {
    id,
    first: { amount: exact(said.firstAmount), isCounted: said.firstCounted, isThere: said.firstThere },
    second: { amount: exact(said.secondAmount), isCounted: said.secondCounted, isThere: said.secondThere },
  }
}
