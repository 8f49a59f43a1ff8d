const sectorBytes = 512
const endOfChain = 0xfffffffe
const fatMark = 0xfffffffd
const free = 0xffffffff

/** The bytes of one record of an `.xls`: type, length, content. */
export function biffRecord(type: number, content: Uint8Array | readonly number[] = []): Uint8Array {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(content.length, 2)
  return Buffer.concat([head, Uint8Array.from(content)])
}

/** Numbers as two bytes each, low one first. */
export function shorts(...numbers: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(numbers.length * 2)
  numbers.forEach((number, index) => {
    bytes.writeUInt16LE(number & 0xffff, index * 2)
  })
  return bytes
}

/** What a test may say of a sheet beside its cells. */
export interface BiffContent {
  readonly name?: string
  /** Of BOUNDSHEET: 0 shown, 1 hidden. */
  readonly state?: number
  /** Of BOUNDSHEET: 0 cells, 1 macros, 2 chart. */
  readonly kind?: number
  /** 0x0600 Excel 97, 0x0500 Excel 5. */
  readonly version?: number
  /** Records before the list of sheets. */
  readonly globals?: readonly Uint8Array[]
  /** Records of the sheet. */
  readonly cells?: readonly Uint8Array[]
}

/** The stream of a small `.xls` with one sheet, «项目». */
export function biffStream({
  name = '项目',
  state = 0,
  kind = 0,
  version = 0x0600,
  globals = [],
  cells = [],
}: BiffContent = {}): Uint8Array {
  const beginning = (type: number) => biffRecord(0x0809, shorts(version, type, 0, 0, 0, 0, 0, 0))
  const before = Buffer.concat([beginning(5), ...globals])
  const title = sheetName(name, version)
  const declared = (at: number) => {
    const head = Buffer.alloc(6)
    head.writeUInt32LE(at, 0)
    head.writeUInt8(state, 4)
    head.writeUInt8(kind, 5)
    return biffRecord(0x0085, Buffer.concat([head, title]))
  }
  const end = biffRecord(0x000a)
  const at = before.byteLength + declared(0).byteLength + end.byteLength
  return Buffer.concat([before, declared(at), end, beginning(0x10), ...cells, end])
}

function sheetName(name: string, version: number): Uint8Array {
  if (version === 0x0500) return Buffer.concat([Uint8Array.of(name.length), Buffer.from(name, 'latin1')])
  return Buffer.concat([Uint8Array.of(name.length, 1), Buffer.from(name, 'utf16le')])
}

/** A compound file with these streams, each in sectors of its own; names that begin with `/` are storages. */
export function aCompoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(streams)
  const lengths = entries.map(([, bytes]) => Math.ceil(Math.max(4096, bytes.byteLength) / sectorBytes))
  const directorySectors = Math.ceil((entries.length + 1) / 4)
  const firstStream = 1 + directorySectors
  const starts = lengths.map(
    (_, index) => firstStream + lengths.slice(0, index).reduce((sum, length) => sum + length, 0),
  )
  const fat = fatOf(directorySectors, starts, lengths)
  const directory = Buffer.concat([
    entry('Root Entry', 5, endOfChain, 0),
    ...entries.map(([name, bytes], index) =>
      name.startsWith('/')
        ? entry(name.slice(1), 1, 0, 0)
        : entry(name, 2, starts[index] ?? 0, Math.max(4096, bytes.byteLength)),
    ),
  ])
  const contents = entries.map(([, bytes], index) => padded(bytes, (lengths[index] ?? 0) * sectorBytes))
  return Buffer.concat([header(), fat, padded(directory, directorySectors * sectorBytes), ...contents])
}

function header(): Uint8Array {
  const bytes = Buffer.alloc(sectorBytes)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(endOfChain, 60)
  bytes.writeUInt32LE(endOfChain, 68)
  for (let at = 76; at < sectorBytes; at += 4) bytes.writeUInt32LE(at === 76 ? 0 : free, at)
  return bytes
}

/** One sector of it: room for 127 others. */
function fatOf(directorySectors: number, starts: readonly number[], lengths: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(sectorBytes, 0xff)
  bytes.writeUInt32LE(fatMark, 0)
  const chain = (start: number, length: number) => {
    for (let index = 0; index < length; index += 1) {
      bytes.writeUInt32LE(index === length - 1 ? endOfChain : start + index + 1, (start + index) * 4)
    }
  }
  chain(1, directorySectors)
  starts.forEach((start, index) => {
    chain(start, lengths[index] ?? 0)
  })
  return bytes
}

function entry(name: string, type: number, start: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes.writeUInt8(type, 66)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}

function padded(bytes: Uint8Array, length: number): Uint8Array {
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.byteLength)])
}

/** A small `.xls`. */
export function anXls(content: BiffContent = {}): Uint8Array {
  return aCompoundFile({ Workbook: biffStream(content) })
}

/** A number cell with the cell format of this position. */
export function numberCell(row: number, column: number, value: number, format = 0): Uint8Array {
  const bytes = Buffer.alloc(14)
  bytes.writeUInt16LE(row, 0)
  bytes.writeUInt16LE(column, 2)
  bytes.writeUInt16LE(format, 4)
  bytes.writeDoubleLE(value, 6)
  return biffRecord(0x0203, bytes)
}

/** A cell format that shows numbers in this built-in or declared format. */
export function cellFormat(numberFormat: number): Uint8Array {
  return biffRecord(0x00e0, Buffer.concat([shorts(0, numberFormat, 1), Buffer.alloc(14)]))
}

/** A cell with a text of its own. */
export function textCell(row: number, column: number, text: string): Uint8Array {
  const letters = Buffer.from(text, 'utf16le')
  return biffRecord(0x0204, Buffer.concat([shorts(row, column, 0, text.length), Uint8Array.of(1), letters]))
}
