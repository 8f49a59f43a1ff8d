/** Something that quick find can open. */
export interface Findable {
  readonly key: string
  readonly kind: 'page' | 'place' | 'indicator' | 'target' | 'ledger' | 'row'
  readonly text: string
  readonly detail: string
  /** Everything it can be found by besides its text: other names, codes, pinyin initials. */
  readonly words: readonly string[]
}

/**
 * The best matches first: a word that equals what was typed, then one that begins with it, then one that contains it. Several typed words
 * must all match.
 */
export function findMatches<F extends Findable>(all: readonly F[], typed: string, limit: number): F[] {
  const asked = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  if (asked.length === 0) return all.slice(0, limit)
  return all
    .map((one, order) => ({ one, order, rank: rankOf(one, asked) }))
    .filter((match) => match.rank < noMatch)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, limit)
    .map((match) => match.one)
}

const noMatch = 3

function rankOf(one: Findable, asked: readonly string[]): number {
  const words = [one.text, ...one.words].map((word) => word.toLowerCase())
  return Math.max(...asked.map((part) => Math.min(...words.map((word) => rankOfWord(word, part)))))
}

function rankOfWord(word: string, part: string): number {
  if (word === part) return 0
  if (word.startsWith(part)) return 1
  return word.includes(part) ? 2 : noMatch
}
