import type { ColumnKind, ColumnSpec } from '#office/workbook/workbook-spec.ts'
import { writeWorkbook } from '#office/workbook/write-workbook.ts'

type Column = readonly [header: string, kind: ColumnKind, cell: (row: number) => string]

const day = (first: number, row: number): string =>
  `${first + (row % 3)}-${pad(1 + (row % 12))}-${pad(1 + ((row * 7) % 28))}`
const pad = (number: number): string => `${number}`.padStart(2, '0')
const oneOf = (words: readonly string[], row: number): string => words[row % words.length] ?? ''

const counties = ['晋江市', '南安市', '惠安县', '安溪县', '石狮市', '永春县', '德化县', '洛江区', '泉港区']
const trades = ['鞋服', '建材', '机械装备', '食品', '石化', '电子信息', '纸业', '水暖']

/** Twenty columns as counties send them: names, places, words of a list, amounts, days and remarks. */
const columns: readonly Column[] = [
  ['项目代码', 'text', (row) => `2026-3505-${`${row}`.padStart(6, '0')}`],
  ['项目名称', 'text', (row) => `${oneOf(counties, row)}${oneOf(trades, row)}智能制造产业园${row}号项目`],
  ['所在地区', 'text', (row) => oneOf(counties, row)],
  ['项目类别', 'text', (row) => oneOf(['园区建设', '产业项目'], row)],
  ['所属产业', 'text', (row) => oneOf(trades, row)],
  ['建设内容', 'text', (row) => `建设标准厂房 ${1 + (row % 40)} 栋及配套设施，购置生产线 ${1 + (row % 9)} 条`],
  ['重点项目', 'text', (row) => oneOf(['是', '否', '否'], row)],
  ['联系人', 'text', (row) => `${oneOf(['陈', '林', '黄', '吴', '蔡'], row)}${oneOf(['建国', '志强', '美华'], row)}`],
  ['总投资（万元）', 'number', (row) => `${1_000 + ((row * 37) % 90_000)}.${row % 10}`],
  ['年度计划投资（万元）', 'number', (row) => `${100 + ((row * 13) % 9_000)}`],
  ['用地面积（亩）', 'number', (row) => `${10 + (row % 300)}.${row % 10}`],
  ['建筑面积（㎡）', 'number', (row) => `${2_000 + ((row * 11) % 80_000)}`],
  ['达产年产值（万元）', 'number', (row) => `${3_000 + ((row * 29) % 200_000)}`],
  ['达产年税收（万元）', 'number', (row) => `${50 + ((row * 3) % 5_000)}`],
  ['签约日期', 'date', (row) => day(2019, row)],
  ['落地日期', 'date', (row) => day(2021, row)],
  ['供地日期', 'date', (row) => day(2023, row)],
  ['计划开工日期', 'date', (row) => day(2025, row)],
  ['计划投产日期', 'date', (row) => day(2028, row)],
  ['备注', 'text', (row) => `第 ${row} 行，${oneOf(['进展正常', '正在办理施工许可', '主体封顶'], row)}`],
]

/** A workbook of projects that nobody has; every cell holds something. */
export function writeProjects(rowCount: number): Promise<Uint8Array> {
  const specs: ColumnSpec[] = columns.map(([header, kind]) => ({ header, kind, width: 14 }))
  return writeWorkbook({ sheets: [{ name: '项目', columns: specs, rows: rowsOf(rowCount) }] })
}

function* rowsOf(rowCount: number): Generator<string[]> {
  for (let row = 1; row <= rowCount; row += 1) yield columns.map(([, , cell]) => cell(row))
}
