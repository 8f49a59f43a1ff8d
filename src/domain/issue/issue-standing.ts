import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { DatedRule } from '../light/light-rule.ts'
import type { IssueFeedback } from './issue-feedback.ts'

/** From how many issues on duty organisations are ranked, and how sure the interval shown is. */
export interface StandingRule extends DatedRule {
  readonly leastIssues: number
  /** How many of a hundred such intervals hold the true share. */
  readonly confidencePercent: number
  /** Standard deviations of the normal distribution that belong to it. */
  readonly z: number
}

/** An issue, as far as its duty organisation is judged by it. */
export interface DutyIssue {
  readonly dutyOrganisationId: string
  readonly dueOn: CalendarDate
  /** The day on which what was done was handed in and stood; null: not yet. What the office takes to verify is not the duty's delay. */
  readonly handedInOn: CalendarDate | null
  readonly feedback: IssueFeedback | null
}

export interface DutyStanding {
  readonly organisationId: string
  /** Issues decided in the span: handed in in time, or their due day over. */
  readonly judged: number
  readonly inTime: number
  /** First answers owed in the same issues, and those given in time. */
  readonly answersOwed: number
  readonly answersInTime: number
  /** Not handed in although the due day is over. */
  readonly overdue: number
}

interface Span {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** How each duty organisation handled the issues that were decided in a span. */
export function dutyStandings(issues: readonly DutyIssue[], span: Span): DutyStanding[] {
  const judged = issues.filter((issue) => isDecidedIn(issue, span))
  const ids = [...new Set(judged.map(({ dutyOrganisationId }) => dutyOrganisationId))].sort()
  return ids.map((organisationId) => {
    const own = judged.filter(({ dutyOrganisationId }) => dutyOrganisationId === organisationId)
    const answers = own.flatMap(({ feedback }) => (feedback && feedback.state !== 'waiting' ? [feedback.state] : []))
    return {
      organisationId,
      judged: own.length,
      inTime: own.filter(isInTime).length,
      answersOwed: answers.length,
      answersInTime: answers.filter((state) => state === 'in-time').length,
      overdue: own.filter(({ handedInOn }) => handedInOn === null).length,
    }
  })
}

/** The day on which it was decided whether an issue was in time: when it was handed in, or when its due day passed. */
function isDecidedIn(issue: DutyIssue, { from, to }: Span): boolean {
  const { dueOn, handedInOn } = issue
  if (isInTime(issue)) return handedInOn !== null && handedInOn >= from && handedInOn <= to
  return dueOn >= from && dueOn < to
}

function isInTime({ dueOn, handedInOn }: DutyIssue): boolean {
  return handedInOn !== null && handedInOn <= dueOn
}

/**
 * The interval of Wilson for a share: where the true share may lie, given so few cases. Shares between 0 and 1.
 *
 * @source Wilson, Journal of the American Statistical Association 22 (1927) 209–212
 */
export function wilsonInterval(
  hits: number,
  cases: number,
  z: number,
): { readonly low: number; readonly high: number } {
  const square = z * z
  const centre = (hits + square / 2) / (cases + square)
  const reach = (z / (cases + square)) * Math.sqrt((hits * (cases - hits)) / cases + square / 4)
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) }
}
