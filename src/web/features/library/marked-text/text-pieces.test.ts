import { expect, test } from 'vitest'
import { type MarkLook, marksOfBlocks, piecesOf, shownText, type TextMark } from './text-pieces.ts'

const text = '力争新增60家以上，其中晋江18家。'

const aMark = (quote: string, look: MarkLook = 'double'): TextMark => {
  const start = text.indexOf(quote)
  return { id: quote, start, end: start + quote.length, look, label: '' }
}

const whole = { start: 0, end: text.length }
const quoted = (start: number, end: number) => text.slice(start, end)

test('a text is cut where marks begin and end, and nothing of it is lost', () => {
  const pieces = piecesOf(whole, [aMark('60家以上'), aMark('18家')])
  expect(pieces.map(({ start, end }) => quoted(start, end))).toEqual([
    '力争新增',
    '60家以上',
    '，其中晋江',
    '18家',
    '。',
  ])
  expect(pieces.map(({ mark }) => mark?.id ?? null)).toEqual([null, '60家以上', null, '18家', null])
})

test('a task lies around the numbers in it, and opens once', () => {
  const task = aMark('新增60家以上，其中晋江18家', 'around')
  const pieces = piecesOf(whole, [task, aMark('60家以上'), aMark('18家')])
  expect(pieces.filter(({ around }) => around === task)).toHaveLength(4)
  expect(pieces.filter(({ opens }) => opens === task).map(({ start }) => start)).toEqual([task.start])
  expect(pieces.map(({ mark }) => mark?.id ?? null)).toEqual([null, null, '60家以上', null, '18家'].concat([null]))
})

test('of two marks over each other the shorter one is what a click means', () => {
  const pieces = piecesOf(whole, [aMark('60家以上，其中晋江18家'), aMark('18家')])
  expect(pieces.map(({ mark }) => mark?.id ?? null)).toEqual([null, '60家以上，其中晋江18家', '18家', null])
})

test('each block has the marks that lie in it, and one over two blocks belongs to both', () => {
  const blocks = [
    { start: 0, end: 9 },
    { start: 9, end: text.length },
  ]
  const over = aMark('家以上，其中')
  const found = marksOfBlocks(blocks, [aMark('力争'), over, aMark('18家')])
  expect(found.map((marks) => marks.map(({ id }) => id))).toEqual([
    ['力争', '家以上，其中'],
    ['家以上，其中', '18家'],
  ])
})

test.each([
  ['标准\n厂房', '标准厂房'],
  ['标准 \r\n  厂房', '标准厂房'],
  ['above\nscale', 'above\nscale'],
  ['共 12\n家', '共 12\n家'],
])('the end of a line inside a Chinese sentence is no space: %j', (written, shown) => {
  expect(shownText(written)).toBe(shown)
})
