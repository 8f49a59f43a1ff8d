import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { Jimp } from 'jimp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DomainError } from '#domain/errors.ts'
import { writeWorkbook } from '#office/workbook/write-workbook.ts'
import { createFileStore } from './file-store.ts'
import { type KeptFile, keepFile } from './keep-file.ts'
import { createThumbnailer } from './thumbnailer.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'citong-keep-'))
})
afterAll(() => rm(directory, { recursive: true }))

function keep(name: string, bytes: Uint8Array, thumbnails = createThumbnailer()): Promise<KeptFile> {
  const parts = { files: createFileStore(directory), thumbnails, attachmentBytes: 2 ** 20 }
  return keepFile(parts, { name, bytes })
}

async function refusal(name: string, bytes: Uint8Array) {
  try {
    await keep(name, bytes)
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.params]
    throw error
  }
  throw new Error(`${name} was kept`)
}

const pdf = strToU8('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF')
const docx = zipSync({
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  'word/document.xml': strToU8('<w:document/>'),
})

/** A compound file whose directory names one stream. */
function anOle(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  const name = Buffer.from(`${stream}\0`, 'utf16le')
  name.copy(bytes, 1024)
  bytes.writeUInt16LE(name.byteLength, 1024 + 64)
  return bytes
}

/** A PNG that says it is so large, with next to nothing in it. */
async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const png = await new Jimp({ width: 1, height: 1, color: 0xff0000ff }).getBuffer('image/png')
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}

test('a photo is kept with a small picture', async () => {
  const photo = await new Jimp({ width: 900, height: 600, color: 0x336699ff }).getBuffer('image/jpeg')
  const kept = await keep('现场.jpg', photo)
  expect(kept).toMatchObject({ name: '现场.jpg', mediaType: 'image/jpeg', bytes: photo.byteLength })
  const thumbnail = await createFileStore(directory).find(kept.thumbnailSha256 ?? '')
  expect((await Jimp.fromBuffer(Buffer.from(thumbnail ?? []))).bitmap).toMatchObject({ width: 480, height: 320 })
})

test('a photo that comes while many wait is kept at once; its small picture is left for when it is asked for', async () => {
  const photo = await new Jimp({ width: 90, height: 60, color: 0x336699ff }).getBuffer('image/jpeg')
  const busy = { isBusy: () => true, make: () => Promise.reject(new Error('made although busy')) }
  const kept = await keep('现场.jpg', photo, busy)
  expect(kept.thumbnailSha256).toBe(kept.sha256)
  expect(await keep('批复.pdf', pdf, busy)).toMatchObject({ thumbnailSha256: null })
})

test.each([
  ['批复.pdf', pdf, 'application/pdf'],
  ['合同.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['合同.doc', anOle('WordDocument'), 'application/msword'],
  ['清单.xls', anOle('Workbook'), 'application/vnd.ms-excel'],
])('%s is kept as it is, without a small picture', async (name, bytes, mediaType) => {
  expect(await keep(name, bytes)).toMatchObject({ name, mediaType, thumbnailSha256: null })
})

test('a workbook is kept', async () => {
  const workbook = await writeWorkbook({
    sheets: [{ name: 'a', columns: [{ header: 'a', width: 9, kind: 'text' }], rows: [['b']] }],
  })
  expect((await keep('清单.xlsx', workbook)).mediaType).toContain('spreadsheetml')
})

test('a name that hides what the file is gets the ending of its content', async () => {
  const photo = await new Jimp({ width: 9, height: 9, color: 0x336699ff }).getBuffer('image/jpeg')
  expect((await keep('现场.html', photo)).name).toBe('现场.html.jpg')
  expect((await keep('现场', photo)).name).toBe('现场.jpg')
})

test.each([
  ['a page renamed to a photo', 'photo.jpg', strToU8('<!doctype html><script>alert(1)</script>'), '.jpg'],
  ['a drawing, which can hold scripts', 'plan.svg', strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'), '.svg'],
  ['a program', 'report.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), '.pdf'],
  ['an installer in the container of old documents', 'set-up.doc', anOle('_StringData'), '.doc'],
  ['an archive', 'all.zip', zipSync({ 'a.txt': strToU8('a') }), '.zip'],
  ['plain text', 'notes.txt', strToU8('just text'), '.txt'],
])('%s is refused', async (_, name, bytes, type) => {
  expect(await refusal(name, bytes)).toEqual(['attachment.type-refused', { type }])
})

test('a picture that claims a thousand million pixels is refused by its header', async () => {
  expect(await refusal('bomb.png', await pngClaiming(40_000, 40_000))).toEqual([
    'attachment.picture-too-large',
    { limit: 6_400 },
  ])
})

test('an interlaced PNG is kept without a small picture', async () => {
  const png = await pngClaiming(1, 1)
  png.writeUInt8(1, 28)
  expect((await keep('plan.png', png)).thumbnailSha256).toBeNull()
})

test('a photo cut off in its middle is kept; one cut off in its header is no photo', async () => {
  const photo = await new Jimp({ width: 900, height: 600, color: 0x336699ff }).getBuffer('image/jpeg')
  expect((await keep('half.jpg', photo.subarray(0, photo.byteLength / 2))).mediaType).toBe('image/jpeg')
  expect(await refusal('stub.jpg', photo.subarray(0, 24))).toEqual(['attachment.type-refused', { type: 'image/jpeg' }])
})

test('an empty file and one over the limit are refused', async () => {
  expect(await refusal('a.pdf', new Uint8Array())).toEqual(['attachment.empty', {}])
  expect(await refusal('a.pdf', Buffer.concat([pdf, Buffer.alloc(2 ** 20)]))).toEqual([
    'attachment.too-large',
    { limit: 1 },
  ])
})
