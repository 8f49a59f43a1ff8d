import { expect, test } from 'vitest'
import type { Claim, Condition } from '#domain/condition/condition.ts'
import { chipsOf, conditionOf, countUnfinished, draftOf, isDraftGroup, withoutChip } from './filter-draft.ts'

const isWhole = ({ value }: Claim) => typeof value !== 'string' || value.trim() !== ''

const large: Condition = { field: 'totalInvestment', operator: '>=', value: '10000' }
const inJinjiang: Condition = { field: 'place', operator: 'within', value: '350582' }
const late: Condition = { field: 'startPlannedOn', operator: '<', value: { today: 0, unit: 'day' } }
const notStarted: Condition = { field: 'startedOn', operator: 'empty', value: true }

test.each<[string, Condition]>([
  ['one claim', large],
  ['all of several', { all: [large, inJinjiang] }],
  ['any of several', { any: [large, inJinjiang] }],
  ['none of several', { not: { any: [large, inJinjiang] } }],
  ['a group inside', { all: [inJinjiang, { any: [large, { not: { any: [late, notStarted] } }] }] }],
  ['groups three deep', { all: [large, { any: [large, { all: [late, { any: [notStarted, large] }] }] }] }],
  ['not all', { all: [large, { not: { all: [late, notStarted] } }] }],
])('what the filter shows is what it was given: %s', (_what, condition) => {
  expect(conditionOf(draftOf(condition), isWhole)).toEqual(condition)
})

test('a claim without a value does not filter', () => {
  const draft = draftOf({ all: [large, { field: 'name', operator: 'contains', value: ' ' }] })
  expect(conditionOf(draft, isWhole)).toEqual(large)
  expect(countUnfinished(draft, isWhole)).toBe(1)
  expect(conditionOf(draftOf(null), isWhole)).toBeNull()
})

test('a group of groups deeper than one level is kept whole', () => {
  const deep: Condition = { any: [large, { all: [late, notStarted] }] }
  const [, part] = draftOf({ all: [inJinjiang, deep] }).parts
  expect(part && !isDraftGroup(part) && 'kept' in part && part.kept).toEqual(deep)
})

test('the rows of one import stay what is filtered when other claims are added', () => {
  const written: Condition = { field: 'import', operator: '=', value: 'i-1' }
  const [part] = draftOf({ all: [written, large] }).parts
  expect(part && 'kept' in part && part.kept).toEqual(written)
})

test('each part of the filter can be taken away by itself', () => {
  const condition: Condition = { all: [large, inJinjiang] }
  const [first] = chipsOf(condition)
  if (first === undefined) throw new Error('no chip')
  expect(withoutChip(condition, first)).toEqual(inJinjiang)
  expect(withoutChip(large, large)).toBeNull()
})
