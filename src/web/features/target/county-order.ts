import { compareExact, exact } from '#domain/quantity/exact.ts'
import type { Sorting } from '../../ui/data-table.tsx'
import type { TargetCell } from './target.queries.ts'

const lightRank = { red: 0, amber: 1, green: 2, none: 3 } as const

/** Counties as a column orders them; those without a number come last, whichever way it runs. */
export function sortCounties(cells: readonly TargetCell[], { column, descending }: Sorting): TargetCell[] {
  const direction = descending ? -1 : 1
  return [...cells].sort((a, b) => {
    if (column === 'light') return direction * (lightRank[a.standing.light.light] - lightRank[b.standing.light.light])
    const [left, right] = [columnText(a, column), columnText(b, column)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return direction * compareText(left, right)
  })
}

function columnText(cell: TargetCell, column: string): string | null {
  switch (column) {
    case 'target':
      return cell.target?.value ?? null
    case 'actual':
      return cell.standing.figure?.value ?? null
    case 'completion':
      return cell.standing.completion
    case 'behind':
      return cell.standing.light.behindPoints
    case 'missing':
      return cell.standing.missing
    default:
      return null
  }
}

function compareText(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compareExact(exact(a), exact(b))
}
