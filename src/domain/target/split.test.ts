import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, toText } from '../quantity/exact.ts'
import { convert, type UnitCode } from '../quantity/unit.ts'
import { balanceSplit, type Share } from './split.ts'

function share(value: string | null, unit: UnitCode = '家'): Share {
  return { value: value === null ? null : exact(value), unit }
}

function balance(parent: Share, children: readonly Share[]) {
  const { sum, slack } = balanceSplit(parent, children)
  return { sum: sum && toText(sum), slack: slack && toText(slack) }
}

test.each([
  ['part of the target is carried by nobody', ['180', '100'], '280', '-20'], // 280 − 300
  ['the counties promised exactly the target', ['180', '120'], '300', '0'],
  ['the counties promised more', ['180', '150'], '330', '30'],
])('%s: shares %j of 300 have slack', (_what, shares, sum, slack) => {
  expect(
    balance(
      share('300'),
      shares.map((value) => share(value)),
    ),
  ).toEqual({ sum, slack })
})

test('a target that nobody has split has no sum: not 0, and no slack of the whole', () => {
  expect(balance(share('300'), [])).toEqual({ sum: null, slack: null })
  expect(balance(share('300'), [share(null), share(null)])).toEqual({ sum: null, slack: null })
})

test('a place without a share is given none', () => {
  expect(balance(share('300'), [share('180'), share(null)])).toEqual({ sum: '180', slack: '-120' })
})

test('a share of nothing is a share', () => {
  expect(balance(share('300'), [share('0')])).toEqual({ sum: '0', slack: '-300' })
})

test('shares are added in the unit of the target', () => {
  // 5 亿元 + 30000 万元 = 8 亿元
  expect(balance(share('10', '亿元'), [share('5', '亿元'), share('30000', '万元')])).toEqual({ sum: '8', slack: '-2' })
})

test('a target without a number has a sum of its shares and no slack', () => {
  expect(balance(share(null), [share('10')])).toEqual({ sum: '10', slack: null })
})

test('a share that measures something else is refused', () => {
  expect(() => balanceSplit(share('10', '亿元'), [share('10', '家')])).toThrow('quantity.dimension-mismatch')
})

const scaledShare = fc.record({
  value: fc.integer({ min: 0, max: 1_000_000 }).map((value) => exact(value)),
  unit: fc.constantFrom<UnitCode>('元', '万元', '亿元'),
})

test('the order of the shares does not count, and slack and target together are the sum', () => {
  fc.assert(
    fc.property(scaledShare, fc.array(scaledShare, { minLength: 1, maxLength: 12 }), (parent, children) => {
      const { sum, slack } = balanceSplit(parent, children)
      const again = balanceSplit(parent, children.toReversed())
      expect(again.sum?.eq(sum ?? '-1')).toBe(true)
      expect(slack?.plus(parent.value).eq(sum ?? '-1')).toBe(true)
      const inYuan = children.reduce((total, { value, unit }) => total.plus(convert(value, unit, '元')), exact(0))
      expect(convert(sum ?? exact(-1), parent.unit, '元').eq(inYuan)).toBe(true)
    }),
  )
})
