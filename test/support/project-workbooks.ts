import { listLedgerRows } from '#contract/ledger.ts'
import type { ParkCityApp, TestFile } from './app.ts'
import { aWorkbook } from './ledger-import.ts'

export const projectHeaders = ['项目代码', '项目名称', '所在地区', '总投资（万元）', '开工日期']

/** A plain list whose headers are the names of fields. */
export function aProjectList(...rows: readonly (readonly (string | number | null)[])[]): Promise<TestFile> {
  return aWorkbook('项目.xlsx', { name: '项目', rows: [projectHeaders, ...rows] })
}

/** As counties send it: a title, lines above, two levels of headers in words of their own, a total and a signature. */
export function aCountyForm(): Promise<TestFile> {
  return aWorkbook('晋江市项目进展表.xlsx', {
    name: '9月',
    merges: ['A1:F1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4'],
    rows: [
      ['晋江市园区标准化建设项目进展情况表'],
      ['填报单位：晋江市工信局', null, null, null, '2026年9月30日'],
      ['序号', '项目代码', '建设项目', '投资情况（亿元）', null, '微信群'],
      [null, null, null, '总投资', '年度计划投资', null],
      [1, 'XM-101', '鞋业智造园', 1.2, 0.5, '主体封顶'],
      [2, 'XM-102', '水暖产业园', '约2.5', '—', null],
      ['合计', null, null, 3.7, 0.5, null],
      ['填表人：张三'],
    ],
  })
}

/** The projects that an account sees, by their code. */
export async function projectsByCode(tested: ParkCityApp, login = 'city-office') {
  const client = await tested.as(login)
  const { rows } = await client.call(listLedgerRows, { ledger: 'project', limit: 500 })
  return new Map(rows.map((row) => [row.values.code, row]))
}

/** What a plan shows of one cell that would change. */
export function difference(field: string, cell: string, before: string | null, after: string | null) {
  return { field, cell, before, after, beforeText: before ?? '', afterText: after ?? '' }
}
