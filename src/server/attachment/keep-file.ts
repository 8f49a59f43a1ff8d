import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { type AttachmentType, endingOf, fittingName, recogniseType } from './attachment-type.ts'
import { isInterlacedPng, type PictureType, readPictureSize } from './picture-size.ts'

/** A file as it was uploaded. */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that lies in the store and may be put on a row. */
export interface KeptFile {
  readonly name: string
  readonly mediaType: AttachmentType
  readonly bytes: number
  readonly sha256: string
  /** Of the small picture; null where none can be made; that of the file itself where it is made when it is first asked for. */
  readonly thumbnailSha256: string | null
}

/** More than any telephone takes; a picture that claims more is meant to burst the memory of whoever opens it. */
const mostPixels = 64_000_000
/** Larger pictures are kept, but unpacking them to make a small one would take too much memory. */
const mostPixelsForThumbnail = 30_000_000
const tenThousand = 10_000

/**
 * Looks at a file, and keeps it with a small picture of it. Everything is judged before anything is unpacked or written.
 *
 * @throws DomainError `attachment.empty`, `attachment.too-large`, `attachment.type-refused`, `attachment.picture-too-large`
 */
export async function keepFile(
  { files, thumbnails, attachmentBytes }: Pick<App, 'files' | 'thumbnails' | 'attachmentBytes'>,
  { name, bytes }: UploadedFile,
): Promise<KeptFile> {
  if (bytes.byteLength === 0) throw new DomainError('attachment.empty', {})
  if (bytes.byteLength > attachmentBytes)
    throw new DomainError('attachment.too-large', { limit: Math.floor(attachmentBytes / 2 ** 20) })
  const mediaType = await recogniseType(bytes)
  if (mediaType === null) throw new DomainError('attachment.type-refused', { type: endingOf(name) })
  const hasThumbnail = isPicture(mediaType) && fitsThumbnail(bytes, mediaType)
  const isLater = thumbnails.isBusy()
  const thumbnail = hasThumbnail && !isLater ? await thumbnails.make(async () => bytes) : null
  const sha256 = await files.put(bytes)
  const madeSha256 = thumbnail === null ? null : await files.put(thumbnail)
  return {
    name: fittingName(name, mediaType),
    mediaType,
    bytes: bytes.byteLength,
    sha256,
    thumbnailSha256: hasThumbnail && isLater ? sha256 : madeSha256,
  }
}

function isPicture(type: AttachmentType): type is PictureType & AttachmentType {
  return type.startsWith('image/')
}

/**
 * Whether a small picture is made: not of WebP, which needs another decoder, and not of interlaced PNG, whose decoder does not look at the size.
 *
 * @throws DomainError `attachment.picture-too-large`, and `attachment.type-refused` for a picture without a readable header
 */
function fitsThumbnail(bytes: Uint8Array, type: PictureType): boolean {
  const size = readPictureSize(bytes, type)
  if (size === null) throw new DomainError('attachment.type-refused', { type })
  const pixels = size.width * size.height
  if (pixels > mostPixels) throw new DomainError('attachment.picture-too-large', { limit: mostPixels / tenThousand })
  if (pixels > mostPixelsForThumbnail || type === 'image/webp') return false
  return type === 'image/jpeg' || !isInterlacedPng(bytes)
}
