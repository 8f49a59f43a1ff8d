import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { anXlsx, aZip, xlsxParts } from '../testing/an-xlsx.ts'
import { refusalOf } from '../testing/refusal.ts'
import { readWorkbook } from './read-workbook.ts'
import type { WorkbookLimits } from './workbook-limits.ts'

function read(bytes: Uint8Array | string, name = '台账.xlsx', limits: Partial<WorkbookLimits> = {}) {
  return refusalOf(readWorkbook(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, name, limits))
}

/** A compound file with one directory entry of this name, as [MS-CFB] §2.6.1 lays it out. */
function oleContainer(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048)
  bytes.write('d0cf11e0a1b11ae1', 0, 'hex')
  bytes.write(`${stream}\0`, 1024, 'utf16le')
  bytes.writeUInt16LE((stream.length + 1) * 2, 1024 + 64)
  return bytes
}

test('a file is known by its content, whatever its name', async () => {
  expect(await read(anXlsx(), '指标.csv')).toBe('accepted')
  expect(await read('a\tb\n1\t2\n', '指标.xls')).toBe('accepted')
})

test.each([
  ['no bytes at all', ''],
  ['a mark and blank lines', '\xef\xbb\xbf\r\n\r\n'],
  ['separators only', ',,,\n,,,\n'],
])('a file with %s is empty', async (_, bytes) => {
  expect(await read(bytes, 'a.csv')).toEqual({ code: 'workbook.empty', params: {} })
})

test('a workbook without a filled cell is empty', async () => {
  expect(await read(anXlsx({ sheetData: '<row r="1"><c r="A1"/></row>' }))).toEqual({
    code: 'workbook.empty',
    params: {},
  })
})

test('a password-protected workbook is told from a damaged and from an old one', async () => {
  expect(await read(oleContainer('EncryptedPackage'))).toEqual({ code: 'workbook.encrypted', params: {} })
  expect(await read(oleContainer('Workbook'), 'a.xls')).toEqual({ code: 'workbook.broken', params: { detail: 'OLE' } })
  expect(await read('\x09\0\x04\0\x02\0\x10\0', 'a.xls')).toEqual({ code: 'workbook.legacy-format', params: {} })
})

test('an archive with passwords on its parts is encrypted', async () => {
  const bytes = anXlsx()
  const at = Buffer.from(bytes).indexOf('PK\x01\x02', 0, 'latin1')
  bytes[at + 8] = (bytes[at + 8] ?? 0) | 1
  expect(await read(bytes)).toEqual({ code: 'workbook.encrypted', params: {} })
})

test.each([
  ['HTML', '<html><body><table><tr><td>1</td></tr></table></body></html>'],
  ['HTML', '\xef\xbb\xbf <!-- 导出 --> <TABLE border=1>'],
  ['HTML', '<?xml version="1.0"?><!DOCTYPE html><html>'],
  ['HTML', `${'<!---->'.repeat(250)}<html>`],
  ['Excel 2003 XML', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
  ['XML', '<?xml version="1.0"?><data/>'],
  ['MHTML', 'MIME-Version: 1.0\r\nX-Document-Type: Workbook'],
  ['JSON', '[{"year": 2026}]'],
  ['PDF', '%PDF-1.7\n'],
  ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['RAR', 'Rar!\x1a\x07\x01\0'],
  ['7Z', '7z\xbc\xaf\x27\x1c\0\x04'],
  ['WEBP', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['RTF', '{\\rtf1\\ansi'],
  ['TXT', 'a letter, it seems'.replace(',', '')],
  ['TXT', `${'<!---->'.repeat(250)}z`],
])('%s under the name of a workbook is named', async (actual, bytes) => {
  expect(await read(bytes, '台账.xlsx')).toEqual({
    code: 'workbook.kind-mismatch',
    params: { name: '台账.xlsx', actual },
  })
})

test.each([
  ['DOC', oleContainer('WordDocument')],
  ['OLE', oleContainer('Contents')],
  ['DOCX', aZip({ '[Content_Types].xml': '', 'word/document.xml': '' })],
  ['XLSB', aZip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' })],
  ['ODS', aZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })],
  ['ZIP', aZip({ 'photo.jpg': 'x' })],
  ['ZIP', zipSync({})],
])('%s is no workbook', async (actual, bytes) => {
  expect(await read(bytes, 'a.xlsx')).toEqual({ code: 'workbook.kind-mismatch', params: { name: 'a.xlsx', actual } })
})

test('a workbook with macros is refused as such', async () => {
  const bytes = aZip({ ...xlsxParts(), 'xl/vbaProject.bin': 'x' })
  expect(await read(bytes, 'a.xlsm')).toEqual({ code: 'workbook.macros-refused', params: {} })
})

test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml', '_rels/.rels'])(
  'entities in %s are refused',
  async (part) => {
    const parts = xlsxParts()
    const attack = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>${parts[part] ?? ''}`
    expect(await read(aZip({ ...parts, [part]: attack }))).toEqual({ code: 'workbook.entities-refused', params: {} })
  },
)

test('a broken archive is broken, cut anywhere', async () => {
  const bytes = anXlsx()
  expect(await read(bytes.subarray(0, bytes.length - 30))).toEqual({
    code: 'workbook.broken',
    params: { detail: 'zip' },
  })
  expect(await read(bytes.subarray(0, 40))).toMatchObject({ code: 'workbook.broken' })
})

test('two parts of one name are refused', async () => {
  const parts = xlsxParts()
  const bytes = aZip({ ...parts, 'XL/worksheets/SHEET1.xml': parts['xl/worksheets/sheet1.xml'] ?? '' })
  expect(await read(bytes)).toMatchObject({ code: 'workbook.broken' })
})

test('a file beyond the limit is refused before it is looked at', async () => {
  expect(await read(new Uint8Array(2 ** 20 + 1), 'a.xlsx', { fileBytes: 2 ** 20 })).toEqual({
    code: 'workbook.too-large',
    params: { limit: '1 MB' },
  })
})

test('a zip bomb is refused by what it claims', async () => {
  const bomb = aZip({ ...xlsxParts(), 'xl/worksheets/sheet1.xml': new Uint8Array(12 * 2 ** 20) })
  expect(await read(bomb)).toEqual({ code: 'workbook.unpacks-too-large', params: { limit: '200×' } })
  const many = aZip({
    ...xlsxParts(),
    'xl/media/a.bin': new Uint8Array(2 ** 20),
    'xl/media/b.bin': new Uint8Array(2 ** 20),
  })
  expect(await read(many, 'a.xlsx', { unpackedBytes: 2 ** 20 })).toEqual({
    code: 'workbook.unpacks-too-large',
    params: { limit: '1 MB' },
  })
})

test('a zip bomb that claims to be small is stopped while it is inflated', async () => {
  const bomb = Buffer.from(aZip({ ...xlsxParts(), 'xl/worksheets/sheet1.xml': `<a>${' '.repeat(8 * 2 ** 20)}</a>` }))
  const entry = bomb.lastIndexOf('xl/worksheets/sheet1.xml') - 46
  bomb.writeUInt32LE(1000, entry + 24)
  expect(await read(bomb)).toEqual({ code: 'workbook.broken', params: { detail: 'xl/worksheets/sheet1.xml' } })
})

test('too many parts, rows or cells are refused', async () => {
  const row = (number: number) => `<row r="${number}"><c><v>1</v></c><c><v>2</v></c></row>`
  const bytes = anXlsx({ sheetData: row(1) + row(2) + row(3) })
  expect(await read(bytes, 'a.xlsx', { rows: 2 })).toEqual({ code: 'workbook.too-many-rows', params: { limit: 2 } })
  expect(await read(bytes, 'a.xlsx', { cells: 5 })).toEqual({ code: 'workbook.too-many-cells', params: { limit: 5 } })
  expect(await read(bytes, 'a.xlsx', { entries: 3 })).toMatchObject({ code: 'workbook.unpacks-too-large' })
  expect(await read('a\nb\nc\n', 'a.csv', { rows: 2 })).toEqual({
    code: 'workbook.too-many-rows',
    params: { limit: 2 },
  })
})

test('many sheets on one part are refused', async () => {
  const parts = xlsxParts()
  const twice = parts['xl/workbook.xml']?.replace(
    /(<sheet name="指标".*?\/>)/,
    '$1<sheet name="又" sheetId="2" r:id="rId1"/>',
  )
  expect(await read(aZip({ ...parts, 'xl/workbook.xml': twice ?? '' }))).toMatchObject({ code: 'workbook.broken' })
})

test('bytes that are no text are of unknown encoding, or a broken workbook when the name says workbook', async () => {
  expect(await read('\x01\x02\x03\0\0\xfe\x07', 'a.csv')).toEqual({ code: 'workbook.encoding-unknown', params: {} })
  expect(await read('\x01\x02\x03\0\0\xfe\x07', 'a.xlsx')).toEqual({
    code: 'workbook.broken',
    params: { detail: 'a.xlsx' },
  })
})
