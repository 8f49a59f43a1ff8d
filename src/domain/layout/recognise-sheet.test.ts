import { expect, test } from 'vitest'
import { simplify } from '#i18n/script.ts'
import { amount, choice, text } from '../ledger/field.ts'
import { openLedger } from '../ledger/ledger.ts'
import { project } from '../ledgers/project.ts'
import { layoutFingerprint } from './known-layout.ts'
import { inRanges, layoutColumns, mappingOf } from './recognise-sheet.ts'
import { aLedger, columnLines, recognise } from './testing/a-reading.ts'
import { aSheet } from './testing/a-sheet.ts'

const header = ['项目代码', '项目名称', '所在地区', '总投资']
const row = ['P-1', '鞋业园', '晋江市', 100]

test('a table with nothing around it is recognised by its header', () => {
  const table = recognise(aSheet([header, row]))
  expect(columnLines(table)).toEqual([
    '项目代码 → code',
    '项目名称 → name',
    '所在地区 → place',
    '总投资 → totalInvestment',
  ])
  expect(table.columns.map(({ certainty }) => certainty)).toEqual([1, 1, 1, 1])
  expect(table).toMatchObject({
    use: true,
    headerFirst: 1,
    headerLast: 1,
    firstRow: 2,
    lastRow: 2,
    rowCount: 1,
    missing: [],
  })
})

test('title, 填报单位, date and unit above the table are read', () => {
  const table = recognise(
    aSheet([
      ['附件2'],
      ['晋江市园区项目 2026 年进展表'],
      ['填报单位（盖章）：晋江市工信局', null, '截至2026年9月30日', '单位：亿元'],
      header,
      row,
    ]),
  )
  expect(table).toMatchObject({
    title: '晋江市园区项目 2026 年进展表',
    reporter: '晋江市工信局',
    reportedOn: '2026-09-30',
    year: 2026,
    headerFirst: 4,
  })
  expect(columnLines(table)[3]).toBe('总投资 → totalInvestment 亿元')
})

test('a label and its text may stand in two cells, and a 单位 that is an office is no unit', () => {
  const table = recognise(aSheet([['填报单位：', '晋江市工信局'], ['单位：晋江经济开发区'], header, row]))
  expect(table.reporter).toBe('晋江市工信局')
  expect(columnLines(table)[3]).toBe('总投资 → totalInvestment')
})

test('a header of two levels is read through its merged cells', () => {
  const table = recognise(
    aSheet(
      [
        ['序号', '项目代码', '项目名称', '所在地区', '投资（万元）', null, '时间', null],
        [null, null, null, null, '总投资', '年度计划投资', '计划开工日期', '开工日期'],
        [1, ...row, 20, '2024-09-25', '2024-09-25'],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:H1'] },
    ),
  )
  expect(table).toMatchObject({ headerFirst: 1, headerLast: 2 })
  expect(columnLines(table)).toEqual([
    '序号 → nothing',
    '项目代码 → code',
    '项目名称 → name',
    '所在地区 → place',
    '投资（万元）/总投资 → totalInvestment 万元',
    '投资（万元）/年度计划投资 → yearPlan 万元',
    '时间/计划开工日期 → startPlannedOn',
    '时间/开工日期 → startedOn',
  ])
})

test('a header of three levels tells its columns apart by what stands above them', () => {
  const table = recognise(
    aSheet(
      [
        ['企业名称', '2026年9月生产经营情况', null, null, null],
        [null, '工业总产值', null, '营业收入', null],
        [null, '本月', '累计', '本月', '累计'],
        ['安踏', 1, 2, 3, 4],
      ],
      { merges: ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2'] },
    ),
    { ledger: aLedger('enterprise-month') },
  )
  expect(columnLines(table).map((line) => line.split(' → ')[1])).toEqual([
    'enterprise',
    'output',
    'outputYear',
    'revenue',
    'revenueYear',
  ])
  expect(table).toMatchObject({ headerFirst: 1, headerLast: 3, rowCount: 1 })
})

test('groups that are only written over their first column, as in a CSV, reach to the right', () => {
  const table = recognise(
    aSheet([
      ['企业名称', '税收', '', '用电量（万千瓦时）', ''],
      ['', '本月', '累计', '本月', '累计'],
      ['安踏', '1', '2', '3', '4'],
    ]),
    { ledger: aLedger('enterprise-month') },
  )
  expect(columnLines(table)).toEqual([
    '企业名称 → enterprise',
    '税收/本月 → tax',
    '税收/累计 → taxYear',
    '用电量（万千瓦时）/本月 → electricity 万kWh',
    '用电量（万千瓦时）/累计 → electricityYear 万kWh',
  ])
})

test('what a group says is not lost: planned is not done', () => {
  const table = recognise(
    aSheet(
      [
        ['项目代码', '项目名称', '计划', null, '实际', null],
        [null, null, '开工日期', '竣工日期', '开工时间', '竣工时间'],
        ['P-1', '鞋业园', '2024-09-25', '2025-09-25', '2024-10-01', null],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] },
    ),
  )
  expect(columnLines(table).map((line) => line.split(' → ')[1])).toEqual([
    'code',
    'name',
    'startPlannedOn',
    'nothing',
    'startedOn',
    'completedOn',
  ])
})

test.each([
  ['总投资（亿元）', '亿元'],
  ['总投资(万元)', '万元'],
  ['总投资【元】', '元'],
  ['总投资/万元', '万元'],
  ['总投资：亿元', '亿元'],
  ['总投资（万）', '万元'],
  ['总投资（单位：亿元）', '亿元'],
  ['1.总投资（亿元）', '亿元'],
])('the header %s says its unit', (written, unit) => {
  const table = recognise(
    aSheet([
      ['项目代码', '项目名称', written],
      ['P-1', '鞋业园', 1],
    ]),
  )
  expect(columnLines(table)[2]).toBe(`${written} → totalInvestment ${unit}`)
})

test('a row of units and a row of column numbers belong to the header', () => {
  const table = recognise(
    aSheet([
      ['项目代码', '项目名称', '总投资', '用地面积', '建筑面积'],
      [null, null, '亿元', '亩', '万平方米'],
      ['甲', '乙', '1', '2', '3'],
      ['P-1', '鞋业园', 1, 2, 3],
    ]),
  )
  expect(table).toMatchObject({ headerFirst: 1, headerLast: 3, firstRow: 4, rowCount: 1 })
  expect(table.columns.map(({ field, unit }) => `${field} ${unit}`)).toEqual([
    'code null',
    'name null',
    'totalInvestment 亿元',
    'landArea 亩',
    'floorArea 万㎡',
  ])
})

test('of several units above a table, each column takes the one that measures it', () => {
  const table = recognise(
    aSheet([
      ['单位：亿元、公顷'],
      ['项目代码', '项目名称', '总投资', '用地面积', '建筑面积（㎡）'],
      ['P-1', '鞋业园', 1, 2, 3],
    ]),
  )
  expect(table.columns.slice(2).map(({ unit }) => unit)).toEqual(['亿元', '公顷', '㎡'])
})

test('headers in Traditional script are recognised', () => {
  const table = recognise(aSheet([['項目代碼', '項目名稱', '所在地區', '總投資（億元）'], row]), { simplify })
  expect(columnLines(table)).toEqual([
    '項目代碼 → code',
    '項目名稱 → name',
    '所在地區 → place',
    '總投資（億元） → totalInvestment 亿元',
  ])
})

test('headers by their alias, with odd spaces, line breaks, marks and numbers', () => {
  const table = recognise(
    aSheet([
      ['备案\n编号*', '建设 项目（必填）', '县（市、区）', '（一）计划总投资', '5、项目 总投资额（估）'],
      [...row, 5],
    ]),
  )
  expect(table.columns.map(({ field }) => field)).toEqual(['code', 'name', 'place', 'totalInvestment', null])
  expect(table.columns[0]?.certainty).toBe(0.95)
  expect(table.columns[4]?.candidates[0]?.field).toBe('totalInvestment')
})

test('each field is proposed once, so that the columns together fit best', () => {
  const table = recognise(
    aSheet([
      ['编号', '项目代码', '项目', '项目名称'],
      ['1', 'P-1', '鞋业', '鞋业园'],
    ]),
  )
  expect(table.columns.map(({ field }) => field)).toEqual([null, 'code', null, 'name'])
})

test('values tell two fields of one name apart', () => {
  const ledger = openLedger(project, [
    { name: 'named', field: text({ zh: '等级说明', en: 'Level in words', aliases: ['等级'] }) },
    {
      name: 'level',
      field: choice({
        zh: '项目等级',
        en: 'Level',
        aliases: ['等级'],
        choices: [
          { code: 'a', zh: '甲级', en: 'First' },
          { code: 'b', zh: '乙级', en: 'Second' },
        ],
      }),
    },
  ])
  const fieldFor = (values: readonly string[]) =>
    recognise(
      aSheet([
        ['项目代码', '项目名称', '等级'],
        ...values.map((value, index) => [`P-${index}`, `鞋业园${index}期`, value]),
      ]),
      { ledger },
    ).columns[2]?.field
  expect(fieldFor(['甲级', '乙级', '甲级', '—'])).toBe('extra.level')
  expect(fieldFor(['省里定的', '市里定的', '还没有定'])).toBe('extra.named')
})

test('编号 that only counts the rows is no project code', () => {
  const table = recognise(
    aSheet([
      ['编号', '项目名称', '总投资'],
      ['1', '甲园', 1],
      ['2', '乙园', 2],
      ['3', '丙园', 3],
    ]),
  )
  expect(table.columns[0]?.field).toBeNull()
})

test('shares under a header without % are shares; under % or beside percentages they are asked about', () => {
  const ledger = openLedger(project, [
    { name: 'rate', field: amount({ zh: '完成率', en: 'Rate', unit: '%', decimals: 2, adds: false }) },
  ])
  const unitOf = (written: string, values: readonly number[]) =>
    recognise(
      aSheet([['项目代码', '项目名称', written], ...values.map((value, index) => [`P-${index}`, `园${index}`, value])]),
      {
        ledger,
      },
    ).columns[2]?.unit
  expect(unitOf('完成率', [0.85, 0.9, 1])).toBe('比例')
  expect(unitOf('完成率', [0.85, 0.9])).toBeNull()
  expect(unitOf('完成率', [85, 92, 0.85])).toBeNull()
  expect(unitOf('完成率（%）', [0.85, 0.9, 1])).toBeNull()
})

test('a city’s own fields are recognised like the others', () => {
  const ledger = openLedger(project, [
    {
      name: 'lights',
      field: amount({ zh: '路灯数', en: 'Lights', aliases: ['灯数'], unit: '个', decimals: 0, adds: true }),
    },
  ])
  const table = recognise(
    aSheet([
      ['项目代码', '项目名称', '灯数（盏）', '灯数'],
      ['P-1', '鞋业园', 3, 4],
    ]),
    { ledger },
  )
  expect(table.columns.map(({ field }) => field)).toEqual(['code', 'name', null, 'extra.lights'])
})

test('a column of the month or of the place gives way to what stands above the table', () => {
  const table = recognise(
    aSheet([['2026年9月项目月报'], ['项目名称', '本月完成投资'], ['鞋业园', 5]], { name: '9月' }),
    { ledger: aLedger('project-month') },
  )
  expect(table.fixed).toEqual([{ field: 'month', text: '2026-09' }])
  expect(table.missing).toEqual([])
  const projects = recognise(aSheet([['填报单位：晋江市工信局'], ['项目代码', '项目名称'], ['P-1', '鞋业园']]))
  expect(projects.fixed).toEqual([{ field: 'place', text: '晋江市' }])
})

test.each([
  ['2026年1-9月项目进度', '2026-09'],
  ['截至2026年9月30日', '2026-09'],
  ['2026.09月报', '2026-09'],
  ['二季度项目进度', null],
])('the month that %s reports', (line, month) => {
  const table = recognise(aSheet([[line], ['项目名称', '本月完成投资'], ['鞋业园', 5]]), {
    ledger: aLedger('project-month'),
  })
  expect(table.fixed.find(({ field }) => field === 'month')?.text ?? null).toBe(month)
})

test('the day on which a report was filled in does not name its month', () => {
  const table = recognise(aSheet([['填报日期：2026年10月8日'], ['项目名称', '本月完成投资'], ['鞋业园', 5]]), {
    ledger: aLedger('project-month'),
  })
  expect(table).toMatchObject({ fixed: [], missing: ['month'], reportedOn: '2026-10-08' })
})

test('required fields that nothing gives are named', () => {
  expect(
    recognise(
      aSheet([
        ['项目名称', '总投资'],
        ['鞋业园', 1],
      ]),
    ).missing,
  ).toEqual(['code', 'place'])
})

test('hidden rows, columns and sheets are read, and said', () => {
  const table = recognise(
    aSheet([header, row, row, row, row], { hidden: true, hiddenRows: [3, 4], hiddenColumns: [{ first: 3, last: 3 }] }),
  )
  expect(table).toMatchObject({ use: true, hidden: true, hiddenRows: [3, 4], rowCount: 4 })
  expect(table.columns.map(({ hidden }) => hidden)).toEqual([false, false, true, false])
  expect(table.notes.map(({ code, cell, params }) => [code, cell, ...Object.values(params)])).toEqual([
    ['import.sheet-hidden', 'A1', '项目'],
    ['import.columns-hidden', 'C1', 'C'],
    ['import.rows-hidden', 'A3', '3–4'],
  ])
})

test.each([
  ['words without a table', [['请各县于每月5日前报送'], ['联系人：张三']]],
  [
    'a table of another ledger',
    [
      ['企业名称', '统一社会信用代码', '从业人员'],
      ['安踏', '91', 5],
    ],
  ],
  [
    'places and remarks of no ledger',
    [
      ['所在地区', '备注', '联系人'],
      ['晋江市', '—', '张三'],
    ],
  ],
])('%s: the sheet is left out, and said', (_, rows) => {
  const table = recognise(aSheet(rows, { name: '说明' }))
  expect(table.use).toBe(false)
  expect(table.notes.map(({ code }) => code)).toEqual(['import.sheet-left-out'])
})

test('an empty sheet, a header without rows and the note sheet of an export are left out', () => {
  expect(recognise(aSheet([])).use).toBe(false)
  expect(recognise(aSheet([header])).use).toBe(false)
  expect(recognise(aSheet([header, row], { isNote: true }))).toMatchObject({ use: false, columns: [], notes: [] })
})

const county = [
  ['序号', '编码', '名字', '在哪里', '9月完成数（亿元）'],
  [1, 'P-1', '鞋业园', '晋江市', 1],
]
const confirmed = recognise(aSheet([['项目代码', '名字', '在哪里', '9月完成数（亿元）'], row]))
const layouts = [
  {
    name: '晋江月报',
    columns: layoutColumns(confirmed, {
      columns: [
        { column: 1, field: 'code', unit: null },
        { column: 2, field: 'name', unit: null },
        { column: 3, field: 'place', unit: null },
        { column: 4, field: 'totalInvestment', unit: '亿元' },
      ],
      fixed: [],
    }),
  },
]

test('a layout that was confirmed is known again, whatever its words, and says its name', () => {
  const table = recognise(aSheet([['项目代码', '名字', '在哪里', '10月完成数（亿元）'], row]), { layouts })
  expect(table.layout).toBe('晋江月报')
  expect(table.columns.map(({ field, unit, certainty }) => [field, unit, certainty])).toEqual([
    ['code', null, 1],
    ['name', null, 1],
    ['place', null, 1],
    ['totalInvestment', '亿元', 1],
  ])
})

test('it is known when columns moved and one was added, and the added one is proposed by its name', () => {
  const moved = [
    ['9月完成数（亿元）', '在哪里', '总投资', '名字', '项目代码'],
    [1, '晋江市', 2, '鞋业园', 'P-1'],
  ]
  const table = recognise(aSheet(moved), { layouts })
  expect(table.layout).toBe('晋江月报')
  expect(table.columns.map(({ field }) => field)).toEqual(['totalInvestment', 'place', null, 'name', 'code'])
  const added = recognise(
    aSheet([
      ['备注', ...['项目代码', '名字', '在哪里', '9月完成数（亿元）']],
      ['好', ...row],
    ]),
    { layouts },
  )
  expect(added.columns[0]).toMatchObject({ field: 'remark', certainty: 1 })
})

test('it is not known when too much is gone', () => {
  expect(recognise(aSheet([['项目代码', '名字', '别的'], row]), { layouts }).layout).toBeNull()
  expect(recognise(aSheet(county), { layouts }).layout).toBeNull()
})

test('layouts with the same headers have one fingerprint, whatever their order and month', () => {
  const print = (headers: readonly string[]) => layoutFingerprint(headers.map((text) => ({ headers: [text] })))
  expect(print(['项目名称', '9月完成'])).toBe(print(['10月完成', '项目 名称']))
  expect(print(['项目名称', '9月完成'])).not.toBe(print(['项目名称', '9月计划']))
})

test('the proposal is a mapping that can be read as it stands', () => {
  const table = recognise(aSheet([header, row]))
  expect(mappingOf(table).columns).toEqual([
    { column: 1, field: 'code', unit: null },
    { column: 2, field: 'name', unit: null },
    { column: 3, field: 'place', unit: null },
    { column: 4, field: 'totalInvestment', unit: null },
  ])
})

test('every field of every ledger is recognised by its own label, in any order', async () => {
  const { ledgerDefinitions } = await import('../ledgers/all-ledgers.ts')
  for (const definition of ledgerDefinitions) {
    const ledger = openLedger(definition)
    for (const fields of [[...ledger.fields.values()], [...ledger.fields.values()].toReversed()]) {
      const table = recognise(aSheet([fields.map(({ zh }) => zh), fields.map(() => 'x')]), { ledger })
      expect([ledger.name, table.columns.map(({ field }) => field)]).toEqual([
        ledger.name,
        fields.map(({ name }) => name),
      ])
      expect(table.columns.every(({ certainty }) => certainty === 1)).toBe(true)
    }
  }
})

test('numbers of rows are named in ranges', () => {
  expect(inRanges([3, 4, 5, 9])).toBe('3–5、9')
  expect(inRanges([])).toBe('')
  expect(inRanges(Array.from({ length: 50 }, (_, index) => index * 2))).toMatch(/^0、2、.*38…$/)
})
