import type { UnitPlace } from '../story.ts'

/** One line of a ledger's file: one version of a row, then its values by field name; `''` where nothing is known. */
export interface LedgerLine {
  readonly id: string
  readonly version_kind: 'create' | 'correct' | 'change'
  readonly known_from: string
  readonly recorded_on: string
  readonly why: string
  readonly synthetic: string
  readonly approval: 'approved' | 'submitted'
  /** Who entered it, in the story; `''` = the pack. */
  readonly entered_by: string
  readonly [field: string]: string
}

/** A first version, entered on the day on which it was known. */
export function lineOf(id: string, knownFrom: string, values: Readonly<Record<string, string>>): LedgerLine {
  return {
    id,
    version_kind: 'create',
    known_from: knownFrom,
    recorded_on: knownFrom,
    why: '',
    synthetic: 'true',
    approval: 'approved',
    entered_by: '',
    ...values,
  }
}

/** How much of the city's programme lies in each unit, by the number of published parks and projects; adds up to 100. */
export const weights: Readonly<Record<UnitPlace, number>> = {
  '350502': 6,
  '350503': 3,
  '350504': 8,
  '350505': 6,
  '350521': 8,
  '350524': 9,
  '350525': 5,
  '350526': 5,
  '350581': 11,
  '350582': 16,
  '350583': 14,
  '350500-KFQ': 2,
  '350500-TSQ': 7,
}

/** The short names by which invented firms are called. */
export const shortNames: Readonly<Record<UnitPlace, string>> = {
  '350502': '鲤城',
  '350503': '丰泽',
  '350504': '洛江',
  '350505': '泉港',
  '350521': '惠安',
  '350524': '安溪',
  '350525': '永春',
  '350526': '德化',
  '350581': '石狮',
  '350582': '晋江',
  '350583': '南安',
  '350500-KFQ': '泉州开发区',
  '350500-TSQ': '台商区',
}

/** What the unit is known for, as its published parks say. */
export const industries: Readonly<Record<UnitPlace, readonly string[]>> = {
  '350502': ['光电信息', '时尚服饰'],
  '350503': ['数字经济', '建筑服务'],
  '350504': ['装备制造', '卫生用品'],
  '350505': ['化工新材料', '电子化学品'],
  '350521': ['鞋服', '石雕机械'],
  '350524': ['高端装备', '茶叶食品'],
  '350525': ['轻工', '智能电子'],
  '350526': ['陶瓷', '陶瓷家电'],
  '350581': ['纺织服装', '光电信息'],
  '350582': ['鞋服', '集成电路'],
  '350583': ['水暖卫浴', '光电信息'],
  '350500-KFQ': ['运动服饰', '装备制造'],
  '350500-TSQ': ['智能装备', '新材料'],
}

/** Splits a whole number over the units by their weights, the largest remainders first, so that the parts add up to it. */
export function splitByWeight(total: number): Map<UnitPlace, number> {
  const exact = (Object.keys(weights) as UnitPlace[]).map((place) => ({ place, share: (total * weights[place]) / 100 })) // keys of a constant table are its own
  const whole = exact.map(({ place, share }) => ({ place, part: Math.floor(share), rest: share - Math.floor(share) }))
  const missing = total - whole.reduce((sum, { part }) => sum + part, 0)
  const lucky = new Set(
    whole
      .toSorted((a, b) => b.rest - a.rest || a.place.localeCompare(b.place))
      .slice(0, missing)
      .map(({ place }) => place),
  )
  return new Map(whole.map(({ place, part }) => [place, part + (lucky.has(place) ? 1 : 0)]))
}

/** @example dayAfter('2026-01-30', 3) // '2026-02-02' */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The last day of the demo's story: what lies after it has not happened. */
export const today = '2026-10-31'

/** The day, or nothing when it has not come yet. */
export function ifPast(day: string): string {
  return day <= today ? day : ''
}

/** Hundredths as decimal text: `hundredths(12345)` is `123.45`. */
export function hundredths(amount: number): string {
  const sign = amount < 0 ? '-' : ''
  const plain = Math.abs(amount)
  return `${sign}${Math.trunc(plain / 100)}.${String(plain % 100).padStart(2, '0')}`
}

/** A whole number from `low` to `high`, both included. */
export function between(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** One of a list that is not empty. */
export function oneOf<T>(random: () => number, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

/** Spreads `count` of `total` evenly: true for exactly that many of the indexes below `total`. */
export function isAmong(index: number, count: number, total: number): boolean {
  return Math.floor(((index + 1) * count) / total) > Math.floor((index * count) / total)
}
