import type { z } from 'zod'
import type { listedSide, getPeriodChange as operation } from '#contract/change.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import type { Side } from '#domain/change/effect.ts'
import { subjectField } from '#domain/change/subject-field.ts'
import { type SubjectKind, subjectKinds } from '#domain/change/subject-step.ts'
import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { Months } from '#domain/measure/measure.ts'
import type { App } from '../app.ts'
import { getComputed, indicatorValue } from '../figure/computed-indicators.ts'
import { type FigureQuestion, readQuestion } from '../figure/figure-question.ts'
import { readMeasured } from '../figure/measured.ts'
import { presentDefinition, presentPlace } from '../place/present.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { listPart, ownRows, type PartRows } from './list-part.ts'
import { readMovedBetweenPeriods } from './moved.ts'
import { type MovedPart, partsOf, presentSide, sidesOf, type ValueChange } from './present-side.ts'

/**
 * What moved one indicator between two periods, as known on one day: subjects that entered or left, growth of those that stayed, and those
 * that are classed otherwise. The parts add up to the difference exactly.
 *
 * @throws DomainError `indicator.unknown`, `indicator.published-only`, `place.unknown`, `calendar.*`
 */
export function getPeriodChange(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { indicator, from, to, ...asked }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const second = await readQuestion(tx, world, { ...asked, period: to })
    const first = await readQuestion(tx, world, { ...asked, period: from })
    const { reference, place, relation, day } = second
    const computed = await getComputed(tx, reference, indicator)
    const measures = sidesOf(computed).map(([, measure]) => measure)
    const [before, after] = [
      await readMeasured(first, measures, [place.id]),
      await readMeasured(second, measures, [place.id]),
    ]
    const { numerator, denominator } = computed
    const value = (totals: typeof before) =>
      indicatorValue(computed, totals(place.id, numerator), denominator && totals(place.id, denominator))
    const amounts = (totals: typeof before) => ({
      numerator: totals(place.id, numerator).amount,
      denominator: denominator && totals(place.id, denominator).amount,
    })
    const change = { computed, before: amounts(before), after: amounts(after) }
    return {
      ...{ place: presentPlace(place), hierarchy: relation, asOf: day, from: first.period, to: second.period },
      ...{ indicator: presentDefinition(computed.indicator), start: value(before), end: value(after) },
      synthetic: measures.some((measure) => [before, after].some((totals) => totals(place.id, measure).synthetic > 0)),
      numerator: await listedSideOf(first, second, change, 'numerator'),
      denominator: denominator && (await listedSideOf(first, second, change, 'denominator')),
    }
  })
}

async function listedSideOf(
  first: FigureQuestion,
  second: FigureQuestion,
  change: ValueChange,
  side: Side,
): Promise<z.input<typeof listedSide>> {
  const measure = change.computed[side] ?? change.computed.numerator
  const parts = partsOf(subjectKinds, await readMovedBetweenPeriods(second, first.months, measure))
  const presented = presentSide(change, side, parts)
  const rows = rowsOf(second, second.open(measure.ledger), [first.months, second.months])
  const listed = []
  for (const [at, part] of parts.entries())
    listed.push({
      ...presented.parts[at],
      ...(await listPart<SubjectKind>(second, part as MovedPart<SubjectKind>, rows)),
    })
  return { ...presented, parts: listed as z.input<typeof listedSide>['parts'] } // as many as `presentSide` made
}

/** Rows speak for themselves; months are listed by what they report on. */
function rowsOf({ open, day }: FigureQuestion, ledger: Ledger, periods: readonly Months[]): PartRows {
  const field = subjectField(ledger)
  if (field === null) return ownRows(ledger, day)
  return {
    ...{ ledger: open(field.refersTo), listed: ledger.name, asOf: day },
    naming: (rows) =>
      rows.length === 0 ? null : { condition: monthsOf(field.name, ledger, rows, periods), count: rows.length },
  }
}

function monthsOf(
  field: string,
  { month }: Ledger,
  rows: readonly { readonly id: string }[],
  periods: readonly Months[],
): Condition {
  const within = periods.map(({ from, until }): Condition => {
    const last = { field: month ?? '', operator: '<=', value: until } as const
    return from === null ? last : { all: [{ field: month ?? '', operator: '>=', value: from }, last] }
  })
  return { all: [{ field, operator: 'in', value: rows.map(({ id }) => id) }, { any: within }] }
}
