import { listCurrent } from '#db/statistic.repository.ts'
import { listTargets, type TargetWithRevision } from '#db/target.repository.ts'
import { readAs } from '#db/transact.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { periodTo } from '#domain/calendar/period.ts'
import { type PeriodCode, periodOf } from '#domain/calendar/period-code.ts'
import { leadingStatement } from '#domain/statistic/statement.ts'
import type { App } from '../app.ts'
import { readRules, rulesInForce } from '../light/read-rules.ts'
import { cityPlace, indicatorIn, loadReference, regionsOf } from '../place/reference.ts'
import type { History } from '../programme/standing-context.ts'
import { standingOf } from '../programme/standing-of.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type FigureStanding, figureOf, type Setting } from './figure-standing.ts'
import { writtenPeriod } from './period-days.ts'
import { type LedgerStatement, toStatement } from './statement.ts'

export interface FigureQuestion {
  readonly placeId: string
  readonly period: string
  readonly indicatorId: string | null
  readonly asOf: string | null
}

/**
 * The figures of a place for a period, as known on a day, each against the targets whose window holds the period's end.
 *
 * A year asks for what is known of the year so far; any other period for exactly that period.
 *
 * @throws DomainError `calendar.*` when the period cannot be read
 */
export async function listFigureStandings(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  question: FigureQuestion,
): Promise<FigureStanding[]> {
  const period = writtenPeriod(question.period)
  const asOf = question.asOf === null ? todayOf(world) : calendarDate(question.asOf)
  return readAs(database, actor, async (tx) => {
    const reference = await loadReference(tx, asOf)
    const chosen = {
      places: [question.placeId],
      ...(question.indicatorId === null ? {} : { indicators: [question.indicatorId] }),
      asOf,
    }
    const city = cityPlace(reference).id
    const known = (await listCurrent(tx, { ...chosen, places: [question.placeId, city] })).map(toStatement)
    const statements = known.filter(
      (statement) => statement.row.placeId === question.placeId && answersPeriod(statement, period),
    )
    const targets = (await listTargets(tx, chosen)).filter(
      (target) => target.startsOn <= endOf(period) && endOf(period) <= target.deadline,
    )
    const rules = rulesInForce(await readRules(tx, asOf), regionsOf(reference, question.placeId), asOf)
    const indicators = [
      ...new Set([...statements.map(({ row }) => row.indicatorId), ...targets.map(({ indicatorId }) => indicatorId)]),
    ]
    return indicators.flatMap((indicatorId) =>
      describe(
        {
          ...{ reference, rules, asOf: earlier(asOf, endOf(period)), known: asOf },
          history: historyOf(known, indicatorId, question.placeId, city),
        },
        indicatorId,
        statements.filter(({ row }) => row.indicatorId === indicatorId),
        targets.filter((target) => target.indicatorId === indicatorId),
      ),
    )
  })
}

function historyOf(known: readonly LedgerStatement[], indicatorId: string, placeId: string, city: string): History {
  const at = (place: string) => known.filter(({ row }) => row.indicatorId === indicatorId && row.placeId === place)
  return { own: at(placeId), city: at(city) }
}

function endOf(period: PeriodCode): CalendarDate {
  return periodTo(periodOf(period))
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b
}

function answersPeriod(statement: LedgerStatement, period: PeriodCode): boolean {
  if (statement.period === period) return true
  const asked = periodOf(period)
  const isWithinYear = asked.kind === 'year' && statement.periodTo.startsWith(`${asked.year}-`)
  const isSameEnd = statement.periodFrom === null && statement.periodTo === endOf(period)
  return isWithinYear || isSameEnd
}

function describe(
  setting: Setting,
  indicatorId: string,
  statements: readonly LedgerStatement[],
  targets: readonly TargetWithRevision[],
): FigureStanding[] {
  if (targets.length === 0) return [figureOf(setting, indicatorId, statements, latest(statements), null)]
  const { reference, rules, history, asOf, known } = setting
  const { accumulation } = indicatorIn(reference, indicatorId)
  const context = { statements, history, accumulation, ...rules, asOf, knownBy: known }
  return targets.map((target) => {
    const judged = { target, context, standing: standingOf(target, context) }
    return figureOf(setting, indicatorId, statements, judged.standing.figure, judged)
  })
}

function latest(statements: readonly LedgerStatement[]): LedgerStatement | null {
  const end = statements
    .map(({ periodTo: day }) => day)
    .toSorted()
    .at(-1)
  return leadingStatement(statements.filter(({ periodTo: day }) => day === end))
}
