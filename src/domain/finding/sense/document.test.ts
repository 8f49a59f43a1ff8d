import { expect, test } from 'vitest'
import { cleanText } from '../../text/clean.ts'
import { documentSays } from './document.ts'

const says = (title: string) =>
  documentSays(
    cleanText('正文。', (character) => character),
    { title, published: null, event: null, place: null },
  )

test.each([
  ['惠安县工业园区标准化建设2024年行动方案', true],
  ['长兴县三年行动计划（2023—2025年）', true],
  ['关于下达2023年目标任务的通知', true],
  ['关于开展“提速增效”专项行动的通知', true],
  ['关于开展用地摸底的通知', false],
  ['2024年行动方案落实情况的通报', false],
  ['2023年工作总结和2024年工作打算', false],
])('a title tells a plan from its end: %s', (title, isPlan) => {
  expect(says(title).isPlan).toBe(isPlan)
})

test('a title names the year under report, or the years of a plan', () => {
  expect(says('如皋市２０２４年统计公报').year).toBe(2024)
  expect(says('三年行动计划（2023—2025年）').years).toEqual([2023, 2025])
})
