import { type CalendarDate, monthOf, yearOf } from '#domain/calendar/calendar-date.ts'
import { formatPeriodCode } from '#domain/calendar/period-code.ts'

export const periodKinds = ['so-far', 'month', 'quarter', 'year'] as const
/** The year so far, or one month, quarter or whole year. */
export type PeriodKind = (typeof periodKinds)[number]

const forms: readonly (readonly [RegExp, PeriodKind])[] = [
  [/^(\d{4})-01\.\.\1-\d{2}$/, 'so-far'],
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-Q[1-4]$/, 'quarter'],
  [/^\d{4}$/, 'year'],
]

/** Of which kind the period of an address is; null for one that only an address can name, such as `..2024-12`. */
export function periodKindOf(period: string | undefined): PeriodKind | null {
  if (period === undefined) return 'so-far'
  return forms.find(([form]) => form.test(period))?.[1] ?? null
}

/** How many calendar years one can look at, the running one among them. */
const yearsOffered = 5

/** The periods of a kind that have begun, or for years ended, by a day; the newest first. */
export function periodsOffered(kind: Exclude<PeriodKind, 'so-far'>, day: CalendarDate): string[] {
  const years = Array.from({ length: yearsOffered }, (_, back) => yearOf(day) - back)
  const month = monthOf(day)
  switch (kind) {
    case 'year':
      return years.slice(1).map((year) => formatPeriodCode({ kind: 'year', year }))
    case 'quarter':
      return downTo(years, 4, Math.ceil(month / 3)).map(([year, quarter]) => `${year}-Q${quarter}`)
    case 'month':
      return downTo(years, 12, month).map(([year, of]) => formatPeriodCode({ kind: 'month', year, month: of }))
    default:
      return kind satisfies never
  }
}

/** Parts of years, counted from 1, from the part that runs back to the first part of the last year. */
function downTo(years: readonly number[], parts: number, running: number): [year: number, part: number][] {
  return years.flatMap((year, back) => {
    const last = back === 0 ? running : parts
    return Array.from({ length: last }, (_, before): [number, number] => [year, last - before])
  })
}
