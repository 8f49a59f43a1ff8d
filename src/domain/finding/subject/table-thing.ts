import type { Block, CleanText } from '../../text/clean-text.ts'
import type { Frame } from './frame.ts'
import type { Thing, ThingFinder } from './thing.ts'

/** Headings that say in what manner a thing is told, not what it is: the row then names the thing. */
const manner =
  /^(?:目标值?|年度目标|任务数?|计划数?|实际值?|完成数?|完成情况|数值|数量|数额|指标值|绝对值|总量|本期|上期|同期|累计|增幅|增速|同比|同比增长|增长|合计|总计|单位|备注)?$/u
const total = /^(?:合计|总计|小计|总和)/u
const keptTime = /^(本[月季周期年](?:累计)?)/u

/** The thing of a cell: the heading of its column without the unit, or the row's name where the heading only says for when. */
export function tableThings(text: CleanText): ThingFinder {
  const headings = firstRows(text.blocks)
  return ({ blockOf, mention }: Frame, _told, trim): Thing | null => {
    if (blockOf?.kind !== 'row' || blockOf.table === null) return null
    const heading = headings.get(blockOf.table)
    const column = blockOf.cells.findIndex(({ start, end }) => start <= mention.start && mention.start < end)
    const words = (row: Block | undefined, cell: number) => {
      const span = row?.cells[cell]
      return span === undefined ? '' : text.text.slice(span.start, span.end).trim()
    }
    if (column < 0) return null
    const label = words(blockOf, 0)
    const top = heading === blockOf ? '' : words(heading, column)
    const kept = keptTime.exec(top)?.[0] ?? ''
    const thing = `${kept}${trim(top)}`
    const sum = total.test(label) ? '合计' : ''
    if (!manner.test(thing)) return { subject: `${sum}${thing}`, rule: 'table-heading', from: null }
    const named = trim(label.replace(total, ''))
    return column === 0 || named === '' ? null : { subject: named, rule: 'table-row', from: null }
  }
}

/** The first row of each table. */
function firstRows(blocks: readonly Block[]): ReadonlyMap<number, Block> {
  const first = new Map<number, Block>()
  for (const block of blocks)
    if (block.kind === 'row' && block.table !== null && !first.has(block.table)) first.set(block.table, block)
  return first
}
