import { unitDimension } from '../quantity/unit.ts'
import type { JudgedIndicator, SiblingIndicator } from './known-figure.ts'

/** Words that say only of which places a thing is: of parks. */
const scopeWords = /园区|入园/g

/** So alike two names are at least that are taken for one another: twice the shared pairs of characters ÷ all pairs. */
const leastLikeness = 0.5

/**
 * For each indicator those whose numbers are easily taken for its own: the same thing of parks alone or of all, and names that share most of
 * their words (累计 and 新增, with and without 配套用房). The most alike first.
 */
export function siblingsAmong(indicators: readonly JudgedIndicator[]): (id: string) => readonly SiblingIndicator[] {
  const named = new Map(indicators.map((indicator) => [indicator.id, { indicator, pairs: pairsOf(indicator.name) }]))
  const found = new Map<string, readonly SiblingIndicator[]>()
  const find = (id: string): readonly SiblingIndicator[] => {
    const own = named.get(id)
    if (own === undefined) return []
    return [...named.values()]
      .filter(({ indicator }) => indicator.id !== id && isMeasuredAlike(indicator, own.indicator))
      .map((other) => ({ ...siblingOf(own.indicator, other.indicator), likeness: likeness(own.pairs, other.pairs) }))
      .filter(({ how, likeness: alike }) => how !== 'sibling-indicator' || alike >= leastLikeness)
      .toSorted((a, b) => b.likeness - a.likeness)
      .map(({ indicator, how }) => ({ indicator, how }))
  }
  return (id) => {
    const known = found.get(id) ?? find(id)
    found.set(id, known)
    return known
  }
}

function isMeasuredAlike(one: JudgedIndicator, other: JudgedIndicator): boolean {
  return unitDimension(one.unit) === unitDimension(other.unit)
}

function siblingOf(own: JudgedIndicator, other: JudgedIndicator): SiblingIndicator {
  const indicator = other.id
  if (withoutScope(own.name) !== withoutScope(other.name)) return { indicator, how: 'sibling-indicator' }
  return { indicator, how: isOfParks(other.name) ? 'parks-only' : 'not-parks-only' }
}

function withoutScope(name: string): string {
  return name.replace(scopeWords, '')
}

function isOfParks(name: string): boolean {
  return withoutScope(name) !== name
}

function pairsOf(name: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => name.slice(index, index + 2)))
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length
  return (2 * shared) / Math.max(1, one.size + other.size)
}
