import { expect, test } from 'vitest'
import { trialMonth, trialWordsOf, trialWorkshop } from '../../../test/support/trial-ledgers.ts'
import { conditionFromText, conditionText } from '../condition/condition-text.ts'
import { rowsNamed } from './rows-named.ts'

test('rows with one key field are a list of its values', () => {
  expect(rowsNamed(trialWorkshop, [['a-1'], ['a-2']])).toEqual({
    condition: { field: 'code', operator: 'in', value: ['a-1', 'a-2'] },
    count: 2,
  })
})

test('rows of months are named by what they report on and their month, and a list can be asked so', () => {
  const named = rowsNamed(trialMonth, [['workshop-1', '2026-03']])
  const text = conditionText(named?.condition ?? { any: [] })
  expect(conditionFromText(text, trialMonth.words, trialWordsOf)).toEqual({
    any: [
      {
        all: [
          { field: 'workshop', operator: '=', value: 'workshop-1' },
          { field: 'month', operator: '=', value: '2026-03' },
        ],
      },
    ],
  })
})

test('as many rows as fit into an address, and it says how many', () => {
  const named = rowsNamed(
    trialWorkshop,
    Array.from({ length: 900 }, (_, at) => [`workshop-${at}`]),
  )
  expect(named?.count).toBeLessThan(900)
  expect(conditionText(named?.condition ?? { any: [] }).length).toBeLessThanOrEqual(4_000)
  expect(rowsNamed(trialWorkshop, [])).toBeNull()
})
