import type { z } from 'zod'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { getTarget as operation } from '#contract/target.ts'
import { getProgramme } from '#db/programme.repository.ts'
import { listCurrent } from '#db/statistic.repository.ts'
import {
  getTarget as getTargetRow,
  listRevisions,
  type RevisionRow,
  type TargetWithRevision,
} from '#db/target.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { toText } from '#domain/quantity/exact.ts'
import { leadingStatement } from '#domain/statistic/statement.ts'
import { computePace } from '#domain/target/pacing.ts'
import { computeCompletion } from '#domain/target/standing.ts'
import type { App } from '../app.ts'
import { presentSourceOf } from '../place/present.ts'
import { indicatorIn, loadReference, type Reference } from '../place/reference.ts'
import { presentCurve } from '../programme/pacing-of.ts'
import { presentProgramme } from '../programme/present-programme.ts'
import { promised, windowOf } from '../programme/standing-of.ts'
import { loadStanding } from '../programme/standings.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { type LedgerStatement, presentStatement, toStatement } from '../statistic/statement.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

type Detail = z.input<(typeof operation)['output']>

/**
 * One target: standing, counties, every earlier value, and its figures period by period.
 *
 * @throws DomainError `target.unknown`
 */
export async function getTarget(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<Detail> {
  const asOf = input.asOf === undefined ? todayOf(world) : calendarDate(input.asOf)
  return readAs(database, actor, async (tx) => {
    const reference = await loadReference(tx, asOf)
    const target = await getTargetRow(tx, input.id, asOf)
    const { shown, pacing } = await loadStanding(tx, reference, target, asOf, input.hierarchy)
    const revisions = (await listRevisions(tx, target.id)).filter(({ knownFrom }) => knownFrom <= asOf)
    return {
      target: shown,
      programme: presentProgramme(await getProgramme(tx, target.programmeId), reference),
      asOf,
      parentId: target.parentId,
      revisions: revisions
        .toSorted((a, b) => b.revision - a.revision)
        .map((revision) => presentRevision(revision, target, reference)),
      trend: await trendOf(tx, reference, target, asOf),
      paceCurve: presentCurve(pacing, windowOf(target)),
    }
  })
}

function presentRevision(
  row: RevisionRow,
  target: TargetWithRevision,
  reference: Reference,
): Detail['revisions'][number] {
  const { revision, comparator, value, valueHigh, unit, baseValue, knownFrom, recordedAt, why, locator } = row
  return {
    revision,
    comparator,
    value,
    valueHigh,
    unit,
    baseValue,
    knownFrom,
    recordedAt,
    recordedBy: row.recordedByName ?? row.recordedBy,
    why,
    locator,
    source: presentSourceOf(reference, row.sourceId ?? target.sourceId),
  }
}

async function trendOf(
  tx: Transaction,
  reference: Reference,
  target: TargetWithRevision,
  asOf: CalendarDate,
): Promise<Detail['trend']> {
  const window = windowOf(target)
  const { accumulation } = indicatorIn(reference, target.indicatorId)
  const rows = await listCurrent(tx, { indicators: [target.indicatorId], places: [target.placeId], asOf })
  const inside = rows
    .map(toStatement)
    .filter(
      ({ periodFrom, periodTo }) =>
        periodTo >= window.startsOn &&
        periodTo <= window.deadline &&
        (accumulation !== 'flow' || periodFrom === window.startsOn),
    )
  return leadersByEnd(inside).map((statement) => {
    const completion = computeCompletion(promised(target), statement)
    return {
      statement: presentStatement(statement.row, reference),
      completion: completion && toText(completion),
      pace: toText(computePace(window, statement.periodTo)),
    }
  })
}

function leadersByEnd(statements: readonly LedgerStatement[]): LedgerStatement[] {
  const ends = [...new Set(statements.map(({ periodTo }) => periodTo))].toSorted()
  return ends.flatMap((end) => leadingStatement(statements.filter(({ periodTo }) => periodTo === end)) ?? [])
}
