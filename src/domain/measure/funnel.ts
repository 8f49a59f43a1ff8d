import { calendarDate, endOfMonth } from '../calendar/calendar-date.ts'
import type { Condition } from '../condition/condition.ts'

/** The steps of all funnels, by what happens at them. */
export const funnelStepIds = [
  'attracted',
  'fitted',
  'signed',
  'started',
  'completed',
  'producing',
  'in-statistics',
] as const

/** One step of a funnel: the rows that came so far, and the day on which each did. */
export interface FunnelStep {
  readonly id: (typeof funnelStepIds)[number]
  /** Id of a measure of the funnel's ledger. */
  readonly measure: string
  /** Day of the ledger on which a row came to this step. */
  readonly on: string
}

/** A way in steps that rows of one ledger go; each step counts rows of the one before. */
export interface Funnel {
  readonly id: 'tenancies' | 'projects'
  readonly ledger: string
  readonly steps: readonly FunnelStep[]
}

/**
 * 招引–装修–投产–纳统 of tenancies that have not ended, and 签约–开工–竣工–投产 of all projects ever signed.
 *
 * @source docs/sources/ledgers.md#tenancy
 */
export const funnels: readonly Funnel[] = [
  {
    id: 'tenancies',
    ledger: 'tenancy',
    steps: [
      { id: 'attracted', measure: 'tenancies', on: 'signedOn' },
      { id: 'fitted', measure: 'tenants-fitted-total', on: 'fitOutOn' },
      { id: 'producing', measure: 'tenants-producing-total', on: 'producingOn' },
      { id: 'in-statistics', measure: 'tenants-in-statistics-total', on: 'statisticsEntryOn' },
    ],
  },
  {
    id: 'projects',
    ledger: 'project',
    steps: [
      { id: 'signed', measure: 'projects-signed', on: 'signedOn' },
      { id: 'started', measure: 'signed-then-started', on: 'startedOn' },
      { id: 'completed', measure: 'signed-then-completed', on: 'completedOn' },
      { id: 'producing', measure: 'signed-then-producing', on: 'producingOn' },
    ],
  },
]

/**
 * True of the rows that have not come further than a step by the end of a month: of no later step the day is known, or it lies after.
 *
 * @param at index of the step; not the last one
 * @param until month, `2026-10`
 */
export function notFurther({ steps }: Funnel, at: number, until: string): Condition {
  const last = endOfMonth(calendarDate(`${until}-01`))
  const later = steps.slice(at + 1).map(({ on }) => notYet(on, last))
  return { all: later }
}

function notYet(field: string, day: string): Condition {
  return {
    any: [
      { field, operator: 'empty', value: true },
      { field, operator: '>', value: day },
    ],
  }
}
