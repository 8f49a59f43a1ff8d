import { expect, test } from 'vitest'
import { mentionLines, mentionRules } from './testing/read-lines.ts'

test('a cell has the unit of its heading; ranks, dates and telephones count nothing', () => {
  const rows = [
    '序号\t项目\t总投资（亿元）\t用地（亩）\t开工时间\t电话',
    '1\t阀门园\t12.5\t230\t2024\t86380000',
    '2\t食品园\t8\t1,116.4\t2025\t86380001',
  ]
  const expected = ['12.5 = 1250000000 元', '230 = 230 亩', '8 = 800000000 元', '1,116.4 = 1116.4 亩']
  expect(mentionLines(rows.join('\n'))).toEqual(expected)
  expect(new Set(mentionRules(rows.join('\n')))).toEqual(new Set(['table-heading']))
})

test('a row may name its unit in its first cell, or in one of its own', () => {
  const first = ['指标名称\t2023年\t2024年', '完成投资（亿元）\t120.5\t138.2', '新投产企业（家）\t60\t75']
  expect(mentionLines(first.join('\n'))).toEqual([
    '120.5 = 12050000000 元',
    '138.2 = 13820000000 元',
    '60 = 60 家',
    '75 = 75 家',
  ])
  const own = ['指标\t单位\t目标\t完成', '厂房\t万平方米\t85\t70.2', '新开工\t个\t22\t18']
  expect(mentionLines(own.join('\n'))).toEqual(['85 = 850000 ㎡', '70.2 = 702000 ㎡', '22 = 22 个', '18 = 18 个'])
  expect(new Set(mentionRules(own.join('\n')))).toEqual(new Set(['table-row']))
})

test('the unit of the caption holds where a heading has none; a cell with a unit keeps its own', () => {
  const rows = [
    '各县情况（单位：万元）',
    '地区\t本月\t累计\t增长',
    '惠安县\t1,234\t5,600.5\t12.3%',
    '南安市\t980\t—\t-3.5%',
  ]
  const expected = [
    '1,234 = 12340000 元',
    '5,600.5 = 56005000 元',
    '12.3% = 12.3 %',
    '980 = 9800000 元',
    '-3.5% = 3.5 %',
  ]
  expect(mentionLines(rows.join('\n'))).toEqual(expected)
})

test('money a 亩 in a heading is a rate', () => {
  expect(mentionLines('园区\t亩均税收（万元）\n东园\t18\n西园\t21.5')).toEqual([
    '18 = 180000 元/亩',
    '21.5 = 215000 元/亩',
  ])
})
