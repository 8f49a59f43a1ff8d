import { expect, test } from 'vitest'
import { trialWordsOf, trialWorkshop } from '../../../test/support/trial-ledgers.ts'
import type { Condition } from './condition.ts'
import { conditionFromText, conditionText } from './condition-text.ts'

const read = (text: string) => conditionFromText(text, trialWorkshop.words, trialWordsOf)

const condition: Condition = {
  all: [
    { field: 'startedOn', operator: '>=', value: { today: -30, unit: 'day' } },
    { field: 'estate', operator: 'refers-to', value: { field: 'land', operator: '>', value: '100' } },
    { not: { field: 'name', operator: 'in', value: ['“一号”', 'b\\'] } },
  ],
}

test('a condition is the same after its way through an address', () => {
  const address = new URLSearchParams({ condition: conditionText(condition) })
  expect(read(new URLSearchParams(`${address}`).get('condition') ?? '')).toEqual(condition)
})

test('equal conditions have one text, in whatever order their parts were written', () => {
  const text = '{"field":"cost","operator":"=","value":"1"}'
  expect(conditionText({ value: '1', operator: '=', field: 'cost' })).toBe(text)
  expect(conditionText(JSON.parse(text))).toBe(text)
})

test.each(['', '{', 'kind=old', '{"field":"kind"'])('%j is no condition', (text) => {
  expect(read(text)).toEqual({ code: 'condition.unreadable', params: { detail: 'JSON' } })
})
