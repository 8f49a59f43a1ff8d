import { expect, test } from 'vitest'
import { chosenFindings } from './shown-verdicts.ts'

const expected = {
  comparator: '=',
  value: '439',
  valueHigh: null,
  unit: '家',
  text: '439家',
  replacement: '439家',
} as const
const findings = [
  { id: 'a', verdict: 'outdated', expected: { ...expected, certain: true } },
  { id: 'b', verdict: 'outdated', expected: { ...expected, certain: false } },
  { id: 'c', verdict: 'same', expected: null },
] as const

const ids = (mended: readonly string[], choice: string | undefined) =>
  chosenFindings(findings, new Set(mended), choice).map(({ id }) => id)

test('a figure that was replaced leaves its verdict and what is safe to replace, and is among the replaced', () => {
  expect([ids([], 'outdated'), ids([], 'certain'), ids([], 'mended')]).toEqual([['a', 'b'], ['a'], []])
  expect([ids(['a'], 'outdated'), ids(['a'], 'certain'), ids(['a'], 'mended')]).toEqual([['b'], [], ['a']])
})

test('without a choice every figure is shown', () => {
  expect(ids(['a'], undefined)).toEqual(['a', 'b', 'c'])
})
