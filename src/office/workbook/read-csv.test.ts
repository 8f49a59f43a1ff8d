import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { refusalOf } from '../testing/refusal.ts'
import { readWorkbook } from './read-workbook.ts'

async function readRows(bytes: Uint8Array | string) {
  const { sheets } = await readWorkbook(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'dir/targets.csv')
  return sheets[0]?.rows.map((row) => row.cells.map(({ address, text }) => `${address} ${text}`))
}

const chinese = '地区,指标\r\n晋江市,规上工业增加值\r\n'
const chineseRows = [
  ['A1 地区', 'B1 指标'],
  ['A2 晋江市', 'B2 规上工业增加值'],
]

test.each([
  ['UTF-8', Buffer.from(chinese)],
  ['UTF-8 with mark', Buffer.from(`\ufeff${chinese}`)],
  ['UTF-16 little-endian', Buffer.from(`\ufeff${chinese}`, 'utf16le')],
  ['UTF-16 big-endian', Buffer.from(`\ufeff${chinese}`, 'utf16le').swap16()],
  ['GB18030', iconv.encode(chinese, 'gb18030')],
])('a CSV in %s is read', async (_, bytes) => {
  expect(await readRows(bytes)).toEqual(chineseRows)
})

test.each([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
])('fields separated by a %s are told apart', async (_, delimiter) => {
  const text = ['年度', '"a,b;c\td"', '1'].join(delimiter)
  expect(await readRows(`${text}\n`)).toEqual([['A1 年度', 'B1 a,b;c\td', 'C1 1']])
})

test('quotes, line breaks in a cell, blank lines and short rows are kept in their places', async () => {
  const text = 'a,b\n"say ""hi""","two\nlines"\n\n5" pipe,x\nlast'
  expect(await readRows(text)).toEqual([
    ['A1 a', 'B1 b'],
    ['A2 say "hi"', 'B2 two\nlines'],
    ['A4 5" pipe', 'B4 x'],
    ['A5 last'],
  ])
})

test('cells are texts: leading zeros stay, and the guard against formulas is taken off', async () => {
  const { sheets } = await readWorkbook(Buffer.from("007,'=1+1,'abc\n"), 'a.csv')
  expect(sheets[0]?.rows[0]?.cells.map(({ kind, text }) => [kind, text])).toEqual([
    ['text', '007'],
    ['text', '=1+1'],
    ['text', "'abc"],
  ])
})

test('the sheet is named after the file', async () => {
  expect((await readWorkbook(Buffer.from('a'), 'C:\\报送\\targets.2026.csv')).sheets[0]?.name).toBe('targets.2026')
})

test('a quote that never closes makes the file broken and names the line', async () => {
  const refusal = await refusalOf(readWorkbook(Buffer.from('a,b\n1,"2\n3,4\n'), 'a.csv'))
  expect(refusal).toMatchObject({ code: 'workbook.broken' })
})

test('a row with more columns than a sheet has is refused', async () => {
  const refusal = await refusalOf(readWorkbook(Buffer.from(`a\n${','.repeat(16_384)}x\n`), 'a.csv'))
  expect(refusal).toEqual({ code: 'workbook.broken', params: { detail: 'CSV: 2' } })
})

test('a carriage return at the edge of a piece is not taken for a row of its own', async () => {
  const filler = 'x'.repeat(2 ** 16 - 1)
  expect(await readRows(`${filler}\r\ny\r\n`)).toEqual([[`A1 ${filler}`], ['A2 y']])
})
