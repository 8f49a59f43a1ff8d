import { expect, test } from 'vitest'
import { calendarDate } from '../../calendar/calendar-date.ts'
import { exact } from '../../quantity/exact.ts'
import { cleanText } from '../../text/clean.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { FindingKind, Mention, Sense, Subject } from '../finding.ts'
import type { KnownIndicator } from '../text-card.ts'
import { timesOf } from './times-of.ts'

const investment: KnownIndicator = {
  id: 'park-investment',
  name: '园区完成投资',
  aliases: [],
  unit: '亿元',
  accumulation: 'flow',
}
const takeUp: KnownIndicator = {
  id: 'space-take-up-rate',
  name: '空间去化率',
  aliases: [],
  unit: '%',
  accumulation: 'ratio',
}
const firms: KnownIndicator = { id: 'producing', name: '累计投产企业', aliases: [], unit: '家', accumulation: 'stock' }

interface Number {
  readonly quote: string
  readonly indicator?: KnownIndicator
  readonly subject?: string
  readonly kind?: FindingKind
  readonly cumulative?: boolean
}

/** The times of numbers in a text of an event on 11 October 2024. */
function times(written: string, numbers: readonly Number[], title: string | null = null): readonly string[] {
  const text = cleanText(written, (character) => character)
  const mentions = numbers.map(({ quote }): Mention => {
    const start = text.text.indexOf(quote)
    const unit = quote.endsWith('%') ? '%' : quote.endsWith('家') ? '家' : '元'
    return { start, end: start + quote.length, comparator: '=', value: exact('1'), value2: null, unit, rule: 'test' }
  })
  const event = calendarDate('2024-10-11')
  const lexicon = { places: [], indicators: [investment, takeUp, firms] }
  const card = { title, published: null, event, place: null }
  const read = timesOf(
    { text, sentences: sentencesOf(text), mentions, card, lexicon },
    numbers.map(senseOf),
    numbers.map(subjectOf),
  )
  return read.map(({ period, deadline }) => (deadline === null ? String(period) : `${period} by ${deadline}`))
}

function senseOf({ kind = 'actual', cumulative = false }: Number): Sense {
  return { kind, cumulative, change: null, isLoss: false, partOf: null, saidBy: null, rule: 'test' }
}

function subjectOf({ indicator, subject = '' }: Number): Subject {
  return { subject, indicator: indicator?.id ?? null, rule: 'test' }
}

test('in one sentence what flows has the stretch, what stands has its end', () => {
  const found = times('1—9月，全市园区完成投资241亿元，累计投产企业618家，空间去化率78.6%。', [
    { quote: '241亿元', indicator: investment },
    { quote: '618家', indicator: firms, cumulative: true },
    { quote: '78.6%', indicator: takeUp },
  ])
  expect(found).toEqual(['2024-01..2024-09', '..2024-09', '..2024-09'])
})

test('到2025年 of a flow is the year, of a level its end', () => {
  const found = times('到2025年，园区投资达到300亿元，去化率达到80%。', [
    { quote: '300亿元', indicator: investment, kind: 'target' },
    { quote: '80%', indicator: takeUp, kind: 'target' },
  ])
  expect(found).toEqual(['2025 by 2025-12-31', '..2025-12 by 2025-12-31'])
})

test('a target of a plan takes the year of the title, what is asked of every case has no time', () => {
  const found = times(
    '完成投资38亿元。单个项目补助不低于5亿元。',
    [
      { quote: '38亿元', indicator: investment, kind: 'target' },
      { quote: '5亿元', subject: '补助', kind: 'target' },
    ],
    '惠安县2025年行动方案',
  )
  expect(found).toEqual(['2025 by 2025-12-31', 'null'])
})

test('a named last day is the deadline, and only targets have one', () => {
  const found = times('12月15日前完成投资2亿元。前三季度完成投资9亿元。', [
    { quote: '2亿元', indicator: investment, kind: 'target' },
    { quote: '9亿元', indicator: investment },
  ])
  expect(found).toEqual(['2024 by 2024-12-15', '2024-01..2024-09'])
})

test('the plan of the year beside what was done in a part of it is the year', () => {
  const found = times('前三季度完成投资241亿元，占年度计划300亿元的80.6%。', [
    { quote: '241亿元', indicator: investment },
    { quote: '300亿元', indicator: investment, kind: 'target' },
    { quote: '80.6%', subject: '占年度计划' },
  ])
  expect(found).toEqual(['2024-01..2024-09', '2024 by 2024-12-31', '2024-01..2024-09'])
})

test('a level without any word of time stands in the month of the event; an attribute has no time', () => {
  const found = times('空间去化率78.6%。项目总投资5亿元。', [
    { quote: '78.6%', indicator: takeUp },
    { quote: '5亿元', subject: '项目总投资' },
  ])
  expect(found).toEqual(['..2024-10', 'null'])
})

test('what stands is told in the next paragraph of the end of the months that have just passed', () => {
  const found = times('1—9月，全市园区完成投资241亿元。\n空间去化率78.6%。', [
    { quote: '241亿元', indicator: investment },
    { quote: '78.6%', indicator: takeUp },
  ])
  expect(found).toEqual(['2024-01..2024-09', '..2024-09'])
})
