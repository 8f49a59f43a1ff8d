import { expect, test } from 'vitest'
import { type Exact, exact, toText } from './exact.ts'
import { roundParts } from './rounded-parts.ts'

const texts = (parts: readonly Exact[]) => parts.map(toText)

test('three thirds at one decimal add up to one: the first is rounded up', () => {
  const third = exact('0.33333333333333333333')
  expect(texts(roundParts([third, third, third], exact('1'), 1))).toEqual(['0.4', '0.3', '0.3'])
})

test('what is taken away is rounded like what is added', () => {
  // −1.26 − 1.26 + 0.5 = −2.02, at one decimal −2.0: the nearest are −1.3, −1.3, 0.5, one step too little in all.
  expect(texts(roundParts([exact('-1.26'), exact('-1.26'), exact('0.5')], exact('-2'), 1))).toEqual([
    '-1.2',
    '-1.3',
    '0.5',
  ])
})

// 15.5335 rounds to 15.534 and 15.5335 − 29.062 = −13.5285 to −13.529, half away from zero each: they are 29.063 apart, one step more than the part.
test('ends that were rounded away from each other across zero leave a part a full step off', () => {
  expect(roundParts([exact('-29.062')], exact('-29.063'), 3).map(String)).toEqual(['-29.063'])
})
