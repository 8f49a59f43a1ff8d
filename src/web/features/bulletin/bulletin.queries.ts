import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getBulletin } from '#contract/bulletin.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type AskedBulletin = InputOf<typeof getBulletin>
export type Bulletin = OutputOf<typeof getBulletin>
export type Block = Bulletin['blocks'][number]
export type TableBlock = Extract<Block, { kind: 'table' }>
export type Cell = TableBlock['head'][number][number]
export type Line = Cell['line']
export type Piece = Line[number]
export type Gap = Bulletin['gaps'][number]

export const bulletinQuery = (asked: AskedBulletin) =>
  queryOptions({
    queryKey: ['bulletin', asked],
    queryFn: () => call(getBulletin, asked),
    placeholderData: keepPreviousData,
  })
