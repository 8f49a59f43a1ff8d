import { expect, test } from 'vitest'
import { anXlsx, aZip, type XlsxContent, xlsxParts } from '../testing/an-xlsx.ts'
import { refusalOf } from '../testing/refusal.ts'
import { readWorkbook } from './read-workbook.ts'

async function readSheet(content: XlsxContent) {
  const [sheet] = (await readWorkbook(anXlsx(content), '指标.xlsx')).sheets
  if (sheet === undefined) throw new Error('the workbook has no sheet')
  return sheet
}

async function readCells(cells: string, content: XlsxContent = {}) {
  const sheet = await readSheet({ ...content, sheetData: `<row r="7">${cells}</row>` })
  return sheet.rows[0]?.cells.map(({ address, kind, text }) => [address, kind, text])
}

test('numbers keep the decimal that the file writes', async () => {
  const cells = '<c r="B7"><v>0.1</v></c><c r="C7"><v>47.620000000000005</v></c><c r="D7"><v>1.5E3</v></c>'
  expect(await readCells(cells)).toEqual([
    ['B7', 'number', '0.1'],
    ['C7', 'number', '47.62'],
    ['D7', 'number', '1500'],
  ])
})

test('shared texts, rich texts, texts in the cell and texts of formulas are read alike', async () => {
  const cells =
    '<c r="A7" t="s"><v>0</v></c><c r="B7" t="s"><v>1</v></c>' +
    '<c r="C7" t="inlineStr"><is><r><t>洛</t></r><r><t>江区</t></r></is></c><c r="D7" t="str"><f>A1</f><v>2&amp;3</v></c>'
  const sharedStrings =
    '<si><t xml:space="preserve"> 晋江 </t></si><si><r><t>石</t></r><r><t>狮市</t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si>'
  expect(await readCells(cells, { sharedStrings })).toEqual([
    ['A7', 'text', ' 晋江 '],
    ['B7', 'text', '石狮市'],
    ['C7', 'text', '洛江区'],
    ['D7', 'text', '2&3'],
  ])
})

test('what XML cannot hold is read from its escape', async () => {
  const cells = '<c r="A7" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>'
  expect(await readCells(cells)).toEqual([['A7', 'text', 'a\rb_x000D_']])
})

test('a formula counts by its stored value; one without any is an error that shows the formula', async () => {
  const cells =
    '<c r="A7"><f>SUM(A1:A3)</f><v>12.5</v></c><c r="B7"><f>A1*2</f></c>' +
    '<c r="C7" t="e"><f>X</f><v>#REF!</v></c><c r="D7" t="str"><f>""</f><v></v></c>'
  expect(await readCells(cells)).toEqual([
    ['A7', 'number', '12.5'],
    ['B7', 'error', '=A1*2'],
    ['C7', 'error', '#REF!'],
  ])
})

test('dates, months and percentages are read as they are shown', async () => {
  const content = {
    numFmts: '<numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>',
    cellXfs: '<xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/>',
  }
  const cells =
    '<c r="A7" s="1"><v>45560</v></c><c r="B7" s="2"><v>45560</v></c><c r="C7" s="3"><v>0.855</v></c>' +
    '<c r="D7" s="1"><v>-3</v></c><c r="E7" t="d"><v>2024-09-25T00:00:00</v></c><c r="F7" t="b"><v>1</v></c>'
  expect(await readCells(cells, content)).toEqual([
    ['A7', 'date', '2024-09-25'],
    ['B7', 'date', '2024-09'],
    ['C7', 'percent', '85.5%'],
    ['D7', 'number', '-3'],
    ['E7', 'date', '2024-09-25'],
    ['F7', 'boolean', 'TRUE'],
  ])
})

test('the 1904 date system is honoured', async () => {
  const content = { cellXfs: '<xf numFmtId="14"/>', workbookPr: 'date1904="1"' }
  expect(await readCells('<c r="A7" s="1"><v>44098</v></c>', content)).toEqual([['A7', 'date', '2024-09-25']])
})

test('hidden rows, hidden columns and merged cells are reported', async () => {
  const sheet = await readSheet({
    beforeData: '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="9"/></cols>',
    sheetData: '<row r="2"><c r="A2"><v>1</v></c></row><row r="5" hidden="1"><c r="A5"><v>2</v></c></row>',
    afterData: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
  })
  expect(sheet.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
    [2, false],
    [5, true],
  ])
  expect(sheet.hiddenColumns).toEqual([{ first: 2, last: 3 }])
  expect(sheet.merges).toEqual([{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }])
})

test('rows and cells without a reference follow each other, and empty ones leave no trace', async () => {
  const sheet = await readSheet({ sheetData: '<row><c s="0"/><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>' })
  expect(sheet.rows.flatMap((row) => row.cells.map((cell) => cell.address))).toEqual(['B1', 'A3'])
})

test('prefixed element names and UTF-16 parts are read', async () => {
  const parts = xlsxParts()
  const sheet =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  const bytes = aZip({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${sheet}`, 'utf16le') })
  expect((await readWorkbook(bytes, 'a.xlsx')).sheets[0]?.rows[0]?.cells[0]?.text).toBe('8')
})

test.each([
  ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>', '指标!A2'],
  ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', '指标!A1'],
  ['a row twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>', '指标!1'],
  ['a cell outside a sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>', '指标!XFE1'],
  ['a number that is none', '<row r="1"><c r="A1"><v>1.2.3</v></c></row>', '指标!A1'],
  ['a number too large to write out', '<row r="1"><c r="A1"><v>1E999999999</v></c></row>', '指标!A1'],
  ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>', '指标!A1'],
  ['a style that is not there', '<row r="1"><c r="A1" s="9"><v>45560</v></c></row>', '指标!A1'],
  ['a type that nobody knows', '<row r="1"><c r="A1" t="zz"><v>1</v></c></row>', '指标!A1'],
  ['XML that does not close', '<row r="1"><c r="A1"><v>1</v></c>', 'xl/worksheets/sheet1.xml'],
])('%s makes the file broken, and the refusal says where', async (_, sheetData, detail) => {
  const refusal = await refusalOf(readWorkbook(anXlsx({ sheetData }), 'a.xlsx'))
  expect(refusal).toEqual({ code: 'workbook.broken', params: { detail } })
})

test.each([
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/styles.xml',
  '_rels/.rels',
])('a workbook without %s is broken', async (missing) => {
  const { [missing]: _, ...rest } = xlsxParts()
  expect(await refusalOf(readWorkbook(aZip(rest), 'a.xlsx'))).toEqual({
    code: 'workbook.broken',
    params: { detail: missing },
  })
})
