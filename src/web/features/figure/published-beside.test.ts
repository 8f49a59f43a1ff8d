import { expect, test } from 'vitest'
import type { Statement, StatisticRow } from '../statistic/statistic.queries.ts'
import { agreementOf, publishedBeside, publishedPeriods } from './published-beside.ts'

test('what stands at a day is looked for as published until that month, what happened as published for the period', () => {
  expect(publishedPeriods('stock', '2024')).toEqual(['..2024-12', '2024'])
  expect(publishedPeriods('ratio', '2026-01..2026-10')).toEqual(['..2026-10', '2026-01..2026-10'])
  expect(publishedPeriods('flow', '2026-Q3')).toEqual(['2026-Q3'])
})

// Of a row these functions read the place, and of a statement its period.
const row = (placeId: string, period: string, periodTo: string): StatisticRow =>
  ({ place: { id: placeId }, statement: { period, periodTo } }) as StatisticRow

test('a figure of the same period stands first; without one the newest before it, of the place itself', () => {
  const rows = [
    row('city', '..2024-12', '2024-12-31'),
    row('city', '..2023-12', '2023-12-31'),
    row('city', '..2027-12', '2027-12-31'),
    row('county', '..2026-10', '2026-10-31'),
  ]
  const periods = (found: readonly Statement[]) => found.map(({ period }) => period)
  expect(periods(publishedBeside(rows, 'city', '2023', ['..2023-12']))).toEqual(['..2023-12'])
  expect(periods(publishedBeside(rows, 'city', '2026-01..2026-10', ['..2026-10']))).toEqual(['..2024-12'])
  expect(publishedBeside(rows, 'county', '2020', ['..2020-12'])).toEqual([])
})

const published = (value: string, unit: string, comparator: Statement['comparator'] = '=') => ({
  value,
  unit,
  comparator,
  valueHigh: null,
})

test.each([
  ['439 firms by the ledger and by the page', published('439', '家'), { value: '439', unit: '家' }, 'same'],
  ['440 by the news', published('440', '家'), { value: '439', unit: '家' }, 'differs'],
  ['a share at the decimals of the news', published('51.7', '%'), { value: '51.7078', unit: '%' }, 'same'],
  ['more than a number, and it is more', published('1200', '家', '>'), { value: '1243', unit: '家' }, 'same'],
  ['at most a number, and it is more', published('1200', '家', '<='), { value: '1243', unit: '家' }, 'differs'],
  ['the same in another unit', published('1269300', '万元'), { value: '126.93', unit: '亿元' }, 'same'],
  ['about a number', published('1200', '家', '~'), { value: '1243', unit: '家' }, null],
  ['a number of another kind', published('12', '家'), { value: '12', unit: '%' }, null],
])('%s: %s against %s is %s', (_, statement, computed, agreement) => {
  expect(agreementOf(statement, computed)).toBe(agreement)
})
