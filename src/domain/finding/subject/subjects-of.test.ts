import { expect, test } from 'vitest'
import { exact } from '../../quantity/exact.ts'
import type { UnitCode } from '../../quantity/unit.ts'
import { cleanText } from '../../text/clean.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { Mention, Sense } from '../finding.ts'
import { subjectsOf } from './subjects-of.ts'

type Written = readonly [quote: string, unit: UnitCode, sense?: Partial<Sense>]

const ids = [
  'projects-started|个',
  'projects-completed|个',
  'park-investment|亿元',
  'project-investment|亿元',
  'year-plan-completion|%',
  'new-producing-enterprises|家',
  'producing-enterprises-total|家',
  'above-scale-output|亿元',
  'park-above-scale-output|亿元',
  'fixed-asset-investment-growth|%',
]
const indicators = ids.map((written) => {
  const [id = '', unit = ''] = written.split('|')
  return { id, name: id, aliases: [], unit, accumulation: 'flow' }
})
const plain: Sense = {
  kind: 'actual',
  cumulative: false,
  change: null,
  isLoss: false,
  partOf: null,
  saidBy: null,
  rule: 'plain',
}
const growth: Partial<Sense> = { change: { kind: 'growth', basis: 'yoy' } }

/** Subject and indicator of each quote; quotes stand in the order of the text. */
function read(written: string, quotes: readonly Written[]) {
  const text = cleanText(written, (character) => character)
  let from = 0
  const mentions = quotes.map(([quote, unit]): Mention => {
    const start = text.text.indexOf(quote, from)
    from = start + quote.length
    return { start, end: from, comparator: '=', value: exact('1'), value2: null, unit, rule: 'given' }
  })
  const senses = quotes.map(([, , sense]) => ({ ...plain, ...sense }))
  const card = { title: null, published: null, event: null, place: null }
  const reading = { text, sentences: sentencesOf(text), mentions, card, lexicon: { places: [], indicators } }
  return subjectsOf(reading, senses).map(({ subject, indicator }) => [subject, indicator])
}

test('a bare doing takes the thing of the number before it', () => {
  expect(
    read('今年全县确保新开工园区项目22个、竣工14个。', [
      ['22个', '个'],
      ['14个', '个'],
    ]),
  ).toEqual([
    ['新开工园区项目', 'projects-started'],
    ['竣工园区项目', 'projects-completed'],
  ])
})

test('the noun behind the number is counted, with the doing before it or behind it', () => {
  expect(
    read('9月底前交付3栋厂房，今年有12家企业投产。', [
      ['3栋', '栋'],
      ['12家', '家'],
    ]),
  ).toEqual([
    ['交付厂房', null],
    ['投产企业', 'new-producing-enterprises'],
  ])
})

test('a share of the plan is that of the investment before it; of another thing it has no indicator', () => {
  const parts: Written[] = [
    ['12亿元', '元'],
    ['51%', '%'],
  ]
  expect(read('园区完成投资12亿元，完成年度计划的51%。', parts)).toEqual([
    ['园区完成投资', 'park-investment'],
    ['完成年度计划', 'year-plan-completion'],
  ])
  const firms: Written[] = [
    ['31家', '家'],
    ['62%', '%'],
  ]
  expect(read('新增投产企业31家，完成年度任务的62%。', firms)[1]).toEqual(['新增投产企业完成年度任务', null])
})

test('what grows stands before the growth, or was told of last; fixed-asset investment has an indicator for its growth', () => {
  expect(
    read('规上工业产值398亿元，同比增长9%；固定资产投资增长7.2%。', [
      ['398亿元', '元'],
      ['9%', '%', growth],
      ['7.2%', '%', growth],
    ]),
  ).toEqual([
    ['规上工业产值', 'above-scale-output'],
    ['规上工业产值', 'above-scale-output'],
    ['固定资产投资', 'fixed-asset-investment-growth'],
  ])
})

test('园区 before it in the sentence makes above-scale output that of the parks', () => {
  expect(read('园区规上工业产值398亿元。', [['398亿元', '元']])).toEqual([
    ['园区规上工业产值', 'park-above-scale-output'],
  ])
})

test('a running total of producing firms is another indicator than those newly producing', () => {
  expect(
    read('新增投产企业67家，累计投产241家。', [
      ['67家', '家'],
      ['241家', '家', { cumulative: true }],
    ]),
  ).toEqual([
    ['新增投产企业', 'new-producing-enterprises'],
    ['累计投产企业', 'producing-enterprises-total'],
  ])
})

test('分别 deals out the numbers to the things that stand before, in their order', () => {
  const found = read('新开工项目18个，竣工项目9个，分别完成年度任务的63%、52%。', [
    ['18个', '个'],
    ['9个', '个'],
    ['63%', '%'],
    ['52%', '%'],
  ])
  expect(found.slice(2)).toEqual([
    ['新开工项目完成年度任务', null],
    ['竣工项目完成年度任务', null],
  ])
})

test('a threshold belongs to the subject, and projects of one size have no indicator', () => {
  expect(read('年内新签约总投资10亿元以上项目6个。', [['6个', '个']])).toEqual([['新签约总投资10亿元以上项目', null]])
})
