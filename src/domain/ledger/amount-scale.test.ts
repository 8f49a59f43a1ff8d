import { expect, test } from 'vitest'
import type { UnitCode } from '../quantity/unit.ts'
import { amount } from './field.ts'
import { readValue } from './read-value.ts'
import { aContext, aField, readLine } from './testing/read-line.ts'
import { isRefused } from './value-reading.ts'

const money = amount({ zh: '总投资', en: 'Total', unit: '万元', decimals: 4, adds: true })

/** What a person should confirm: its code, the reading that it names, and the mend. */
function doubtOf(text: string, unit: UnitCode | null, field = money): string | null {
  const read = readValue(aField(field), { text, kind: 'text' }, aContext({ unit }))
  if (isRefused(read) || read.doubt === undefined) return null
  const { problem, mends } = read.doubt
  return [problem.code, problem.params.read, ...mends.map((mend) => mend.text)].join(' | ')
}

test.each([
  [null, '1.2亿', '12000 (1.2亿)', 'value.scale-stated | 12000万元 | 1.2亿元'],
  ['万元', '1.2億', '12000 (1.2億)', 'value.scale-stated | 12000万元 | 1.2億元'],
  ['亿元', '5000万', '5000 (5000万)', 'value.scale-stated | 5000万元 | 5000万元'],
  ['千元', '5000万', '5000 (5000万)', 'value.scale-stated | 5000万元 | 5000万元'],
  [null, '约3亿', '30000 (约3亿)', 'value.scale-stated | 30000万元 | 约3亿元'],
  [null, '3亿左右', '30000 (3亿左右)', 'value.scale-stated | 30000万元 | 300000000元'],
] as const)('under %s, %s is taken as it is written, %s, and confirmed', (unit, text, line, doubt) => {
  expect(readLine(money, text, { unit })).toBe(line)
  expect(doubtOf(text, unit)).toBe(doubt)
})

test.each([
  [null, '5000万', '5000 (5000万)'],
  ['亿元', '2亿', '20000 (2亿)'],
  ['亿元', '1.2万亿', '120000000 (1.2万亿)'],
  ['元', '1.2亿', '12000 (1.2亿)'],
  [null, '3亿元', '30000 (3亿元)'],
] as const)('under %s, %s says its scale beyond doubt: %s', (unit, text, line) => {
  expect(readLine(money, text, { unit })).toBe(line)
  expect(doubtOf(text, unit)).toBeNull()
})

test('the mend of a doubt is read to the same value, without a doubt', () => {
  expect(readLine(money, '1.2億元')).toBe('12000 (1.2億元)')
  expect(doubtOf('1.2億元', null)).toBeNull()
})

test('a scale under a unit per area is the scale of its plain unit', () => {
  const yieldPerMu = amount({ zh: '亩均税收', en: 'Tax per mu', unit: '万元/亩', decimals: 4, adds: false })
  expect(readLine(yieldPerMu, '5万')).toBe('5 (5万)')
  const density = amount({ zh: '产出强度', en: 'Density', unit: '亿元/km²', decimals: 4, adds: false })
  expect(readLine(density, '5亿')).toBe('import.scale-twice')
})
