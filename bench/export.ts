import ExcelJS from 'exceljs'
import { writeXlsx } from 'hucre/xlsx'
import { createMergedRuns } from '#office/workbook/merged-runs.ts'
import type { CellText, ColumnSpec } from '#office/workbook/workbook-spec.ts'
import { writeWorkbook } from '#office/workbook/write-workbook.ts'
import { inSeconds, type Measurement, median, timeOf } from './measurement.ts'

const rowCount = 8_500
const mergedCount = 12
const numberCount = 15
const dateCount = 6
const rounds = 3
const mostTimes = 1

/** The list of 8,500 rows with twelve merged columns of which users of another system report a minute and a half. */
export async function measureExport(): Promise<Measurement[]> {
  const columns = listColumns()
  const rows = Array.from({ length: rowCount }, (_, row) => columns.map((column, index) => cellOf(column, index, row)))
  const ranges = rangesOf(columns, rows)
  const times = { ours: [] as number[], exceljs: [] as number[], hucre: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await timeOf(() => writeWorkbook({ sheets: [{ name: '项目', columns, rows }] })))
    times.hucre.push(await timeOf(() => writeWithHucre(columns, rows, ranges)))
  }
  times.exceljs.push(await timeOf(() => writeWithExceljs(columns, rows, ranges))) // once: it takes longer than all the rest
  return [against('exceljs', times.ours, times.exceljs), against('hucre', times.ours, times.hucre)]
}

function against(name: string, ours: readonly number[], theirs: readonly number[]): Measurement {
  const ratio = median(ours) / median(theirs)
  return {
    work: `export of ${rowCount} rows × ${listColumns().length} columns as .xlsx, ${mergedCount} columns merged`,
    result: inSeconds(median(ours)),
    against: `the same cells and merges with ${name}: ${inSeconds(median(theirs))}`,
    ratio,
    aim: `≤ ${mostTimes}×`,
    isMet: ratio <= mostTimes,
  }
}

function listColumns(): ColumnSpec[] {
  const columns = (count: number, header: string, parts: Pick<ColumnSpec, 'kind' | 'isMerged'>): ColumnSpec[] =>
    Array.from({ length: count }, (_, index) => ({ header: `${header}${index + 1}`, width: 14, ...parts }))
  return [
    ...columns(mergedCount, '分组', { kind: 'text', isMerged: true }),
    ...columns(numberCount, '金额（万元）', { kind: 'number' }),
    ...columns(dateCount, '日期', { kind: 'date' }),
  ]
}

/** Groups as of city, county, park, project: each column cuts the one before into a few parts. */
function cellOf({ kind }: ColumnSpec, column: number, row: number): CellText {
  if (kind === 'text') return `福建泉州第${Math.floor(row / groupSizes(column))}组标准化园区`
  if (kind === 'number') return `${(row * 37 + column * 1_009) % 1_000_000}.${row % 9}${(column % 9) + 1}`
  return `20${10 + (row % 17)}-0${1 + (row % 9)}-1${column % 9}`
}

function groupSizes(column: number): number {
  return Math.max(2, Math.floor(rowCount / 2 ** (column + 1)))
}

function rangesOf(columns: readonly ColumnSpec[], rows: readonly (readonly CellText[])[]): readonly string[] {
  const runs = createMergedRuns(columns)
  for (const [index, cells] of rows.entries()) runs.row(index + 2, cells)
  return runs.ranges()
}

/** What a program keeps: a number for a number, a date for a date. */
function programValue(text: CellText, { kind }: ColumnSpec): string | number | Date | null {
  if (text === null || kind === 'text') return text
  return kind === 'number' ? Number(text) : new Date(`${text}T00:00:00Z`)
}

async function writeWithExceljs(
  columns: readonly ColumnSpec[],
  rows: readonly (readonly CellText[])[],
  ranges: readonly string[],
): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('项目')
  sheet.columns = columns.map(({ header, width }) => ({ header, width }))
  for (const row of rows) sheet.addRow(valuesOf(columns, row))
  for (const range of ranges) sheet.mergeCells(range)
  await workbook.xlsx.writeBuffer()
}

async function writeWithHucre(
  columns: readonly ColumnSpec[],
  rows: readonly (readonly CellText[])[],
  ranges: readonly string[],
): Promise<void> {
  const merges = ranges.map((range) => {
    const [, first = '', firstRow = '', , lastRow = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
    const column = first.charCodeAt(0) - 'A'.charCodeAt(0)
    return { startRow: Number(firstRow) - 1, startCol: column, endRow: Number(lastRow) - 1, endCol: column }
  })
  const cells = [columns.map(({ header }) => header), ...rows.map((row) => valuesOf(columns, row))]
  await writeXlsx({ sheets: [{ name: '项目', rows: cells, merges }] })
}

function valuesOf(columns: readonly ColumnSpec[], row: readonly CellText[]) {
  return columns.map((column, index) => programValue(row[index] ?? null, column))
}
