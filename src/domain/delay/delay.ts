import { DomainError } from '../errors.ts'
import type { Slip } from './slip.ts'

/** Whose the slipped days are: 业主, 部门, 第三方, 天气, 共同. */
export const delayCauses = ['owner', 'department', 'third-party', 'weather', 'shared'] as const
export type DelayCause = (typeof delayCauses)[number]

export const delayActs = ['confirm', 'contest', 'withdraw'] as const
export type DelayAct = (typeof delayActs)[number]

/** Only `confirmed` days count anywhere else. */
export const delayStates = ['proposed', 'confirmed', 'contested', 'withdrawn'] as const
export type DelayState = (typeof delayStates)[number]

/** Slipped days of a gate, as one side says whose they are. */
export interface Delay {
  readonly gate: string
  readonly days: number
  readonly cause: DelayCause
  /** The other side. */
  readonly organisationId: string
  readonly enteredOrganisationId: string | null
  readonly enteredBy: string
  readonly state: DelayState
}

const after: Readonly<Record<DelayAct, DelayState>> = {
  confirm: 'confirmed',
  contest: 'contested',
  withdraw: 'withdrawn',
}

/** How an entry stands after what was said of it: the last word counts. */
export function delayState(acts: readonly DelayAct[]): DelayState {
  const last = acts.at(-1)
  return last === undefined ? 'proposed' : after[last]
}

/**
 * A gate has no more days to give away than it slipped; what was contested or taken back is free again.
 *
 * @throws DomainError `delay.beyond-slip`
 */
export function assertWithinSlip(days: number, gate: string, slip: Slip | null, entered: readonly Delay[]): void {
  const left = (slip?.days ?? 0) - daysGiven(entered, gate)
  if (days > left) throw new DomainError('delay.beyond-slip', { days, left })
}

/** Days of a gate that are given to somebody, confirmed or not. */
export function daysGiven(entered: readonly Delay[], gate: string): number {
  const standing = entered.filter((one) => one.gate === gate && isStanding(one))
  return standing.reduce((sum, { days }) => sum + days, 0)
}

/** Confirmed days by whose they are. */
export function confirmedDays(entered: readonly Delay[]): Record<DelayCause, number> {
  const ofCause = (cause: DelayCause) =>
    entered.filter((one) => one.cause === cause && one.state === 'confirmed').reduce((sum, { days }) => sum + days, 0)
  return Object.fromEntries(delayCauses.map((cause) => [cause, ofCause(cause)])) as Record<DelayCause, number> // every cause is named
}

interface Speaker {
  readonly accountId: string
  readonly organisationId: string | null
}

/** What a person may say of an entry now: the other side confirms what it has not confirmed and contests what is not settled. */
export function actsOn(delay: Delay, { accountId, organisationId }: Speaker): DelayAct[] {
  if (delay.state === 'withdrawn') return []
  const isOther = organisationId !== null && delay.organisationId === organisationId
  const isOwn =
    delay.enteredBy === accountId || (organisationId !== null && delay.enteredOrganisationId === organisationId)
  if (isOther && delay.state === 'proposed') return ['confirm', 'contest']
  if (isOther && delay.state === 'contested') return ['confirm']
  return isOwn && delay.state !== 'confirmed' ? ['withdraw'] : []
}

/** @throws DomainError `delay.not-yours` */
export function assertMaySay(delay: Delay, speaker: Speaker, act: DelayAct): void {
  if (!actsOn(delay, speaker).includes(act)) throw new DomainError('delay.not-yours', {})
}

function isStanding({ state }: Delay): boolean {
  return state === 'proposed' || state === 'confirmed'
}
