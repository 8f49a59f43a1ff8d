import { expect, test } from 'vitest'
import { sensesIn } from './testing/marked-reading.ts'

const speakersIn = (text: string) => sensesIn(text).map(({ saidBy }) => saidBy)

test.each([
  ['县工信局汇报，在建项目⟦17个⟧。其中⟦9个⟧已开工。会议同意新增⟦5个⟧。', ['县工信局', '县工信局', null]],
  ['据市统计局统计，产值增长⟦8%⟧。', ['市统计局']],
  ['记者从市经信局获悉，新增企业⟦20家⟧。', ['市经信局']],
  ['记者在现场了解到，新增企业⟦20家⟧。', [null]],
  ['“一亩地税收⟦4万元⟧，改完⟦翻番⟧。”镇里的负责人说，今年启动⟦5个⟧。', Array(3).fill('镇里的负责人')],
  ['“五月前要把⟦5万平方米⟧交出去。”他说。项目占地⟦80亩⟧。', [null, null]],
  ['方案提出，新增企业⟦20家⟧。应该说，还有⟦3家⟧。', [null, null]],
  ['有企业跟我讲，每园配⟦1人⟧。', [null]],
  ['【声音】一位企业主算账说，成本省了⟦2成⟧。\n\n园区有企业⟦9家⟧。', ['一位企业主', null]],
])('a number belongs to who is quoted or reported: %s', (text, speakers) => {
  expect(speakersIn(text)).toEqual(speakers)
})

test('he and that person stand for the person named before', () => {
  const text = '园区负责人介绍，企业⟦56家⟧。\n\n据市工信局统计，用地⟦80亩⟧。\n\n“再招⟦8家⟧。”该负责人表示，力争⟦9家⟧。'
  expect(speakersIn(text)).toEqual(['园区负责人', '市工信局', '园区负责人', '园区负责人'])
})
