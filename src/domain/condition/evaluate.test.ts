import { describe, expect, test } from 'vitest'
import { aTrialRow, openTrialLedgers, trialEstate, trialWorkshop } from '../../../test/support/trial-ledgers.ts'
import type { RowValues } from '../ledger/ledger.ts'
import type { Claim, Condition, Operator, Truth } from './condition.ts'
import { type EvaluationContext, evaluate } from './evaluate.ts'
import { operatorsOf } from './operators-of.ts'
import { valueKinds } from './word.ts'

// The search form is faked: lower case, 晉 as 晋, and the initials of 晋江 alone.

const estates: Readonly<Record<string, RowValues>> = {
  e1: aTrialRow(trialEstate, { land: '120', parent: 'e2', place: '350582' }),
  e2: aTrialRow(trialEstate, { land: null }),
}

const context: EvaluationContext = {
  words: trialWorkshop.words,
  fold: (text) => `${text.toLowerCase().replaceAll('晉', '晋')}\n${text.includes('晋江') ? 'jj' : ''}`,
  isWithin: (placeId, ancestorId) => (placeId === 'lost' ? null : placeId.startsWith(ancestorId)),
  referredRow: (_, id) => (estates[id] ? (field) => estates[id]?.[field] ?? null : null),
  wordsOf: (ledger) => openTrialLedgers(ledger).words,
}

function truthOf(condition: Condition, values: RowValues = {}): Truth {
  const row = aTrialRow(trialWorkshop, values)
  return evaluate(condition, (field) => row[field] ?? null, context)
}

const claim = (field: string, operator: Operator, value: Claim['value']): Claim => ({ field, operator, value })

test.each<[RowValues, Claim, Truth]>([
  [{ cost: '0.30' }, claim('cost', '=', '0.3'), true],
  [{ cost: '9007199254740993' }, claim('cost', '>', '9007199254740992'), true], // beyond the exact integers of a float
  [{ cost: '0.1000000000000000000001' }, claim('cost', '!=', '0.1'), true],
  [{ cost: '-2' }, claim('cost', '<', '-1.5'), true],
  [{ cost: '10' }, claim('cost', '<=', '9'), false],
  [{ cost: '10', paid: '10.0' }, claim('paid', '<=', { field: 'cost' }), true],
  [{ startedOn: '2026-03-31' }, claim('startedOn', '<', '2026-04-01'), true],
  [{ firstMonth: '2025-12' }, claim('firstMonth', '>=', '2026-01'), false],
  [{ firstMonth: '2026-10' }, claim('firstMonth', '=', '2026-10-31'), true], // as the clock resolves
  [{ isLeased: false }, claim('isLeased', '=', false), true],
  [{ category: 'old' }, claim('category', '!=', 'old'), false],
  [{ category: 'old' }, claim('category', 'in', ['new', 'old']), true],
  [{ name: '晉江一号' }, claim('name', 'contains', '晋江'), true],
  [{ name: '晋江ABC' }, claim('name', 'contains', 'abc'), true],
  [{ name: '晋江ABC' }, claim('name', 'contains', 'JJ'), true],
  [{ name: '惠安ABC' }, claim('name', 'contains', 'jj'), false],
  [{ place: '350582104' }, claim('place', 'within', '350582'), true],
  [{ place: '350521' }, claim('place', 'within', '350582'), false],
  [{ place: 'lost' }, claim('place', 'within', '350582'), null],
  [{ estate: 'e1' }, claim('estate', 'refers-to', claim('land', '>', '100')), true],
  [{ estate: 'e2' }, claim('estate', 'refers-to', claim('land', '>', '100')), null],
  [{ estate: 'e1' }, claim('estate', 'refers-to', claim('parent', 'refers-to', claim('land', 'empty', true))), true],
  [{ 'extra.rent': '12.50' }, claim('extra.rent', '=', '12.5'), true],
])('of %j, %j is %s', (values, condition, truth) => {
  expect(truthOf(condition, values)).toBe(truth)
})

describe('what is not known is neither true nor false', () => {
  test.each<[RowValues, Claim]>([
    [{}, claim('cost', '=', '1')],
    [{}, claim('cost', '!=', '1')],
    [{ cost: '1' }, claim('cost', '>', { field: 'paid' })],
    [{ paid: '1' }, claim('cost', '!=', { field: 'paid' })],
    [{}, claim('category', 'in', ['old'])],
    [{}, claim('name', 'contains', 'a')],
    [{}, claim('place', 'within', '350582')],
    [{}, claim('estate', 'refers-to', { all: [] })],
    [{ estate: 'hidden' }, claim('estate', 'refers-to', { all: [] })],
  ])('of %j, %j', (values, condition) => {
    expect(truthOf(condition, values)).toBeNull()
    expect(truthOf({ not: condition }, values)).toBeNull()
  })

  test('but whether a field is empty is always known', () => {
    expect(truthOf(claim('cost', 'empty', true))).toBe(true)
    expect(truthOf(claim('cost', 'empty', false))).toBe(false)
    expect(truthOf(claim('cost', 'empty', false), { cost: '0' })).toBe(true)
    expect(truthOf(claim('isLeased', 'empty', true), { isLeased: false })).toBe(false)
  })
})

describe('all, any and not', () => {
  const yes = claim('cost', 'empty', true)
  const no = claim('cost', 'empty', false)
  const unknown = claim('cost', '=', '1')

  test.each<[Condition, Truth]>([
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ all: [yes, unknown, no] }, false],
    [{ all: [yes, unknown] }, null],
    [{ all: [yes, yes] }, true],
    [{ any: [no, unknown, yes] }, true],
    [{ any: [no, unknown] }, null],
    [{ any: [no, no] }, false],
    [{ not: yes }, false],
    [{ not: { any: [unknown, no] } }, null],
  ])('%j is %s', (condition, truth) => {
    expect(truthOf(condition)).toBe(truth)
  })
})

test('a day still counted from the clock is a mistake of the program, not an answer', () => {
  const condition = claim('startedOn', '<', { today: 0, unit: 'day' })
  expect(() => truthOf(condition, { startedOn: '2026-01-01' })).toThrow('clock')
})

test('every kind of field can be asked for emptiness', () => {
  expect(valueKinds.filter((kind) => !operatorsOf(kind).includes('empty'))).toEqual([])
})
