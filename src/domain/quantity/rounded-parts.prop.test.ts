import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideExact, exact, roundExact, sumExact, toText, zero } from './exact.ts'
import { roundParts } from './rounded-parts.ts'

test('rounded parts add up to the difference of the rounded ends, each less than one step from its own value', () => {
  const part = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((of) => divideExact(exact(of), exact(10_000)))
  fc.assert(
    fc.property(part, fc.array(part, { minLength: 1, maxLength: 9 }), fc.nat(3), (start, parts, places) => {
      const whole = roundExact(start.plus(sumExact(parts)), places).minus(roundExact(start, places))
      const rounded = roundParts(parts, whole, places)
      expect(toText(sumExact(rounded))).toBe(toText(whole))
      const step = divideExact(exact(1), exact(10 ** places))
      rounded.forEach((one, at) => {
        expect(
          one
            .minus(parts[at] ?? zero)
            .abs()
            .lte(step),
        ).toBe(true)
      })
    }),
  )
})
