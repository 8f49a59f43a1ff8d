import { expect, test } from 'vitest'
import { simplify } from '#i18n/script.ts'
import { amount, choice, text } from '../ledger/field.ts'
import { openLedger } from '../ledger/ledger.ts'
import { ledgerDefinitions } from '../ledgers/all-ledgers.ts'
import { project } from '../ledgers/project.ts'
import { aLedger, columnLines, recognise } from './testing/a-reading.ts'
import { aSheet } from './testing/a-sheet.ts'

const row = ['P-1', '鞋业园', '晋江市', 100]

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

test('every field of every ledger is recognised by its own label, in any order', () => {
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
