import type { Comparator } from './comparator.ts'

/** Words before a number that say how it bounds the true one; null: they promise, and bound nothing. */
const wordsBefore: readonly (readonly [Comparator | null, readonly string[]])[] = [
  ['~', ['大约', '大概', '约为', '将近', '接近', '约', '近', '~']],
  ['>=', ['不低于', '不少于', '不小于', '至少', '最少', '>=']],
  ['>', ['超过', '超出', '突破', '高于', '大于', '多于', '超', '破', '逾', '过', '>']],
  ['<=', ['不超过', '不高于', '不大于', '不多于', '至多', '最多', '<=']],
  ['<', ['低于', '少于', '小于', '不足', '不到', '不满', '<']],
  [
    null,
    [
      '力争',
      '确保',
      '争取',
      '努力',
      '控制在',
      '达到',
      '高达',
      '达',
      '完成',
      '实现',
      '累计',
      '共计',
      '合计',
      '总计',
      '共',
      '为',
      '=',
    ],
  ],
]

/** Words after a number and its unit. */
const wordsAfter: readonly (readonly [Comparator | null, readonly string[]])[] = [
  ['>=', ['及以上', '(含)以上', '以上', '+']],
  ['>', ['有余']],
  ['<=', ['及以下', '(含)以下', '以下', '以内', '之内']],
  ['~', ['左右', '上下']],
]

/** A text without its bound words, and what they said together. */
export interface BoundText {
  readonly rest: string
  /** Every word that bounds, in the order in which it was taken off. */
  readonly bounds: readonly Comparator[]
}

/**
 * Takes the bound words off both ends of a folded text.
 *
 * 以上, 以下 and 以内 include the number itself, 超过 and 不满 do not.
 *
 * @source 民法典 (2020) 第一千二百五十九条
 * @example takeBoundWords('力争超1300亿元') // { rest: '1300亿元', bounds: ['>'] }
 */
export function takeBoundWords(folded: string): BoundText {
  const bounds: Comparator[] = []
  let rest = folded
  for (let found = findWord(before, rest, 'start'); found !== null; found = findWord(before, rest, 'start')) {
    rest = rest.slice(found.word.length)
    if (found.comparator !== null) bounds.push(found.comparator)
  }
  for (let found = findWord(after, rest, 'end'); found !== null; found = findWord(after, rest, 'end')) {
    rest = rest.slice(0, rest.length - found.word.length)
    if (found.comparator !== null) bounds.push(found.comparator)
  }
  return { rest, bounds }
}

interface BoundWord {
  readonly word: string
  readonly comparator: Comparator | null
}

const before = longestFirst(wordsBefore)
const after = longestFirst(wordsAfter)

function longestFirst(table: readonly (readonly [Comparator | null, readonly string[]])[]): readonly BoundWord[] {
  return table
    .flatMap(([comparator, words]) => words.map((word) => ({ word, comparator })))
    .toSorted((a, b) => b.word.length - a.word.length)
}

function findWord(words: readonly BoundWord[], text: string, side: 'start' | 'end'): BoundWord | null {
  return words.find(({ word }) => (side === 'start' ? text.startsWith(word) : text.endsWith(word))) ?? null
}

/**
 * What several bound words say together: the vaguest of those that point the same way (约2100多 is about 2100, 超60%以上
 * is at least 60 %), `=` when there is none.
 *
 * @returns null when they point apart (超…以内)
 */
export function combineBounds(bounds: readonly Comparator[]): Comparator | null {
  const rising = bounds.some((bound) => bound === '>=' || bound === '>')
  const falling = bounds.some((bound) => bound === '<=' || bound === '<')
  if (rising && falling) return null
  return vaguestFirst.find((bound) => bounds.includes(bound)) ?? '='
}

const vaguestFirst: readonly Comparator[] = ['~', '>=', '<=', '>', '<']
