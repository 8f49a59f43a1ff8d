import { markLevel, startsLikeItem } from './block-marks.ts'
import type { Block } from './clean-text.ts'

export type BlockKind = Pick<Block, 'kind' | 'level'>

/** A paragraph, or a row, as far as its kind hangs on it. */
export interface BlockText {
  readonly text: string
  readonly isRow: boolean
}

const HEADING_LENGTH = 40
const TITLE_LENGTH = 80
/** A title stands among the first lines. */
const TITLE_PLACE = 6
const endOfSentence = /[。！？；：，、!?;:,][”’」』）)】]*$|[。；]/
/** Lines of a letterhead, and the words that a speech or letter begins with: short, and no headings. */
const notHeading =
  /〔\d{4}〕|^[（(].*[）)]$|^第?\s*\d+\s*期|第\s*\d+\s*期|\d{4}年\d{1,2}月|\d{4}-\d{1,2}-\d{1,2}|^截至|^[\d\s.,%-]+$|\|/

/** What each block is: title, headings with their depth, items of lists, rows, paragraphs. */
export function kindsOf(blocks: readonly BlockText[]): readonly BlockKind[] {
  const title = titleOf(blocks)
  let above = title === -1 ? 0 : 0
  return blocks.map((block, at) => {
    if (at === title) return { kind: 'heading', level: 0 }
    const level = headingLevel(blocks, at, title)
    if (level === null) return { kind: plainKind(block), level: above + 1 }
    above = level
    return { kind: 'heading', level }
  })
}

function plainKind({ text, isRow }: BlockText): 'row' | 'item' | 'paragraph' {
  if (isRow) return 'row'
  return markLevel(text) !== null || startsLikeItem(text) ? 'item' : 'paragraph'
}

/** The first line that reads like a title; -1 where prose begins at once. */
function titleOf(blocks: readonly BlockText[]): number {
  const at = blocks.slice(0, TITLE_PLACE).findIndex(({ text, isRow }) => !isRow && isTitle(text))
  const proseAt = blocks.findIndex(({ text }) => text.length > HEADING_LENGTH && /。/.test(text))
  return at !== -1 && (proseAt === -1 || at < proseAt) && blocks.length > 1 ? at : -1
}

function isTitle(text: string): boolean {
  if (text.length > TITLE_LENGTH || text.length < 4 || markLevel(text) !== null) return false
  return (
    !/[。；：，！？;][”」』）)]*$|。/.test(text) &&
    !/^[（(〔].*[）)]$|〔\d{4}〕[^《》]{0,6}号$|^第\s*\d+\s*期/.test(text)
  )
}

function headingLevel(blocks: readonly BlockText[], at: number, title: number): number | null {
  const { text, isRow } = blocks[at] ?? { text: '', isRow: true }
  if (isRow || text.length > HEADING_LENGTH || endOfSentence.test(text)) return null
  const next = blocks[at + 1]
  if (next === undefined) return null
  const level = markLevel(text)
  if (level !== null) return !next.isRow && markLevel(next.text) === level ? null : level
  if (/^附[件表录]/.test(text)) return 1
  return at > title && at > 0 && isPlainHeading(text, next, blocks[at - 1]) ? 1 : null
}

/** A line between paragraphs that has no sign of a sentence. */
function isPlainHeading(text: string, next: BlockText, before: BlockText | undefined): boolean {
  if (text.length < 4 || notHeading.test(text) || startsLikeItem(text)) return false
  const isBeforeProse = next.isRow || (next.text.length > text.length && /[。；：]/.test(next.text))
  return isBeforeProse && (before === undefined || before.isRow || /[。！？”]$/.test(before.text))
}
