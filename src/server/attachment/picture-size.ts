/** What a picture's header says, before anything of it is unpacked. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/**
 * Width and height in pixels as the header of a picture tells them.
 *
 * @returns null when the header is damaged or tells none
 */
export function readPictureSize(bytes: Uint8Array, type: PictureType): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readers[type](view)
  } catch (error) {
    if (error instanceof RangeError) return null // the header goes on where the file ends
    throw error
  }
}

const readers: Readonly<Record<PictureType, (view: DataView) => PictureSize | null>> = {
  'image/jpeg': readJpegSize,
  'image/png': readPngSize,
  'image/webp': readWebpSize,
}

/** A picture that is interlaced is unpacked whole before its size is looked at. */
export function isInterlacedPng(bytes: Uint8Array): boolean {
  return bytes[28] !== 0
}

function sized(width: number, height: number): PictureSize | null {
  return width > 0 && height > 0 ? { width, height } : null
}

/** Frames begin with the markers C0 to CF, but for three that mean something else. */
const noFrames: readonly number[] = [0xc4, 0xc8, 0xcc]

/** @source ITU-T T.81 Annex B: a marker, the length of its segment, and in a frame's segment precision, height and width */
function readJpegSize(view: DataView): PictureSize | null {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && !noFrames.includes(marker)) {
      return sized(view.getUint16(at + 7), view.getUint16(at + 5))
    } else at += 2 + view.getUint16(at + 2)
  }
  return null
}

/**
 * Chunks to the end of the file: the header comes first, and once. Of two headers a decoder would obey the last.
 *
 * @source PNG (Third Edition) §5.3: length, type, data and check sum of each chunk
 */
function readPngSize(view: DataView): PictureSize | null {
  if (view.getUint32(12) !== fourCharacters('IHDR')) return null
  for (let at = 33; at + 12 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === fourCharacters('IHDR')) return null
  return sized(view.getUint32(16), view.getUint32(20))
}

/** @source RFC 9649 §2: lossy pictures, lossless ones, and the extended form with a canvas */
function readWebpSize(view: DataView): PictureSize | null {
  switch (view.getUint32(12)) {
    case fourCharacters('VP8 '):
      return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    case fourCharacters('VP8L'): {
      const bits = view.getUint32(21, true)
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case fourCharacters('VP8X'):
      return sized(uint24(view, 24) + 1, uint24(view, 27) + 1)
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
}

function fourCharacters(text: string): number {
  return [...text].reduce((sum, character) => sum * 256 + character.charCodeAt(0), 0)
}
