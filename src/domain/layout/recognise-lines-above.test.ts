import { expect, test } from 'vitest'
import { aLedger, columnLines, recognise } from './testing/a-reading.ts'
import { aSheet } from './testing/a-sheet.ts'

const header = ['项目代码', '项目名称', '所在地区', '总投资']
const row = ['P-1', '鞋业园', '晋江市', 100]

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
  ['2026年1月至9月项目进度', '2026-09'],
  ['报告期：2026年1月1日—9月30日', '2026-09'],
  ['2026年9月1日至9月30日', '2026-09'],
  ['2026年4月至6月项目进度', null],
  ['2025年10月至2026年9月项目进度', null],
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

test.each([
  [['2026年9月项目进展表'], null],
  [['2026年9月项目进展表', '截至2026年9月30日'], '2026-09-30'],
  [['2026年9月项目进展表', '填报日期：2026年10月8日'], '2026-10-08'],
  [['截至2026年9月30日', '填报日期：2026年10月8日'], '2026-10-08'],
  [['填报日期：2026年10月'], null],
  [['填报时间：2026年10月8日 16:30'], '2026-10-08'],
  [['报告期：2026年1月1日至9月30日'], null],
  [['报告期：2026.1.1-2026.9.30'], '2026-09-30'],
])('%j state the day %s: a month alone names none', (lines, day) => {
  const table = recognise(aSheet([...lines.map((line) => [line]), header, row], { name: '9月' }))
  expect(table.reportedOn).toBe(day)
})

test('a month in the title still fills the month of each row and the year of its dates', () => {
  const table = recognise(aSheet([['2026年9月项目进展表'], ['项目名称', '本月完成投资'], ['鞋业园', 5]]), {
    ledger: aLedger('project-month'),
  })
  expect(table).toMatchObject({ reportedOn: null, year: 2026, fixed: [{ field: 'month', text: '2026-09' }] })
})

test('the name of a sheet may say the month; one that is made of blanks is not pondered over', () => {
  const monthly = { ledger: aLedger('project-month') }
  const months = ['项目 2026年9月', `2026${' '.repeat(2_500)}1${' '.repeat(2_500)}x月`].map((name) => {
    const table = recognise(
      aSheet(
        [
          ['项目代码', '本月完成投资'],
          ['P-1', 100],
        ],
        { name },
      ),
      monthly,
    )
    return table.fixed.map(({ text }) => text)
  })
  expect(months).toEqual([['2026-09'], []]) // the second would take minutes
})

test('a long line above the table is read as fast as a short one', () => {
  const line = `2026${' 1 '.repeat(10_000)}x月`
  expect(recognise(aSheet([[line], header, row])).headerFirst).toBe(2)
})
