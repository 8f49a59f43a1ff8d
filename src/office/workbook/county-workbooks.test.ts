import { utils, write } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { type RowContext, readTableRows, type TableReading } from '#domain/layout/read-table-rows.ts'
import { mappingOf, recogniseSheet } from '#domain/layout/recognise-sheet.ts'
import type { RecognisedTable } from '#domain/layout/recognised-table.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { createNameFinder } from '#domain/ledger/near-name.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { simplify } from '#i18n/script.ts'
import { readWorkbook } from './read-workbook.ts'

// Workbooks as counties send them, from the bytes to the rows: written with exceljs and SheetJS, read with ours.

const places = ['晋江市', '石狮市', '南安市'].map((name) => ({ id: name, names: [name] }))
const context: RowContext = {
  findPlace: createNameFinder(places, simplify),
  findOrganisation: () => null,
  findReference: (_, text) => ({ id: simplify(text) }),
  simplify,
  year: 2026,
  mends: new Map(),
}

interface SheetResult {
  readonly table: RecognisedTable
  readonly reading: TableReading
}

/** Every sheet of a workbook, recognised and read as it is proposed. */
async function readAll(bytes: Uint8Array, fileName: string, ledgerName: string): Promise<SheetResult[]> {
  const definition = ledgerDefinitions.find(({ name }) => name === ledgerName)
  if (definition === undefined) throw new Error(`there is no ledger ${ledgerName}`)
  const ledger = openLedger(definition)
  const { sheets } = await readWorkbook(bytes, fileName)
  return sheets.map((sheet) => {
    const table = recogniseSheet(sheet, ledger, [], simplify)
    const steps = readTableRows(sheet, table, ledger, mappingOf(table), context)
    for (;;) {
      const step = steps.next()
      if (step.done) return { table, reading: step.value }
    }
  })
}

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function problemLines({ problems }: TableReading): string[] {
  return problems.map(({ severity, cell, code, mends }) =>
    [severity, cell, code, ...mends.map(({ text }) => text)].join(' '),
  )
}

/** The progress table of a city: two levels of headers, groups with figures, subtotals, hidden things, signatures. */
function progressTable(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('进展表')
  sheet.addRow(['附件1'])
  sheet.addRow(['泉州市园区标准化建设项目进展情况表'])
  sheet.addRow([
    '填报单位（盖章）：晋江市工业和信息化局',
    null,
    null,
    null,
    '截至2026年9月30日',
    null,
    null,
    '单位：亿元、亩',
  ])
  sheet.addRow([
    '序号',
    '项目代码',
    '项目名称',
    '所在县\n（市、区）',
    '投资情况',
    null,
    '用地面积',
    '时间节点',
    null,
    '是否重点',
    '备注',
  ])
  sheet.addRow([null, null, null, null, '总投资', '年度计划\n投资', null, '开工时间', '竣工时间', null, null])
  sheet.addRow(['合  计', null, null, null, { formula: 'SUM(E7,E10)', result: 6.2 }, 1.7, 190])
  sheet.addRow(['一', '晋江市', null, null, 3.2, 0.7, 130])
  sheet.addRow([
    1,
    'JJ-001',
    '鞋业园（一期）',
    '晋江市',
    1.2,
    0.3,
    30,
    new Date('2024-09-25T00:00:00Z'),
    '2026年12月底',
    '√',
    null,
  ])
  sheet.addRow([2, 'JJ-002', '智能装备园', null, '约2', '0.4亿元', '６６６７０㎡', '2025.3.1', '—', '×', '已供地'])
  sheet.addRow(['二', '石狮市', null, null, 3, 1, 60])
  sheet.addRow([1, 'SS-001', '服装城', '石狮市', 3, 1, 60, '24年5月6日', '2027/6/30', '是', '无'])
  sheet.addRow([])
  sheet.addRow(['填表人：张三', null, '审核人：李四', null, null, '联系电话：0595-22222222'])
  sheet.addRow(['备注：1.本表于每月5日前报送；2.投资以亿元为单位。'])
  for (const range of ['A1:K1', 'A2:K2', 'A3:D3', 'H3:K3', 'E4:F4', 'H4:I4', 'A14:K14', 'D8:D9'])
    sheet.mergeCells(range)
  for (const column of ['A', 'B', 'C', 'D', 'G', 'J', 'K']) sheet.mergeCells(`${column}4:${column}5`)
  sheet.getCell('H8').numFmt = 'yyyy"年"m"月"d"日"'
  sheet.getRow(9).hidden = true
  sheet.getColumn(11).hidden = true
  const notes = workbook.addWorksheet('填表说明')
  notes.addRow(['一、填报范围：全市园区标准化建设项目。'])
  notes.addRow(['二、填报时间：每月5日前。'])
  return workbook
}

test('a progress table is read from its bytes to its rows', async () => {
  const [progress, notes] = await readAll(await bytesOf(progressTable()), '进展表.xlsx', 'project')
  expect(progress?.table).toMatchObject({
    title: '泉州市园区标准化建设项目进展情况表',
    reporter: '晋江市工业和信息化局',
    reportedOn: '2026-09-30',
    headerFirst: 4,
    headerLast: 5,
    rowCount: 3,
    totalRows: [6, 7, 10],
    hiddenRows: [9],
  })
  expect(progress?.reading.rows.map(({ row, values }) => ({ row, ...values }))).toEqual([
    {
      row: 8,
      code: 'JJ-001',
      name: '鞋业园（一期）',
      place: '晋江市',
      totalInvestment: '12000',
      yearPlan: '3000',
      landArea: '30',
      startedOn: '2024-09-25',
      completedOn: '2026-12-31',
      isKey: true,
    },
    {
      row: 9,
      code: 'JJ-002',
      name: '智能装备园',
      place: '晋江市',
      totalInvestment: '20000',
      yearPlan: '4000',
      // 66,670 ㎡ × 3 ÷ 2,000
      landArea: '100.005',
      startedOn: '2025-03-01',
      completedOn: null,
      isKey: false,
      remark: '已供地',
    },
    {
      row: 11,
      code: 'SS-001',
      name: '服装城',
      place: '石狮市',
      totalInvestment: '30000',
      yearPlan: '10000',
      landArea: '60',
      startedOn: '2024-05-06',
      completedOn: '2027-06-30',
      isKey: true,
      remark: null,
    },
  ])
  expect(progress?.reading.rows[1]?.written).toEqual({
    totalInvestment: '约2',
    landArea: '６６６７０㎡',
    completedOn: '—',
  })
  expect(problemLines(progress?.reading ?? { fields: [], columns: {}, rows: [], problems: [] })).toEqual([
    'note K5 import.columns-hidden',
    'note A9 import.rows-hidden',
  ])
  expect(notes?.table).toMatchObject({ use: false, sheet: '填表说明' })
  expect(notes?.reading.problems.map(({ code }) => code)).toEqual(['import.sheet-left-out'])
})

/** A month of enterprises in Traditional script, three levels of headers, with the header again on the second page. */
function enterpriseMonth(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('規上企業')
  const header = [
    ['序號', '企業名稱', '生產經營情況（萬元）', null, null, null, '用電量（萬千瓦時）', null, '從業人員（人）'],
    [null, null, '工業總產值', null, '營業收入', null, '本月', '累計', null],
    [null, null, '本月', '累計', '本月', '累計', null, null, null],
  ]
  sheet.addRow(['石獅市園區規模以上工業企業2026年9月生產經營情況表'])
  for (const row of header) sheet.addRow(row)
  sheet.addRow([1, '安踏（中國）有限公司', 1000, 9000, 1100, 9500, 1.5, 12.25, 300])
  sheet.addRow([2, '恆安集團', '１，２００', 8000.5, '—', 8100, '2.5万千瓦时', 20, '約500'])
  sheet.addRow(['小計', null, 2200, 17000.5, 1100, 17600, 4, 32.25, 800])
  sheet.addRow(['石獅市園區規模以上工業企業2026年9月生產經營情況表'])
  for (const row of header) sheet.addRow(row)
  sheet.addRow([3, '特步', { error: '#REF!' }, 5000, 600, 5100, 1, 9, 200])
  sheet.addRow(['總計', null, 2200, 22000.5, 1700, 22700, 5, 41.25, 900])
  for (const first of [2, 9]) {
    const [second, third] = [first + 1, first + 2]
    for (const range of [`A${first}:A${third}`, `B${first}:B${third}`, `C${first}:F${first}`, `G${first}:H${first}`]) {
      sheet.mergeCells(range)
    }
    for (const range of [
      `C${second}:D${second}`,
      `E${second}:F${second}`,
      `G${second}:G${third}`,
      `H${second}:H${third}`,
    ]) {
      sheet.mergeCells(range)
    }
    sheet.mergeCells(`I${first}:I${third}`)
  }
  return workbook
}

test('a month of enterprises in Traditional script, with three levels of headers and a page break, is read', async () => {
  const [month] = await readAll(await bytesOf(enterpriseMonth()), '九月.xlsx', 'enterprise-month')
  expect(month?.table).toMatchObject({ headerFirst: 2, headerLast: 4, rowCount: 3, totalRows: [7, 13] })
  expect(month?.reading.rows.map(({ row, values }) => ({ row, ...values }))).toEqual([
    {
      row: 5,
      month: '2026-09',
      enterprise: '安踏（中国）有限公司',
      output: '1000',
      outputYear: '9000',
      revenue: '1100',
      revenueYear: '9500',
      electricity: '15000',
      electricityYear: '122500',
      employees: '300',
    },
    {
      row: 6,
      month: '2026-09',
      enterprise: '恒安集团',
      output: '1200',
      outputYear: '8000.5',
      revenue: null,
      revenueYear: '8100',
      electricity: '25000',
      electricityYear: '200000',
      employees: '500',
    },
    {
      row: 12,
      month: '2026-09',
      enterprise: '特步',
      outputYear: '5000',
      revenue: '600',
      revenueYear: '5100',
      electricity: '10000',
      electricityYear: '90000',
      employees: '200',
    },
  ])
  // the grand total of employees is 1,000; that of 产值 is over a cell that could not be read
  expect(month && problemLines(month.reading)).toEqual([
    'refuse C12 value.formula-failed',
    'ask I13 import.total-differs',
    'note C13 import.total-unchecked',
  ])
})

const countyRows = [
  ['石狮市重点项目2026年1-9月进度表'],
  ['填报单位：石狮市发改局', '', '', '', '单位：万元'],
  ['项目名称', '年度计划投资', '9月完成投资', '1-9月累计完成投资', '所处阶段', '存在问题'],
  ['服装城', '12,000', '1,200.50', '9,000', '主体封顶', '无'],
  ['物流园', '5,000', '暂无', '约3,000', '装修', '征地未完成'],
  ['合计', '17,000', '1,200.50', '12,000'],
]

const monthRows = [
  {
    project: '服装城',
    month: '2026-09',
    yearPlan: '12000',
    invested: '1200.5',
    investedYear: '9000',
    stage: 'topped-out',
    problems: null,
  },
  {
    project: '物流园',
    month: '2026-09',
    yearPlan: '5000',
    invested: null,
    investedYear: '3000',
    stage: 'fitting',
    problems: '征地未完成',
  },
]

test.each([
  ['UTF-8', 'utf8'],
  ['GB18030', 'gb18030'],
  ['UTF-16', 'utf16'],
])('a CSV in %s is read like the workbook that it was saved from', async (_, encoding) => {
  const text = countyRows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')
  const bytes = iconv.encode(text, encoding, { addBOM: encoding === 'utf16' })
  const [month] = await readAll(bytes, '进度.csv', 'project-month')
  expect(month?.reading.rows.map(({ values }) => values)).toEqual(monthRows)
  expect(month?.reading.problems).toEqual([])
})

test('an .xls is read like an .xlsx', async () => {
  const sheet = utils.aoa_to_sheet(countyRows)
  sheet['!merges'] = [utils.decode_range('A1:F1')]
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, sheet, '9月')
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['请勿修改表头']]), '说明')
  const bytes: Uint8Array = write(workbook, { type: 'buffer', bookType: 'biff8' })
  const [month, notes] = await readAll(Uint8Array.from(bytes), '进度.xls', 'project-month')
  expect(month?.reading.rows.map(({ values }) => values)).toEqual(monthRows)
  expect(notes?.table.use).toBe(false)
})
