import { expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { groupingFields, regrouped } from './export-grouping.ts'

test('rows are grouped by what many of them share, not by names, codes and amounts', () => {
  const names = groupingFields(openLedger(project)).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['place', 'park', 'category', 'industry']))
  for (const own of ['code', 'name', 'totalInvestment', 'remark']) expect(names).not.toContain(own)
})

test.each([
  ['the first field', [], 0, 'place', ['place']],
  ['one more', ['place'], 1, 'park', ['place', 'park']],
  ['another in its place', ['place', 'park'], 0, 'category', ['category', 'park']],
  ['none in its place', ['place', 'park'], 0, '', ['park']],
  ['one that stands elsewhere', ['place', 'park'], 0, 'park', ['park']],
])('a group is chosen: %s', (_what, chosen, at, name, expected) => {
  expect(regrouped(chosen, at, name)).toEqual(expected)
})
