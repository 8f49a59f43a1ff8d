import { yearOf } from '../../calendar/calendar-date.ts'
import type { Block, Span } from '../../text/clean-text.ts'
import type { Reading } from '../reading.ts'
import { addHeading, dropDeeper, frameUnder, type Heading, reportedLast, titleHeading } from './heading-times.ts'
import { addSaid } from './said-under-title.ts'
import { scanTimes } from './scan-times.ts'
import type { TimeWord } from './time-word.ts'
import { yearOfPlan } from './year-of-plan.ts'

/** A block with its words of time, and what its headings say of time for all that stands under them. */
export interface TimedBlock {
  readonly words: readonly TimeWord[]
  /** Words of the nearest heading above that has any. */
  readonly above: readonly TimeWord[]
  /** True where the paragraphs before are another section's. */
  readonly startsSection: boolean
  /** Of a row: the words of time in the heading of each column. */
  readonly columns: readonly (readonly TimeWord[])[]
  readonly isRow: boolean
}

/** The words of time of every block, each read with the year of its headings. */
export function timedBlocks({ text, card, mentions }: Reading): readonly TimedBlock[] {
  const today = card.event ?? card.published
  const thisYear = today === null ? yearOfPlan(card.title, text.text) : yearOf(today)
  const headings: Heading[] = titleHeading(card.title, { today, thisYear })
  let afterHeading = false
  let table: number | null = null
  let columns: Columns = []
  const hasNumbers = numbersIn(mentions)
  let named: readonly TimeWord[] = []
  return text.blocks.map((block) => {
    if (block.kind === 'heading' && block.level > 0) dropDeeper(headings, block.level)
    const above = headings.at(-1)?.words ?? []
    const frame = frameUnder({ today, thisYear }, above, named)
    const words = scanTimes(text.text, block, frame)
    if (block.kind === 'heading') addHeading(headings, block, reportedLast(words, text.text, today))
    addSaid(headings, text.text, block, words)
    named = [...named, ...words.filter(({ from, to }) => from.year < to.year)].slice(-4)
    const startsSection = afterHeading || block.kind === 'heading' || opensSection(text.text, block)
    afterHeading = block.kind === 'heading'
    if (block.kind !== 'row' || table !== block.table) columns = []
    if (block.kind === 'row' && !hasNumbers(block)) columns = withRow(columns, columnTimes(block, words))
    table = block.table
    return { words, above, startsSection, columns, isRow: block.kind === 'row' }
  })
}

type Columns = readonly (readonly TimeWord[])[]

/** A row of a table's head says of which time its columns are. */
function columnTimes({ cells }: Block, words: readonly TimeWord[]): Columns {
  return cells.map((cell) => words.filter(({ start, end }) => start >= cell.start && end <= cell.end))
}

/** The columns with what another row of the head says of them. */
function withRow(columns: Columns, row: Columns): Columns {
  return Array.from({ length: Math.max(columns.length, row.length) }, (_, at) => [
    ...(columns[at] ?? []),
    ...(row[at] ?? []),
  ])
}

/** Whether a number stands in a block; blocks are asked in the order of the text. */
function numbersIn(mentions: readonly Span[]): (block: Span) => boolean {
  let at = 0
  return ({ start, end }) => {
    while (at < mentions.length && (mentions[at]?.start ?? 0) < start) at += 1
    return (mentions[at]?.start ?? end) < end
  }
}

const opening = /^(?:【|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}(?:[、.．]|\s))/

function opensSection(text: string, { start }: Block): boolean {
  return opening.test(text.slice(start, start + 6))
}
