import iconv from 'iconv-lite'
import { cellAddress } from '../table/table.ts'
import { escapeXml } from '../workbook/xlsx-text.ts'
import { anXls, numberCell, textCell } from './an-xls.ts'
import { xlsxParts } from './an-xlsx.ts'

/** What stands in a cell; nothing is null. */
export type CountyValue = string | number | null
/** Rows from the first on. */
export type CountyTable = readonly (readonly CountyValue[])[]

/** A small table as counties send it: title, reporter, two levels of headers, groups, sums, signatures. */
export const countyTable: CountyTable = [
  ['晋江市园区项目2026年9月进展表'],
  ['填报单位：晋江市工信局', null, null, null, '单位：万元'],
  ['序号', '项目代码', '项目名称', '所在地区', '投资情况', null, '时间', null, '是否重点', '备注'],
  [null, null, null, null, '总投资', '年度计划投资', '开工日期', '竣工日期', null, null],
  [1, 'P-001', '鞋业园', '晋江市', 1200.5, '约300', '2024-09-25', '2026年12月底', '是', '无'],
  [2, 'P-002', '物流园', '石狮市', '１，０００', '—', 45560, '2027.6.30', '√', null],
  ['小计', null, null, null, 2200.5, 300],
  [3, 'P-003', '石材园', '南安市', 47.62, 12, '24年5月6日', null, '否', '征地'],
  ['合计', null, null, null, 2248.12, 312],
  ['填表人：张三', null, '审核人：李四'],
  ['备注：按月报送'],
]

export const countyMerges = ['A1:J1', 'A2:D2', 'E3:F3', 'G3:H3', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'I3:I4', 'J3:J4']

/** The parts of a table as an `.xlsx`. */
export function countyParts(table = countyTable, merges: readonly string[] = countyMerges): Record<string, string> {
  const texts = [...new Set(table.flat().filter((value) => typeof value === 'string'))]
  const rows = table.map((row, index) => {
    const cells = Array.from(row, (value, column) => cellXml(value, column, index, texts))
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  return xlsxParts({
    sheetData: rows.join(''),
    sharedStrings: texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join(''),
    beforeData: '<cols><col min="10" max="10" hidden="1"/></cols>',
    afterData: `<mergeCells>${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
  })
}

function cellXml(value: CountyValue | undefined, column: number, row: number, texts: readonly string[]): string {
  const address = cellAddress(column + 1, row + 1)
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  return `<c r="${address}" t="s"><v>${texts.indexOf(value)}</v></c>`
}

/** The records of a table's cells in an `.xls`. */
export function countyRecords(table = countyTable): Uint8Array[] {
  return table.flatMap((row, index) =>
    Array.from(row, (value, column) => {
      if (value === null || value === undefined) return []
      return [typeof value === 'number' ? numberCell(index, column, value) : textCell(index, column, value)]
    }).flat(),
  )
}

/** A table as an `.xls`. */
export function countyXls(table = countyTable): Uint8Array {
  return anXls({ name: '进展表', cells: countyRecords(table) })
}

/** A table as a CSV in this encoding. */
export function countyCsv(encoding: string, table = countyTable): Uint8Array {
  const lines = table.map((row) =>
    Array.from(row, (value) => (value === null || value === undefined ? '' : `"${value}"`)).join(','),
  )
  return iconv.encode(`${lines.join('\r\n')}\r\n`, encoding, { addBOM: encoding.startsWith('utf16') })
}
