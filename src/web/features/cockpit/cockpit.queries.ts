import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getRanking, listFunnels, listTiles } from '#contract/cockpit.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type Tiles = OutputOf<typeof listTiles>
export type Tile = Tiles['tiles'][number]
export type Ranking = OutputOf<typeof getRanking>
export type RankedRow = Ranking['rows'][number]
export type Funnels = OutputOf<typeof listFunnels>
export type Funnel = Funnels['funnels'][number]
export type FunnelStep = Funnel['steps'][number]

export const tilesQuery = (input: InputOf<typeof listTiles>) =>
  queryOptions({
    queryKey: ['cockpit-tiles', input],
    queryFn: () => call(listTiles, input),
  })

export const rankingQuery = (input: InputOf<typeof getRanking>) =>
  queryOptions({
    queryKey: ['cockpit-ranking', input],
    queryFn: () => call(getRanking, input),
    placeholderData: keepPreviousData,
  })

export const funnelsQuery = (input: InputOf<typeof listFunnels>) =>
  queryOptions({
    queryKey: ['cockpit-funnels', input],
    queryFn: () => call(listFunnels, input),
  })
