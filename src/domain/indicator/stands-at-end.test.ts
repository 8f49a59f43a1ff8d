import { expect, test } from 'vitest'
import type { MeasureTime } from '../measure/measure.ts'
import { standsAtEnd } from './stands-at-end.ts'

const flow: MeasureTime = { kind: 'flow', on: 'signedOn' }
const stock: MeasureTime = { kind: 'stock', from: 'signedOn', until: null }
const reported = (adds: boolean): MeasureTime => ({ kind: 'reported', adds })

test.each<[string, MeasureTime[], boolean]>([
  ['tenants under contract', [stock], true],
  ['employees of the last month', [reported(false)], true],
  ['a share of what stands', [stock, stock], true],
  ['projects signed', [flow], false],
  ['investment of all months', [reported(true)], false],
  ['tax of the months per mu that stands', [reported(true), stock], false],
])('whether %s speaks of the end of a period: case %#', (_what, times, isAtEnd) => {
  expect(standsAtEnd(times)).toBe(isAtEnd)
})
