import { queryOptions } from '@tanstack/react-query'
import { listIndicators } from '#contract/indicator.ts'
import type { OutputOf } from '#contract/operation.ts'
import { listOrganisations } from '#contract/organisation.ts'
import { listPlaces } from '#contract/place.ts'
import { call } from '../../app/api-client.ts'
import type { Hierarchy } from '../../app/search-params.ts'

export type PlaceNode = OutputOf<typeof listPlaces>['places'][number]
export type Indicator = OutputOf<typeof listIndicators>['indicators'][number]
export type Organisation = OutputOf<typeof listOrganisations>['organisations'][number]

const minutes = 60_000

export const placesQuery = (hierarchy: Hierarchy) =>
  queryOptions({
    queryKey: ['places', hierarchy],
    queryFn: () => call(listPlaces, { hierarchy }),
    staleTime: 10 * minutes,
  })

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: () => call(listIndicators, {}),
  staleTime: 10 * minutes,
})

export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: () => call(listOrganisations, {}),
  staleTime: 10 * minutes,
})
