import { expect, test } from 'vitest'
import { briefPassages } from './testing/brief-passages.ts'
import { furtherPassages } from './testing/further-passages.ts'
import { readyPassage } from './testing/passage.ts'
import { passages } from './testing/passages.ts'
import { timesOf } from './times-of.ts'

/** Periods that were wanted and found, number by number. */
function read(passage: Parameters<typeof readyPassage>[0]): readonly { wanted: string; found: string }[] {
  const { reading, senses, subjects, wanted } = readyPassage(passage)
  const times = timesOf(reading, senses, subjects)
  return times.map(({ period }, at) => ({ wanted: wanted[at] ?? '', found: period ?? '-' }))
}

test('nine in ten numbers of our own passages have the period that a careful reader gives them', () => {
  const numbers = Object.values(passages).flatMap(read)
  expect(numbers.length).toBeGreaterThan(300)
  expect(numbers.filter(({ wanted, found }) => wanted === found).length / numbers.length).toBeGreaterThanOrEqual(0.9)
})

test('nine in ten numbers of brief passages in the manner of other cities have their period', () => {
  const numbers = [...briefPassages, ...furtherPassages].flatMap(read)
  expect(numbers.length).toBeGreaterThan(380)
  expect(numbers.filter(({ wanted, found }) => wanted === found).length / numbers.length).toBeGreaterThanOrEqual(0.9)
})

test('a paragraph of several hundred thousand characters is read to its end', () => {
  const line =
    '2024年1—10月完成投资{12.5亿元|完成投资|-|flow}，新增企业{8家|新增企业|-}，到2025年底投资达{30亿元|投资|-|flow}；'
  const lines = 6_000
  const { reading, senses, subjects } = readyPassage({ event: '2024-10-11', text: line.repeat(lines) })
  expect(timesOf(reading, senses, subjects)).toHaveLength(3 * lines)
})
