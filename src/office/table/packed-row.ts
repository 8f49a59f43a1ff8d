import { type Cell, type CellKind, cellAddress, type Row } from './table.ts'

/** Columns and kinds of the cells of a row; most rows of a sheet share one. */
export interface RowShape {
  readonly columns: readonly number[]
  readonly kinds: readonly CellKind[]
}

/** Different shapes that are shared; a sheet with more of them is no table, and its rows keep their own. */
const mostShapes = 5_000

/**
 * Collects the cells of one row after another and packs each row: a workbook of four million cells fits into memory because a cell is no
 * object until somebody looks at its row.
 */
export interface RowPacker {
  /** Adds a cell to the row under way; columns ascend. */
  add(column: number, kind: CellKind, text: string): void
  /** Cells of the row under way. */
  readonly count: number
  /** Ends the row under way. */
  pack(number: number, hidden: boolean): Row
}

/** A packer for the rows of one sheet. */
export function createRowPacker(): RowPacker {
  const shapeOf = createShapes()
  const columns: number[] = []
  const kinds: CellKind[] = []
  const texts: string[] = []
  const clear = () => {
    columns.length = 0
    kinds.length = 0
    texts.length = 0
  }
  return {
    add(column, kind, text) {
      columns.push(column)
      kinds.push(kind)
      texts.push(text)
    },
    get count() {
      return texts.length
    },
    pack(number, hidden) {
      const row = new PackedRow(number, hidden, shapeOf(columns, kinds), texts.slice())
      clear()
      return row
    },
  }
}

function createShapes(): (columns: readonly number[], kinds: readonly CellKind[]) => RowShape {
  const shapes = new Map<string, RowShape>()
  let last: RowShape = { columns: [], kinds: [] }
  return (columns, kinds) => {
    if (isSameList(last.columns, columns) && isSameList(last.kinds, kinds)) return last
    const key = `${columns.join()} ${kinds.join()}`
    last = shapes.get(key) ?? { columns: columns.slice(), kinds: kinds.slice() }
    if (shapes.size < mostShapes) shapes.set(key, last)
    return last
  }
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}

/** A class, for only a getter on a prototype costs nothing a row. Its cells are made anew each time they are asked for. */
class PackedRow implements Row {
  readonly number: number
  readonly hidden: boolean
  readonly #shape: RowShape
  readonly #texts: readonly string[]

  constructor(number: number, hidden: boolean, shape: RowShape, texts: readonly string[]) {
    this.number = number
    this.hidden = hidden
    this.#shape = shape
    this.#texts = texts
  }

  get cells(): readonly Cell[] {
    const { columns, kinds } = this.#shape
    return this.#texts.map((text, index) => {
      const column = columns[index] ?? 0
      return { address: cellAddress(column, this.number), column, kind: kinds[index] ?? 'empty', text }
    })
  }

  toJSON(): Row {
    return { number: this.number, hidden: this.hidden, cells: this.cells }
  }
}
