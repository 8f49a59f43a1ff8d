import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { IssueCause, IssueState, IssueWeight } from './issue-words.ts'

/** 难点堵点 as it stands, as far as its rules ask. */
export interface Issue {
  readonly state: IssueState
  readonly cause: IssueCause
  readonly weight: IssueWeight
  readonly placeId: string
  /** Account and organisation of who raised it; without an organisation: a person alone. */
  readonly raisedBy: string
  readonly raisedOrganisationId: string | null
  /** Who must solve it; null before 交办. */
  readonly dutyOrganisationId: string | null
  /** 协办 organisations. */
  readonly assistants: readonly string[]
  /** Last day of the clock, with what was granted; null before 交办. */
  readonly dueOn: CalendarDate | null
  /** The day promised last; null: none. */
  readonly promisedOn: CalendarDate | null
  /** The day asked for, while an extension waits. */
  readonly askedUntil: CalendarDate | null
  /** Level of escalation that a person gave it, 1 to 4. */
  readonly level: number
  /** The word of whoever raised it about what was done; null: not said yet. */
  readonly confirmed: boolean | null
  /** Account of who handed in what was done; that person and organisation do not verify it. */
  readonly submittedBy: string | null
  /** How often it came back after 待核验 or 销号. */
  readonly reopened: number
}

/** Who looks at an issue: what the acts depend on. */
export interface IssueViewer {
  readonly accountId: string
  readonly organisationId: string | null
  /** Runs the issues of the place: 交办, 延期, 销号. */
  readonly isOffice: boolean
  /** May solve issues at all. */
  readonly mayHandle: boolean
  /** May raise issues, and speak of those it raised. */
  readonly mayRaise: boolean
}
