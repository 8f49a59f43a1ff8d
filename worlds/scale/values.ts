import type { NewRowVersion } from '#db/ledger/ledger-row.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Condition } from '#domain/condition/condition.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { UnitCode } from '#domain/quantity/unit.ts'
import { seededRandom } from '../quanzhou-demo/synthetic/seeded-random.ts'
import { lastMonths, madeRow, type RowBatches, reportedOn } from './made-row.ts'
import { type MadePlace, numbers, townsOf } from './places.ts'

/** At scale 1: 10,000 towns × 40 measures × 36 months = 14.4 million values, in 1.44 million reports of ten amounts. */
export const monthCount = 36

export function townCount(scale: number): number {
  return Math.max(1, Math.round(10_000 * scale))
}

/** Firms are told apart by their employees, as the bureau does; each town has one of each size. */
const sizes = [
  { id: 'micro', zh: '微型', from: 1, below: 20 },
  { id: 'small', zh: '小型', from: 20, below: 300 },
  { id: 'medium', zh: '中型', from: 300, below: 1_000 },
  { id: 'large', zh: '大型', from: 1_000, below: 9_000 },
] as const

/** The amounts that every report gives, and their units. */
export const amounts: readonly (readonly [string, UnitCode])[] = [
  ['output', '万元'],
  ['outputYear', '万元'],
  ['revenue', '万元'],
  ['revenueYear', '万元'],
  ['valueAddedYear', '万元'],
  ['profitYear', '万元'],
  ['tax', '万元'],
  ['taxYear', '万元'],
  ['electricity', 'kWh'],
  ['electricityYear', 'kWh'],
]

/** Forty measures: each of ten amounts by each of four sizes. */
export const valueMeasures: readonly Measure[] = sizes.flatMap((size) =>
  amounts.map(
    ([sum, unit]): Measure => ({
      id: `${size.id}-${sum}`,
      version: 1,
      ledger: 'enterprise-month',
      zh: `${size.zh}企业 ${sum}`,
      en: `${sum} of ${size.id} firms`,
      unit,
      means: '量测用',
      where: employing(size.from, size.below),
      sum,
      time: { kind: 'reported', adds: true },
      certainty: 'A',
      source: 'worlds/scale',
      validFrom: calendarDate('2022-01-01'),
      validTo: null,
    }),
  ),
)

function employing(from: number, below: number): Condition {
  return {
    all: [
      { field: 'employees', operator: '>=', value: String(from) },
      { field: 'employees', operator: '<', value: String(below) },
    ],
  }
}

/** Towns whose reports travel together: what bounds the memory. */
const townsAtOnce = 150

/** The firms of the towns and their reports; the same rows for the same seed. */
export function* valueRows(seed: string, places: readonly MadePlace[]): RowBatches {
  const towns = townsOf(places).map(({ row }) => row.id)
  const months = lastMonths(monthCount)
  for (let first = 0; first < towns.length; first += townsAtOnce) {
    const own = towns.slice(first, first + townsAtOnce)
    yield { ledger: 'enterprise', versions: own.flatMap((town) => sizes.map(({ id }) => firm(town, id))) }
    yield { ledger: 'enterprise-month', versions: own.flatMap((town) => reportsOf(seed, town, months)) }
  }
}

function firm(town: string, size: string): NewRowVersion {
  const code = `97${town.replaceAll('-', '').padStart(12, '0')}${numbers(sizes.length)[sizes.findIndex(({ id }) => id === size)]}`
  return madeRow(`${town}-${size}`, town, '2022-01-01', {
    creditCode: code,
    name: `合成${town}${size}有限公司`,
    place: town,
  })
}

function reportsOf(seed: string, town: string, months: readonly string[]): NewRowVersion[] {
  return sizes.flatMap(({ id: size, from, below }) => {
    const id = `${town}-${size}`
    const random = seededRandom(`${seed}/${id}`)
    const employees = String(from + Math.floor(random() * (below - from)))
    return months.map((month) =>
      madeRow(`${id}-${month}`, town, reportedOn(month), {
        enterprise: id,
        month,
        employees,
        ...Object.fromEntries(amounts.map(([name]) => [name, String(Math.floor(random() * 1_000_000) / 100)])),
      }),
    )
  })
}
