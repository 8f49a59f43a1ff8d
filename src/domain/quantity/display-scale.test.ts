import { expect, test } from 'vitest'
import { displayScale } from './display-scale.ts'
import { exact } from './exact.ts'
import type { UnitCode } from './unit.ts'

test.each<[string, UnitCode, readonly string[], UnitCode]>([
  ['sums of the city', '元', ['61880000000', '170000000000', '48010000'], '亿元'],
  ['sums of an enterprise', '元', ['350000', '1200000', '980'], '万元'],
  ['small sums', '元', ['350', '120'], '元'],
  ['half of the values reach a 亿', '元', ['100000000', '5000000'], '亿元'],
  ['values given in 万元', '万元', ['6188000', '4801'], '亿元'],
  ['values given in 亿元 that are small', '亿元', ['0.0004', '0.002'], '万元'],
  ['floor space', '㎡', ['142000', '502600'], '万㎡'],
  ['a room', '㎡', ['80', '120'], '㎡'],
  ['zeros have no size', '元', ['0', '0', '200000000'], '亿元'],
  ['negative changes', '元', ['-300000000'], '亿元'],
  ['land stays in 亩', '亩', ['25000', '310'], '亩'],
  ['counts stay as they are', '家', ['20000'], '家'],
  ['nothing but zeros', '元', ['0'], '元'],
  ['an empty column', '万元', [], '万元'],
])('one scale for a column: %s', (_, unit, values, scale) => {
  expect(
    displayScale(
      unit,
      values.map((value) => exact(value)),
    ),
  ).toBe(scale)
})
