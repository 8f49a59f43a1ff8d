import { queryOptions } from '@tanstack/react-query'
import { getChange, getPeriodChange } from '#contract/change.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'
import { ofSameIndicator } from '../figure/figure.queries.ts'

export type DaysChange = OutputOf<typeof getChange>
export type PeriodsChange = OutputOf<typeof getPeriodChange>
/** What both have: two values, and what lies between them. */
export type Change = Pick<
  DaysChange,
  'place' | 'indicator' | 'synthetic' | 'start' | 'end' | 'numerator' | 'denominator'
> &
  Partial<Pick<DaysChange, 'definition' | 'placement'>>
export type ChangeSide = Change['numerator']
export type ListedPart = ChangeSide['parts'][number]
export type ChangedRow = ListedPart['listed'][number]
export type Effect = ListedPart['effect']

export const changeQuery = (input: InputOf<typeof getChange>) =>
  queryOptions({
    queryKey: ['change', input],
    queryFn: () => call(getChange, input),
    placeholderData: (previous: DaysChange | undefined) => ofSameIndicator(previous, input),
  })

export const periodChangeQuery = (input: InputOf<typeof getPeriodChange>) =>
  queryOptions({
    queryKey: ['period-change', input],
    queryFn: () => call(getPeriodChange, input),
    placeholderData: (previous: PeriodsChange | undefined) => ofSameIndicator(previous, input),
  })
