import { expect, test } from 'vitest'
import { trialMonth, trialWordsOf, trialWorkshop } from '../../../test/support/trial-ledgers.ts'
import { parseMeasure, type UnreadMeasure } from './parse-measure.ts'

const area: UnreadMeasure = {
  id: 'area',
  unit: '㎡',
  where: { field: 'category', operator: '=', value: 'new' },
  sum: 'area',
  time: { kind: 'flow', on: 'completedOn' },
}

test('a measure that speaks of what the ledger has gives its condition', () => {
  expect(parseMeasure(area, trialWorkshop, trialWordsOf)).toEqual(area.where)
})

test.each<[string, Partial<UnreadMeasure>]>([
  ['a field that is not there', { where: { field: 'colour', operator: '=', value: 'red' } }],
  ['a day counted from today', { where: { field: 'startedOn', operator: '>', value: { today: 0, unit: 'day' } } }],
  ['the import that wrote a row', { where: { field: 'import', operator: '=', value: 'x' } }],
  ['whether a row waits', { where: { field: 'approval', operator: '=', value: 'approved' } }],
  ['a sum that is no amount', { sum: 'name' }],
  ['a sum in another unit', { unit: '亩' }],
  ['a time that is no day', { time: { kind: 'stock', from: 'completedOn', until: 'area' } }],
  ['months that its rows do not carry', { time: { kind: 'reported', adds: true } }],
])('a measure with %s is unreadable, and named', (_, change) => {
  expect(parseMeasure({ ...area, ...change }, trialWorkshop, trialWordsOf)).toMatchObject({
    code: 'measure.unreadable',
    params: { detail: expect.stringMatching(/^area: /) },
  })
})

test('a ledger of months is told by its month', () => {
  const reported = {
    ...area,
    unit: '万元',
    where: { all: [] },
    sum: 'amount',
    time: { kind: 'reported', adds: true },
  } as const
  expect(parseMeasure(reported, trialMonth, trialWordsOf)).toEqual({ all: [] })
})
