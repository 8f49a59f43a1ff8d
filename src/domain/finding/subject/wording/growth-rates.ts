import type { Wording } from './wording.ts'

/** Indicators that are growths themselves. */
export const growthRates: readonly Wording[] = [
  {
    id: 'gdp-growth',
    words: ['地区生产总值|生产总值|GDP|gdp'],
    without: '占|人均|能耗|地耗|电耗|水耗|第[一二三]产业',
    change: 'rate',
  },
  { id: 'industrial-value-added-growth', words: ['工业增加值'], without: '占|单位|能耗|亩均|率', change: 'rate' },
  {
    id: 'fixed-asset-investment-growth',
    words: ['固定资产投资|固投'],
    without: '占|工业固|民间|形成|招商',
    change: 'rate',
  },
  {
    id: 'above-scale-rd-growth',
    words: ['规上|规模以上', '研发经费|研发投入|研发费用'],
    without: '占|强度',
    change: 'rate',
  },
]
