import type { z } from 'zod'
import type { listSimilarIssues as operation } from '#contract/issue.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { type IssueRow, listClosedIssues } from '#db/issue.repository.ts'
import { readAs } from '#db/transact.ts'
import { daysBetween } from '#domain/calendar/calendar-date.ts'
import { mostSimilar } from '#domain/issue/similar-issues.ts'
import type { App } from '../app.ts'
import { presentDutyOf, presentPlace } from '../place/present.ts'
import { loadReference, placeIn, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

type Similar = z.input<(typeof operation)['output']>['issues'][number]

/** Enough to learn from; older ones were solved under other rules. */
const mostCompared = 2_000
const mostShown = 5

/** The closed issues, of those the person may see, that are most like what is being typed. */
export function listSimilarIssues(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { words, cause, place }: ParsedInputOf<typeof operation>,
): Promise<{ issues: Similar[] }> {
  return readAs(database, actor, async (tx) => {
    const closed = await listClosedIssues(tx, mostCompared)
    const compared = closed.map((row) => ({ ...row, row, words: `${row.title} ${row.text}` }))
    const similar = mostSimilar(compared, { words, cause: cause ?? null, placeId: place ?? null }, mostShown)
    const reference = await loadReference(tx, todayOf(world))
    return { issues: similar.flatMap(({ row }) => presentSimilar(reference, row)) }
  })
}

function presentSimilar(reference: Reference, row: IssueRow): Similar[] {
  const { id, number, title, cause, outcome, closedOn, synthetic } = row
  if (closedOn === null) return []
  return [
    {
      ...{ id, number, title, cause, outcome, closedOn, synthetic },
      place: presentPlace(placeIn(reference, row.placeId)),
      days: daysBetween(row.raisedOn, closedOn),
      duty: presentDutyOf(reference, row.dutyOrganisationId),
    },
  ]
}
