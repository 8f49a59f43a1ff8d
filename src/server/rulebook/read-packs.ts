import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { translatorFor } from '#i18n/translate.ts'
import type { PackFault } from './pack-fault.ts'
import { type FileRow, readPackFile } from './pack-file.ts'
import { type PackPart, packParts } from './pack-parts.ts'

/** A row that is what its file asks for, and where it stands. */
export interface PackRecord extends FileRow {
  readonly part: PackPart
  readonly file: string
  readonly value: Readonly<Record<string, unknown>>
}

export interface ReadPacks {
  readonly files: number
  readonly records: readonly PackRecord[]
  readonly faults: readonly PackFault[]
}

const say = translatorFor('zh-Hans')
const inChinese = z.locales.zhCN().localeError

/**
 * Reads packs row by row, without a database: rows that have the shape of their file, and every fault of those that have not.
 *
 * @param folders as they were named; each fault names its file in them
 * @throws Error of the file system for a folder that cannot be read
 */
export async function readPacks(folders: readonly string[]): Promise<ReadPacks> {
  const read: ReadPacks[] = []
  for (const folder of folders) {
    const names = (await readdir(folder)).filter((name) => /\.(?:ya?ml|csv)$/.test(name)).sort()
    for (const name of names) read.push(await readPart(path.join(folder, name)))
  }
  return {
    files: read.reduce((sum, { files }) => sum + files, 0),
    records: read.flatMap(({ records }) => records),
    faults: read.flatMap(({ faults }) => faults),
  }
}

async function readPart(file: string): Promise<ReadPacks> {
  const part = packParts.find((one) => one.file === path.basename(file))
  const known = packParts.map((one) => one.file).join('、')
  if (part === undefined) return faulty(file, 1, 'unknown-file', { known })
  const rows = readPackFile(file, await readFile(file, 'utf8'))
  if ('detail' in rows) return faulty(file, rows.line, 'unreadable', { detail: rows.detail })
  const read = rows.map((row) => readRow(part, file, row))
  const records = read.flatMap(({ record }) => record)
  const strangers = file.endsWith('.csv') ? [] : rows.flatMap((row) => findUnknownFields(part, file, row))
  return {
    files: 1,
    records,
    faults: [...strangers, ...read.flatMap(({ faults }) => faults), ...findDuplicates(records)],
  }
}

function faulty(
  file: string,
  line: number,
  kind: 'unknown-file' | 'unreadable',
  params: Readonly<Record<string, string>>,
): ReadPacks {
  const message = say(`rulebook.fault.${kind}`, params)
  return { files: 1, records: [], faults: [{ file, line, field: '', code: `rulebook.${kind}`, message }] }
}

function readRow(part: PackPart, file: string, row: FileRow): { record: PackRecord[]; faults: PackFault[] } {
  const found = part.row.safeParse(row.value, { error: inChinese })
  if (found.success) {
    const value = found.data as PackRecord['value'] // every row of the table is an object
    return { record: [{ ...row, part, file, value }], faults: [] }
  }
  const faults = found.error.issues.map(({ path: field, message }) => {
    return { file, line: row.lineOf(field), field: field.join('.'), code: 'rulebook.field' as const, message }
  })
  return { record: [], faults }
}

/** A misspelt field that may be absent would be dropped in silence. A column of a CSV file may not be absent. */
function findUnknownFields({ row, remarks = [] }: PackPart, file: string, { value, lineOf }: FileRow): PackFault[] {
  const known = fieldsOf(row)
  if (known === null || typeof value !== 'object' || value === null) return []
  const unknown = Object.keys(value).filter((name) => !known.includes(name) && !remarks.includes(name))
  return unknown.map((field) => {
    const message = say('rulebook.fault.unknown-field', { name: field })
    return { file, line: lineOf([field]), field, code: 'rulebook.unknown-field', message }
  })
}

/** null: any. */
function fieldsOf(row: z.ZodType): string[] | null {
  if (row instanceof z.ZodDiscriminatedUnion)
    return row.options.flatMap((option) => fieldsOf(option as z.ZodType) ?? []) // its options are objects
  if (!(row instanceof z.ZodObject)) return null
  return row.def.catchall === undefined ? Object.keys(row.shape) : null
}

function findDuplicates(records: readonly PackRecord[]): PackFault[] {
  const first = new Map<string, PackRecord>()
  return records.flatMap((record) => {
    const { part, file, value, lineOf } = record
    const key = part.key.map((name) => `${value[name] ?? ''}`).join(' ')
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, record)
    if (earlier === undefined) return []
    const message = say('rulebook.fault.duplicate', { key: key.trim(), line: earlier.lineOf([]) })
    return [{ file, line: lineOf([]), field: part.key.join('.'), code: 'rulebook.duplicate' as const, message }]
  })
}
