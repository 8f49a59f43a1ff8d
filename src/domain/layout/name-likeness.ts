import { editDistance } from '../ledger/edit-distance.ts'

/** Likeness of two names that differ in one letter. */
const oneLetter = 0.85

/** Pairs of neighbouring letters: names that share none have nothing in common. */
export function letterPairs(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2))
}

/**
 * How much a written name is like a wanted one: 1 for the same, up to 0.85 for one that shares most of its letters, 0 for another. A
 * written name that says less than the wanted one (总投资 of 签约总投资) is less like it than one that says more (项目总投资).
 *
 * @example likenessOf('总投资额', '总投资') // 0.775
 */
export function likenessOf(written: string, wanted: string): number {
  if (written === wanted) return 1
  const [short, long] = written.length <= wanted.length ? [written, wanted] : [wanted, written]
  if (short.length < 2) return 0
  const inside = long.includes(short) ? (short === wanted ? 0.55 : 0.4) + 0.3 * (short.length / long.length) : 0
  const typo = short.length >= 4 && editDistance(written, wanted, 1) <= 1 ? oneLetter : 0
  const shared = sharedShare(letterPairs(written), letterPairs(wanted))
  return Math.max(inside, typo, shared >= 0.5 ? 0.4 + 0.4 * shared : 0)
}

/** Dice: twice what is shared, of all. */
function sharedShare(pairs: readonly string[], others: readonly string[]): number {
  const shared = others.filter((pair) => pairs.includes(pair)).length
  return pairs.length + others.length === 0 ? 0 : (2 * shared) / (pairs.length + others.length)
}

/** Words that make another figure of a figure. */
const telling =
  /计划|预计|拟|目标|上年|去年|同期|同比|环比|上月|上季|下月|累计|本月|当月|本年|今年|年度|增长|增幅|增速|占比|比重|比例|率|剩余|新增|人均|亩均|平均|应|欠|已|未/gu

const sameMeaning: readonly (readonly string[])[] = [
  ['本月', '当月'],
  ['本年', '今年', '年度'],
  ['上年', '去年'],
  ['计划', '预计', '拟'],
]

/** True when what is written has a word (上年, 计划, 增幅) that makes it another figure than the wanted one. */
export function tellsOtherwise(written: string, wanted: string): boolean {
  const words = written.match(telling) ?? []
  return words.some((word) => !wanted.includes(word) && !hasSameMeaning(word, wanted))
}

function hasSameMeaning(word: string, wanted: string): boolean {
  return sameMeaning.some((set) => set.includes(word) && set.some((other) => wanted.includes(other)))
}

/** 本月 below 税收: it tells which figure, but not of what. */
export function onlyTells(name: string): boolean {
  return name.replace(telling, '').length <= 1
}
