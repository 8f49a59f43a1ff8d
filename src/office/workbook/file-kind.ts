import { findOleKind } from './ole-container.ts'

/**
 * What the bytes of a file are, whatever its name says. Kinds in capitals are recognised only to tell the person what
 * they sent.
 */
export type FileKind = 'empty' | 'zip' | 'ole-encrypted' | 'ole-workbook' | 'bare-workbook' | 'text' | ForeignKind

export type ForeignKind =
  | 'BMP'
  | 'DOC'
  | 'EXE'
  | 'Excel 2003 XML'
  | 'GIF'
  | 'GZIP'
  | 'HTML'
  | 'JPEG'
  | 'JSON'
  | 'MHTML'
  | 'OLE'
  | 'PDF'
  | 'PNG'
  | 'PPT'
  | 'RAR'
  | 'RTF'
  | 'SQLite'
  | 'TIFF'
  | 'WEBP'
  | 'XML'
  | '7Z'

/** Looks at the content only. Bytes of no known kind are `text`: decoding will tell. */
export function findFileKind(bytes: Uint8Array): FileKind {
  if (bytes.byteLength === 0) return 'empty'
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, headBytes)).toString('latin1')
  const signed = signatures.find(([signature]) => start.startsWith(signature))?.[1]
  if (signed === 'ole') return findOleKind(bytes)
  return signed ?? findRecordKind(start) ?? findMarkupKind(start) ?? 'text'
}

const headBytes = 2048

const signatures: readonly (readonly [string, 'zip' | 'ole' | ForeignKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  ['%PDF-', 'PDF'],
  ['\x89PNG\r\n', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF87a', 'GIF'],
  ['GIF89a', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['Rar!\x1a\x07', 'RAR'],
  ['7z\xbc\xaf\x27\x1c', '7Z'],
  ['\x1f\x8b\x08', 'GZIP'],
  ['MZ\x90\0', 'EXE'],
  ['\x7fELF', 'EXE'],
  ['SQLite format 3\0', 'SQLite'],
  ['{\\rtf', 'RTF'],
]

/** Kinds whose beginning holds their length, and workbooks without a container around them, as Excel 2 to 4 wrote them. */
function findRecordKind(start: string): FileKind | null {
  if (start.startsWith('BM') && start.slice(6, 10) === '\0\0\0\0') return 'BMP'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'WEBP'
  const isBareWorkbook =
    start.startsWith('\x09') && '\0\x02\x04\x08'.includes(start.charAt(1)) && start.charAt(3) === '\0'
  return isBareWorkbook && start.length > 3 ? 'bare-workbook' : null
}

const markupKinds: readonly (readonly [RegExp, ForeignKind])[] = [
  [/^mime-version:/, 'MHTML'],
  [
    /^(<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype\s+html|html|head|body|meta|table|style|script|div)\b/,
    'HTML',
  ],
  [/^<\?xml\b[\s\S]*?(?:progid="excel\.sheet"|urn:schemas-microsoft-com:office:spreadsheet)/, 'Excel 2003 XML'],
  [/^<\?xml\b/, 'XML'],
  [/^(\{\s*"|\[\s*[{["])/, 'JSON'],
]

/** NULs are dropped so that UTF-16 shows its ASCII. */
function findMarkupKind(start: string): ForeignKind | null {
  const text = start
    .replaceAll('\0', '')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '')
    .toLowerCase()
  return markupKinds.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
