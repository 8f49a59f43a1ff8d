import { expect, test } from 'vitest'
import { linePlaces } from './line-places.ts'

// The gates are those of the rule gate-chain-default of rulebook/national/light-rules.yaml; the columns are counted by hand.

const whole = [
  { code: 'signing', after: [] },
  { code: 'land', after: ['signing'] },
  { code: 'start', after: ['land'] },
  { code: 'entry', after: ['start'] },
  { code: 'completion', after: ['start'] },
  { code: 'production', after: ['completion'] },
  { code: 'effect', after: ['production'] },
]

test('gates that may be reached side by side stand in lanes below one another, the longer way first', () => {
  expect(Object.fromEntries(linePlaces(whole))).toEqual({
    signing: { column: 0, lane: 0 },
    land: { column: 1, lane: 0 },
    start: { column: 2, lane: 0 },
    completion: { column: 3, lane: 0 },
    entry: { column: 3, lane: 1 },
    production: { column: 4, lane: 0 },
    effect: { column: 5, lane: 0 },
  })
})

test('no gate, no place', () => {
  expect(linePlaces([]).size).toBe(0)
})
