import { expect, test } from 'vitest'
import { exact, toText } from '../quantity/exact.ts'
import { type RowChain, type SeenVersion, stepsOf } from './row-steps.ts'

// Between 2026-09-30 and 2026-10-31. Every amount is of the test's own making.

let number = 0
const seen = (kind: SeenVersion['kind'], brings: string, change: Partial<SeenVersion> = {}): SeenVersion => {
  number += 1
  const days = { knownFrom: '2026-10-12', recordedOn: '2026-10-12', month: '2026-09' }
  return { version: number, kind, brings: exact(brings), ...days, ...change }
}
const chain = (change: Partial<RowChain>): RowChain => ({
  ...{ stood: exact(0), stoodSince: exact(0), judgedAnew: null, versions: [] },
  ...change,
})
const told = (change: Partial<RowChain>) =>
  stepsOf(chain(change), '2026-09').map(({ kind, brought }) => `${kind} ${toText(brought)}`)

test('a row known for the first time is new; one of an earlier month, or recorded after the day it was known, is late', () => {
  expect(told({ versions: [seen('create', '40')] })).toEqual(['new 40'])
  expect(told({ versions: [seen('create', '40', { month: '2026-08' })] })).toEqual(['late 40'])
  expect(told({ versions: [seen('create', '40', { recordedOn: '2026-10-20' })] })).toEqual(['late 40'])
})

test('a row of which the month is not known is new', () => {
  expect(told({ versions: [seen('create', '1', { month: null })] })).toEqual(['new 1'])
})

test('each version since brings what it adds to the one before it', () => {
  const versions = [seen('correct', '90'), seen('change', '70'), seen('withdraw', '0')]
  // 100 → 90 → 70 → 0
  expect(told({ stood: exact(100), stoodSince: exact(100), versions })).toEqual([
    'corrected -10',
    'changed -20',
    'removed -70',
  ])
})

test('an approval is told as what it approves', () => {
  const first = { month: '2026-08' }
  expect(told({ versions: [seen('create', '0', first), seen('approve', '40', first)] })).toEqual(['late 40'])
  const versions = [seen('correct', '0'), seen('approve', '45')]
  // the correction waits and is not seen, then it is approved: −40, +45
  expect(told({ stood: exact(40), stoodSince: exact(40), versions })).toEqual(['corrected -40', 'corrected 45'])
})

test('what rows of other ledgers did comes first, by what happened to them', () => {
  // the firm moved out of the park: its month of 40 counts no more, before its own correction is looked at
  const moved = {
    stood: exact(40),
    stoodSince: exact(0),
    judgedAnew: 'changed',
    versions: [seen('correct', '0')],
  } as const
  expect(told(moved)).toEqual(['changed -40'])
})

test('a row that brings what it brought makes no step', () => {
  expect(told({ stood: exact('1.5'), stoodSince: exact('1.5'), versions: [seen('correct', '1.50')] })).toEqual([])
})
