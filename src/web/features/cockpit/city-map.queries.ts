import { queryOptions } from '@tanstack/react-query'
import { getCityMap } from '#contract/city-map.ts'
import type { OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type CityMap = NonNullable<OutputOf<typeof getCityMap>['map']>

export const cityMapQuery = queryOptions({
  queryKey: ['city-map'],
  queryFn: () => call(getCityMap, {}),
})
