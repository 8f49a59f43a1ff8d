import type { Cell, TableBlock } from '../bulletin.queries.ts'
import type { Font, Mark, Measure } from './picture.ts'
import { type Flow, flowText, setText } from './text-flow.ts'

/** A cell where it stands: in which row and column it begins. */
interface PlacedCell {
  readonly cell: Cell
  readonly row: number
  readonly column: number
  readonly flow: Flow
  readonly isHead: boolean
  readonly isStrong: boolean
}

export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Room above and below the text of a cell. */
  readonly room: number
}

const side = 5

/** A table drawn at its place, and how high it is. */
export function drawTable(
  table: TableBlock,
  { x, y, width, size, room }: Frame,
  measure: Measure,
): { marks: Mark[]; height: number } {
  const edges = edgesOf(table, x, width)
  const placed = placeCells(table, edges, size, measure)
  const rows = rowEdges(placed, y, room)
  const across = (from: number, to: number) => (edges[to] ?? x + width) - (edges[from] ?? x)
  const marks = placed.flatMap((one): Mark[] => {
    const { cell, row, column, flow, isHead, isStrong } = one
    const [left, top] = [edges[column] ?? x, rows[row] ?? y]
    const box = {
      x: left,
      y: top,
      width: across(column, column + cell.across),
      height: (rows[row + cell.down] ?? top) - top,
    }
    const align = isHead || cell.across > 1 ? 'centre' : (table.columns[column]?.align ?? 'start')
    return [
      ...(isHead || isStrong ? [{ kind: 'box' as const, ...box, colour: 'sunken' as const }] : []),
      ...setText(flow, {
        x: left + side,
        y: top + (box.height - flow.height) / 2,
        width: box.width - side * 2,
        align,
      }),
      ...outline(box.x, box.y, box.width, box.height, 1, 'rule'),
    ]
  })
  const height = (rows.at(-1) ?? y) - y
  return { marks: [...marks, ...outline(x, y, width, height, 1.5, 'ink')], height }
}

function outline(
  x: number,
  y: number,
  width: number,
  height: number,
  thickness: number,
  colour: 'rule' | 'ink',
): Mark[] {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ] as const
  return corners.slice(1).flatMap((to, at): Mark[] => {
    const from = corners[at]
    return from ? [{ kind: 'line', from, to, colour, isDotted: false, thickness }] : []
  })
}

/** Where columns begin, and where the last one ends. */
function edgesOf({ columns }: TableBlock, x: number, width: number): number[] {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0)
  let at = x
  const begins = columns.map(({ weight }) => {
    const begin = at
    at += (width * weight) / all
    return begin
  })
  return [...begins, x + width]
}

/** Cells that cover rows push those below aside. */
function placeCells(
  { head, body }: TableBlock,
  edges: readonly number[],
  size: number,
  measure: Measure,
): PlacedCell[] {
  const rows = [
    ...head.map((cells) => ({ cells, isHead: true, strong: true })),
    ...body.map(({ cells, strong }) => ({ cells, isHead: false, strong })),
  ]
  const taken = new Set<string>()
  return rows.flatMap(({ cells, isHead, strong }, row) => {
    let column = 0
    return cells.map((cell): PlacedCell => {
      while (taken.has(`${row} ${column}`)) column += 1
      const begin = column
      for (let down = 0; down < cell.down; down += 1)
        for (let across = 0; across < cell.across; across += 1) taken.add(`${row + down} ${begin + across}`)
      column += cell.across
      const font: Font = { size, isBold: strong }
      const width = (edges[column] ?? 0) - (edges[begin] ?? 0) - side * 2
      return { cell, row, column: begin, flow: flowText(cell.line, width, font, measure), isHead, isStrong: strong }
    })
  })
}

/** Where rows begin, and where the last one ends: each as high as its highest text. A cell over several rows needs their sum. */
function rowEdges(placed: readonly PlacedCell[], y: number, room: number): number[] {
  const count = Math.max(0, ...placed.map(({ row, cell }) => row + cell.down))
  const heights = Array.from({ length: count }, () => 0)
  for (const { row, cell, flow } of placed.toSorted((a, b) => a.cell.down - b.cell.down)) {
    const there = heights.slice(row, row + cell.down).reduce((sum, height) => sum + height, 0)
    const last = row + cell.down - 1
    heights[last] = (heights[last] ?? 0) + Math.max(0, flow.height + room * 2 - there)
  }
  const edges = [y]
  for (const height of heights) edges.push((edges.at(-1) ?? y) + height)
  return edges
}
