/** A JPEG with an EXIF segment put in, as a telephone writes it: how the camera was held, and a text that names the maker. */
export function exifWith(
  jpeg: Uint8Array,
  { orientation, maker }: { readonly orientation: number; readonly maker: string },
): Uint8Array {
  const text = Buffer.from(`${maker}\0`, 'latin1')
  const directory = Buffer.alloc(2 + 2 * 12 + 4)
  directory.writeUInt16BE(2, 0)
  writeEntry(directory, 2, { tag: 0x010f, type: 2, count: text.length, value: 8 + directory.length })
  writeEntry(directory, 14, { tag: 0x0112, type: 3, count: 1, value: orientation * 0x10000 })
  const tiff = Buffer.concat([Buffer.from('4d4d002a00000008', 'hex'), directory, text])
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

function writeEntry(
  directory: Buffer,
  at: number,
  {
    tag,
    type,
    count,
    value,
  }: { readonly tag: number; readonly type: number; readonly count: number; readonly value: number },
): void {
  directory.writeUInt16BE(tag, at)
  directory.writeUInt16BE(type, at + 2)
  directory.writeUInt32BE(count, at + 4)
  directory.writeUInt32BE(value, at + 8)
}
