import { describe, expect, test } from 'vitest'
import type { Bulletin, Cell, Piece } from '../bulletin.queries.ts'
import { layOutPicture } from './lay-out-picture.ts'
import type { Font, Mark } from './picture.ts'
import { flowText } from './text-flow.ts'

// Every letter is as wide as its font is high, so that widths can be counted.
const measure = (text: string, { size }: Font) => [...text].length * size
const font: Font = { size: 10, isBold: false }

const words = (text: string): Piece => ({ text, to: null, look: 'plain' })
const number = (text: string): Piece => ({ text, to: '/targets/t-1', look: 'plain' })
const cell = (...line: Piece[]): Cell => ({ line, across: 1, down: 1 })

const bulletin: Bulletin = {
  kind: 'overview',
  page: 'a3-landscape',
  year: 2026,
  place: { id: '350500', name: '泉州市', nameHant: null, nameEn: null, kind: 'city' },
  week: { year: 2026, number: 44, from: '2026-10-26', to: '2026-11-01' },
  asOf: '2026-10-31',
  today: '2026-10-31',
  dataVersion: 1,
  pace: '0.833333',
  synthetic: true,
  isComplete: true,
  gaps: [],
  title: '一览表',
  subtitles: ['第44周'],
  stamp: '数据截至 2026-10-31',
  mark: '演示数据',
  fileName: '一览表',
  cardBlocks: 1,
  indicators: ['signed'],
  blocks: [
    {
      kind: 'table',
      caption: '一览表',
      columns: [
        { weight: 1, align: 'start' },
        { weight: 1, align: 'end' },
        { weight: 1, align: 'end' },
      ],
      head: [
        [
          { ...cell(words('地区')), down: 2 },
          { ...cell(words('签约')), across: 2 },
        ],
        [cell(words('目标')), cell(words('实际'))],
      ],
      body: [{ strong: false, cells: [cell(words('晋江市')), cell(number('1,580')), cell(number('1,106'))] }],
    },
    { kind: 'note', line: [words('只在文里')] },
  ],
}

const isText = (mark: Mark) => mark.kind === 'text'

describe('a text in lines', () => {
  const lines = (text: string, width: number) =>
    flowText([words(text)], width, font, measure).lines.map((line) => line.map((one) => one.text).join(''))

  test.each([
    ['甲乙丙丁', 20, ['甲乙', '丙丁']],
    ['甲乙，丙', 20, ['甲', '乙，', '丙']],
    ['差 1,062.5 家', 70, ['差 ', '1,062.5', '家']],
    ['甲乙（丙）', 30, ['甲乙', '（丙）']],
  ])('%s in %d breaks into %j', (text, width, broken) => expect(lines(text, width)).toEqual(broken))
})

describe('the picture of an overview', () => {
  const words = { title: '一览表（摘要）', foot: ['只用已审核的数'], fileName: '一览表-摘要' }
  const { width, height, marks } = layOutPicture(bulletin, words, measure)
  const placeOf = (text: string) => marks.filter(isText).find((mark) => mark.text === text)

  test('carries title, mark, foot and stamp, and only the blocks of its card', () => {
    const text = marks
      .filter(isText)
      .map((mark) => mark.text)
      .join('')
    for (const part of ['一览表（摘要）', '演示数据', '只用已审核的数', '数据截至 2026-10-31', '晋江市', '1,580'])
      expect(text).toContain(part)
    expect(text).not.toContain('只在文里')
  })

  test('everything stands on the sheet', () => {
    for (const mark of marks.filter(isText)) {
      expect(mark.x).toBeGreaterThanOrEqual(0)
      expect(mark.x).toBeLessThan(width)
      expect(mark.y).toBeLessThan(height)
    }
  })

  test('cells below one that covers two rows stand in the columns beside it', () => {
    const [promised, actual] = [placeOf('目'), placeOf('实')]
    // three columns of (1800 − 2 × 48) ÷ 3 = 568: the second begins at 616, the third at 1184
    expect(promised?.x).toBeGreaterThan(616)
    expect(actual?.x).toBeGreaterThan(1184)
    expect(promised?.y).toBe(actual?.y)
  })

  test('numbers are right-aligned, each with its dotted line', () => {
    // the second column ends at 1184; five pixels are left free, and 1,580 is five letters of 13 wide
    expect(placeOf('1,580')?.x).toBe(1184 - 5 - 65)
    expect(marks.filter((mark) => mark.kind === 'line' && mark.isDotted)).toHaveLength(2)
  })
})
