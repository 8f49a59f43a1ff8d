import { isZero } from '#i18n/decimal-text.ts'
import type { MonthFigure } from './figure.queries.ts'

/** Where the months of a figure stand on the screen: pixels, not figures. */

export interface MonthBox {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A month with a value; a month without one leaves its place empty. */
export interface MonthMark {
  readonly month: string
  /** Middle of the month's place. */
  readonly x: number
  readonly y: number
}

export interface MonthPlaces {
  readonly marks: readonly MonthMark[]
  /** Runs of months with values: a line breaks where nothing is known. */
  readonly runs: readonly (readonly MonthMark[])[]
  /** Where nothing, 0, stands. */
  readonly base: number
  readonly barWidth: number
}

/** Months until the one of a day: what has not happened yet is not drawn. */
export function monthsUntil(months: readonly MonthFigure[], day: string): MonthFigure[] {
  return months.filter(({ month }) => month <= day.slice(0, 7))
}

const barShare = 0.62

/** Lays out months from left to right, from nothing at the foot to the greatest at the top; below nothing where a value is. */
export function placeMonths(months: readonly MonthFigure[], box: MonthBox): MonthPlaces {
  const values = months.map(({ value }) => Number(value ?? 0))
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const step = (box.width - box.left - box.right) / Math.max(1, months.length)
  const inside = box.height - box.top - box.bottom
  const yOf = (value: number) => box.top + ((most - value) / (most - least || 1)) * inside
  const placed = months.map(({ month, value }, at): MonthMark | null =>
    value === null ? null : { month, x: box.left + step * (at + 0.5), y: yOf(Number(value)) },
  )
  return { marks: known(placed), runs: runsOf(placed), base: yOf(0), barWidth: step * barShare }
}

function known(placed: readonly (MonthMark | null)[]): MonthMark[] {
  return placed.filter((mark) => mark !== null)
}

function runsOf(placed: readonly (MonthMark | null)[]): MonthMark[][] {
  const runs: MonthMark[][] = [[]]
  for (const mark of placed) {
    if (mark === null) runs.push([])
    else runs.at(-1)?.push(mark)
  }
  return runs.filter((run) => run.length > 0)
}

/** Why there is no picture: a single month, fewer than two that are known, or nothing but zeros; null where there is one. */
export function whyUndrawn(months: readonly Pick<MonthFigure, 'value'>[]): 'one' | 'none' | 'zeros' | null {
  const told = months.flatMap(({ value }) => (value === null ? [] : [value]))
  if (told.length < 2) return months.length < 2 ? 'one' : 'none'
  return told.every(isZero) ? 'zeros' : null
}
