import { type Exact, exact, toText, zero } from '../quantity/exact.ts'
import type { RowKind } from './row-kind.ts'

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

type SumKind = Extract<RowKind, 'total' | 'subtotal' | 'group' | 'part'>

/** How far the table has been added up, by field. */
interface Standing {
  readonly rows: number
  readonly sums: ReadonlyMap<string, Exact>
  /** Cells of the field that could not be read so far. */
  readonly unread: ReadonlyMap<string, number>
}

interface SumRow {
  readonly kind: SumKind | 'heading'
  readonly at: Standing
  readonly stated: readonly StatedTotal[]
}

/** Adds up a table from top to bottom and holds the sums that it states against it. */
export interface TotalCheck {
  /** @param value decimal in the unit of the field; null for a cell that could not be read */
  add(field: string, value: string | null): void
  endRow(): void
  sum(kind: SumKind | 'heading', stated: readonly StatedTotal[]): void
  /** The stated sums that differ; to be asked once all rows were added. */
  differing(): DifferingTotal[]
}

/**
 * 小计 is over the group above it, a numbered group over the rows below it, 合计 over all rows, or over its part of a table that has
 * several. A sum stated with fewer decimals than its rows is compared rounded. Where a cell of the rows could not be read nothing is said.
 */
export function createTotalCheck(): TotalCheck {
  const sums = new Map<string, Exact>()
  const unread = new Map<string, number>()
  const sumRows: SumRow[] = []
  let rows = 0
  const standing = (): Standing => ({ rows, sums: new Map(sums), unread: new Map(unread) })
  return {
    add(field, value) {
      if (value === null) unread.set(field, (unread.get(field) ?? 0) + 1)
      else sums.set(field, (sums.get(field) ?? zero).plus(exact(value)))
    },
    endRow() {
      rows += 1
    },
    sum(kind, stated) {
      sumRows.push({ kind, at: standing(), stated })
    },
    differing() {
      const end = standing()
      return sumRows.flatMap((row, index) =>
        row.stated.flatMap((stated) => differingTotal(stated, spansOf(sumRows, index, end))),
      )
    },
  }
}

/** Rows between two standings. */
interface Span {
  readonly from: Standing
  readonly to: Standing
}

const start: Standing = { rows: 0, sums: new Map(), unread: new Map() }

/** What a sum row may be over, the likeliest first. */
function spansOf(sumRows: readonly SumRow[], index: number, end: Standing): Span[] {
  const row = sumRows[index]
  if (row === undefined || row.kind === 'part' || row.kind === 'heading') return []
  const at = row.at
  const before = (kinds: readonly SumRow['kind'][]) =>
    sumRows.slice(0, index).findLast(({ kind }) => kinds.includes(kind))?.at ?? start
  const after = (kinds: readonly SumRow['kind'][]) =>
    sumRows.slice(index + 1).find(({ kind }) => kinds.includes(kind))?.at ?? end
  const above = { from: before(['subtotal', 'total', 'group', 'heading']), to: at }
  const below = { from: at, to: after(['subtotal', 'total', 'group', 'heading']) }
  const groupBelow = { from: at, to: after(['group', 'total']) }
  if (row.kind === 'subtotal') return [above, below, { from: before(['heading', 'total']), to: at }]
  if (row.kind === 'group') return [groupBelow, below]
  return [
    { from: start, to: end },
    { from: start, to: at },
    { from: before(['total']), to: at },
    groupBelow,
    { from: at, to: end },
  ]
}

function differingTotal(stated: StatedTotal, spans: readonly Span[]): DifferingTotal[] {
  const [likeliest] = spans
  if (likeliest === undefined) return []
  const isUnsure = spans.some((span) => hasUnread(span, stated.field))
  if (isUnsure || spans.some((span) => isSame(stated, sumOver(span, stated.field)))) return []
  const sum = toText(sumOver(likeliest, stated.field))
  return [{ ...stated, sum, rows: likeliest.to.rows - likeliest.from.rows }]
}

function hasUnread({ from, to }: Span, field: string): boolean {
  return (to.unread.get(field) ?? 0) > (from.unread.get(field) ?? 0)
}

function sumOver({ from, to }: Span, field: string): Exact {
  return (to.sums.get(field) ?? zero).minus(from.sums.get(field) ?? zero)
}

/** Rounded half up to the last stated digit. */
function isSame({ value, step }: StatedTotal, sum: Exact): boolean {
  const difference = exact(value).minus(sum)
  const half = exact(step).times('0.5')
  return difference.eq('0') || (difference.lte(half) && difference.gte(half.times('-1')))
}
