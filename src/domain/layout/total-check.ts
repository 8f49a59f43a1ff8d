import { type Exact, exact, toText } from '../quantity/exact.ts'
import { RunningSum } from '../quantity/running-sum.ts'
import { isMissing, type Span, type Standing, type SumKind, type SumRow, spansOfSums, sumOver } from './total-span.ts'

/** A sum as a table states it. */
export interface StatedTotal {
  readonly field: string
  readonly cell: string
  readonly row: number
  /** As it stands in the cell. */
  readonly offered: string
  /** In the unit of the field. */
  readonly value: string
  /** One of its last digit, in the unit of the field: 3.8 亿元 states 37,500 万元 to the nearest 1,000. */
  readonly step: string
}

/** A stated sum that its rows do not give. */
export interface DifferingTotal extends StatedTotal {
  readonly sum: string
  /** Rows that were added up. */
  readonly rows: number
}

/** A stated sum that could not be held against its rows, for a cell of them cannot be read. */
export interface UncheckedTotal extends StatedTotal {
  /** Address of the first such cell. */
  readonly unread: string
}

/** Adds up a table from top to bottom and holds the sums that it states against it. */
export interface TotalCheck {
  /** @param value decimal in the unit of the field */
  add(field: string, value: string): void
  /** A cell of the field that could not be read. */
  miss(field: string, cell: string): void
  endRow(): void
  sum(kind: SumKind | 'heading', stated: readonly StatedTotal[]): void
  /** The stated sums that differ; to be asked once all rows were added. */
  differing(): DifferingTotal[]
  /** Those that cannot be judged before a cell is mended; to be asked once all rows were added. */
  unchecked(): UncheckedTotal[]
}

/**
 * 小计 is over the group above it, a numbered group over the rows below it, 合计 over all rows, or over its part of a table that has
 * several. A sum stated with fewer decimals than its rows is compared rounded. One that may be over a cell that could not be read does not
 * differ: it is unchecked.
 */
export function createTotalCheck(): TotalCheck {
  const sums = new Map<string, RunningSum>()
  const missed = new Map<string, string[]>()
  const sumRows: (SumRow & { readonly stated: readonly StatedTotal[] })[] = []
  let rows = 0
  const standing = (): Standing => ({ rows, sums: valuesOf(sums), missed: countsOf(missed) })
  const judged = <Found>(judge: (stated: StatedTotal, spans: readonly Span[]) => Found | null): Found[] => {
    const spans = spansOfSums(sumRows, standing())
    return sumRows.flatMap((row, index) => row.stated.flatMap((stated) => judge(stated, spans[index] ?? []) ?? []))
  }
  return {
    add(field, value) {
      const sum = sums.get(field) ?? new RunningSum()
      sum.add(value)
      sums.set(field, sum)
    },
    miss(field, cell) {
      const cells = missed.get(field)
      if (cells === undefined) missed.set(field, [cell])
      else cells.push(cell)
    },
    endRow() {
      rows += 1
    },
    sum(kind, stated) {
      sumRows.push({ kind, at: standing(), stated })
    },
    differing: () => judged(differingTotal),
    unchecked: () => judged((stated, spans) => uncheckedTotal(stated, spans, missed.get(stated.field) ?? [])),
  }
}

function valuesOf(sums: ReadonlyMap<string, RunningSum>): Map<string, Exact> {
  return new Map([...sums].map(([field, sum]) => [field, sum.value]))
}

function countsOf(cells: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  return new Map([...cells].map(([field, { length }]) => [field, length]))
}

function differingTotal(stated: StatedTotal, spans: readonly Span[]): DifferingTotal | null {
  const [likeliest] = spans
  if (likeliest === undefined || isGiven(stated, spans)) return null
  if (spans.some((span) => isMissing(span, stated.field))) return null
  const sum = toText(sumOver(likeliest, stated.field))
  return { ...stated, sum, rows: likeliest.to.rows - likeliest.from.rows }
}

/** @param missed addresses of the cells of the field that could not be read, in their order */
function uncheckedTotal(stated: StatedTotal, spans: readonly Span[], missed: readonly string[]): UncheckedTotal | null {
  if (isGiven(stated, spans)) return null
  const span = spans.find((one) => isMissing(one, stated.field))
  const unread = span === undefined ? undefined : missed[span.from.missed.get(stated.field) ?? 0]
  return unread === undefined ? null : { ...stated, unread }
}

/** True when rows all of which could be read give the sum. */
function isGiven(stated: StatedTotal, spans: readonly Span[]): boolean {
  return spans.some((span) => !isMissing(span, stated.field) && isSame(stated, sumOver(span, stated.field)))
}

/** Rounded half up to the last stated digit. */
function isSame({ value, step }: StatedTotal, sum: Exact): boolean {
  const difference = exact(value).minus(sum)
  const half = exact(step).times('0.5')
  return difference.eq('0') || (difference.lte(half) && difference.gte(half.times('-1')))
}
