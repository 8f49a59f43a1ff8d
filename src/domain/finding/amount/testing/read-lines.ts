import { toText } from '../../../quantity/exact.ts'
import { cleanText } from '../../../text/clean.ts'
import { sentencesOf } from '../../../text/sentences.ts'
import { findMentions, findNoMentions } from '../find-mentions.ts'

/** The mentions of a Simplified text, each as one line: `60家以上 >= 60 家`, `3%—5% = 3..5 %`. */
export function mentionLines(original: string): readonly string[] {
  const text = cleanText(original, (character) => character)
  return findMentions(text, sentencesOf(text)).map(({ start, end, comparator, value, value2, unit }) => {
    const upper = value2 === null ? '' : `..${toText(value2)}`
    return `${text.text.slice(start, end)} ${comparator} ${toText(value)}${upper} ${unit}`
  })
}

/** The rules by which the mentions of a text were found. */
export function mentionRules(original: string): readonly string[] {
  const text = cleanText(original, (character) => character)
  return findMentions(text, sentencesOf(text)).map(({ rule }) => rule)
}

/** What looks like a quantity and is none, each with its reason: `三年 time`. */
export function noMentionLines(original: string): readonly string[] {
  const text = cleanText(original, (character) => character)
  return findNoMentions(text, sentencesOf(text)).map(
    ({ start, end, reason }) => `${text.text.slice(start, end)} ${reason}`,
  )
}
