import { expect, test } from 'vitest'
import { exact, toText } from '../quantity/exact.ts'
import { type SubjectIn, subjectStep } from './subject-step.ts'

const counted = (amount: string): SubjectIn => ({ amount: exact(amount), isCounted: true, isThere: true })
const there: SubjectIn = { amount: exact(0), isCounted: false, isThere: true }
const absent: SubjectIn = { ...there, isThere: false }

test.each([
  ['came', absent, counted('5'), 'entered 5'],
  ['went', counted('5'), absent, 'left -5'],
  ['stayed and grew', counted('5'), counted('8'), 'stayed 3'],
  ['became above scale', there, counted('8'), 'reclassified 8'],
  ['fell out of the class', counted('5'), there, 'reclassified -5'],
] as const)('an enterprise that %s', (_, first, second, told) => {
  const step = subjectStep(first, second)
  expect(`${step?.kind} ${step && toText(step.brought)}`).toBe(told)
})

test('one that is counted in neither period brought nothing', () => {
  expect(subjectStep(there, absent)).toBeNull()
})
