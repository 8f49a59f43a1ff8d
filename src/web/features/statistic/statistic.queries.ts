import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { getPassport, listDisagreements, listStatistics } from '#contract/statistic.ts'
import { call } from '../../app/api-client.ts'
import type { FigureKey } from '../../app/search-params.ts'

export type StatisticRow = OutputOf<typeof listStatistics>['rows'][number]
export type Passport = OutputOf<typeof getPassport>
export type Statement = StatisticRow['statement']
export type Disagreement = OutputOf<typeof listDisagreements>['disagreements'][number]
/** A published figure that the ledgers do not give. */
export type Otherwise = OutputOf<typeof listDisagreements>['otherwise'][number]

export const statisticsQuery = (input: InputOf<typeof listStatistics>) =>
  queryOptions({
    queryKey: ['statistics', input],
    queryFn: () => call(listStatistics, input),
    placeholderData: keepPreviousData,
  })

export const passportQuery = (figure: FigureKey, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['passport', figure, asOf],
    queryFn: () => call(getPassport, { ...figure, asOf }),
    placeholderData: keepPreviousData,
  })

export const disagreementsQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['disagreements', asOf],
    queryFn: () => call(listDisagreements, { asOf }),
  })
