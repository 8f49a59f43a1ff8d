import type { FieldValue } from '../condition/word.ts'

const wordInText = /\{([\w.]+)\}/gu

/** The words whose values stand in what a check says: `{earlierMonth.investedTotal}`. */
export function wordsInText(text: string): string[] {
  return Array.from(text.matchAll(wordInText), ([, word = '']) => word)
}

/**
 * What a check says of one row: each word in braces gives way to its value, or to — where that is not known.
 *
 * @example sayOfRow('低于{earlierMonth.sum}。', () => '2026-01') // '低于2026-01。'
 */
export function sayOfRow(text: string, read: (word: string) => FieldValue): string {
  return text.replace(wordInText, (_, word: string) => String(read(word) ?? '—'))
}
