import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { GateName } from '../gate/gate-chain.ts'
import type { Exact } from '../quantity/exact.ts'

/** The last month a project reported, and what it says of its year. Amounts in 万元; null: not reported. */
export interface ReportedMonth {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  readonly yearPlan: Exact | null
  readonly investedYear: Exact | null
}

/** The last promise for a gate that is not passed yet. */
export interface OpenPromise {
  readonly gate: GateName
  readonly day: CalendarDate
}

/** What is known of a project when its lights are judged. Null: not known, and never taken for “not yet”. */
export interface ProjectFacts {
  /** 园区建设, 产业项目 … by its code; null: not said. */
  readonly category: string | null
  readonly startPlannedOn: CalendarDate | null
  readonly startedOn: CalendarDate | null
  readonly producingOn: CalendarDate | null
  readonly enteredOn: CalendarDate | null
  /** The day on which it was given up: from then on nothing is late. */
  readonly endedOn: CalendarDate | null
  readonly lastMonth: ReportedMonth | null
  readonly openPromises: readonly OpenPromise[]
}
