import { Jimp } from 'jimp'
import { expect, test } from 'vitest'
import { exifWith } from './testing/exif.ts'
import { createThumbnailer } from './thumbnailer.ts'

const thumbnailer = createThumbnailer()
const make = (picture: Uint8Array) => thumbnailer.make(async () => picture)
const red = 0xff0000ff
const blue = 0x0000ffff

/** A photo whose left half is red and whose right half is blue. */
async function aPhoto(width: number, height: number): Promise<Uint8Array> {
  const photo = new Jimp({ width, height, color: blue })
  return photo.composite(new Jimp({ width: width / 2, height, color: red })).getBuffer('image/jpeg')
}

async function looked(bytes: Uint8Array | null) {
  if (bytes === null) throw new Error('no thumbnail was made')
  const picture = await Jimp.fromBuffer(Buffer.from(bytes))
  const isRed = (x: number, y: number) => picture.getPixelColor(x, y) >>> 24 > 200
  return { width: picture.bitmap.width, height: picture.bitmap.height, isRed, bytes: Buffer.from(bytes) }
}

test('a large photo becomes small and keeps its shape', async () => {
  const { width, height, isRed, bytes } = await looked(await make(await aPhoto(2000, 1000)))
  expect([width, height]).toEqual([480, 240])
  expect([isRed(20, 120), isRed(460, 120)]).toEqual([true, false])
  expect(bytes.byteLength).toBeLessThan(20_000)
})

test('a photo taken with the camera turned stands upright, and nothing of the camera is left in it', async () => {
  // orientation 6: the camera was turned by a quarter, so what is on the left belongs on top
  const photo = exifWith(await aPhoto(800, 400), { orientation: 6, maker: 'CameraWithGps' })
  expect(Buffer.from(photo).includes('CameraWithGps')).toBe(true)
  const { width, height, isRed, bytes } = await looked(await make(photo))
  expect([width, height]).toEqual([240, 480])
  expect([isRed(120, 20), isRed(120, 460)]).toEqual([true, false])
  expect(bytes.includes('Exif') || bytes.includes('CameraWithGps')).toBe(false)
})

test('a transparent PNG lies on white', async () => {
  const drawing = await new Jimp({ width: 60, height: 60, color: 0x00000000 }).getBuffer('image/png')
  const picture = await Jimp.fromBuffer(Buffer.from((await make(drawing)) ?? []))
  expect([picture.bitmap.width, picture.getPixelColor(30, 30) >>> 24]).toEqual([60, 255])
})

test('a damaged picture gets no thumbnail, and the next one does', async () => {
  const photo = await aPhoto(100, 100)
  const [damaged, whole] = await Promise.all([make(photo.subarray(0, 200)), make(photo)])
  expect(damaged).toBeNull()
  expect(whole).not.toBeNull()
})

test('a picture that takes too long is given up', async () => {
  const impatient = createThumbnailer(1)
  const photo = await aPhoto(100, 100)
  expect(await impatient.make(async () => photo)).toBeNull()
})

test('it is busy while four wait behind one, and loads none of them before its turn', async () => {
  const patient = createThumbnailer(1)
  const loaded: number[] = []
  const photo = await aPhoto(10, 10)
  const making = [1, 2, 3, 4, 5].map((number) => {
    expect(patient.isBusy()).toBe(false)
    return patient.make(async () => {
      loaded.push(number)
      return photo
    })
  })
  expect(patient.isBusy()).toBe(true)
  await making[0]
  expect(loaded.length).toBeLessThan(3)
  await Promise.all(making)
  expect([patient.isBusy(), loaded]).toEqual([false, [1, 2, 3, 4, 5]])
})

test('a picture that cannot be loaded says so to who asked, and the next has its turn', async () => {
  const gone = thumbnailer.make(() => Promise.reject(new Error('gone')))
  await expect(gone).rejects.toThrow('gone')
  expect(await make(await aPhoto(100, 100))).not.toBeNull()
})
