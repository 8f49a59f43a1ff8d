import { addDays, type CalendarDate } from '../calendar/calendar-date.ts'
import { DomainError } from '../errors.ts'
import type { DatedRule } from '../light/light-rule.ts'

/** How long a light may be waived, and when a rule that people find useless goes quiet. */
export interface UpkeepRule extends DatedRule {
  readonly mostWaivedDays: number
  readonly leastAnswers: number
  /** From this percentage of 没用 on. */
  readonly uselessPercent: number
}

export const waiverActs = ['ask', 'approve', 'refuse', 'withdraw'] as const
export type WaiverAct = (typeof waiverActs)[number]

export const waiverStates = ['none', 'asked', 'waived', 'refused', 'withdrawn', 'expired'] as const
export type WaiverState = (typeof waiverStates)[number]

export const lightAnswers = ['useful', 'useless', 'known'] as const
export type LightAnswer = (typeof lightAnswers)[number]

/** The last step of waiving a light. */
export interface WaiverStep {
  readonly act: WaiverAct
  readonly until: CalendarDate | null
}

/** How waiving a light stands on a day; a waiver holds on its last day. What was asked and never answered lapses with its day too. */
export function waiverState(last: WaiverStep | null, day: CalendarDate): WaiverState {
  if (last === null) return 'none'
  if (last.act === 'refuse') return 'refused'
  if (last.act === 'withdraw') return 'withdrawn'
  if (last.until === null || last.until < day) return 'expired'
  return last.act === 'approve' ? 'waived' : 'asked'
}

/** What may be done about a light that stands so. */
export function waiverActsAfter(state: WaiverState): readonly WaiverAct[] {
  if (state === 'asked') return ['approve', 'refuse', 'withdraw']
  return state === 'waived' ? ['withdraw'] : ['ask', 'approve']
}

/**
 * A waiver ends, and not later than the rule allows.
 *
 * @throws DomainError `light.waiver-state`, `light.waiver-day`
 */
export function assertWaiver(
  act: WaiverAct,
  state: WaiverState,
  until: CalendarDate | null,
  { today, mostDays }: { readonly today: CalendarDate; readonly mostDays: number },
): void {
  if (!waiverActsAfter(state).includes(act)) throw new DomainError('light.waiver-state', {})
  if (act !== 'ask' && act !== 'approve') return
  const latest = addDays(today, mostDays)
  if (until === null || until < today || until > latest)
    throw new DomainError('light.waiver-day', { day: until ?? '', latest })
}

/** What people said of the lights of one rule. */
export type AnswerCounts = Readonly<Record<LightAnswer, number>>

/** True when enough people have answered and too many of them find the rule of no use. */
export function isQuiet(rule: UpkeepRule | null, { useful, useless, known }: AnswerCounts): boolean {
  const answers = useful + useless + known
  return rule !== null && answers >= rule.leastAnswers && useless * 100 >= answers * rule.uselessPercent
}
