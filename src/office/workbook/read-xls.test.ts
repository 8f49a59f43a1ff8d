import { utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { aCompoundFile, anXls, biffRecord, biffStream, cellFormat, numberCell, shorts } from '../testing/an-xls.ts'
import { refusalOf } from '../testing/refusal.ts'
import { readWorkbook } from './read-workbook.ts'

function written(sheets: Readonly<Record<string, WorkSheet>>, book: Partial<WorkBook> = {}): Uint8Array {
  const workbook = { ...utils.book_new(), ...book }
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(workbook, sheet, name)
  const bytes: Uint8Array = write(workbook, { type: 'buffer', bookType: 'biff8' })
  return Uint8Array.from(bytes)
}

async function cellLines(bytes: Uint8Array) {
  const { sheets } = await readWorkbook(bytes, '台账.xls')
  return sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ address, kind, text }) => `${address} ${kind} ${text}`)),
  )
}

test('texts, numbers, dates, months, percentages, truths, formulas and errors are read as from an .xlsx', async () => {
  const sheet = utils.aoa_to_sheet([['项目名称', 47.62, 45560, 45560, 0.855, true, null, '']])
  Object.assign(sheet, {
    C1: { t: 'n', v: 45560, z: 'yyyy-mm-dd' },
    D1: { t: 'n', v: 45560, z: 'yyyy"年"m"月"' },
    E1: { t: 'n', v: 0.855, z: '0.0%' },
    A2: { t: 'n', v: 12.5, f: 'SUM(B1:B1)' },
    B2: { t: 'e', v: 0x17 },
    C2: { t: 'n', v: 0.1 + 0.2 },
    D2: { t: 'n', v: -1_500_000_000_000 },
    '!ref': 'A1:H2',
  })
  expect(await cellLines(written({ 台账: sheet }))).toEqual([
    'A1 text 项目名称',
    'B1 number 47.62',
    'C1 date 2024-09-25',
    'D1 date 2024-09',
    'E1 percent 85.5%',
    'F1 boolean TRUE',
    'A2 number 12.5',
    'B2 error #REF!',
    // 0.1 + 0.2 is 0.30000000000000004 in the file; Excel shows 0.3
    'C2 number 0.3',
    'D2 number -1500000000000',
  ])
})

test('merged cells, hidden columns and hidden sheets are reported', async () => {
  const sheet = utils.aoa_to_sheet([['a', 'b', 'c']])
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }]
  sheet['!cols'] = [{ wch: 9 }, { hidden: true }]
  const bytes = written(
    { 台账: sheet, 备用: utils.aoa_to_sheet([['x']]) },
    { Workbook: { Sheets: [{}, { Hidden: 1 }] } },
  )
  const { sheets } = await readWorkbook(bytes, 'a.xls')
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['台账', false],
    ['备用', true],
  ])
  expect(sheets[0]).toMatchObject({
    merges: [{ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 }],
    hiddenColumns: [{ first: 2, last: 2 }],
  })
})

test('hidden rows are reported', async () => {
  const hidden = biffRecord(0x0208, shorts(1, 0, 1, 0, 0, 0, 0x20, 0))
  const bytes = anXls({ cells: [hidden, numberCell(0, 0, 1), numberCell(1, 0, 2)] })
  const [sheet] = (await readWorkbook(bytes, 'a.xls')).sheets
  expect(sheet?.rows.map((row) => [row.number, row.hidden])).toEqual([
    [1, false],
    [2, true],
  ])
})

test('months in the built-in formats of the Chinese programs are months, and days are days', async () => {
  const globals = [cellFormat(0), cellFormat(57), cellFormat(31)]
  const cells = [numberCell(0, 0, 45560, 1), numberCell(0, 1, 45560, 2), numberCell(0, 2, 45560)]
  expect(await cellLines(anXls({ globals, cells }))).toEqual([
    'A1 date 2024-09',
    'B1 date 2024-09-25',
    'C1 number 45560',
  ])
})

test('a format that a file does not declare is not taken from the file read before', async () => {
  await readWorkbook(written({ 台账: utils.aoa_to_sheet([[{ t: 'n', v: 45560, z: 'yyyy-mm-dd' }]]) }), 'a.xls')
  const bytes = anXls({ globals: [cellFormat(0), cellFormat(164)], cells: [numberCell(0, 0, 45560, 1)] })
  expect(await cellLines(bytes)).toEqual(['A1 number 45560'])
})

test('the 1904 date system is honoured', async () => {
  const globals = [biffRecord(0x0022, shorts(1)), cellFormat(0), cellFormat(14)]
  expect(await cellLines(anXls({ globals, cells: [numberCell(0, 0, 44098, 1)] }))).toEqual(['A1 date 2024-09-25'])
})

test('a workbook of Excel 5 in the Chinese code page is read', async () => {
  // 晋江市 in code page 936
  const label = biffRecord(0x0204, Buffer.concat([shorts(0, 0, 0, 6), Buffer.from('bdfabdadcad0', 'hex')]))
  const globals = [biffRecord(0x0042, shorts(936))]
  const stream = biffStream({ version: 0x0500, name: 'Sheet1', globals, cells: [label, numberCell(0, 1, 5)] })
  expect(await cellLines(aCompoundFile({ Book: stream }))).toEqual(['A1 text 晋江市', 'B1 number 5'])
})

test('a chart is no sheet, and what stands in a chart on a sheet is not in its cells', async () => {
  expect(await refusalOf(readWorkbook(anXls({ kind: 2, cells: [numberCell(0, 0, 1)] }), 'a.xls'))).toEqual({
    code: 'workbook.empty',
    params: {},
  })
  const chart = [biffRecord(0x0809, shorts(0x0600, 0x20, 0, 0, 0, 0, 0, 0)), numberCell(0, 5, 99), biffRecord(0x000a)]
  expect(await cellLines(anXls({ cells: [numberCell(0, 0, 1), ...chart, numberCell(1, 0, 2)] }))).toEqual([
    'A1 number 1',
    'A2 number 2',
  ])
})

const password = biffRecord(0x002f, shorts(1, 1, 1))
const { byteLength } = biffStream()

test.each([
  ['a password', anXls({ globals: [password] }), 'workbook.encrypted', {}],
  [
    'a VBA project',
    aCompoundFile({ Workbook: biffStream({ cells: [numberCell(0, 0, 1)] }), '/_VBA_PROJECT_CUR': new Uint8Array() }),
    'workbook.macros-refused',
    {},
  ],
  ['a sheet of macros', anXls({ kind: 1 }), 'workbook.macros-refused', {}],
  ['an older version', anXls({ version: 0x0400 }), 'workbook.legacy-format', {}],
  ['no sheet', aCompoundFile({ Workbook: new Uint8Array(10) }), 'workbook.broken', { detail: 'Workbook@4096' }],
  [
    'a record that reaches beyond its stream',
    anXls({ cells: [biffRecord(0x0203, new Uint8Array(8_000)).subarray(0, 40)] }),
    'workbook.broken',
    { detail: `Workbook@${byteLength - 4}` },
  ],
  ['a cell record that is too short', anXls({ cells: [biffRecord(0x0203, [0])] }), 'workbook.broken', undefined],
  [
    'a text that is not there',
    anXls({ cells: [biffRecord(0x00fd, shorts(0, 0, 0, 7, 0))] }),
    'workbook.broken',
    undefined,
  ],
])('an .xls with %s is refused for that', async (_, bytes, code, params) => {
  expect(await refusalOf(readWorkbook(bytes, 'a.xls'))).toMatchObject(
    params === undefined ? { code } : { code, params },
  )
})

test('rows and cells are counted before anything is read', async () => {
  const cells = [0, 1, 2].flatMap((row) => [numberCell(row, 0, 1), numberCell(row, 1, 1)])
  expect(await refusalOf(readWorkbook(anXls({ cells }), 'a.xls', { rows: 2 }))).toEqual({
    code: 'workbook.too-many-rows',
    params: { limit: 2 },
  })
  expect(await refusalOf(readWorkbook(anXls({ cells }), 'a.xls', { cells: 5 }))).toEqual({
    code: 'workbook.too-many-cells',
    params: { limit: 5 },
  })
  const merges = biffRecord(0x00e5, shorts(3, ...Array.from({ length: 12 }, () => 1)))
  expect(await refusalOf(readWorkbook(anXls({ cells: [merges] }), 'a.xls', { cells: 3 }))).toMatchObject({
    code: 'workbook.too-many-cells',
  })
})

test('links over a whole sheet cost nothing', async () => {
  const link = biffRecord(0x01b8, Buffer.concat([shorts(0, 0xffff, 0, 0xff), Buffer.alloc(60)]))
  const bytes = anXls({ cells: [...Array.from({ length: 50 }, () => link), numberCell(0, 0, 1)] })
  expect(await cellLines(bytes)).toEqual(['A1 number 1'])
})

test('sectors in a ring, and sectors outside the file, are refused', async () => {
  const ring = Buffer.from(anXls({ cells: [numberCell(0, 0, 1)] }))
  ring.writeUInt32LE(2, 512 + 4 * 3)
  expect(await refusalOf(readWorkbook(ring, 'a.xls'))).toEqual({ code: 'workbook.broken', params: { detail: 'OLE' } })
  const outside = Buffer.from(anXls({ cells: [numberCell(0, 0, 1)] }))
  outside.writeUInt32LE(9_999, 512 + 4 * 3)
  expect(await refusalOf(readWorkbook(outside, 'a.xls'))).toEqual({
    code: 'workbook.broken',
    params: { detail: 'OLE' },
  })
})

test.each([
  ['HTML', '<html xmlns:o="urn:schemas-microsoft-com:office:office"><table><tr><td>1</td></tr></table></html>'],
  ['HTML', '\ufeff<meta charset="utf-8"><table></table>'],
  ['Excel 2003 XML', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'],
  ['XML', '<?xml version="1.0"?><data/>'],
])('a file named .xls that is %s is refused by that name', async (actual, text) => {
  expect(await refusalOf(readWorkbook(Buffer.from(text), '台账.xls'))).toEqual({
    code: 'workbook.kind-mismatch',
    params: { name: '台账.xls', actual },
  })
})

test('a workbook of Excel 4, which has no container, is of an old kind', async () => {
  const bytes = Buffer.concat([biffRecord(0x0409, shorts(0, 0x10, 0)), biffRecord(0x000a)])
  expect(await refusalOf(readWorkbook(bytes, 'a.xls'))).toEqual({ code: 'workbook.legacy-format', params: {} })
})
