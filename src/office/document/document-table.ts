import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Cell, Column, Row, Table as TableBlock } from './document.ts'
import { documentRuns, type Setting } from './document-runs.ts'

const alignments = {
  start: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const

const line = { style: BorderStyle.SINGLE, size: 4, color: '4D555E' }
const edge = { style: BorderStyle.SINGLE, size: 8, color: '1E2329' }
const borders = { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: line, insideVertical: line }
/** From here on, in twips, a table fills a sheet whose rows are read along a ruler. */
const wide = 12_000
const headShade = 'EFEDE6'
const strongShade = 'F6F5F1'

/** A table as wide as the type area, its columns by their weights; the head stands again on each page. */
export function documentTable({ columns, head, body }: TableBlock, width: number, setting: Setting): Table {
  const widths = columnWidths(columns, width)
  const space = width > wide ? 120 : 30
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    margins: { top: space, bottom: space, left: 50, right: 50 },
    rows: [
      ...head.map((cells, row) => headRow(cells, row === head.length - 1, { ...setting, bold: true })),
      ...body.map((row) => bodyRow(row, columns, setting)),
    ],
  })
}

function columnWidths(columns: readonly Column[], width: number): number[] {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0)
  return columns.map(({ weight }) => Math.floor((width * weight) / all))
}

function headRow(cells: readonly Cell[], isLast: boolean, setting: Setting): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: isLast,
    children: cells.map((cell) => tableCell(cell, AlignmentType.CENTER, setting, headShade)),
  })
}

/** A cell that covers several columns stands in their middle. */
function bodyRow({ cells, strong }: Row, columns: readonly Column[], setting: Setting): TableRow {
  let at = 0
  return new TableRow({
    cantSplit: true,
    children: cells.map((cell) => {
      const align = cell.across > 1 ? 'centre' : (columns[at]?.align ?? 'start')
      at += cell.across
      return tableCell(cell, alignments[align], { ...setting, bold: strong }, strong ? strongShade : null)
    }),
  })
}

function tableCell(
  { line: pieces, across, down }: Cell,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  setting: Setting,
  shade: string | null,
): TableCell {
  return new TableCell({
    columnSpan: across,
    rowSpan: down,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(shade === null ? {} : { shading: { fill: shade } }),
    children: [new Paragraph({ alignment, children: documentRuns(pieces, setting) })],
  })
}
