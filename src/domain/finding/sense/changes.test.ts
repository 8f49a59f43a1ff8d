import { expect, test } from 'vitest'
import { sensesIn } from './testing/marked-reading.ts'

const changesIn = (...args: Parameters<typeof sensesIn>) =>
  sensesIn(...args).map(({ change, isLoss }) =>
    change === null ? null : [change.kind, change.basis, change.since, isLoss ? '-' : '+'].filter(Boolean).join(' '),
  )

test.each([
  ['同比增长⟦8.6%⟧', 'growth yoy +'],
  ['增速⟦不低于7%⟧', 'growth yoy +'],
  ['下降⟦3.2%⟧', 'fall yoy -'],
  ['同比增长⟦-8.92%⟧', 'fall yoy -'],
  ['环比减少⟦5个⟧', 'fall mom -'],
  ['比上月多⟦85人⟧', 'growth mom +'],
  ['年均增长⟦9%⟧', 'growth yearly +'],
  ['净增⟦36家⟧', 'growth unstated +'],
  ['比周边低⟦2成⟧', 'fall other -'],
  ['招商总额实现⟦翻番⟧', 'multiple unstated +'],
  ['是2021年的⟦1.6倍⟧', 'multiple since 2021 +'],
  ['不少于上年实绩的⟦120%⟧', 'multiple yoy +'],
  ['仅为全省平均水平的⟦7成⟧', 'multiple other +'],
])('a difference or a multiple is a change: %s', (text, change) => {
  expect(changesIn(`园区企业${text}。`)).toEqual([change])
})

test.each([
  ['快于序时进度⟦4个百分点⟧', 'points pace +'],
  ['比全市平均高⟦3.4个百分点⟧', 'points other +'],
  ['比一季度回落⟦2.7个百分点⟧', 'points since 2025-Q1 -'],
  ['比去年同期提高⟦3.1个百分点⟧', 'points yoy +'],
  ['离年度目标还差⟦2.7个百分点⟧', 'points other -'],
  ['降幅比上半年收窄⟦4.2个百分点⟧', 'points since 2025-H1 +'],
])('percentage points are signed by the word before them: %s', (text, change) => {
  expect(changesIn(`入园率${text}。`)).toEqual([change])
})

test.each([
  ['入园率提高到⟦73%⟧'],
  ['新增企业⟦30家⟧'],
  ['完成年度计划的⟦51.9%⟧'],
  ['占全市税收的⟦58%⟧'],
  ['全省⟦7个⟧园区'],
  ['由⟦15个⟧减少到⟦7个⟧'],
])('a level, a share, a completion and what is new are no change: %s', (text) => {
  expect(changesIn(`${text}。`).every((change) => change === null)).toBe(true)
})

test('a list hands its change on, each member with its own sign', () => {
  expect(changesIn('产值分别增长⟦6.3%⟧、⟦11.9%⟧和下降⟦4.5%⟧。')).toEqual(['growth yoy +', 'growth yoy +', 'fall yoy -'])
  expect(changesIn('较去年底分别增加⟦27家⟧、⟦18家⟧和⟦6家⟧。')).toEqual(Array(3).fill('growth since 2024 +'))
  expect(changesIn('税收分别下降⟦2.1个百分点⟧、⟦1.8个百分点⟧。')).toEqual(['points unstated -', 'points unstated -'])
})

test('a base is carried to a bare change behind it, and told by the way before it', () => {
  expect(changesIn('8月份投资比7月增加⟦810万元⟧，增长⟦14.1%⟧。')).toEqual(['growth mom +', 'growth mom +'])
  expect(changesIn('入园率从2021年底的⟦33%⟧升到⟦57.6%⟧，涨了⟦24.6个百分点⟧。').at(2)).toBe('points since 2021 +')
})

test('the beginning of the year is that of the year under report', () => {
  const report = { title: '某县2023年园区工作报告', day: '2024-01-12' }
  expect(changesIn('企业比年初增加⟦4个⟧。', report)).toEqual(['growth since 2022 +'])
})
