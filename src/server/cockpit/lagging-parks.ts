import type { z } from 'zod'
import type { listLaggingParks as operation } from '#contract/cockpit.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { type CalendarDate, calendarDate, monthOf, yearOf } from '#domain/calendar/calendar-date.ts'
import { monthSpan } from '#domain/calendar/period.ts'
import { formatPeriodCode } from '#domain/calendar/period-code.ts'
import { compareExact, type Exact, exact, toText, zero } from '#domain/quantity/exact.ts'
import type { App } from '../app.ts'
import { type ComputedIndicator, indicatorValue, listComputed, measuresOf } from '../figure/computed-indicators.ts'
import { type AskedFigures, type FigureQuestion, readQuestion } from '../figure/figure-question.ts'
import { readBoard } from '../programme/get-board.ts'
import type { BoardTarget } from '../programme/standings.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { presentParkHead } from './park-head.ts'
import { readParkTotals } from './park-totals.ts'
import { listParks } from './spot.ts'

type Answer = z.input<(typeof operation)['output']>
type LaggingPark = Answer['parks'][number]

/**
 * Of each promise in danger at a place below the city: the park in it that brought furthest less, by the ledgers, than in the same months of
 * the year before. Parks have no share of a promise, and none is invented; what they brought can be held against itself. The months are
 * those that the promise's own figure covers. Asked after the exceptions, for every row of the parks is looked at. A stock, a ratio, a figure
 * that no ledger gives, and a promise of which no park fell are left out; so is all at the city, where counties carry the gap.
 *
 * @throws DomainError `place.unknown`
 */
export function listLaggingParks(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const { place, asOf, targets } = await readBoard(tx, world, input)
    const isBelow = place.kind !== 'city' && place.kind !== 'province'
    const { hierarchy } = input
    const parks = isBelow
      ? await findLagging(tx, world, { place: place.id, asOf, hierarchy }, targets.filter(isEndangered))
      : []
    return { place, asOf, parks }
  })
}

async function findLagging(
  tx: Transaction,
  world: WorldInfo,
  asked: AskedFigures,
  targets: readonly BoardTarget[],
): Promise<LaggingPark[]> {
  if (targets.length === 0) return []
  const question = await readQuestion(tx, world, asked)
  const flows = (await listComputed(tx, question.reference)).filter(isFlow)
  const parks = await listParks(question)
  const found: LaggingPark[] = []
  for (const day of new Set(targets.map(({ standing }) => standing.judgedOn))) {
    const judged = targets.filter(({ standing }) => standing.judgedOn === day)
    const computed = flows.filter(({ indicator }) => judged.some((target) => target.indicator.id === indicator.id))
    const lessOf = await readLess(question, computed, parks, calendarDate(day))
    for (const { id, indicator } of judged) {
      const one = computed.find((flow) => flow.indicator.id === indicator.id)
      const lagging = one === undefined ? null : mostLagging(question, one, parks, lessOf)
      if (lagging !== null) found.push({ targetId: id, ...lagging, months: monthsUntil(calendarDate(day)) })
    }
  }
  return found
}

function isEndangered({ standing: { light } }: BoardTarget): boolean {
  return light.light === 'red' || light.light === 'amber'
}

function isFlow({ indicator, denominator }: ComputedIndicator): boolean {
  return indicator.accumulation === 'flow' && denominator === null
}

/** How much less a park brought than in the year before; null where one of the two is not known. */
type LessOf = (computed: ComputedIndicator, parkId: string) => Exact | null

async function readLess(
  question: FigureQuestion,
  computed: readonly ComputedIndicator[],
  parks: readonly LedgerRow[],
  until: CalendarDate,
): Promise<LessOf> {
  const ids = parks.map(({ id }) => id)
  const totalsOf = (year: number) =>
    readParkTotals({ ...question, months: monthsOf(year, monthOf(until)) }, measuresOf(computed), ids)
  const now = await totalsOf(yearOf(until))
  const before = await totalsOf(yearOf(until) - 1)
  return (one, parkId) => {
    const { value } = indicatorValue(one, now(parkId, one.numerator), null)
    const { value: past } = indicatorValue(one, before(parkId, one.numerator), null)
    return value === null || past === null ? null : exact(past).minus(exact(value))
  }
}

function mostLagging(
  { reference }: FigureQuestion,
  computed: ComputedIndicator,
  parks: readonly LedgerRow[],
  lessOf: LessOf,
): Omit<LaggingPark, 'months' | 'targetId'> | null {
  const [most] = parks
    .map((park) => ({ park, less: lessOf(computed, park.id) ?? zero }))
    .filter(({ less }) => less.gt(zero))
    .sort((a, b) => compareExact(b.less, a.less))
  if (!most) return null
  return { park: presentParkHead(most.park, reference), less: toText(most.less), unit: computed.indicator.unit }
}

function monthsOf(year: number, month: number) {
  const last = `${year}-${String(month).padStart(2, '0')}`
  return { from: `${year}-01`, until: last }
}

function monthsUntil(day: CalendarDate): string {
  const year = yearOf(day)
  return formatPeriodCode(monthSpan({ year, month: 1 }, { year, month: monthOf(day) }))
}
