import { DomainError } from '#domain/errors.ts'

/** One record of the stream of an `.xls`. */
export interface BiffRecord {
  readonly type: number
  /** Where the record begins. */
  readonly at: number
  /** Its content, without the four bytes of type and length. */
  readonly content: DataView
}

/** The records that we look at; the numbers are those of the standard. */
export const biff = {
  formula: 0x0006,
  endOfFile: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  multipleNumbers: 0x00bd,
  richText: 0x00d6,
  cellFormat: 0x00e0,
  merges: 0x00e5,
  sharedTexts: 0x00fc,
  sharedText: 0x00fd,
  dimensions: 0x0200,
  number: 0x0203,
  text: 0x0204,
  truthOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  packedNumber: 0x027e,
  format: 0x041e,
  beginning: 0x0809,
} as const

const headLength = 4

/**
 * The records of a stream, one after another.
 *
 * @source [MS-XLS] §2.1.4
 * @throws DomainError `workbook.broken` when a record reaches beyond the stream
 */
export function* biffRecords(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = 0
  while (at + headLength <= stream.byteLength) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (at + headLength + length > stream.byteLength) throw brokenStream(at)
    yield { type, at, content: new DataView(stream.buffer, stream.byteOffset + at + headLength, length) }
    at += headLength + length
  }
}

/** A refusal that says where in the stream. */
export function brokenStream(at: number): DomainError {
  return new DomainError('workbook.broken', { detail: `Workbook@${at}` })
}

/**
 * A number at a place of a record.
 *
 * @throws DomainError `workbook.broken` when the record is too short for it
 */
export function numberAt({ content, at }: BiffRecord, offset: number, bytes: 1 | 2 | 4): number {
  if (offset + bytes > content.byteLength) throw brokenStream(at)
  if (bytes === 1) return content.getUint8(offset)
  return bytes === 2 ? content.getUint16(offset, true) : content.getUint32(offset, true)
}
