import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getCockpit, listLaggingParks } from '#contract/cockpit.ts'
import type { OutputOf } from '#contract/operation.ts'
import { getTarget } from '#contract/target.ts'
import { call } from '../../app/api-client.ts'
import type { Hierarchy } from '../../app/search-params.ts'

/** The exceptions of a year and place: the small answer with which the board opens. */
export type Board = OutputOf<typeof getCockpit>
/** A promise in the list. */
export type Exception = Board['targets'][number]
export type LaggingPark = OutputOf<typeof listLaggingParks>['parks'][number]
export type TargetDetail = OutputOf<typeof getTarget>
/** A promise with its places, paces and sources. */
export type BoardTarget = TargetDetail['target']
export type TargetCell = BoardTarget['cells'][number]

interface BoardKey {
  readonly year: string
  readonly place: string | undefined
  readonly asOf: string | undefined
  readonly hierarchy: Hierarchy
}

export const boardQuery = (key: BoardKey) =>
  queryOptions({
    queryKey: ['board', key],
    queryFn: () => call(getCockpit, { year: key.year, place: key.place, asOf: key.asOf, hierarchy: key.hierarchy }),
    placeholderData: keepPreviousData,
  })

/** The parks that fell most, asked after the exceptions. */
export const laggingParksQuery = (key: BoardKey) =>
  queryOptions({
    queryKey: ['cockpit-lagging-parks', key],
    queryFn: () =>
      call(listLaggingParks, { year: key.year, place: key.place, asOf: key.asOf, hierarchy: key.hierarchy }),
  })

interface TargetKey {
  readonly id: string
  readonly asOf: string | undefined
  readonly hierarchy: Hierarchy
}

export const targetQuery = (key: TargetKey) =>
  queryOptions({
    queryKey: ['target', key],
    queryFn: () => call(getTarget, { id: key.id, asOf: key.asOf, hierarchy: key.hierarchy }),
    placeholderData: keepPreviousData,
  })
