import { expect, test } from 'vitest'
import type { Change, ListedPart } from './change.queries.ts'
import { heaviestPart } from './heaviest-part.ts'

const part = (kind: ListedPart['kind'], amount: string, effect: string | null): ListedPart => ({
  ...{ kind, amount, rows: 1, listed: [], list: null },
  effect: effect === null ? null : { value: effect, exactly: effect },
})
const aChange = (numerator: readonly ListedPart[], denominator: readonly ListedPart[]) =>
  ({
    numerator: { parts: numerator, measure: { unit: '家' } },
    denominator: { parts: denominator, measure: { unit: '亩' } },
  }) as unknown as Change // as much of it as is looked at

test('the part that does most to the indicator comes first, whichever side it moves', () => {
  const heaviest = heaviestPart(aChange([part('new', '100', '2')], [part('corrected', '1', '-5')]))
  expect([heaviest?.part.kind, heaviest?.unit]).toEqual(['corrected', '亩'])
})

test('where effects cannot be told it is the one that brought most to the numerator', () => {
  const sides = aChange([part('new', '3', null), part('removed', '-8', null)], [part('late', '900', null)])
  expect(heaviestPart(sides)?.part.kind).toBe('removed')
})

test('where only the denominator moved and nothing can be told, it is named all the same', () => {
  expect(heaviestPart(aChange([], [part('late', '9', null)]))?.part.kind).toBe('late')
})

test('nothing moved', () => {
  expect(heaviestPart(aChange([], []))).toBeNull()
})
