import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addFormulaGuard, removeFormulaGuard } from './formula-guard.ts'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=x', '\n=x', '＝1', ' =1', "'=1"])(
  '%o gets an apostrophe',
  (text) => {
    expect(addFormulaGuard(text)).toBe(`'${text}`)
  },
)

test.each(['', '1', 'a=b', '晋江市', "'abc", '—', '（-1）'])('%o needs none', (text) => {
  expect(addFormulaGuard(text)).toBe(text)
})

test('taking the guard off gives back every text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', 'a') }),
  )
  fc.assert(fc.property(text, (original) => removeFormulaGuard(addFormulaGuard(original)) === original))
})
