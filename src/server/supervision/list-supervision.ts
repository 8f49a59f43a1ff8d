import type { z } from 'zod'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { listSupervision as operation, supervisedMatter } from '#contract/supervision.ts'
import { readAs } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { byPressingReason, spanOf, supervisionReasons } from '#domain/supervision/supervision.ts'
import type { App } from '../app.ts'
import { askIssues, type IssueQuestion } from '../issue/read-issues.ts'
import { presentDutyOf, presentPlace } from '../place/present.ts'
import { isWithinRange, placeIn, placesWithin } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { superviseGates } from './supervise-gates.ts'
import { superviseIssues } from './supervise-issues.ts'
import { type Supervised, together } from './supervised.ts'

type Answer = z.input<(typeof operation)['output']>
type Counts = Answer['counts']
type Group = Answer['organisations'][number]

const mostMatters = 200

/**
 * The list 督办单 of a week or month, by who answers.
 *
 * @throws DomainError `place.unknown`, `organisation.unknown`, `calendar.unreadable`
 */
export function listSupervision(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const question = await askIssues(tx, world, actor)
    const { reference, today } = question
    const place = asked.place === undefined ? null : placeIn(reference, asked.place)
    assertOrganisation(question, asked.organisation)
    const span = spanOf(asked.period, asked.day === undefined ? today : calendarDate(asked.day))
    const within = place === null ? null : new Set(placesWithin(reference, place.id))
    const all = [...(await superviseIssues(question, span)), ...(await superviseGates(question, world, span))]
    const own = all.filter((one) => isOwn(question, one) && (within === null || within.has(one.matter.place.id)))
    const found = own.filter(({ owner }) => asked.organisation === undefined || owner === asked.organisation)
    return {
      ...{ asOf: today, place: place && presentPlace(place), period: asked.period, ...span },
      counts: countsOf(found),
      found: found.length,
      organisations: groupsOf(question, found),
    }
  })
}

function assertOrganisation({ reference }: IssueQuestion, organisation: string | undefined): void {
  if (organisation !== undefined && !reference.organisations.has(organisation))
    throw new DomainError('organisation.unknown', { organisation })
}

/** Closed issues of other places are there to learn from; they are not in one's list. */
function isOwn({ reference, actor }: IssueQuestion, { owner, matter }: Supervised): boolean {
  return (
    isWithinRange(reference, actor.placeRange, matter.place.id) || (owner !== null && owner === actor.organisationId)
  )
}

function groupsOf({ reference }: IssueQuestion, found: readonly Supervised[]): Group[] {
  const byOwner = together(found, ({ owner }) => owner)
  const groups = [...byOwner].map(([owner, supervised]) => ({
    organisation: presentDutyOf(reference, owner),
    counts: countsOf(supervised),
    found: supervised.length,
    matters: supervised
      .map(({ matter }): z.input<typeof supervisedMatter> => matter)
      .toSorted(byPressingReason)
      .slice(0, mostMatters),
  }))
  return groups.toSorted(byMostOverdue)
}

function byMostOverdue(a: Group, b: Group): number {
  return b.counts.overdue - a.counts.overdue || b.found - a.found
}

function countsOf(found: readonly Supervised[]): Counts {
  const counts: Counts = { overdue: 0, returned: 0, due: 0, closed: 0 }
  for (const reason of supervisionReasons)
    counts[reason] = found.filter(({ matter }) => matter.reasons.includes(reason)).length
  return counts
}
