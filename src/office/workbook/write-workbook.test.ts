import ExcelJS from 'exceljs'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { refusalOf } from '../testing/refusal.ts'
import { readWorkbook } from './read-workbook.ts'
import type { WorkbookSpec } from './workbook-spec.ts'
import { writeCsv } from './write-csv.ts'
import { writeWorkbook } from './write-workbook.ts'

const spec = {
  sheets: [
    {
      name: '指标/目标',
      title: '泉州市 R&D 目标',
      columns: [
        { header: '地区', width: 16, kind: 'text', note: '写全称，如\n“晋江市”' },
        { header: '数值', width: 12, kind: 'number' },
        { header: '期限', width: 12, kind: 'date' },
      ],
      rows: [
        ['晋江市', '47.62', '2026-12-31'],
        ['=HYPERLINK("http://x")', '007', '2026年底'],
        ['<b>&"\'', '12345678901234567890', null],
        ['两\n行\r_x000D_', '-0.1', ''],
      ],
    },
  ],
  stamp: {
    name: '说明',
    lines: [
      ['截至', '2026-10-31'],
      ['数据', '=合成'],
    ],
  },
} as const satisfies WorkbookSpec

test('what was written is read back: texts, true numbers, true dates', async () => {
  const { sheets } = await readWorkbook(await writeWorkbook(spec), 'a.xlsx')
  expect(sheets[0]?.name).toBe('指标_目标')
  expect(sheets[0]?.rows.map((row) => row.cells.map(({ kind, text }) => [kind, text]))).toEqual([
    [
      ['text', '地区'],
      ['text', '数值'],
      ['text', '期限'],
    ],
    [
      ['text', '晋江市'],
      ['number', '47.62'],
      ['date', '2026-12-31'],
    ],
    [
      ['text', '=HYPERLINK("http://x")'],
      ['text', '007'],
      ['text', '2026年底'],
    ],
    [
      ['text', '<b>&"\''],
      ['text', '12345678901234567890'],
    ],
    [
      ['text', '两\n行\r_x000D_'],
      ['number', '-0.1'],
    ],
  ])
})

test('the stamp is a sheet of its own, marked as a note', async () => {
  const { sheets } = await readWorkbook(await writeWorkbook(spec), 'a.xlsx')
  expect(sheets.map(({ name, isNote }) => [name, isNote])).toEqual([
    ['指标_目标', false],
    ['说明', true],
  ])
  expect(sheets[1]?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['截至', '2026-10-31'],
    ['数据', '=合成'],
  ])
})

test('a stamp whose name needs quoting is still known as a note', async () => {
  const stamp = { name: "it's a note!A1", lines: [['a', 'b']] } as const
  const { sheets } = await readWorkbook(await writeWorkbook({ ...spec, stamp }), 'a.xlsx')
  expect(sheets.map(({ isNote }) => isNote)).toEqual([false, true])
})

test('the same data gives the same bytes', async () => {
  expect(Buffer.from(await writeWorkbook(spec)).equals(Buffer.from(await writeWorkbook(spec)))).toBe(true)
})

test('a text that looks like a formula is no formula for other programs either', async () => {
  const workbook = await openWithExceljs(await writeWorkbook(spec))
  const cell = workbook.getWorksheet('指标_目标')?.getCell('A3')
  expect(cell?.type).toBe(ExcelJS.ValueType.String)
  expect(cell?.value).toBe('=HYPERLINK("http://x")')
})

test('other programs find a frozen header, a filter, widths and true values', async () => {
  const sheet = (await openWithExceljs(await writeWorkbook(spec))).getWorksheet('指标_目标')
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(sheet?.autoFilter).toBe('A1:C5')
  expect(sheet?.getColumn(1).width).toBe(16)
  expect(sheet?.getCell('B2').value).toBe(47.62)
  expect(sheet?.getCell('C2').value).toEqual(new Date('2026-12-31T00:00:00Z'))
  expect(sheet?.getCell('A1').font.bold).toBe(true)
  const [read] = (await readXlsx(await writeWorkbook(spec))).sheets
  expect(read?.rows[1]?.slice(0, 2)).toEqual(['晋江市', 47.62])
})

test('sheets of one name get numbers', async () => {
  const [sheet] = spec.sheets
  const { sheets } = await readWorkbook(await writeWorkbook({ sheets: [sheet, sheet] }), 'a.xlsx')
  expect(sheets.map(({ name }) => name)).toEqual(['指标_目标', '指标_目标 (2)'])
})

test('a text longer than a cell can hold is refused, not cut', async () => {
  const columns = [{ header: '备注', width: 9, kind: 'text' }] as const
  const refusal = await refusalOf(writeWorkbook({ sheets: [{ name: 'a', columns, rows: [['x'.repeat(32_768)]] }] }))
  expect(refusal).toEqual({ code: 'workbook.text-too-long', params: { cell: 'A2', limit: 32_767 } })
})

test('a CSV begins with a mark, ends lines with CRLF and guards texts but not numbers', async () => {
  const [sheet] = spec.sheets
  const text = Buffer.from(await writeCsv({ columns: sheet.columns, rows: sheet.rows.slice(0, 2) })).toString('utf8')
  expect(text).toBe('\ufeff地区,数值,期限\r\n晋江市,47.62,2026-12-31\r\n"\'=HYPERLINK(""http://x"")",007,2026年底\r\n')
  const negative = await writeCsv({ columns: sheet.columns, rows: [['-1', '-1', null]] })
  expect(Buffer.from(negative).toString('utf8').split('\r\n')[1]).toBe("'-1,-1,")
})

async function openWithExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  // exceljs declares a Buffer type of its own; any ArrayBuffer serves.
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}
