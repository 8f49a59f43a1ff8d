import type { z } from 'zod'
import type { dutyStanding, listStandings as operation } from '#contract/issue-standing.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { type IssueStepRow, listIssues, listStepsOf } from '#db/issue.repository.ts'
import { readAs } from '#db/transact.ts'
import { type CalendarDate, calendarDate, dateOf, yearOf } from '#domain/calendar/calendar-date.ts'
import { type DutyIssue, type DutyStanding, dutyStandings, wilsonInterval } from '#domain/issue/issue-standing.ts'
import type { App } from '../app.ts'
import { presentDutyOf, presentPlace } from '../place/present.ts'
import { isWithinRange, placeIn, placesWithin, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { issueFeedback } from './issue-feedback.ts'
import { askIssues, type IssueQuestion, type KnownIssue, knowIssues } from './read-issues.ts'

type Answer = z.input<(typeof operation)['output']>
type Shown = z.input<typeof dutyStanding>

/**
 * How duty organisations handle the issues of a place, by what was decided in a span. Who does not read the whole city is answered for the
 * places of the own range: elsewhere only closed issues can be read, and they would all look handled.
 *
 * @throws DomainError `place.unknown`
 */
export function listStandings(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const question = await askIssues(tx, world, actor)
    const { reference, today } = question
    const place = asked.place === undefined ? null : placeIn(reference, asked.place)
    const within = place === null ? null : new Set(placesWithin(reference, place.id))
    const span = spanOf(asked, today)
    const rows = await listIssues(tx)
    const read = rows.filter(({ placeId }) => isWholeRead(reference, actor, placeId) && (within?.has(placeId) ?? true))
    const issues = await readDutyIssues(question, await knowIssues(question, read))
    const rule = question.rulesAt(place?.id ?? tx.cityId).standing
    const standings = dutyStandings(issues, span).map((standing) => presentStanding(reference, standing, rule))
    const ranked = standings.filter(({ share }) => share !== null).sort(byLowerBound)
    return {
      ...{ asOf: today, ...span, place: place && presentPlace(place) },
      rule: rule && {
        ...{ id: rule.id, version: rule.version, name: rule.name, region: rule.region, certainty: rule.certainty },
        ...{ leastIssues: rule.leastIssues, confidencePercent: rule.confidencePercent },
      },
      ranked,
      few: standings.filter(({ share }) => share === null).sort((one, other) => other.judged - one.judged),
    }
  })
}

function spanOf({ from, to }: ParsedInputOf<typeof operation>, today: CalendarDate) {
  const last = to === undefined ? today : calendarDate(to)
  return { from: from === undefined ? dateOf(yearOf(last), 1, 1) : calendarDate(from), to: last }
}

function isWholeRead(reference: Reference, { role, placeRange }: PersonActor, placeId: string): boolean {
  const isNarrow = role === 'county-office' || role === 'operator'
  return !isNarrow || isWithinRange(reference, placeRange ?? { first: 0, last: -1 }, placeId)
}

async function readDutyIssues(question: IssueQuestion, known: readonly KnownIssue[]): Promise<DutyIssue[]> {
  const steps = await listStepsOf(
    question.tx,
    known.map(({ row }) => row.id),
  )
  return known.flatMap((one) => {
    const { dutyOrganisationId, dueOn } = one.issue
    if (dutyOrganisationId === null || dueOn === null) return []
    const own = steps.filter(({ issueId }) => issueId === one.row.id)
    return [
      { dutyOrganisationId, dueOn, handedInOn: handedInOn(one, own), feedback: issueFeedback(question, one, own) },
    ]
  })
}

/** The day of the last handing in, where nobody sent it back since. */
function handedInOn({ issue }: KnownIssue, steps: readonly IssueStepRow[]): CalendarDate | null {
  if (issue.state !== 'verifying' && issue.state !== 'closed') return null
  return (steps.findLast(({ act }) => act === 'submit')?.recordedOn ?? null) as CalendarDate | null // a date column
}

function presentStanding(reference: Reference, standing: DutyStanding, rule: IssueQuestionRule): Shown {
  const { organisationId, ...counts } = standing
  const { judged, inTime } = counts
  const isRanked = rule !== null && judged >= rule.leastIssues
  const interval = isRanked ? wilsonInterval(inTime, judged, rule.z) : null
  return {
    ...counts,
    organisationId,
    duty: presentDutyOf(reference, organisationId),
    share: isRanked ? percentText(inTime / judged) : null,
    low: interval && percentText(interval.low),
    high: interval && percentText(interval.high),
  }
}

type IssueQuestionRule = ReturnType<IssueQuestion['rulesAt']>['standing']

/** A share as a percentage with one decimal, as text. */
function percentText(share: number): string {
  return (share * 100).toFixed(1)
}

/** The one of whom more is certain first: few cases do not lead. */
function byLowerBound(one: Shown, other: Shown): number {
  return Number(other.low) - Number(one.low) || other.judged - one.judged
}
