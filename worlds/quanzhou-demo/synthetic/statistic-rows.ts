import { amountText, inSmallestStep, makeMonthlyAmounts } from './monthly-amounts.ts'
import { type StatisticRow, statisticRow } from './statistic-row.ts'
import {
  type CityYear,
  city,
  cityYears,
  lateEntries,
  mistakes,
  monthlyIn2025,
  monthWeights,
  operatingShares,
  type SplitStory,
  silentInOctober,
  splitStories,
  units,
  wholeYearWeights,
} from './story.ts'
import { yearToDate } from './year-to-date.ts'
import { type YearlyResult, yearlyResults } from './yearly-results.ts'

/** The invented figures: finished years first, then 2026 month by month; a correction follows the row that it corrects. */
export function makeStatisticRows(): StatisticRow[] {
  return [
    ...yearlyResults.map(yearlyRow),
    ...splitStories.filter(({ year }) => year === 2025).flatMap(finishedYearRows),
    ...splitStories
      .filter(({ year, indicator }) => year === 2025 && monthlyIn2025.includes(indicator))
      .flatMap(pastMonthRows),
    ...cityYears.flatMap(cityYearRows),
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

/** January to November; the year itself is among the finished years. */
function pastMonthRows(story: SplitStory): StatisticRow[] {
  return seriesOf(story, `${story.year}/`, wholeYearWeights).flatMap(({ place, amounts }) =>
    amounts.slice(0, 11).map((amount, index) => monthRow(story, place, index + 1, amount)),
  )
}

function cityYearRows(story: CityYear): StatisticRow[] {
  const { year, indicator, unit, decimals, missing } = story
  const reached = inSmallestStep(story.reached, decimals)
  const amounts = makeMonthlyAmounts(`${year}/${indicator}/${city}`, reached, wholeYearWeights).slice(0, 11)
  return [
    ...amounts
      .map((amount, index) => ({ month: index + 1, amount }))
      .filter(({ month }) => !missing.includes(month))
      .map(({ month, amount }) => monthRow(story, city, month, amount)),
    yearlyRow([city, indicator, String(year), amountText(reached, decimals), unit, `${year + 1}-01-18`]),
  ]
}

function monthlyRows(story: SplitStory): StatisticRow[] {
  return seriesOf(story, '', monthWeights).flatMap(({ place, amounts }) =>
    amounts.flatMap((amount, index) => monthRows(story, place, index + 1, amount)),
  )
}

/** Year-to-date amounts of the city and its units; in each month the units add up to the city. */
function seriesOf(story: SplitStory, seed: string, weights: readonly number[]) {
  const series = units.map((place, index) => ({
    place: place as string, // one of them will be the city
    amounts: makeMonthlyAmounts(
      `${seed}${story.indicator}/${place}`,
      inSmallestStep(story.reached[index] ?? 0, story.decimals),
      weights,
    ),
  }))
  const cityAmounts = weights.map((_, month) => sum(series.map(({ amounts }) => amounts[month] ?? 0)))
  return [{ place: city, amounts: cityAmounts }, ...series]
}

function monthRows(story: SplitStory, place: string, month: number, amount: number): StatisticRow[] {
  if (month === 10 && silentInOctober.includes(place)) return []
  const row = enteredRow(story, place, month, amount)
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

function enteredRow(story: SplitStory, place: string, month: number, amount: number): StatisticRow {
  const late = lateEntries.find((one) => matches(one, story, place, month))
  const row = monthRow(story, place, month, amount)
  return late ? { ...row, recorded_on: late.recordedOn, note: '演示:补录' } : row
}

function monthRow(
  { year, indicator, unit, decimals }: SplitStory | CityYear,
  place: string,
  month: number,
  amount: number,
): StatisticRow {
  return statisticRow({
    ...{ place, indicator, unit },
    value: amountText(amount, decimals),
    period: yearToDate(year, month),
    source: `demo-monthly-${year}`,
    locator: locatorOf(year, month),
    knownFrom: knownFrom(place, year, month),
    note: place === city && isEarly(year, month) ? '演示:市级快报,含尚未报送的2个县(区)' : '',
  })
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
    locator: locatorOf(2026, month),
    knownFrom: knownFrom(city, 2026, month),
  })
}

const placeOrder: readonly string[] = units

/** Counties report from the 4th to the 8th of the next month, the city on the 9th; the last month is an early report of its last days. */
function knownFrom(place: string, year: number, month: number): string {
  const order = placeOrder.indexOf(place)
  if (isEarly(year, month)) return `2026-10-${order === -1 ? 31 : 29 + (order % 2)}`
  return `${year}-${twoDigits(month + 1)}-${twoDigits(order === -1 ? 9 : 4 + (order % 5))}`
}

function locatorOf(year: number, month: number): string {
  return `${isEarly(year, month) ? '演示快报' : '演示月报'} ${year}-${twoDigits(month)}`
}

/** The month in which the world's clock stands. */
function isEarly(year: number, month: number): boolean {
  return year === 2026 && month === 10
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
