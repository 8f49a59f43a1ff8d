import { fileTypeFromBuffer } from 'file-type'
import { findOleKind } from '#office/workbook/ole-container.ts'

/** What may be evidence, by media type: the endings that its name may have, the first where it has none of them. */
const allowed = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/msword': ['doc', 'wps'],
  'application/vnd.ms-excel': ['xls', 'et'],
} as const satisfies Record<string, readonly [string, ...string[]]>

/** The media type of a photo or file that may be evidence. */
export type AttachmentType = keyof typeof allowed

/**
 * What a file is by its content; its name and what the browser says of it count for nothing.
 *
 * @returns null for whatever may not be evidence: pages, drawings and programs that run when they are opened, archives, unknown content
 */
export async function recogniseType(bytes: Uint8Array): Promise<AttachmentType | null> {
  const found = await fileTypeFromBuffer(bytes)
  if (found === undefined) return null
  return found.mime === 'application/x-cfb' ? typeOfOle(bytes) : allowedType(found.mime)
}

/** Old documents share their container with installers and mail: only their inside tells them apart. */
function typeOfOle(bytes: Uint8Array): AttachmentType | null {
  const kind = findOleKind(bytes)
  if (kind === 'DOC') return 'application/msword'
  return kind === 'ole-workbook' ? 'application/vnd.ms-excel' : null
}

function allowedType(mime: string): AttachmentType | null {
  return Object.hasOwn(allowed, mime) ? (mime as AttachmentType) : null // it is a key of the table
}

/**
 * A name with an ending that fits the content, so that it opens with the right program and with no other.
 *
 * @example fittingName('现场.html', 'image/jpeg') // '现场.html.jpg'
 */
export function fittingName(name: string, type: AttachmentType): string {
  const endings: readonly string[] = allowed[type]
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return endings.includes(ending) ? name : `${name}.${allowed[type][0]}`
}

/** How a refused file is named to the person: by the ending of its name. */
export function endingOf(name: string): string {
  return /\.([^.\s]{1,10})$/.exec(name)?.[0].toLowerCase() ?? '?'
}
