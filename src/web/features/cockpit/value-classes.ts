import { exact, toText } from '#domain/quantity/exact.ts'
import { classesOf, classIndex } from '#domain/ranking/classes.ts'
import type { RankedRow } from './cockpit.queries.ts'

/** As many shades of one hue as an eye tells apart. */
const mostClasses = 5

/** The classes of a map by their bounds, and the class of each place by its id; a place that is not ranked is in none. */
export interface MapClasses {
  readonly bounds: readonly { readonly from: string; readonly to: string }[]
  readonly of: ReadonlyMap<string, number>
}

export function mapClasses(rows: readonly RankedRow[]): MapClasses {
  const valued = rows.flatMap((row) =>
    row.kind === 'place' && row.rank !== null && row.figure.value !== null
      ? [{ id: row.place.id, value: exact(row.figure.value) }]
      : [],
  )
  const classes = classesOf(
    valued.map(({ value }) => value),
    mostClasses,
  )
  return {
    bounds: classes.map(({ from, to }) => ({ from: toText(from), to: toText(to) })),
    of: new Map(valued.map(({ id, value }) => [id, classIndex(classes, value) ?? 0])),
  }
}
