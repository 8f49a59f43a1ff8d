import { expect, test } from 'vitest'
import type { Statement, StatisticRow } from '../statistic/statistic.queries.ts'
import { publishedBeside, publishedPeriods } from './published-beside.ts'

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
