import type { UnitCode } from '../../quantity/unit.ts'

/** Words that make money a rate: 亩均税收18万元 is 180000 元/亩. */
const rateWords: readonly (readonly [UnitCode | 'unknown', string])[] = [
  ['元/亩', '亩均|亩产|每亩|一亩地|每一亩|单位用地'],
  ['km²', '每平方公里|每平方千米'],
  ['公顷', '每公顷'],
  ['元/㎡·月', '每平方米每月|每月每平方米|每平米每月|每㎡每月'],
  ['元/㎡', '每平方米|每平米|每㎡'],
  ['元/人', '人均|平均工资|每人每年|每人每月|职工工资|月薪'],
]

/** Money of another thing: what was said of a rate ends there. */
const moneyWords =
  '税收|产值|投资|收入|资金|利润|总额|金额|贷款|融资|补助|补贴|奖励|奖补|增加值|贡献|给予|单家|单户|单项|单体|一次性|户均|单个|每家|每户|每个|每项|每栋|合计|总量|缺口|经费|出资|支出'

const words = new RegExp(
  `(?<rate>${rateWords.map(([, some]) => some).join('|')})|(?<money>${moneyWords})|(?<clause>[，；。,;：])`,
  'g',
)
const unitOf = new Map(rateWords.flatMap(([unit, some]) => some.split('|').map((word) => [word, unit] as const)))

/** From a place of the sentence on, what money is a rate of; null for plain money. */
export interface RateStretch {
  readonly from: number
  readonly per: UnitCode | 'unknown' | null
}

/** Where in a sentence money is a rate. A rate lasts over clauses until money of another thing is named. */
export function ratesOf(sentence: string): readonly RateStretch[] {
  const stretches: RateStretch[] = []
  let per: RateStretch['per'] = null
  let isFresh = false
  for (const match of sentence.matchAll(words)) {
    const { rate, money } = match.groups ?? {}
    if (rate !== undefined) {
      per = unitOf.get(rate) ?? null
      isFresh = true
      stretches.push({ from: match.index, per })
    } else if (money === undefined) isFresh = false
    else if (per !== null && !isFresh) {
      per = null
      stretches.push({ from: match.index, per })
    }
  }
  return stretches
}

/** What money at a place of the sentence is a rate of. Stretches ascend. */
export function rateAt(stretches: readonly RateStretch[], place: number): RateStretch['per'] {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.from ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return stretches[low - 1]?.per ?? null
}
