import { expect, test } from 'vitest'
import { traditionalOf } from './traditional-terms.ts'

const terms = {
  补贴类别: '補貼類別',
  '累计低于上一次报送（{earlierMonth.invested}）。': '累計低於上一次報送（{earlierMonth.invested}）。',
}

test('a term of the city is known by its text', () => {
  expect(traditionalOf('补贴类别', terms)).toBe('補貼類別')
})

test('what a check says of a row keeps the value that stands in it', () => {
  expect(traditionalOf('累计低于上一次报送（2026-03）。', terms)).toBe('累計低於上一次報送（2026-03）。')
})

test('a text that nobody put into Traditional script stays', () => {
  expect(traditionalOf('别的', terms)).toBe('别的')
})
