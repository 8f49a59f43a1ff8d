import { expect, test } from 'vitest'
import { sensesIn } from './testing/marked-reading.ts'

const kindsIn = (...args: Parameters<typeof sensesIn>) => sensesIn(...args).map(({ kind }) => kind)

test.each([
  ['全年确保完成投资⟦38亿元⟧，新增企业⟦60家⟧。', ['target', 'target']],
  ['各镇要抽调干部⟦3人⟧。', ['target']],
  ['主要企业⟦3家⟧，需要重视的项目⟦2个⟧。', ['actual', 'actual']],
  ['超额完成⟦24万平方米⟧的年度任务。', ['target']],
  ['完成年度任务⟦50家⟧的⟦62%⟧。', ['target', 'actual']],
  ['年度计划：⟦3亿元⟧。', ['target']],
  ['列入年度计划的⟦86个⟧项目开工⟦61个⟧。', ['actual', 'actual']],
  ['到2027年，园区产值达到⟦500亿元⟧。', ['target']],
  ['第一批⟦12家⟧于今年三季度完成整治。', ['target']],
  ['抽查比例⟦不低于30%⟧。', ['target']],
])('an aim is what is wanted, demanded or planned: %s', (text, kinds) => {
  expect(kindsIn(text)).toEqual(kinds)
})

test.each([
  ['投产后预计年产值⟦6亿元⟧、税收⟦3000万元⟧。', ['forecast', 'forecast']],
  ['另有⟦6家⟧年底前有望达标。', ['forecast']],
  ['预计到9月底，可新增空间⟦30万平方米⟧。', ['forecast']],
])('a forecast is what somebody expects, or what a project will bring: %s', (text, kinds) => {
  expect(kindsIn(text)).toEqual(kinds)
})

test.each([
  ['截至6月底，已开工⟦47个⟧。'],
  ['总投资⟦5亿元⟧，占地⟦80亩⟧。'],
  ['对首次升规的企业奖励⟦10万元⟧，对两年内翻番的再奖⟦30万元⟧。'],
  ['与去年的⟦1350亩⟧持平。'],
])('what happened, holds or is a rule of money is actual, within plans too: %s', (text) => {
  expect(new Set(kindsIn(text, { title: '某县园区建设2025年行动方案' }))).toEqual(new Set(['actual']))
})

test('in a plan a bare number is an aim, and a heading of aims says so in a report', () => {
  expect(kindsIn('竣工项目⟦14个⟧。', { title: '某县2024年行动方案' })).toEqual(['target'])
  expect(kindsIn('某区通报\n\n一、主要指标\n竣工⟦14个⟧。\n\n二、下半年要求\n竣工⟦6个⟧。')).toEqual(['actual', 'target'])
})

test('under a heading of aims an item that begins with 完成 is an aim, and no heading of what was done', () => {
  const text =
    '某县2026年行动方案\n\n二、工作目标\n1.上半年完成签约项目⟦300个⟧。\n2.全年完成签约项目⟦600个⟧，新开工⟦20个⟧。'
  expect(kindsIn(text, { title: '某县2026年行动方案', day: '2026-02-01' })).toEqual(['target', 'target', 'target'])
})

test('what was done is over where this year begins, and holds for no number behind 已签约的', () => {
  const plan = { title: '某县2025年行动方案' }
  expect(kindsIn('去年已建成⟦30万平方米⟧，今年新建⟦20万平方米⟧。', plan)).toEqual(['actual', 'target'])
  expect(kindsIn('已签约的项目开工⟦20个⟧。', plan)).toEqual(['target'])
})

test('the number from which a way starts holds, the one to which it leads is aimed at', () => {
  expect(kindsIn('力争入园率由目前的⟦71%⟧提高到⟦80%⟧。')).toEqual(['actual', 'target'])
})

test('each kind names the rule that decided it', () => {
  const rules = sensesIn('力争完成⟦30亿元⟧，新增⟦3家⟧。企业⟦5家⟧。').map(({ rule }) => rule)
  expect(rules.slice(0, 2)).toEqual(['aim-word', 'aim-carried'])
})
