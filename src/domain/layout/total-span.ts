import { type Exact, zero } from '../quantity/exact.ts'
import type { RowKind } from './row-kind.ts'

/** A row that states sums. */
export type SumKind = Extract<RowKind, 'total' | 'subtotal' | 'group' | 'part'>

/** How far the table has been added up, by field. */
export interface Standing {
  readonly rows: number
  readonly sums: ReadonlyMap<string, Exact>
  /** How many cells of the field could not be read so far. */
  readonly missed: ReadonlyMap<string, number>
}

/** A row of sums, or a heading that begins a group, and how far the table was added up there. */
export interface SumRow {
  readonly kind: SumKind | 'heading'
  readonly at: Standing
}

/** Rows between two standings. */
export interface Span {
  readonly from: Standing
  readonly to: Standing
}

const start: Standing = { rows: 0, sums: new Map(), missed: new Map() }

/** What each row of sums may be over, the likeliest first: only spans that hold rows, for the sum of none says nothing. */
export function spansOfSums(sumRows: readonly SumRow[], end: Standing): Span[][] {
  const above = nearestBefore(sumRows)
  const below = nearestBefore(sumRows.toReversed()).toReversed()
  return sumRows.map((row, index) =>
    spansOf(row, above[index] ?? {}, below[index] ?? {}, end).filter(({ from, to }) => to.rows > from.rows),
  )
}

/** Of each kind the nearest row of sums on one side; the higher its order, the nearer it is. */
type Nearest = Readonly<Partial<Record<SumRow['kind'], { readonly order: number; readonly at: Standing }>>>

function nearestBefore(sumRows: readonly SumRow[]): Nearest[] {
  let nearest: Nearest = {}
  return sumRows.map(({ kind, at }, order) => {
    const before = nearest
    nearest = { ...nearest, [kind]: { order, at } }
    return before
  })
}

function nearestOf(nearest: Nearest, kinds: readonly SumRow['kind'][]): Standing | null {
  const found = kinds.flatMap((kind) => nearest[kind] ?? [])
  return found.toSorted((a, b) => b.order - a.order)[0]?.at ?? null
}

function spansOf({ kind, at }: SumRow, above: Nearest, below: Nearest, end: Standing): Span[] {
  const before = (...kinds: SumRow['kind'][]) => ({ from: nearestOf(above, kinds) ?? start, to: at })
  const after = (...kinds: SumRow['kind'][]) => ({ from: at, to: nearestOf(below, kinds) ?? end })
  const groupAbove = before('subtotal', 'total', 'group', 'heading')
  const groupBelow = after('subtotal', 'total', 'group', 'heading')
  switch (kind) {
    case 'subtotal':
      return [groupAbove, groupBelow, before('heading', 'total')]
    case 'group':
      return [after('group', 'total'), groupBelow]
    case 'total':
      return [{ from: start, to: end }, before(), before('total'), after('group', 'total'), after()]
    case 'part':
    case 'heading':
      return []
    default:
      return kind satisfies never
  }
}

/** True when a cell of the field among these rows could not be read. */
export function isMissing({ from, to }: Span, field: string): boolean {
  return (to.missed.get(field) ?? 0) > (from.missed.get(field) ?? 0)
}

/** What these rows give, in the unit of the field. */
export function sumOver({ from, to }: Span, field: string): Exact {
  return (to.sums.get(field) ?? zero).minus(from.sums.get(field) ?? zero)
}
