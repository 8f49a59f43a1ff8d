import ExcelJS from 'exceljs'
import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readWorkbook } from './read-workbook.ts'

async function readTexts(bytes: Uint8Array) {
  const { sheets } = await readWorkbook(bytes, 'a.xlsx')
  return sheets.map(({ name, rows }) => [
    name,
    rows.flatMap((row) => row.cells.map(({ address, kind, text }) => `${address} ${kind} ${text}`)),
  ])
}

test('a workbook of exceljs is read: styles, formulas, rich text, errors, hidden rows', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('台账')
  sheet.addRow(['晋江市', 0.1 + 0.2, new Date('2024-09-25T00:00:00Z'), true])
  sheet.getCell('C1').numFmt = 'yyyy"年"m"月"d"日"'
  sheet.getCell('A2').value = { richText: [{ text: '石' }, { text: '狮市', font: { bold: true } }] }
  sheet.getCell('B2').value = { formula: 'B1*2', result: 47.62 }
  sheet.getCell('C2').value = { error: '#REF!' }
  sheet.getCell('D2').value = 0.6
  sheet.getCell('D2').numFmt = '0.0%'
  sheet.getRow(2).hidden = true
  sheet.mergeCells('A4:C4')
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  // 0.1 + 0.2 is 0.30000000000000004 in the file; Excel shows 0.3
  expect(await readTexts(bytes)).toEqual([
    [
      '台账',
      [
        'A1 text 晋江市',
        'B1 number 0.3',
        'C1 date 2024-09-25',
        'D1 boolean TRUE',
        'A2 text 石狮市',
        'B2 number 47.62',
        'C2 error #REF!',
        'D2 percent 60%',
      ],
    ],
  ])
  const [read] = (await readWorkbook(bytes, 'a.xlsx')).sheets
  expect(read?.rows.map(({ hidden }) => hidden)).toEqual([false, true])
  expect(read?.merges).toEqual([{ firstRow: 4, firstColumn: 1, lastRow: 4, lastColumn: 3 }])
})

test('a workbook of hucre is read, with texts shared or in the cells, in one piece or streamed', async () => {
  const rows = [
    ['晋江市', 47.62],
    ['=1+1', -1500],
  ]
  const expected = [['台账', ['A1 text 晋江市', 'B1 number 47.62', 'A2 text =1+1', 'B2 number -1500']]]
  for (const stringMode of ['shared', 'inline'] as const) {
    expect(await readTexts(await writeXlsx({ sheets: [{ name: '台账', rows }], stringMode }))).toEqual(expected)
  }
  const columns = [{ header: '晋江市' }, { header: '47.62' }]
  for (const zip64 of [false, true]) {
    const stream = writeXlsxStream([['=1+1', -1500]], { name: '台账', columns, zip64 })
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
    expect(await readTexts(bytes)).toEqual([
      ['台账', ['A1 text 晋江市', 'B1 text 47.62', 'A2 text =1+1', 'B2 number -1500']],
    ])
  }
})
