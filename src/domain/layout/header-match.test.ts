import { expect, test } from 'vitest'
import { headerMatcher, proposedFrom } from './header-match.ts'
import { readHeader } from './header-text.ts'
import { aLedger } from './testing/a-reading.ts'

const asWritten = (text: string) => text
const projects = headerMatcher(aLedger('project'), asWritten)
const months = headerMatcher(aLedger('project-month'), asWritten)

test.each([
  ['总投资', '总投资', null],
  ['总投资（万元）', '总投资', '万元'],
  ['（三）总投资 [亿元]', '总投资', '亿元'],
  ['3、用地面积/亩', '用地面积', '亩'],
  ['其中：建筑面积(万平方米)', '建筑面积', '万平方米'],
  ['投资强度（万元/亩）', '投资强度', '万元/亩'],
  ['县（市、区）', '县市区', null],
  ['万元', '', '万元'],
  ['（亩）', '', '亩'],
  ['年', '年', null],
  ['项目名称*', '项目名称', null],
  ['项目名称（必填）', '项目名称', null],
  ['是/否', '是否', null],
  ['2026.9', '20269', null],
])('the header %s is %s in %s', (written, name, unit) => {
  expect(readHeader(written, asWritten)).toMatchObject({ name, unit })
})

/** The likeliest field and its certainty; nothing when it would not be proposed. */
function likeliest(matcher: typeof projects, headers: readonly string[]): string {
  const [found] = matcher.match(headers)
  return found === undefined || found.certainty < proposedFrom ? 'nothing' : `${found.field} ${found.certainty}`
}

test.each([
  [['总投资'], 'totalInvestment 1'],
  [['计划总投资'], 'totalInvestment 0.95'],
  [['Total investment'], 'totalInvestment 0.95'],
  [['isKey'], 'isKey 0.9'],
  [['总投资（含土地款）'], 'totalInvestment 0.92'],
  [['投资', '总投资'], 'totalInvestment 1'],
  [['计划', '开工日期'], 'startPlannedOn 1'],
  [['开工日期', '计划'], 'startPlannedOn 0.93'],
  [['开工', '日期'], 'startedOn 1'],
  [['上年', '总投资'], 'nothing'],
  [['上年总投资'], 'nothing'],
  [['总投资增幅'], 'nothing'],
  [['总投资（亩）'], 'nothing'],
  [['用地面积（万元）'], 'nothing'],
  [['天气'], 'nothing'],
  [[''], 'nothing'],
  [['主要建设内容与规模'], 'content 0.712'],
] as const)('the headers %s mean %s', (headers, found) => {
  expect(likeliest(projects, headers)).toBe(found)
})

test.each([
  [['9月完成投资'], 'invested 0.9'],
  [['1-9月累计完成投资'], 'investedYear 0.9'],
  [['2026年计划投资'], 'yearPlan 0.9'],
  [['利润总额', '本月'], 'nothing'],
] as const)('in a report of September, %s means %s', (headers, found) => {
  expect(likeliest(months, headers)).toBe(found)
})
