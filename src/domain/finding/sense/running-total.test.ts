import { expect, test } from 'vitest'
import { sensesIn } from './testing/marked-reading.ts'

test.each([
  ['累计签约⟦403家⟧、⟦5120亩⟧。', [true, true]],
  ['累计招引企业⟦168家⟧，已投产⟦74家⟧，纳统⟦21家⟧。', [true, true, true]],
  ['累计投产⟦182家⟧，其中2023年⟦81家⟧。', [true, false]],
  ['投产企业中已有⟦38家⟧纳统。', [true]],
  ['截至6月底，已投产⟦38家⟧。', [true]],
  ['今年以来，已投产⟦38家⟧。', [false]],
  ['规上企业⟦512家⟧，入驻率⟦80%⟧。', [false, false]],
  ['累计建成⟦260万平方米⟧，投产企业新增⟦60家⟧。', [true, false]],
  ['按照方案，到“十五五”末，建成产业空间⟦300万平方米⟧。', [true]],
])('a running total has no beginning: %s', (text, totals) => {
  expect(sensesIn(text).map(({ cumulative }) => cumulative)).toEqual(totals)
})
