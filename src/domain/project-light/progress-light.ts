import { dateOf, endOfMonth } from '../calendar/calendar-date.ts'
import { bandFor, type LightRule } from '../light/light-rule.ts'
import { type Exact, exact, share, zero } from '../quantity/exact.ts'
import type { ProjectFacts, ReportedMonth } from './project-facts.ts'
import type { ProjectLight } from './project-light.ts'

const monthsOfYear = 12
const hundred = exact(100)

/**
 * The light of this year's investment against 序时进度, by the last month that was reported: every month is a twelfth of the year's plan.
 * There is none for a project that was given up, is not started, or produces already.
 */
export function progressLight(facts: ProjectFacts, rule: LightRule | null): ProjectLight | null {
  const isUnderWay = facts.startedOn !== null && facts.producingOn === null && facts.endedOn === null
  if (rule === null || !isUnderWay) return null
  const { lastMonth } = facts
  if (lastMonth === null) return unjudged('progress-no-report')
  const day = endOfMonth(dateOf(lastMonth.year, lastMonth.month, 1))
  const behindPoints = behind(lastMonth)
  if (behindPoints === null) return { ...unjudged('progress-no-year-plan'), day }
  const band = bandFor(rule, behindPoints)
  if (band === null) return { ...unjudged('progress-outside-bands'), day, behindPoints }
  const reason = band.light !== 'green' ? 'progress-behind' : band.note ? 'progress-behind-noted' : 'progress-on-pace'
  return { ...unjudged(reason), light: band.light, day, behindPoints, rule }
}

function unjudged(reason: ProjectLight['reason']): ProjectLight {
  return {
    kind: 'progress',
    light: 'none',
    reason,
    day: null,
    daysLate: null,
    behindPoints: null,
    gate: null,
    rule: null,
  }
}

/** Percentage points; null where plan or investment is not known, or the plan is nothing. */
function behind({ month, yearPlan, investedYear }: ReportedMonth): Exact | null {
  if (yearPlan === null || investedYear === null || yearPlan.lte(zero)) return null
  return share(exact(month), exact(monthsOfYear)).minus(share(investedYear, yearPlan)).times(hundred)
}
