import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DomainError } from '#domain/errors.ts'
import { exportFile } from '../export/export-ledger.ts'
import { answer, atBench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'

interface ExportOptions {
  readonly out: string
  readonly place?: string
  readonly asOf?: string
  readonly json?: boolean
}

/** Writes a ledger as a file; the ending of its name chooses the format. */
export async function runExport(global: GlobalOptions, ledger: string, options: ExportOptions): Promise<void> {
  if (ledger !== 'statistic' && ledger !== 'target')
    throw new DomainError('import.ledger-unknown', { ledger, known: 'statistic, target' })
  await atBench(global, async (bench) => {
    const place = options.place === undefined ? undefined : findPlaceIn(await readReference(bench), options.place).id
    const format = path.extname(options.out).toLowerCase() === '.csv' ? 'csv' : 'xlsx'
    const file = await exportFile(bench.app, bench.world, bench.actor, {
      ledger,
      format,
      locale: 'zh-Hans',
      place,
      asOf: options.asOf,
    })
    await writeFile(options.out, file.bytes)
    answer(options, { file: options.out, bytes: file.bytes.byteLength }, () => [
      `${options.out}  ${file.bytes.byteLength}`,
    ])
  })
}
