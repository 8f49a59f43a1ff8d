import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { type Comparator, comparators } from '../quantity/comparator.ts'
import { exact, toText } from '../quantity/exact.ts'
import type { UnitCode } from '../quantity/unit.ts'
import { disagree, largestDifference, leadingStatement, type Statement } from './statement.ts'

type Words = readonly [Comparator, string, UnitCode?, (string | undefined)?]

function stated([comparator, value, unit = '家', high]: Words, part: Partial<Statement> = {}): Statement {
  return {
    statisticId: 's1',
    comparator,
    value: exact(value),
    valueHigh: high === undefined ? null : exact(high),
    unit,
    knownFrom: calendarDate('2024-10-08'),
    recordedAt: '2024-10-08T09:00:00Z',
    ...part,
  }
}

test.each<[Words, Words, string]>([
  [['=', '439'], ['=', '440'], 'two counts of the enterprises newly above scale'],
  [['=', '2132'], ['>', '2132'], '“more than 2132” leaves 2132 out'],
  [['=', '2100'], ['>=', '2132'], '2100 is not at least 2132'],
  [['>', '2132'], ['<', '2100'], 'no number is both'],
  [['>', '100'], ['<', '100'], 'no number is both'],
  [['>', '100'], ['<=', '100'], 'no number is both'],
  [['~', '1000'], ['=', '1051'], '5 % of 1000 is 50'],
  [['=', '6', '亿元', '10'], ['=', '5', '亿元'], '5 lies below the range'],
  [['=', '439'], ['=', '439', '亿元'], 'enterprises are not money'],
  [['=', '1', '亿元'], ['=', '1000', '万元'], 'a tenth of it'],
])('%j and %j disagree: %s', (one, other) => {
  expect(disagree([stated(one), stated(other)])).toBe(true)
})

test.each<[Words, Words, string]>([
  [['=', '439'], ['=', '439.0'], 'the same number'],
  [['>', '2100', '万㎡'], ['=', '2132', '万㎡'], '超2100 says no more than 2132 does'],
  [['>=', '2132'], ['=', '2132'], '以上 includes the number'],
  [['>', '2000'], ['>', '2100'], 'both can be right of 2132'],
  [['>=', '100'], ['<=', '100'], 'both are right of 100'],
  [['~', '1000'], ['=', '1050'], '5 % of 1000 is 50'],
  [['~', '1000'], ['=', '950'], '5 % of 1000 is 50'],
  [['~', '1000'], ['~', '1080'], '1050 lies near both'],
  [['~', '-10', '%'], ['=', '-10.5', '%'], 'near counts on either side of a negative rate'],
  [['=', '5', '亿元', '10'], ['=', '7', '亿元'], '7 lies in the range'],
  [['=', '5', '亿元', '10'], ['>', '9', '亿元'], '9.5 lies in both'],
  [['=', '1', '亿元'], ['=', '10000', '万元'], 'one amount in two units'],
  [['=', '3', '亩'], ['=', '2000', '㎡'], '1 亩 is 2000/3 ㎡'],
])('%j and %j agree: %s', (one, other) => {
  expect(disagree([stated(one), stated(other)])).toBe(false)
})

test('three sources disagree as soon as two of them do', () => {
  expect(disagree([stated(['>', '400']), stated(['=', '439']), stated(['=', '440'])])).toBe(true)
})

test('one source alone, or none, does not disagree', () => {
  expect(disagree([stated(['=', '439'])])).toBe(false)
  expect(disagree([])).toBe(false)
})

const anyStatement = fc
  .tuple(
    fc.constantFrom(...comparators),
    fc.integer({ min: 0, max: 300 }),
    fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
    fc.constantFrom<UnitCode>('元', '万元', '亿元'),
  )
  .map(([comparator, value, above, unit]) =>
    stated([comparator, `${value}`, unit, comparator === '=' && above !== undefined ? `${value + above}` : undefined]),
  )

test('sources disagree in whatever order they are asked, and none disagrees with itself', () => {
  fc.assert(
    fc.property(anyStatement, anyStatement, (one, other) => {
      expect(disagree([one, other])).toBe(disagree([other, one]))
      expect(disagree([one, one])).toBe(false)
    }),
  )
})

test.each<[string, readonly Words[], string]>([
  [
    '439 and 440',
    [
      ['=', '439'],
      ['=', '440'],
    ],
    '1',
  ],
  [
    'three sources',
    [
      ['=', '440'],
      ['=', '400'],
      ['=', '439'],
    ],
    '40',
  ], // 440 − 400
  [
    'units of one dimension',
    [
      ['=', '5', '亿元'],
      ['=', '49000', '万元'],
    ],
    '0.1',
  ], // 49000 万元 = 4.9 亿元, told in 亿元
  [
    'a source that measures something else',
    [
      ['=', '439'],
      ['=', '7', '亿元'],
    ],
    '0',
  ],
  ['a single source', [['=', '439']], '0'],
  ['no source', [], '0'],
])('of %s the largest difference is told in the unit of the first', (_what, statements, difference) => {
  expect(toText(largestDifference(statements.map((words) => stated(words))))).toBe(difference)
})

function known(id: string, knownFrom: string, recordedAt: string): Statement {
  return stated(['=', '1'], { statisticId: id, knownFrom: calendarDate(knownFrom), recordedAt })
}

test.each([
  [
    'the one known last, although it was recorded first',
    [known('late', '2024-10-09', '2024-10-09T00:00:00Z'), known('early', '2024-10-08', '2024-12-31T00:00:00Z')],
    'late',
  ],
  [
    'of one day the one recorded last',
    [known('morning', '2024-10-08', '2024-10-08T08:00:00Z'), known('noon', '2024-10-08', '2024-10-08T12:00:00Z')],
    'noon',
  ],
  [
    'of one moment always the same one',
    [known('b', '2024-10-08', '2024-10-08T08:00:00Z'), known('a', '2024-10-08', '2024-10-08T08:00:00Z')],
    'a',
  ],
])('screens show %s, in whatever order the sources come', (_what, statements, id) => {
  expect(leadingStatement(statements)?.statisticId).toBe(id)
  expect(leadingStatement(statements.toReversed())?.statisticId).toBe(id)
})

test('without a statement none leads', () => {
  expect(leadingStatement([])).toBeNull()
})
