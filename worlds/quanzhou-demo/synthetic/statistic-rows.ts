import { amountText, inSmallestStep, makeMonthlyAmounts } from './monthly-amounts.ts'
import { type StatisticRow, statisticRow } from './statistic-row.ts'
import {
  city,
  lateEntries,
  mistakes,
  operatingShares,
  type SplitStory,
  silentInOctober,
  splitStories,
  units,
} from './story.ts'
import { yearToDate } from './year-to-date.ts'
import { type YearlyResult, yearlyResults } from './yearly-results.ts'

/** The invented figures: finished years first, then 2026 month by month; a correction follows the row that it corrects. */
export function makeStatisticRows(): StatisticRow[] {
  return [
    ...yearlyResults.map(yearlyRow),
    ...splitStories.filter(({ year }) => year === 2025).flatMap(finishedYearRows),
    ...splitStories.filter(({ year }) => year === 2026).flatMap(monthlyRows),
    ...operatingShares.map(operatingShareRow),
  ]
}

function yearlyRow([place, indicator, period, value, unit, knownFrom]: YearlyResult): StatisticRow {
  return statisticRow({
    place,
    indicator,
    value,
    unit,
    period,
    source: 'demo-yearly',
    locator: '演示年度结果',
    knownFrom,
  })
}

function finishedYearRows(story: SplitStory): StatisticRow[] {
  const amounts = story.reached.map((reached) => inSmallestStep(reached, story.decimals))
  const row = (place: string, amount: number): StatisticRow =>
    yearlyRow([place, story.indicator, '2025', amountText(amount, story.decimals), story.unit, '2026-01-18'])
  return [row(city, sum(amounts)), ...units.map((place, index) => row(place, amounts[index] ?? 0))]
}

function monthlyRows(story: SplitStory): StatisticRow[] {
  const series = units.map((place, index) => ({
    place,
    amounts: makeMonthlyAmounts(
      `${story.indicator}/${place}`,
      inSmallestStep(story.reached[index] ?? 0, story.decimals),
    ),
  }))
  const cityAmounts = series[0]?.amounts.map((_, month) => sum(series.map(({ amounts }) => amounts[month] ?? 0))) ?? []
  return [{ place: city, amounts: cityAmounts }, ...series].flatMap(({ place, amounts }) =>
    amounts.flatMap((amount, index) => monthRows(story, place, index + 1, amount)),
  )
}

function monthRows(story: SplitStory, place: string, month: number, amount: number): StatisticRow[] {
  if (month === 10 && silentInOctober.includes(place)) return []
  const row = monthRow(story, place, month, amount)
  const mistake = mistakes.find((one) => matches(one, story, place, month))
  if (!mistake) return [row]
  const wrong = amountText(amount + inSmallestStep(mistake.excess, story.decimals), story.decimals)
  const corrected = {
    known_from: mistake.correctedOn,
    recorded_on: mistake.correctedOn,
    version_kind: 'correct',
    why: mistake.why,
  }
  return [
    { ...row, value: wrong },
    { ...row, ...corrected },
  ]
}

function monthRow(story: SplitStory, place: string, month: number, amount: number): StatisticRow {
  const late = lateEntries.find((one) => matches(one, story, place, month))
  const row = statisticRow({
    place,
    indicator: story.indicator,
    value: amountText(amount, story.decimals),
    unit: story.unit,
    period: yearToDate(month),
    source: 'demo-monthly-2026',
    locator: locatorOf(month),
    knownFrom: knownFrom(place, month),
    note: place === city && month === 10 ? '演示:市级快报,含尚未报送的2个县(区)' : '',
  })
  return late ? { ...row, recorded_on: late.recordedOn, note: '演示:补录' } : row
}

function operatingShareRow(value: string, index: number): StatisticRow {
  const month = index + 1
  return statisticRow({
    place: city,
    indicator: 'four-batches-parks-operating-share',
    value,
    unit: '%',
    period: `..2026-${twoDigits(month)}`,
    source: 'demo-monthly-2026',
    locator: locatorOf(month),
    knownFrom: knownFrom(city, month),
  })
}

const placeOrder: readonly string[] = units

/** Counties report from the 4th to the 8th of the next month, the city on the 9th; October is an early report of its last days. */
function knownFrom(place: string, month: number): string {
  const order = placeOrder.indexOf(place)
  if (month === 10) return `2026-10-${order === -1 ? 31 : 29 + (order % 2)}`
  return `2026-${twoDigits(month + 1)}-${twoDigits(order === -1 ? 9 : 4 + (order % 5))}`
}

function locatorOf(month: number): string {
  return month === 10 ? '演示快报 2026-10' : `演示月报 2026-${twoDigits(month)}`
}

function matches(
  one: { readonly indicator: string; readonly place: string; readonly month: number },
  story: SplitStory,
  place: string,
  month: number,
): boolean {
  return one.indicator === story.indicator && one.place === place && one.month === month
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
