import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '#contract/operation.ts'
import { getBoard } from '#contract/programme.ts'
import { getTarget } from '#contract/target.ts'
import { call } from '../../app/api-client.ts'
import type { Hierarchy } from '../../app/search-params.ts'

export type Board = OutputOf<typeof getBoard>
export type BoardTarget = Board['targets'][number]
export type TargetCell = BoardTarget['cells'][number]
export type TargetDetail = OutputOf<typeof getTarget>

interface BoardKey {
  readonly year: string
  readonly place: string | undefined
  readonly asOf: string | undefined
  readonly hierarchy: Hierarchy
}

export const boardQuery = (key: BoardKey) =>
  queryOptions({
    queryKey: ['board', key],
    queryFn: () => call(getBoard, { year: key.year, place: key.place, asOf: key.asOf, hierarchy: key.hierarchy }),
    placeholderData: keepPreviousData,
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
