/** A cell of the list, by its row in the list and its column on the screen; both counted from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, from where it was begun to where it was drawn. */
export interface CellRange {
  readonly from: CellPlace
  readonly to: CellPlace
}

export interface Rectangle {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export function rectangleOf({ from, to }: CellRange): Rectangle {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  }
}

export function isInside({ top, bottom, left, right }: Rectangle, { row, column }: CellPlace): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** Rows or columns of a side of a rectangle. @example span(2, 4) // [2, 3, 4] */
export function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The end of a range after an arrow key with Shift; it stays within the list. null for other keys. */
export function stepRange(end: CellPlace, key: string, last: CellPlace, first: CellPlace): CellPlace | null {
  const step = steps[key]
  if (!step) return null
  return {
    row: Math.min(Math.max(end.row + step[0], first.row), last.row),
    column: Math.min(Math.max(end.column + step[1], first.column), last.column),
  }
}
