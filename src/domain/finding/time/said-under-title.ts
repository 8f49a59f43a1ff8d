import type { Block } from '../../text/clean-text.ts'
import type { Heading } from './heading-times.ts'
import { isCounted, type TimeWord } from './time-word.ts'

/** What lines under the title say of the time of all that follows. */
export function addSaid(headings: Heading[], text: string, block: Block, words: readonly TimeWord[]): void {
  const above = headings.at(-1)?.words ?? []
  const counted = headings.length <= 1 ? countedWords(text, block, words) : []
  if (counted.length > 0) headings[0] = { level: 0, words: [...above, ...counted] }
  const told = leadsIn(text, block) ? leadInWords(words) : []
  if (told.length === 1) headings.push({ level: 0, words: [...told, ...above] })
}

const lead = /如下|现将|现就|以下|通报：|报告：/

/** 现将1—9月情况通报如下: a paragraph that says of which time the sections behind it speak. */
function leadsIn(text: string, { kind, start, end }: Block): boolean {
  return kind === 'paragraph' && end - start <= 120 && lead.test(text.slice(start, end))
}

function leadInWords(words: readonly TimeWord[]): readonly TimeWord[] {
  const isTold = (word: TimeWord) => !word.isBase && word.to.year === word.from.year
  return words
    .filter((word) => isTold(word) && (word.shape === 'stretch' || isCounted(word)))
    .map((word) => ({ ...word, rule: `told-${word.rule}` }))
}

const countedLine = /截至|截止|统计时[段间]/

/** A short line without any number of things that says up to when a report counts. */
function countedWords(text: string, block: Block, read: readonly TimeWord[]): readonly TimeWord[] {
  const line = text.slice(block.start, block.end)
  return line.length <= 40 && countedLine.test(line) && !/[。；，]/.test(line)
    ? read.filter((word) => isCounted(word) || word.shape === 'day')
    : []
}
