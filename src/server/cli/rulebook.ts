import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readAs } from '#db/transact.ts'
import { translatorFor } from '#i18n/translate.ts'
import { checkPacks } from '../rulebook/check-packs.ts'
import { exportRulebook } from '../rulebook/export-rulebook.ts'
import { importPack } from '../rulebook/import-pack.ts'
import type { PackFault } from '../rulebook/pack-fault.ts'
import { readPacks } from '../rulebook/read-packs.ts'
import { answer, atBench, type GlobalOptions } from './command.ts'

interface Options {
  readonly json?: boolean
}

const say = translatorFor('zh-Hans')

/** Every fault of packs, without a database; ends with 1 when there is one. */
export async function runRulebookCheck(folders: readonly string[], options: Options): Promise<void> {
  const report = await checkPacks(folders)
  const { files, rows, faults } = report
  answer(options, report, () => [...faults.map(lineOf), say('rulebook.checked', { files, rows, count: faults.length })])
  if (faults.length > 0) process.exitCode = 1
}

/** Takes what the city does not have yet from a pack. One with a fault is refused whole, and ends with 1. */
export async function runRulebookImport(global: GlobalOptions, directory: string, options: Options): Promise<void> {
  const { faults } = await readPacks([directory])
  if (faults.length > 0) {
    answer(options, { faults }, () => [...faults.map(lineOf), say('rulebook.not-imported', { count: faults.length })])
    process.exitCode = 1
    return
  }
  await atBench(global, async ({ app, world }) => {
    const imported = await importPack(app, world, path.resolve(directory))
    answer(options, imported, () => Object.entries(imported).map(([name, count]) => `${name} ${count}`))
  })
}

/** Writes the city's rulebook as a pack, over the files of an earlier one. */
export async function runRulebookExport(
  global: GlobalOptions,
  { out, ...options }: Options & { readonly out: string },
): Promise<void> {
  await atBench(global, async ({ app, world }) => {
    const files = await readAs(app.database, { kind: 'system', cityId: world.cityId }, exportRulebook)
    await mkdir(out, { recursive: true })
    for (const { name, text } of files) await writeFile(path.join(out, name), text)
    const written = files.map(({ name, rows }) => ({ file: path.join(out, name), rows }))
    answer(options, { files: written }, () => written.map(({ file, rows }) => `${file} ${rows}`))
  })
}

function lineOf({ file, line, field, message }: PackFault): string {
  return `${file}:${line}  ${field === '' ? '' : `${field}  `}${message}`
}
