import type { Block } from '../../text/clean-text.ts'
import type { Change } from '../finding.ts'
import type { Reading } from '../reading.ts'
import type { Mood } from './mood-words.ts'
import type { Spot } from './spot.ts'

/** What the heading of a table's column says of the numbers under it. */
export interface ColumnSays {
  readonly mood: Mood | null
  readonly isRunningTotal: boolean
  readonly change: Change | null
}

const share = /占|率|比重|进度|[(（]%[)）]/
const fulfilled = /完成(?:数|情况|投资)|已完成|实际|累计/
const aim = /计划|目标|任务|力争|确保|(?:年度|本年|当年|今年|\d{4}年度?)(?:投资|安排)/
const expected = /预计|预期/
const changes: readonly (readonly [RegExp, Change])[] = [
  [/环比/, { kind: 'growth', basis: 'mom' }],
  [/同比|增长|增速|增幅|[±+]%/, { kind: 'growth', basis: 'yoy' }],
]

/** The heading over each mention that stands in a table; null for every other one. */
export function columnsOf(reading: Reading, spots: readonly Spot[]): readonly (ColumnSays | null)[] {
  const heads = headRows(reading.text.blocks)
  return spots.map(({ block, mention }) => {
    const row = reading.text.blocks[block]
    if (row === undefined || row.table === null) return null
    const cell = row.cells.findIndex(({ start, end }) => start <= mention.start && mention.start < end)
    const head = heads.get(row.table)
    const heading = head === row ? undefined : head?.cells[cell]
    if (heading === undefined) return null
    return says(reading.text.text.slice(heading.start, heading.end))
  })
}

/** The first row of each table. */
function headRows(blocks: readonly Block[]): ReadonlyMap<number, Block> {
  const heads = new Map<number, Block>()
  for (const block of blocks) if (block.table !== null && !heads.has(block.table)) heads.set(block.table, block)
  return heads
}

function says(heading: string): ColumnSays {
  const change = changes.find(([words]) => words.test(heading))?.[1] ?? null
  return { mood: moodOf(heading), isRunningTotal: /累计/.test(heading) && !/\d月/.test(heading), change }
}

function moodOf(heading: string): Mood | null {
  if (share.test(heading) || (fulfilled.test(heading) && !/计划完成/.test(heading))) return null
  if (aim.test(heading)) return 'aim'
  return expected.test(heading) ? 'forecast' : null
}
