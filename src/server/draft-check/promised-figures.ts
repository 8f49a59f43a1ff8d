import { listKnownRevisions, listTargets, type RevisionRow, type TargetWithRevision } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { exact } from '#domain/quantity/exact.ts'
import type { KnownFigure } from '#domain/verdict/known-figure.ts'
import { exactOrNull, unitOf } from '../statistic/statement.ts'

/** A target’s number with its target and revision. */
export interface PromisedFigure extends KnownFigure {
  readonly target: TargetWithRevision
  readonly revision: RevisionRow
}

/** What programmes promised by a day for indicators at places: every revision, each with the day on which the next took its place. */
export async function readPromised(
  tx: Transaction,
  indicators: readonly string[],
  places: readonly string[],
  asOf: CalendarDate,
): Promise<readonly PromisedFigure[]> {
  const targets = new Map((await listTargets(tx, { indicators, places, asOf })).map((target) => [target.id, target]))
  const revisions = await listKnownRevisions(tx, [...targets.keys()], asOf)
  return revisions.flatMap((revision, index) => {
    const target = targets.get(revision.targetId)
    const next = revisions[index + 1]
    const follower = next?.targetId === revision.targetId ? next : null
    return target === undefined ? [] : promisedFigure(target, revision, follower)
  })
}

/** A target without a number promises nothing that a draft could say. */
function promisedFigure(
  target: TargetWithRevision,
  revision: RevisionRow,
  follower: RevisionRow | null,
): readonly PromisedFigure[] {
  if (revision.value === null) return []
  const [from, to] = [target.startsOn as CalendarDate, target.deadline as CalendarDate] // date columns
  return [
    {
      ...{ target, revision, origin: 'target' as const, indicator: target.indicatorId, place: target.placeId },
      ...{ period: to.slice(0, 4), periodFrom: from, periodTo: to, statisticId: target.id },
      comparator: revision.comparator,
      value: exact(revision.value),
      valueHigh: exactOrNull(revision.valueHigh),
      unit: unitOf(revision.unit),
      knownFrom: revision.knownFrom as CalendarDate, // a date column
      recordedAt: revision.recordedAt,
      knownUntil: follower && (follower.knownFrom as CalendarDate), // a date column
    },
  ]
}
