/** What an OLE compound file holds: what `.xls`, `.doc` and password-protected `.xlsx` have in common. */
export type OleKind = 'ole-encrypted' | 'ole-workbook' | 'DOC' | 'PPT' | 'OLE'

const entryBytes = 128
const nameLengthOffset = 64

const kindsByStream: readonly (readonly [string, OleKind])[] = [
  ['EncryptedPackage', 'ole-encrypted'],
  ['Workbook', 'ole-workbook'],
  ['Book', 'ole-workbook'],
  ['WordDocument', 'DOC'],
  ['PowerPoint Document', 'PPT'],
]

/**
 * Finds what a compound file holds by the names in its directory.
 *
 * Directory entries are 128 bytes and lie at multiples of 128, so that the names are found without following the chain
 * of sectors: a damaged chain does not matter, and nothing can send us in circles.
 *
 * @source [MS-CFB] §2.6.1
 */
export function findOleKind(bytes: Uint8Array): OleKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return kindsByStream.find(([stream]) => hasDirectoryEntry(buffer, stream))?.[1] ?? 'OLE'
}

function hasDirectoryEntry(buffer: Buffer, name: string): boolean {
  const needle = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = buffer.indexOf(needle); at !== -1; at = buffer.indexOf(needle, at + 2)) {
    const isEntry = at % entryBytes === 0 && at + entryBytes <= buffer.byteLength
    if (isEntry && buffer.readUInt16LE(at + nameLengthOffset) === needle.byteLength) return true
  }
  return false
}
