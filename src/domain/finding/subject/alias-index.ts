import { findUnit, unitDimension } from '../../quantity/unit.ts'
import type { Dimension } from '../../quantity/unit-table.ts'
import type { KnownIndicator, Lexicon } from '../text-card.ts'
import { wordsOf } from './thing-words.ts'

/** Words that a name has and a text leaves out, or writes in another way. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/（[^（）]*）|\([^()]*\)|[“”"\s]/gu, ''],
  [/规模以上/gu, '规上'],
  [/标准化厂房/gu, '标准厂房'],
  [/[和与、]/gu, '及'],
  [/工业（产业）园区|产业园区|工业园区/gu, '园区'],
  [/全年|当年|年底前|的|全市|全县|全区/gu, ''],
  [/(?<=企业|项目|园区|园)(?:个|家)?数$/u, ''],
  [/增速$|增幅$/u, ''],
]

/** One of several indicators, or that several fit. */
export type AliasHit = KnownIndicator | 'several' | null

/** Finds indicators by name or alias, whatever the order of its words: 投产企业新增 is 新增投产企业. */
export function aliasIndex({ indicators }: Lexicon): (subject: string, dimension: Dimension) => AliasHit {
  const byKey = new Map<string, Set<KnownIndicator>>()
  for (const indicator of indicators)
    for (const name of [indicator.name, ...indicator.aliases]) {
      const key = keyOf(name)
      byKey.set(key, (byKey.get(key) ?? new Set()).add(indicator))
    }
  return (subject, dimension) => {
    const fitting = [...(byKey.get(keyOf(subject)) ?? [])].filter(({ unit }) => isMeasured(unit, dimension))
    return fitting.length > 1 ? 'several' : (fitting[0] ?? null)
  }
}

function keyOf(name: string): string {
  const plain = sameWords.reduce((text, [from, to]) => text.replace(from, to), name)
  return wordsOf(plain).toSorted().join('·')
}

function isMeasured(unit: string, dimension: Dimension): boolean {
  const code = findUnit(unit)
  return code !== null && unitDimension(code) === dimension
}
