import type { SecurityRule } from '#domain/account/password-policy.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { DemoAccount } from './world-files.ts'

/** The city being served, as loaded at start. */
export interface WorldInfo {
  readonly cityId: string
  readonly cityName: string
  readonly world: string
  /** Fixed day of a demo world; null: the machine's day. */
  readonly clock: CalendarDate | null
  readonly synthetic: boolean
  readonly security: SecurityRule
  /** Trial logins; empty in a city of one's own. */
  readonly demoAccounts: readonly DemoAccount[]
}
