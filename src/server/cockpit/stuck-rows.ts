import type { z } from 'zod'
import type { funnelStep } from '#contract/cockpit.ts'
import { listLedgerRows, summariseRows } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { calendarDate, daysBetween } from '#domain/calendar/calendar-date.ts'
import type { Condition } from '#domain/condition/condition.ts'
import { conditionText } from '#domain/condition/condition-text.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { type Funnel, notFurther } from '#domain/measure/funnel.ts'
import { loadRowNames, type RowNames } from '../ledger/row-names.ts'
import { presentDutyOf } from '../place/present.ts'
import type { Spot } from './spot.ts'

type Stuck = NonNullable<z.input<typeof funnelStep>['stuck']>

const longestNamed = 3

/**
 * The rows that came to a step of a funnel and no further, those that have stood there longest by name.
 *
 * @param reached JSON text of the condition of the rows that came so far; null where lists do not know them
 */
export async function findStuck(
  { question }: Spot,
  funnel: Funnel,
  at: number,
  reached: string | null,
): Promise<Stuck | null> {
  const on = funnel.steps[at]?.on
  if (reached === null || on === undefined) return null
  const { tx, open, asOf, months } = question
  const ledger = open(funnel.ledger)
  const condition: Condition = {
    all: [JSON.parse(reached) as Condition, notFurther(funnel, at, months.until)], // it was written as one
  }
  const sort = [{ field: on, descending: false }]
  const rows = await listLedgerRows(tx, ledger, open, { condition, asOf, sort, offset: 0, limit: longestNamed })
  const names = await loadRowNames(
    tx,
    open,
    ledger,
    rows.map(({ values }) => values),
  )
  return {
    count: (await summariseRows(tx, ledger, open, { condition, asOf })).count,
    condition: conditionText(condition),
    sort: on,
    longest: rows.map((row) => presentStuck(question, ledger, row, on, names)),
  }
}

function presentStuck(
  { reference, day }: Spot['question'],
  ledger: Ledger,
  { id, values, synthetic }: LedgerRow,
  on: string,
  names: RowNames,
): Stuck['longest'][number] {
  const since = calendarDate(String(values[on])) // the rows have come to this step
  return {
    id,
    title: titleOf(ledger, values, names),
    park: referenceName(names, 'park', values.park),
    since,
    days: daysBetween(since, day),
    duty: presentDutyOf(reference, typeof values.duty === 'string' ? values.duty : null),
    synthetic,
  }
}

function titleOf(ledger: Ledger, values: LedgerRow['values'], names: RowNames): string {
  const title = ledger.fields.get(ledger.title)
  const value = values[ledger.title]
  return (title?.kind === 'reference' ? referenceName(names, title.refersTo, value) : null) ?? String(value ?? '')
}

function referenceName({ references }: RowNames, ledger: string, id: unknown): string | null {
  return typeof id === 'string' ? (references[`${ledger}/${id}`] ?? null) : null
}
