import { expect, test } from 'vitest'
import { isTouched, touchedTogether } from './live-queries.ts'

test.each([
  ['the list of a ledger', ['ledger', 'project', 'rows'], ['ledger:project'], true],
  ['the list of another ledger', ['ledger', 'visit', 'rows'], ['ledger:project'], false],
  ['how many rows each ledger has', ['ledgers'], ['ledger:project'], true],
  ['the published figures', ['statistics', {}], ['target'], false],
  ['the published figures', ['statistics', {}], ['statistic', 'target'], true],
  ['the board, whose figures come from everywhere', ['board', {}], ['ledger:visit'], true],
  ['a page that nobody has listed', ['something-new'], ['layout'], true],
  ['the board when nothing was touched', ['board', {}], [], false],
  ['a block that somebody pastes', ['ledger-plan'], ['ledger:project'], false],
])('%s is asked for again or not', (_what, key, touched, expected) => {
  expect(isTouched(key, touched)).toBe(expected)
})

test('where anything may have changed all is asked for again, but for what no write changes', () => {
  expect([['ledger', 'project'], ['board'], ['places']].every((key) => isTouched(key, null))).toBe(true)
  expect([['self'], ['world'], ['ledger-import', 'x']].some((key) => isTouched(key, null))).toBe(false)
})

test('two writes touch what each of them touched', () => {
  expect(touchedTogether(['target'], ['target', 'statistic'])).toEqual(['target', 'statistic'])
  expect(touchedTogether(['target'], null)).toBeNull()
})
