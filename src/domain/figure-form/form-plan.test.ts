import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formIndicators } from '../../../test/support/form-cells.ts'
import { calendarDate } from '../calendar/calendar-date.ts'
import { periodCode } from '../calendar/period-code.ts'
import { exact } from '../quantity/exact.ts'
import { convert, type UnitCode } from '../quantity/unit.ts'
import { type ExistingValue, planRow } from './form-plan.ts'
import type { StatisticFormRow, TargetFormRow } from './form-row.ts'

function aRow(value: string, unit: UnitCode = '亿元', part: Partial<StatisticFormRow> = {}): StatisticFormRow {
  return {
    ledger: 'statistic',
    rowNumber: 7,
    valueCell: 'E7',
    indicator: formIndicators.investment,
    placeId: '350582',
    period: periodCode('2026-01..2026-09'),
    comparator: '=',
    value: exact(value),
    valueHigh: null,
    unit,
    source: { title: '通报', outlet: null, publishedOn: null, address: null },
    locator: null,
    note: null,
    knownFrom: null,
    ...part,
  }
}

function existing(value: string | null, unit: UnitCode = '亿元', part: Partial<ExistingValue> = {}): ExistingValue {
  return {
    comparator: '=',
    value: value === null ? null : exact(value),
    valueHigh: null,
    unit,
    locator: null,
    note: null,
    baseValue: null,
    startsOn: null,
    ...part,
  }
}

test('a row under a key that holds nothing is new', () => {
  expect(planRow(aRow('618.8'), null, null)).toMatchObject({ state: 'new', differences: [], asks: [] })
})

test.each<[string, StatisticFormRow, ExistingValue]>([
  ['the same number', aRow('618.8'), existing('618.8')],
  ['the same number, written otherwise', aRow('618.80'), existing('618.8')],
  ['one amount in two units', aRow('6188000', '万元'), existing('618.8', '亿元')],
  ['3 亩 where 2000 ㎡ stand', aRow('3', '亩'), existing('2000', '㎡')], // 1 亩 is 2000/3 ㎡, which no decimal is
  ['2000 ㎡ where 3 亩 stand', aRow('2000', '㎡'), existing('3', '亩')],
  [
    'a range in another unit',
    aRow('5', '亿元', { valueHigh: exact(10) }),
    existing('50000', '万元', { valueHigh: exact(100_000) }),
  ],
  ['silence about a wording', aRow('5'), existing('5', '亿元', { locator: '表3', note: '快报' })],
  ['the same wording', aRow('5', '亿元', { locator: '表3' }), existing('5', '亿元', { locator: '表3' })],
])('%s changes nothing', (_what, row, before) => {
  expect(planRow(row, before, null)).toMatchObject({ state: 'same', differences: [], asks: [] })
})

test.each<[string, StatisticFormRow, ExistingValue, readonly [string, string | null, string]]>([
  ['the number', aRow('619'), existing('618.8'), ['value', '618.8亿元', '619亿元']],
  ['the unit at the same number', aRow('5', '万元'), existing('5', '亿元'), ['value', '5亿元', '5万元']],
  ['what is measured', aRow('5', '家'), existing('5', '亿元'), ['value', '5亿元', '5家']],
  ['a value where there was none', aRow('5'), existing(null), ['value', null, '5亿元']],
  ['the bound', aRow('5', '亿元', { comparator: '>' }), existing('5'), ['comparator', '=', '>']],
  ['an upper end', aRow('5', '亿元', { valueHigh: exact(10) }), existing('5'), ['valueHigh', null, '10亿元']],
  [
    'an upper end that is gone',
    aRow('5'),
    existing('5', '亿元', { valueHigh: exact(10) }),
    ['valueHigh', '10亿元', ''],
  ],
  [
    'another upper end',
    aRow('5', '亿元', { valueHigh: exact(10) }),
    existing('5', '亿元', { valueHigh: exact(9) }),
    ['valueHigh', '9亿元', '10亿元'],
  ],
  [
    'the locator',
    aRow('5', '亿元', { locator: '表4' }),
    existing('5', '亿元', { locator: '表3' }),
    ['locator', '表3', '表4'],
  ],
  ['a first note', aRow('5', '亿元', { note: '快报' }), existing('5'), ['note', null, '快报']],
])('a row that changes %s says what stood there before', (_what, row, before, [field, old, after]) => {
  expect(planRow(row, before, null)).toMatchObject({
    state: 'changed',
    differences: [{ field, before: old, after }],
  })
})

/** What a person is asked: `1/10000 of 5亿元`, or nothing. */
function askOf(row: StatisticFormRow, before: ExistingValue | null, reference: ExistingValue | null): string {
  const [ask] = planRow(row, before, reference).asks
  if (ask === undefined) return ''
  expect(ask).toMatchObject({ cell: 'E7', severity: 'ask', problem: { code: 'import.magnitude-suspicious' } })
  return `${ask.problem.params.factor} of ${ask.problem.params.previous}`
}

test.each<[string, UnitCode, string, UnitCode, string]>([
  ['5', '亿元', '5', '万元', '10000 of 0.0005亿元'], // 亿 where 万 was meant
  ['5', '万元', '5', '亿元', '1/10000 of 50000万元'], // 万 where 亿 was meant
  ['5000', '亿元', '5', '亿元', '1000 of 5亿元'],
  ['4997', '亿元', '5', '亿元', ''], // 999.4 times
  ['0.005', '亿元', '5', '亿元', '1/1000 of 5亿元'],
  ['0.00501', '亿元', '5', '亿元', ''], // 1/998
])('%s %s where %s %s stand: a thousandfold or more is asked about (%s)', (value, unit, before, unitBefore, ask) => {
  expect(askOf(aRow(value, unit), existing(before, unitBefore), null)).toBe(ask)
})

test('a new row is measured by another figure of its indicator and place', () => {
  expect(askOf(aRow('61880'), null, existing('6.188'))).toBe('10000 of 6.188亿元')
  expect(askOf(aRow('6.2'), null, existing('6.188'))).toBe('')
  expect(askOf(aRow('61880'), existing(null), existing('6.188'))).toBe('10000 of 6.188亿元')
})

test('what stands under the key counts before any other figure', () => {
  expect(askOf(aRow('61881'), existing('61880'), existing('6.188'))).toBe('')
})

test.each<[string, StatisticFormRow, ExistingValue]>([
  ['zero before', aRow('5000'), existing('0')],
  ['zero now', aRow('0'), existing('5000')],
  ['a negative rate', aRow('-5', '%'), existing('5000', '%')],
  ['something else that is measured', aRow('5000', '家'), existing('5')],
  ['a row that changes nothing', aRow('5', '亿元'), existing('50000', '万元')],
])('of %s no factor can be told, and nothing is asked', (_what, row, before) => {
  expect(askOf(row, before, null)).toBe('')
})

test('a row offered again in any unit of its measure changes nothing', () => {
  const money = fc.constantFrom<UnitCode>('元', '万元', '亿元')
  const area = fc.constantFrom<UnitCode>('㎡', '万㎡', '公顷', 'km²')
  const pair = fc.oneof(fc.tuple(money, money), fc.tuple(area, area))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), pair, (value, [from, to]) => {
      const before = existing(`${value}`, from)
      const offered = aRow('0', to, { value: convert(exact(value), from, to) })
      expect(planRow(offered, before, null).state).toBe('same')
    }),
  )
})

function aTargetRow(part: Partial<TargetFormRow> = {}): TargetFormRow {
  const { period: _period, ...shared } = aRow('60', '%')
  const window = { year: 2022, startsOn: calendarDate('2022-01-01'), deadline: calendarDate('2025-12-31') }
  return { ...shared, ...window, ledger: 'target', level: 'goal', baseValue: null, ...part }
}

test('another base value is a change, and a form that names none leaves it', () => {
  const held = existing('60', '%', { baseValue: exact('29.81'), startsOn: calendarDate('2022-01-01') }) // 晋江 2022
  expect(planRow(aTargetRow({ baseValue: exact('30') }), held, null).differences).toEqual([
    { field: 'baseValue', before: '29.81%', after: '30%' },
  ])
  expect(planRow(aTargetRow(), held, null).state).toBe('same')
})

test('a form cannot move the start of a target that is there', () => {
  const held = existing('60', '%', { startsOn: calendarDate('2021-01-01') })
  expect(planRow(aTargetRow(), held, null).refusal?.problem.code).toBe('import.start-differs')
  expect(planRow(aTargetRow({ startsOn: calendarDate('2021-01-01') }), held, null).refusal).toBeNull()
})
