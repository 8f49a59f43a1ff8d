import { describe, expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import type { Finding } from '../finding/finding.ts'
import { exact, toText } from '../quantity/exact.ts'
import { judgeFinding } from './judge-finding.ts'
import type { Knowledge } from './known-figure.ts'
import { aFigure, aFinding, aTarget, knowing } from './testing/a-draft.ts'

const day = calendarDate

function told(finding: Finding, knowledge: Knowledge): [string, string] {
  const { verdict, reason } = judgeFinding(finding, knowledge)
  return [verdict, reason.code]
}

/** 累计建成标准化厂房及配套用房 as a draft writes it. */
function factories(quote: string, value: string, part: Partial<Omit<Finding, 'value'>> = {}): Finding {
  return aFinding({ quote, value, unit: '㎡', indicator: 'factory-all', ...part })
}

/** 2134.6 万㎡ at the end of 2024. */
const known = knowing([aFigure('2134.6', { indicator: 'factory-all', unit: '万㎡' })])

describe('the digits that are shown decide', () => {
  test.each<[string, string, Partial<Omit<Finding, 'value'>>, string, string]>([
    ['2134.6万平方米', '21346000', {}, 'same', 'same'],
    ['2,134.6万平方米', '21346000', {}, 'same', 'same'],
    ['21346000平方米', '21346000', {}, 'same', 'same'],
    ['2135万平方米', '21350000', {}, 'rounded', 'rounded'],
    ['0.21亿平方米', '21000000', {}, 'rounded', 'rounded'],
    ['2134万平方米', '21340000', {}, 'differs', 'differs'],
    ['2100多万平方米', '21000000', { comparator: '>' }, 'rounded', 'rounded'],
    ['2100余万平方米', '21000000', { comparator: '>' }, 'rounded', 'rounded'],
    ['2000多万平方米', '20000000', { comparator: '>' }, 'rounded', 'rounded'],
    ['2200多万平方米', '22000000', { comparator: '>' }, 'differs', 'bound-broken'],
    ['2030多万平方米', '20300000', { comparator: '>' }, 'differs', 'bound-broken'],
    ['约2100万平方米', '21000000', { comparator: '~' }, 'rounded', 'near'],
    ['近2200万平方米', '22000000', { comparator: '~' }, 'rounded', 'near'],
    ['约2300万平方米', '23000000', { comparator: '~' }, 'differs', 'differs'],
    ['2100万平方米', '21000000', {}, 'differs', 'differs'],
    ['超2100万平方米', '21000000', { comparator: '>' }, 'same', 'bound-holds'],
    ['2100万平方米以上', '21000000', { comparator: '>=' }, 'same', 'bound-holds'],
    ['不到2100万平方米', '21000000', { comparator: '<' }, 'differs', 'bound-broken'],
    ['两千一百万平方米', '21000000', {}, 'rounded', 'rounded'], // in words only the digits that are said count
    ['２１３４．６万平方米', '21346000', {}, 'same', 'same'],
  ])('%s of 2134.6万㎡ is %s %s %s', (quote, value, part, verdict, reason) => {
    expect(told(factories(quote, value, part), known)).toEqual([verdict, reason])
  })

  test('440 rounds 439.6', () => {
    expect(told(aFinding({ value: '440' }), knowing([aFigure('439.6')]))).toEqual(['rounded', 'rounded'])
  })

  test('超1000家 is true of 1,210', () => {
    const finding = aFinding({ value: '1000', quote: '超1000家', comparator: '>' })
    expect(told(finding, knowing([aFigure('1210')]))).toEqual(['same', 'bound-holds'])
  })

  test('a proportion 7∶3 rounds 71.2 %', () => {
    const finding = aFinding({
      ...{ value: '7', value2: exact('3'), quote: '7∶3', unit: '比例', indicator: 'share' },
    })
    expect(told(finding, knowing([aFigure('71.2', { indicator: 'share', unit: '%' })]))).toEqual(['rounded', 'rounded'])
  })

  test('where only a bound is known, a number is neither right nor wrong', () => {
    const bound = knowing([aFigure('2100', { indicator: 'factory-all', unit: '万㎡', comparator: '>' })])
    expect(told(factories('2134.6万平方米', '21346000'), bound)).toEqual(['unknown', 'only-bound-known'])
    expect(told(factories('2100多万平方米', '21000000', { comparator: '>' }), bound)).toEqual(['same', 'same'])
  })
})

describe('what another source, day, unit, place or indicator says', () => {
  /** The city's page in December said 439, the interview in March 440 (seed 003). */
  const two = knowing([
    aFigure('439', { knownFrom: day('2024-12-31') }),
    aFigure('440', { knownFrom: day('2025-03-06') }),
  ])

  test('the source known last leads, and the other one is named beside it', () => {
    expect(told(aFinding({ value: '440' }), two)).toEqual(['same', 'others-differ'])
    expect(judgeFinding(aFinding({ value: '440' }), two).others.map(({ value }) => toText(value))).toEqual(['439'])
    expect(told(aFinding({ value: '439' }), two)).toEqual(['other-source', 'other-source'])
  })

  test('a figure that was corrected since was true until then', () => {
    const corrected = knowing([
      aFigure('431', { knownFrom: day('2025-01-10'), knownUntil: day('2025-02-01') }),
      aFigure('439', { knownFrom: day('2025-02-01') }),
    ])
    expect(judgeFinding(aFinding({ value: '431' }), corrected)).toMatchObject({
      verdict: 'outdated',
      reason: { code: 'known-earlier', day: '2025-01-10' },
    })
  })

  test('the figure of an earlier period end is outdated, and the day is told', () => {
    const later = knowing([aFigure('439'), aFigure('402', { period: '..2024-09' })])
    expect(judgeFinding(aFinding({ value: '402' }), later)).toMatchObject({
      verdict: 'outdated',
      reason: { code: 'earlier-period', day: '2024-09-30' },
      figure: { period: '..2024-12' },
    })
  })

  test('what the ledgers gave at an earlier month end is outdated, too', () => {
    const given: Readonly<Record<string, string>> = { '..2024-08': '398', '..2024-12': '436' }
    const computed: Knowledge['computed'] = (indicator, place, period) => {
      const value = indicator === 'entered-total' && place === 'city' ? given[period] : undefined
      return value === undefined ? null : aFigure(value, { origin: 'ledger', period })
    }
    const ledgers = knowing([], computed)
    expect(judgeFinding(aFinding({ value: '398' }), ledgers)).toMatchObject({
      verdict: 'outdated',
      reason: { day: '2024-08-31' },
    })
    // what is published did not take the place of what the ledgers gave
    expect(told(aFinding({ value: '398' }), knowing([aFigure('439')], computed))).toEqual(['differs', 'differs'])
  })

  test('where nothing newer was published, the figure of shortly before is the one to hold against', () => {
    const finding = aFinding({ value: '439', period: '..2025-03' })
    expect(told(finding, knowing([aFigure('439')]))).toEqual(['same', 'latest-known'])
    expect(told({ ...finding, value: exact('451'), quote: '451家' }, knowing([aFigure('439')]))).toEqual([
      ...['unknown', 'not-yet-published'],
    ])
    const ledger = aFigure('300', { origin: 'ledger', period: '..2025-03' })
    const beside = judgeFinding(
      { ...finding, value: exact('451'), quote: '451家' },
      knowing([aFigure('439')], () => ledger),
    )
    expect([beside.reason.code, beside.others]).toEqual(['not-yet-published', [ledger]])
  })

  test.each([
    ['2134.6亩', '2134.6', '亩', '万㎡'],
    ['2134.6平方米', '2134.6', '㎡', '万㎡'],
    ['2134.6亿平方米', '213460000000', '㎡', '万㎡'],
  ] as const)('%s has the right number in another unit', (quote, value, unit, meant) => {
    const judged = judgeFinding(factories(quote, value, { unit }), known)
    expect([judged.verdict, judged.reason.unit]).toEqual(['other-unit', meant])
  })

  test('126.9 万元 of 126.93 亿元 is a slip of magnitude; 126.9 亿元 rounds it', () => {
    const money = knowing([aFigure('126.93', { indicator: 'investment', unit: '亿元', period: '2024' })])
    const finding = { indicator: 'investment', unit: '元', period: '2024' } as const
    expect(told(aFinding({ ...finding, quote: '126.9万元', value: '1269000' }), money)).toEqual([
      'other-unit',
      'other-unit',
    ])
    expect(told(aFinding({ ...finding, quote: '126.9亿元', value: '12690000000' }), money)[0]).toBe('rounded')
  })

  test('the number of a county is not the city’s, and which one is told', () => {
    const places = knowing([aFigure('439'), aFigure('86', { place: 'jinjiang' }), aFigure('73', { place: 'nanan' })])
    expect(judgeFinding(aFinding({ value: '86' }), places)).toMatchObject({
      verdict: 'other-scope',
      reason: { code: 'place-below', place: 'jinjiang' },
    })
    expect(told(aFinding({ value: '439', place: 'jinjiang' }), places)).toEqual(['other-scope', 'place-above'])
    expect(told(aFinding({ value: '73', place: 'jinjiang' }), places)).toEqual(['other-scope', 'place-beside'])
  })

  test('what parks alone have is another scope', () => {
    const part = { period: '2024', unit: '亿元' } as const
    const outputs = knowing([
      aFigure('1021.5', { ...part, indicator: 'park-output' }),
      aFigure('8123', { ...part, indicator: 'output' }),
    ])
    const finding = aFinding({
      value: '102150000000',
      quote: '1021.5亿元',
      unit: '元',
      indicator: 'output',
      period: '2024',
    })
    expect(judgeFinding(finding, outputs)).toMatchObject({
      verdict: 'other-scope',
      reason: { code: 'parks-only', indicator: 'park-output' },
    })
  })

  test('the number without 配套用房 is another 口径', () => {
    const both = knowing([
      aFigure('2134.6', { indicator: 'factory-all', unit: '万㎡' }),
      aFigure('1876.2', { indicator: 'factory-only', unit: '万㎡' }),
    ])
    expect(judgeFinding(factories('1876.2万平方米', '18762000'), both)).toMatchObject({
      verdict: 'other-definition',
      reason: { code: 'sibling-indicator', indicator: 'factory-only' },
    })
  })

  test('a single digit proves nothing about places and indicators: it differs', () => {
    const places = knowing([aFigure('439'), aFigure('8', { place: 'jinjiang' })])
    expect(told(aFinding({ value: '8' }), places)).toEqual(['differs', 'differs'])
  })

  test('the ledgers lead where nothing was published, and stand beside what was', () => {
    const ledger = aFigure('436', { origin: 'ledger' })
    const onlyLedger = knowing([], (indicator) => (indicator === 'entered-total' ? ledger : null))
    expect(told(aFinding({ value: '436' }), onlyLedger)).toEqual(['same', 'same'])
    expect(told(aFinding({ value: '440' }), onlyLedger)).toEqual(['differs', 'differs'])
    const both = knowing([aFigure('439')], () => ledger)
    expect(told(aFinding({ value: '436' }), both)).toEqual(['other-source', 'ledgers-say'])
  })
})

describe('the ledgers beside what is published for other periods', () => {
  // A yearly series of the city; nothing is published for the end of 2025, for which the ledgers give 345.
  const series = knowing([aFigure('440')], (indicator, _place, period) =>
    indicator === 'entered-total' && period === '..2025-12' ? aFigure('345', { origin: 'ledger', period }) : null,
  )
  const asked = { period: '..2025-12' } as const

  test.each([
    ['450', 'differs', 'ledgers-differ'],
    ['440', 'outdated', 'earlier-period'],
  ])('%s is %s, and the ledgers’ figure does not take its place', (value, verdict, code) => {
    const judged = judgeFinding(aFinding({ ...asked, value }), series)
    expect(judged).toMatchObject({ verdict, reason: { code }, right: null, figure: null })
    expect(judged.others.map(({ origin, value: other }) => [origin, toText(other)])).toEqual([['ledger', '345']])
  })

  test('the ledgers confirm, and where nothing is published they are right', () => {
    expect(told(aFinding({ ...asked, value: '345' }), series)).toEqual(['same', 'same'])
    const alone = judgeFinding(aFinding({ ...asked, value: '450' }), { ...series, stated: () => [] })
    expect([alone.verdict, alone.right && toText(alone.right.value)]).toEqual(['differs', '345'])
  })
})

describe('what is missing is told', () => {
  test.each<[string, Partial<Omit<Finding, 'value'>>, string]>([
    ['the indicator', { indicator: null }, 'no-indicator'],
    ['the place', { place: null }, 'no-place'],
    ['a figure for the period', { period: '..2019-12' }, 'not-reported'],
    ['a forecast has none', { kind: 'forecast' }, 'forecast'],
    ['a number of another kind', { unit: '㎡', quote: '12平方米' }, 'other-dimension'],
    ['the base of a growth', { unit: '%', quote: '12%', change: { kind: 'growth', basis: 'yoy' } }, 'no-base'],
  ])('%s', (_what, part, reason) => {
    expect(told(aFinding({ value: '12', ...part }), knowing([aFigure('439')]))).toEqual(['unknown', reason])
  })

  test('an amount that the reader may not be told', () => {
    expect(
      told(
        aFinding({ value: '12' }),
        knowing([], () => 'withheld'),
      ),
    ).toEqual(['unknown', 'withheld'])
  })

  test('a number without any time is held against the latest, and is not called wrong', () => {
    const finding = aFinding({ value: '439', period: null })
    expect(told(finding, knowing([aFigure('439')]))[0]).toBe('same')
    expect(told({ ...finding, value: exact('12') }, knowing([aFigure('439')]))).toEqual(['unknown', 'no-period'])
  })
})

describe('growth is judged by the levels between which it lies', () => {
  const levels = knowing([
    aFigure('108.6', { indicator: 'investment', unit: '亿元', period: '2024' }),
    aFigure('100', { indicator: 'investment', unit: '亿元', period: '2023' }),
    aFigure('58.2', { indicator: 'share', unit: '%', period: '..2024-12' }),
    aFigure('50.9', { indicator: 'share', unit: '%', period: '..2023-12' }),
    aFigure('6.4', { indicator: 'growth', unit: '%', period: '2024' }),
  ])
  test.each<[string, Partial<Omit<Finding, 'value'>> & { value: string }, string]>([
    // 108.6 ÷ 100 − 1 = 8.6 %
    [
      '8.6%',
      { value: '8.6', indicator: 'investment', period: '2024', change: { kind: 'growth', basis: 'yoy' } },
      'same',
    ],
    [
      '9%',
      { value: '9', indicator: 'investment', period: '2024', change: { kind: 'growth', basis: 'yoy' } },
      'rounded',
    ],
    [
      '12%',
      { value: '12', indicator: 'investment', period: '2024', change: { kind: 'growth', basis: 'yoy' } },
      'differs',
    ],
    [
      '8.6%',
      { value: '-8.6', indicator: 'investment', period: '2024', change: { kind: 'fall', basis: 'yoy' } },
      'differs',
    ],
    // 58.2 − 50.9 = 7.3
    [
      '7.3个百分点',
      { value: '7.3', unit: '百分点', indicator: 'share', change: { kind: 'points', basis: 'yoy' } },
      'same',
    ],
    [
      '7.3个百分点',
      { value: '7.3', unit: '百分点', indicator: 'share', change: { kind: 'points', basis: 'since', since: '2023' } },
      'same',
    ],
    // an indicator that is itself a rate
    ['6.4%', { value: '6.4', indicator: 'growth', period: '2024', change: { kind: 'growth', basis: 'yoy' } }, 'same'],
  ])('%s %j is %s', (quote, part, verdict) => {
    expect(judgeFinding(aFinding({ unit: '%', ...part, quote }), levels).verdict).toBe(verdict)
  })
})

describe('a target is judged against the programme', () => {
  const promised = knowing([
    aTarget('300', '2025', { knownUntil: day('2025-06-01') }),
    aTarget('320', '2025', { knownFrom: day('2025-06-01') }),
    aTarget('280', '2024'),
    aTarget('66', '2025', { place: 'jinjiang' }),
  ])
  const aim = { indicator: 'entered-new', kind: 'target', period: '2025', deadline: day('2025-12-31') } as const
  test.each<[string, string, Partial<Omit<Finding, 'value'>>, string, string]>([
    ['320家', '320', {}, 'same', 'same'],
    ['320家以上', '320', { comparator: '>=' }, 'same', 'same'],
    ['300多家', '300', { comparator: '>' }, 'rounded', 'rounded'],
    ['300家', '300', {}, 'outdated', 'known-earlier'],
    ['280家', '280', {}, 'outdated', 'earlier-period'],
    ['66家', '66', {}, 'other-scope', 'place-below'],
    ['350家', '350', {}, 'differs', 'target-differs'],
    ['350家', '350', { deadline: day('2031-12-31'), period: '2031' }, 'unknown', 'no-target'],
  ])('%s %s %j is %s %s', (quote, value, part, verdict, reason) => {
    expect(told(aFinding({ ...aim, value, quote, ...part }), promised)).toEqual([verdict, reason])
  })
})
