import type { Problem } from '#domain/errors.ts'
import { translateError, translatorFor } from '#i18n/translate.ts'
import type { PackFault } from './pack-fault.ts'
import { type PackRecord, readPacks } from './read-packs.ts'
import { findRuleProblem } from './rule-problem.ts'

export interface PackReport {
  readonly files: number
  readonly rows: number
  readonly faults: readonly PackFault[]
}

const say = translatorFor('zh-Hans')

/**
 * Whether packs can be imported, as far as they can tell without a database: every fault with file, line and field. A name is looked for in all
 * the packs together, if one of them holds the file in which it would stand. Fields that a city added itself are not known here.
 *
 * @throws Error of the file system for a folder that cannot be read
 */
export async function checkPacks(folders: readonly string[]): Promise<PackReport> {
  const { files, records, faults } = await readPacks(folders)
  const found = [...faults, ...findUnknownNames(records), ...findRuleFaults(records)]
  return { files, rows: records.length, faults: found.toSorted(byPlace) }
}

function byPlace(a: PackFault, b: PackFault): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1
}

function findUnknownNames(records: readonly PackRecord[]): PackFault[] {
  const known = new Map<string, Set<unknown>>()
  for (const { part, value } of records) {
    const [id = ''] = part.key
    known.set(part.file, (known.get(part.file) ?? new Set()).add(value[id]))
  }
  return records.flatMap((record) =>
    Object.entries(record.part.names)
      .filter(([field, file]) => !isKnown(record.value[field], known.get(file)))
      .map(([field, file]) => unknownName(record, field, file)),
  )
}

function isKnown(name: unknown, names: ReadonlySet<unknown> | undefined): boolean {
  return name === null || names === undefined || names.has(name)
}

function unknownName({ file, value, lineOf }: PackRecord, field: string, elsewhere: string): PackFault {
  const message = say('rulebook.fault.unknown-name', { name: String(value[field]), file: elsewhere })
  return { file, line: lineOf([field]), field, code: 'rulebook.unknown-name', message }
}

function findRuleFaults(records: readonly PackRecord[]): PackFault[] {
  return records.flatMap((record) => {
    const found = findRuleProblem(record, records)
    return found === null ? [] : [ruleFault(record, found.field, found.problem)]
  })
}

function ruleFault({ file, lineOf }: PackRecord, field: string, { code, params }: Problem): PackFault {
  return { file, line: lineOf([field]), field, code, message: translateError('zh-Hans', code, params) }
}
