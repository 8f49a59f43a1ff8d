// Nothing is faked: the committed files are read from this folder.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { renderSplits, renderStatistics } from './synthetic/render.ts'
import type { SplitRow } from './synthetic/split-rows.ts'
import type { StatisticRow } from './synthetic/statistic-row.ts'
import { city, cityYears, monthlyIn2025, silentInOctober, splitStories, units } from './synthetic/story.ts'
import { yearToDate } from './synthetic/year-to-date.ts'

const splitsText = readCommitted('splits.csv')
const statisticsText = readCommitted('statistics.csv')
const splits = parseRows<SplitRow>(splitsText)
const statistics = parseRows<StatisticRow>(statisticsText)
const latest = new Map(statistics.map((row) => [keyOf(row.place_code, row.indicator_id, row.period), row]))
const stories = splitStories.filter(({ year }) => year === 2026)
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

test('the committed splits are what the generator makes', () => {
  expect(splitsText).toBe(renderSplits())
})

test('the committed statistics are what the generator makes', () => {
  expect(statisticsText).toBe(renderStatistics())
})

test('every invented row says that it is synthetic', () => {
  expect([...splits, ...statistics].filter(({ synthetic }) => synthetic !== 'true')).toEqual([])
})

test.each(stories)(
  '$indicator of the units adds up to the city in every month that all have reported',
  ({ indicator }) => {
    for (const month of months.filter((one) => one < 10)) {
      expect(sumOfUnits(indicator, month)).toBe(hundredths(city, indicator, month))
    }
  },
)

test('in October the city is larger than its units because two of them have not reported', () => {
  for (const { indicator } of stories) {
    const silent = units.filter((place) => !latest.has(keyOf(place, indicator, yearToDate(2026, 10))))
    expect(silent).toEqual(silentInOctober)
    expect(sumOfUnits(indicator, 10)).toBeLessThan(hundredths(city, indicator, 10))
  }
})

test.each(stories)('$indicator dips at the Spring Festival and rises at the end of each quarter', ({ indicator }) => {
  const gains = months.map(
    (month) => hundredths(city, indicator, month) - (month === 1 ? 0 : hundredths(city, indicator, month - 1)),
  )
  const gain = (month: number): number => gains[month - 1] ?? 0
  expect(gain(2)).toBe(Math.min(...gains))
  for (const quarterEnd of [3, 6, 9]) {
    expect(gain(quarterEnd)).toBeGreaterThan(gain(quarterEnd - 1))
    expect(gain(quarterEnd)).toBeGreaterThan(gain(quarterEnd + 1))
  }
})

test('a year-to-date figure never falls from one month to the next', () => {
  for (const { indicator } of stories) {
    for (const place of units) {
      const known = months.filter((month) => latest.has(keyOf(place, indicator, yearToDate(2026, month))))
      const amounts = known.map((month) => hundredths(place, indicator, month))
      expect(amounts).toEqual(amounts.toSorted((a, b) => a - b))
    }
  }
})

test.each(monthlyIn2025)('%s of the units adds up to the city in every month of 2025', (indicator) => {
  for (let month = 1; month <= 12; month += 1) {
    const sum = units.reduce((total, place) => total + hundredths(place, indicator, month, 2025), 0)
    expect(sum).toBe(hundredths(city, indicator, month, 2025))
  }
})

test('the finished years of the city rise to their result, and only the months whose report was lost are missing', () => {
  for (const { year, indicator, missing } of cityYears) {
    const known = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => !missing.includes(month))
    const amounts = known.map((month) => hundredths(city, indicator, month, year))
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b))
    for (const month of missing) expect(latest.has(keyOf(city, indicator, yearToDate(year, month)))).toBe(false)
  }
})

test('the counties differ from one another', () => {
  for (const { indicator } of stories) {
    expect(new Set(units.map((place) => hundredths(place, indicator, 9))).size).toBeGreaterThan(6)
  }
})

test('the splits of 2026 leave slack in one target, a shortfall in one, and three counties without a share in one', () => {
  const sumOf = (indicator: string): number => sharesOf(indicator).reduce((sum, { value }) => sum + Number(value), 0)
  expect(sumOf('signed-investment')).toBe(8260) // city target 8000
  expect(sumOf('park-above-scale-output')).toBe(1460) // city target over 1500
  expect(sumOf('new-above-scale-entries')).toBe(300)
  expect(sharesOf('starts-and-completions')).toHaveLength(units.length - 3)
})

test('the gap of 升规纳统 is carried by 南安 18, 晋江 15 and 惠安 9', () => {
  // 序时进度 10/12: 南安 60 × 10/12 − 32 = 18; 晋江 66 × 10/12 − 40 = 15; 惠安 30 × 10/12 − 16 = 9.
  const gap = (place: string): number => {
    const share = sharesOf('new-above-scale-entries').find((row) => row.place_code === place)
    return (Number(share?.value) * 10) / 12 - hundredths(place, 'new-above-scale-entries', 10) / 100
  }
  expect(['350583', '350582', '350521'].map(gap)).toEqual([18, 15, 9])
  expect(hundredths(city, 'new-above-scale-entries', 10)).toBe(21_400)
})

test('three rows were entered after the office knew them, and two figures were corrected with a reason', () => {
  const late = statistics.filter((row) => row.recorded_on > row.known_from)
  const corrections = statistics.filter((row) => row.version_kind === 'correct')
  expect(late).toHaveLength(3)
  expect(corrections).toHaveLength(2)
  expect(corrections.every(({ why }) => why.length > 0)).toBe(true)
})

test('nothing is known later than the clock of the world', () => {
  expect([...splits, ...statistics].filter(({ known_from }) => known_from > '2026-10-31')).toEqual([])
})

function readCommitted(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

function parseRows<Row>(text: string): Row[] {
  return parse(text, { columns: true }) // the header is held to the row type by the two equality tests above
}

function sharesOf(indicator: string): SplitRow[] {
  return splits.filter((row) => row.year === '2026' && row.indicator_id === indicator && row.parent !== '')
}

function sumOfUnits(indicator: string, month: number): number {
  return units
    .filter((place) => latest.has(keyOf(place, indicator, yearToDate(2026, month))))
    .reduce((sum, place) => sum + hundredths(place, indicator, month), 0)
}

function hundredths(place: string, indicator: string, month: number, year = 2026): number {
  const row = latest.get(keyOf(place, indicator, yearToDate(year, month)))
  if (!row) throw new Error(`no row for ${place} ${indicator} ${month}`)
  return Math.round(Number(row.value) * 100)
}

function keyOf(place: string, indicator: string, period: string): string {
  return `${place} ${indicator} ${period}`
}
