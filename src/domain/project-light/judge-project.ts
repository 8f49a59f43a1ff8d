import { type CalendarDate, daysBetween, endOfMonth } from '../calendar/calendar-date.ts'
import { stepOn } from './lateness.ts'
import { progressLight } from './progress-light.ts'
import type { OpenPromise, ProjectFacts } from './project-facts.ts'
import { byWorst, type ProjectLight } from './project-light.ts'
import type { LatenessRule, ProjectLightKind, ProjectLightRules } from './project-light-rule.ts'

/**
 * The lights of a project on a day, the worst first; a kind for which the rulebook has no rule, or nothing is asked, is left out.
 *
 * @source docs/sources/certainty.md: every rule says where it comes from
 */
export function judgeProject(
  facts: ProjectFacts,
  rules: ProjectLightRules,
  today: CalendarDate,
): readonly ProjectLight[] {
  if (facts.endedOn !== null && facts.endedOn <= today) return []
  const asked = {
    start: asking(facts, rules.start),
    gate: asking(facts, rules.gate),
    entry: asking(facts, rules.entry),
  }
  const lights = [
    startLight(facts, asked.start, today),
    progressLight(facts, rules.progress),
    gateLight(facts, asked.gate, today),
    entryLight(facts, asked.entry, today),
  ]
  return lights.filter((light) => light !== null).toSorted(byWorst)
}

/** The rule where it asks of such a project; one that does not say its kind is asked by rules for all only. */
function asking({ category }: ProjectFacts, rule: LatenessRule | null): LatenessRule | null {
  const isAsked = rule?.categories == null || (category !== null && rule.categories.includes(category))
  return isAsked ? rule : null
}

function startLight(facts: ProjectFacts, rule: LatenessRule | null, today: CalendarDate): ProjectLight | null {
  if (rule === null) return null
  if (isReached(facts.startedOn, today)) return told('start', 'start-done', facts.startedOn)
  if (facts.startPlannedOn === null) return { ...told('start', 'start-no-planned-day', null), light: 'none' }
  return lateOrNot('start', rule, facts.startPlannedOn, today)
}

function entryLight(facts: ProjectFacts, rule: LatenessRule | null, today: CalendarDate): ProjectLight | null {
  if (rule === null) return null
  if (isReached(facts.enteredOn, today)) return told('entry', 'entry-done', facts.enteredOn)
  const base = rule.countsFrom === 'producing' ? facts.producingOn : facts.startedOn
  return isReached(base, today) ? lateOrNot('entry', rule, base, today) : null
}

/** The promise that is broken longest; else the next one that falls due. */
function gateLight(
  { openPromises }: ProjectFacts,
  rule: LatenessRule | null,
  today: CalendarDate,
): ProjectLight | null {
  const [first] = openPromises.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return rule === null || first === undefined ? null : gatePromised(first, rule, today)
}

function gatePromised({ gate, day }: OpenPromise, rule: LatenessRule, today: CalendarDate): ProjectLight {
  return { ...lateOrNot('gate', rule, day, today), gate }
}

/** The kinds that judge by days gone by. */
type LateKind = Exclude<ProjectLightKind, 'progress'>

function lateOrNot(kind: LateKind, rule: LatenessRule, day: CalendarDate, today: CalendarDate): ProjectLight {
  const base = rule.countsFrom === 'planned-month-end' ? endOfMonth(day) : day
  const step = stepOn(rule, base, today)
  if (step === null) return { ...told(kind, `${kind}-not-due`, day), rule }
  return { ...told(kind, `${kind}-late`, day), light: step.light, daysLate: daysBetween(day, today), rule }
}

function isReached(day: CalendarDate | null, today: CalendarDate): day is CalendarDate {
  return day !== null && day <= today
}

function told(kind: ProjectLightKind, reason: ProjectLight['reason'], day: CalendarDate | null): ProjectLight {
  return { kind, light: 'green', reason, day, daysLate: null, behindPoints: null, gate: null, rule: null }
}
