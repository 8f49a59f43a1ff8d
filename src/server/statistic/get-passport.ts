import type { z } from 'zod'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { getPassport as operation } from '#contract/statistic.ts'
import { listCurrent, listVersionsOf, type StatisticRow } from '#db/statistic.repository.ts'
import { listTargets } from '#db/target.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { periodTo } from '#domain/calendar/period.ts'
import { periodOf } from '#domain/calendar/period-code.ts'
import { disagree, leadingStatement } from '#domain/statistic/statement.ts'
import type { App } from '../app.ts'
import { presentDefinition, presentPlace } from '../place/present.ts'
import { indicatorIn, isWithinRange, loadReference, placeIn } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { writtenPeriod } from './period-days.ts'
import { presentStatement, toStatement } from './statement.ts'

type Passport = z.input<(typeof operation)['output']>

/**
 * A figure's passport as known on a day.
 *
 * @throws DomainError `indicator.unknown`, `place.unknown`, `calendar.*` when the period cannot be read
 */
export async function getPassport(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<Passport> {
  const period = writtenPeriod(input.period)
  const asOf = input.asOf === undefined ? todayOf(world) : calendarDate(input.asOf)
  return readAs(database, actor, async (tx) => {
    const reference = await loadReference(tx, asOf)
    const indicator = indicatorIn(reference, input.indicator)
    const place = placeIn(reference, input.place)
    const current = await listCurrent(tx, { indicators: [indicator.id], places: [place.id], periods: [period], asOf })
    const statements = current.map(toStatement)
    const leading = leadingStatement(statements)
    const versions = await listVersionsOf(tx, { indicatorId: indicator.id, placeId: place.id, period })
    return {
      indicator: presentDefinition(indicator),
      place: presentPlace(place),
      period,
      asOf,
      leading: leading ? presentStatement(leading.row, reference) : null,
      others: statements
        .filter((statement) => statement !== leading)
        .map(({ row }) => presentStatement(row, reference)),
      disagree: disagree(statements),
      versions: versions
        .toSorted(newestFirst)
        .map((row) => ({ ...presentStatement(row, reference), kind: row.kind, why: row.why || null })),
      knownOn: knownOn(versions),
      targets: await targetsOf(tx, indicator.id, place.id, { asOf, periodEnd: periodTo(periodOf(period)) }),
      canWrite:
        can(actor.role, 'statistic.write') &&
        isWithinRange(reference, actor.role === 'city-office' ? null : actor.placeRange, place.id),
    }
  })
}

function newestFirst(a: StatisticRow, b: StatisticRow): number {
  return b.recordedAt.localeCompare(a.recordedAt) || b.knownFrom.localeCompare(a.knownFrom) || b.version - a.version
}

/** The days on which the leading value changed, oldest first: what one would have read on each. */
function knownOn(versions: readonly StatisticRow[]): Passport['knownOn'] {
  const days = [...new Set(versions.map(({ knownFrom }) => knownFrom))].toSorted()
  const entries: Passport['knownOn'] = []
  for (const day of days) {
    const leading = leadingStatement(knownBy(versions, day).map(toStatement))?.row
    const previous = entries.at(-1)
    const isNews = leading && (previous?.statisticId !== leading.id || previous.version !== leading.version)
    if (leading && isNews)
      entries.push({ day, value: leading.value, unit: leading.unit, statisticId: leading.id, version: leading.version })
  }
  return entries
}

/** Of each statistic the latest version known by the day, unless it was withdrawn. */
function knownBy(versions: readonly StatisticRow[], day: string): StatisticRow[] {
  const latest = new Map<string, StatisticRow>()
  const inOrder = versions
    .filter(({ knownFrom }) => knownFrom <= day)
    .toSorted((a, b) => a.knownFrom.localeCompare(b.knownFrom) || a.version - b.version)
  for (const version of inOrder) latest.set(version.id, version)
  return [...latest.values()].filter(({ kind, approval }) => kind !== 'withdraw' || approval === 'submitted')
}

/** The targets whose window holds the period's end. */
async function targetsOf(
  tx: Transaction,
  indicatorId: string,
  placeId: string,
  { asOf, periodEnd }: { readonly asOf: CalendarDate; readonly periodEnd: CalendarDate },
): Promise<Passport['targets']> {
  const targets = await listTargets(tx, { indicators: [indicatorId], places: [placeId], asOf })
  const answered = targets.filter(({ startsOn, deadline }) => startsOn <= periodEnd && periodEnd <= deadline)
  return answered.map(({ id, level, deadline, revision }) => ({
    id,
    level,
    deadline,
    comparator: revision.comparator,
    value: revision.value,
    unit: revision.unit,
  }))
}
