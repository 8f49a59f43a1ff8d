import { Jimp } from 'jimp'
import { expect, test } from 'vitest'
import { isInterlacedPng, readPictureSize } from './picture-size.ts'
import { exifWith } from './testing/exif.ts'

const picture = new Jimp({ width: 321, height: 123, color: 0x336699ff })

test('the size of a photo and of a drawing is read from the header', async () => {
  const jpeg = await picture.getBuffer('image/jpeg')
  const size = { width: 321, height: 123 }
  expect(readPictureSize(jpeg, 'image/jpeg')).toEqual(size)
  expect(readPictureSize(exifWith(jpeg, { orientation: 6, maker: 'x'.repeat(900) }), 'image/jpeg')).toEqual(size)
  expect(readPictureSize(await picture.getBuffer('image/png'), 'image/png')).toEqual(size)
  expect(isInterlacedPng(await picture.getBuffer('image/png'))).toBe(false)
})

// The headers are written by hand after RFC 9649, figures 3 to 8.
test.each([
  ['lossy', 'VP8 ', 19, '000000009d012a41017b00'],
  ['lossless', 'VP8L', 20, '2f40811e00'],
  ['extended', 'VP8X', 20, '000000004001007a0000'],
])('the size of a %s WebP is read from the header', (_, kind, at, header) => {
  const bytes = Buffer.alloc(40)
  bytes.write('RIFF', 0, 'latin1')
  bytes.write(`WEBP${kind}`, 8, 'latin1')
  Buffer.from(header, 'hex').copy(bytes, at)
  expect(readPictureSize(bytes, 'image/webp')).toEqual({ width: 321, height: 123 })
})

test('a drawing with a second header tells no size: a decoder would obey the last', async () => {
  const png = await picture.getBuffer('image/png')
  const header = png.subarray(8, 33)
  const second = Buffer.concat([png.subarray(0, 33), header, png.subarray(33)])
  expect(readPictureSize(second, 'image/png')).toBeNull()
})

test('a header that ends too early, or says nothing, gives no size', async () => {
  const jpeg = await picture.getBuffer('image/jpeg')
  expect(readPictureSize(jpeg.subarray(0, 100), 'image/jpeg')).toBeNull()
  expect(readPictureSize(Buffer.alloc(10), 'image/png')).toBeNull()
  expect(readPictureSize(Buffer.alloc(40), 'image/png')).toBeNull()
  expect(readPictureSize(Buffer.alloc(40), 'image/webp')).toBeNull()
})
