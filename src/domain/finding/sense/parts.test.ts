import { expect, test } from 'vitest'
import { sensesIn } from './testing/marked-reading.ts'

const wholesIn = (text: string) => sensesIn(text).map(({ partOf }) => partOf)

test.each([
  ['企业⟦43家⟧，其中专精特新⟦7家⟧，高新⟦12家⟧。', [null, 0, 0]],
  ['项目⟦24个⟧，总投资⟦168亿元⟧；其中在建⟦13个⟧，投资⟦24亿元⟧。', [null, null, 0, 1]],
  ['新增⟦43家⟧，其中规上占⟦3成⟧。', [null, null]],
  ['累计⟦182家⟧，其中2023年⟦81家⟧，单是四季度就有⟦33家⟧。', [null, 0, 1]],
  ['园区⟦3个⟧，其中用地⟦80亩⟧。', [null, null]],
  ['总投资⟦15亿元⟧（含设备⟦3亿元⟧）。', [null, 0]],
  ['⟦15栋⟧厂房已租出⟦11栋⟧。', [null, 0]],
  ['⟦12家⟧的任务只完成⟦3家⟧。', [null, null]],
  ['⟦24个⟧项目中要有⟦7个⟧竣工、⟦5个⟧投产。', [null, 0, 0]],
  ['完成⟦78个⟧，为年度任务⟦132个⟧的⟦59%⟧，其中亿元以上⟦63个⟧。', [null, null, null, 0]],
])('a part names its whole: %s', (text, wholes) => {
  expect(wholesIn(text)).toEqual(wholes)
})

// 29 + 12 = 41; 5 + 4 + 4 + 3 = 16; 3 + 1 = 4, but small numbers in one list add up by chance.
test.each([
  ['收集问题⟦41个⟧，现场解决⟦29个⟧，限时办理⟦12个⟧。', [null, 0, 0]],
  ['开工⟦16个⟧。\n\n开工项目：甲镇⟦5个⟧、乙镇⟦4个⟧、丙镇⟦4个⟧、丁镇⟦3个⟧。', [null, 0, 0, 0, 0]],
  ['新开工⟦4个⟧、封顶⟦3个⟧、竣工⟦1个⟧。', [null, null, null]],
])('numbers that make up an earlier one are its parts: %s', (text, wholes) => {
  expect(wholesIn(text)).toEqual(wholes)
})

test('a sentence that splits counts again what the sentence before it counted', () => {
  const text = '全市新增投产企业⟦618家⟧，新增纳统企业⟦197家⟧。分县看，晋江⟦172家⟧和⟦48家⟧，南安⟦121家⟧和⟦39家⟧。'
  expect(wholesIn(text)).toEqual([null, null, 0, 1, 0, 1])
})
