import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Light } from '../light/light-rule.ts'
import { exact } from '../quantity/exact.ts'
import { byDanger, type Endangered } from './danger.ts'

interface Named extends Endangered {
  readonly name: string
}

function target(name: string, light: Light, behind: string | null): Named {
  return { name, light, behindPoints: behind === null ? null : exact(behind) }
}

function order(...targets: readonly Named[]): string[] {
  return targets.toSorted(byDanger).map(({ name }) => name)
}

test('red stands before amber, amber before green, and what has no light comes last', () => {
  const targets = [
    target('none', 'none', null),
    target('green', 'green', '2'),
    target('red', 'red', '12'),
    target('amber', 'amber', '5'),
  ]
  expect(order(...targets)).toEqual(['red', 'amber', 'green', 'none'])
})

test('of one light the one farther behind stands first, as numbers and not as texts', () => {
  expect(order(target('9', 'red', '9'), target('100', 'red', '100'), target('-3', 'red', '-3'))).toEqual([
    '100',
    '9',
    '-3',
  ])
})

test('a target whose lag cannot be told stands after those of its light whose lag can', () => {
  expect(order(target('limit', 'red', null), target('10.5', 'red', '10.5'))).toEqual(['10.5', 'limit'])
})

test('equally endangered targets keep the order in which they were promised', () => {
  expect(
    order(
      target('a', 'amber', '5'),
      target('b', 'amber', '5.0'),
      target('c', 'amber', null),
      target('d', 'amber', null),
    ),
  ).toEqual(['a', 'b', 'c', 'd'])
})

const anyTarget = fc.record({
  light: fc.constantFrom<Light>('red', 'amber', 'green', 'none'),
  behindPoints: fc.option(fc.integer({ min: -50, max: 50 }).map((points) => exact(points))),
})

test('the order is one: turned round it is opposite, and it passes on from target to target', () => {
  fc.assert(
    fc.property(anyTarget, anyTarget, anyTarget, (a, b, c) => {
      expect(Math.sign(byDanger(a, b)) + Math.sign(byDanger(b, a))).toBe(0)
      if (byDanger(a, b) <= 0 && byDanger(b, c) <= 0) expect(byDanger(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})
