import { listLightRules } from '#db/light-rule.repository.ts'
import { listCurrent } from '#db/statistic.repository.ts'
import { listTargets, type TargetWithRevision } from '#db/target.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { periodTo } from '#domain/calendar/period.ts'
import { type PeriodCode, periodOf } from '#domain/calendar/period-code.ts'
import { type Light, type LightRule, ruleInForce } from '#domain/light/light-rule.ts'
import type { Comparator } from '#domain/quantity/comparator.ts'
import { toText } from '#domain/quantity/exact.ts'
import { leadingStatement } from '#domain/statistic/statement.ts'
import type { App } from '../app.ts'
import { toLightRule } from '../light/light-rule-row.ts'
import { presentSourceOf } from '../place/present.ts'
import { indicatorIn, loadReference, type Reference, regionsOf } from '../place/reference.ts'
import { type ShownStanding, standingOf } from '../programme/standing-of.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { writtenPeriod } from './period-days.ts'
import { type LedgerStatement, toStatement } from './statement.ts'

/** One figure with the target behind it; `null` where there is none. Ratios are exact text, 1 = 100 %. */
export interface FigureStanding {
  readonly indicator: string
  readonly name: string
  /** `=` where nothing was reported. */
  readonly comparator: Comparator
  readonly value: string | null
  readonly unit: string
  /** False while the city office has not approved what a county entered. */
  readonly approved: boolean
  readonly target: {
    readonly comparator: Comparator
    readonly value: string | null
    readonly unit: string
    readonly level: string
    readonly deadline: string
  } | null
  readonly completion: string | null
  readonly pace: string | null
  readonly light: Light
  readonly rule: { readonly id: string; readonly version: number; readonly reason: string } | null
  readonly asOf: string
  readonly synthetic: boolean
  readonly sources: readonly {
    readonly title: string
    readonly address: string | null
    readonly locator: string | null
    readonly value: string
    readonly unit: string
    readonly knownFrom: string
  }[]
}

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
    const statements = (await listCurrent(tx, chosen))
      .map(toStatement)
      .filter((statement) => answersPeriod(statement, period))
    const targets = (await listTargets(tx, chosen)).filter(
      (target) => target.startsOn <= endOf(period) && endOf(period) <= target.deadline,
    )
    const rules = await paceRules(tx, asOf)
    const rule = ruleInForce(rules, regionsOf(reference, question.placeId), asOf)
    const indicators = [
      ...new Set([...statements.map(({ row }) => row.indicatorId), ...targets.map(({ indicatorId }) => indicatorId)]),
    ]
    return indicators.flatMap((indicatorId) =>
      describe(
        { reference, rule, asOf: earlier(asOf, endOf(period)), known: asOf },
        indicatorId,
        statements.filter(({ row }) => row.indicatorId === indicatorId),
        targets.filter((target) => target.indicatorId === indicatorId),
      ),
    )
  })
}

async function paceRules(tx: Transaction, asOf: CalendarDate): Promise<LightRule[]> {
  return (await listLightRules(tx, { asOf })).filter(({ kind }) => kind === 'target-pace').map(toLightRule)
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

interface Setting {
  readonly reference: Reference
  readonly rule: LightRule | null
  /** The day on which pace is read: the period's end, or the day asked about when that is earlier. */
  readonly asOf: CalendarDate
  readonly known: CalendarDate
}

function describe(
  setting: Setting,
  indicatorId: string,
  statements: readonly LedgerStatement[],
  targets: readonly TargetWithRevision[],
): FigureStanding[] {
  if (targets.length === 0) return [figureOf(setting, indicatorId, statements, latest(statements), null, null)]
  const { accumulation } = indicatorIn(setting.reference, indicatorId)
  return targets.map((target) => {
    const standing = standingOf(target, {
      statements,
      accumulation,
      rule: setting.rule,
      asOf: setting.asOf,
      knownBy: setting.known,
    })
    return figureOf(setting, indicatorId, statements, standing.figure, target, standing)
  })
}

function latest(statements: readonly LedgerStatement[]): LedgerStatement | null {
  const end = statements
    .map(({ periodTo: day }) => day)
    .toSorted()
    .at(-1)
  return leadingStatement(statements.filter(({ periodTo: day }) => day === end))
}

function figureOf(
  setting: Setting,
  indicatorId: string,
  statements: readonly LedgerStatement[],
  figure: LedgerStatement | null,
  target: TargetWithRevision | null,
  standing: ShownStanding | null,
): FigureStanding {
  const { reference, known } = setting
  const indicator = indicatorIn(reference, indicatorId)
  return {
    indicator: indicator.id,
    name: indicator.name,
    comparator: figure?.comparator ?? '=',
    value: figure ? toText(figure.value) : null,
    approved: figure?.row.approval !== 'submitted',
    unit: figure?.row.unit ?? indicator.unit,
    target: target && {
      comparator: target.revision.comparator,
      value: target.revision.value,
      unit: target.revision.unit,
      level: target.level,
      deadline: target.deadline,
    },
    completion: standing?.completion ? toText(standing.completion) : null,
    pace: standing ? toText(standing.pace) : null,
    light: standing?.light ?? 'none',
    rule: standing?.rule ? { id: standing.rule.id, version: standing.rule.version, reason: standing.reason } : null,
    asOf: known,
    synthetic: (figure?.row.synthetic ?? false) || (target?.synthetic ?? false),
    sources: statements
      .filter(({ row }) => row.period === figure?.row.period)
      .map(({ row }) => sourceOf(row, reference)),
  }
}

function sourceOf(row: LedgerStatement['row'], reference: Reference): FigureStanding['sources'][number] {
  const { title, address } = presentSourceOf(reference, row.sourceId)
  return { title, address, locator: row.locator, value: row.value, unit: row.unit, knownFrom: row.knownFrom }
}
