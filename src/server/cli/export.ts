import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readAs } from '#db/transact.ts'
import { conditionText } from '#domain/condition/condition-text.ts'
import { liesIn } from '#domain/measure/rows-behind.ts'
import type { Locale } from '#i18n/locale.ts'
import { exportFile } from '../export/export-ledger.ts'
import type { FileAnswer } from '../http/route.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { exportRows } from '../ledger-export/export-rows.ts'
import { answer, atBench, type Bench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'

interface ExportOptions {
  readonly out: string
  readonly locale: Locale
  readonly place?: string
  readonly asOf?: string
  /** Of a ledger of rows: JSON text of a condition, `place,-totalInvestment`, `place,park`. */
  readonly where?: string
  readonly sort?: string
  readonly groupBy?: string
  readonly json?: boolean
}

/** Writes a ledger as a file; the ending of its name chooses the format. */
export async function runExport(global: GlobalOptions, ledger: string, options: ExportOptions): Promise<void> {
  await atBench(global, async (bench) => {
    const placeId = options.place === undefined ? null : findPlaceIn(await readReference(bench), options.place).id
    const file =
      ledger === 'statistic' || ledger === 'target'
        ? await exportFigures(bench, ledger, placeId, options)
        : await exportLedger(bench, ledger, placeId, options)
    await writeFile(options.out, file.bytes)
    answer(options, { file: options.out, bytes: file.bytes.byteLength }, () => [
      `${options.out}  ${file.bytes.byteLength}`,
    ])
  })
}

function exportFigures(
  { app, world, actor }: Bench,
  ledger: 'statistic' | 'target',
  placeId: string | null,
  { out, locale, asOf }: ExportOptions,
): Promise<FileAnswer> {
  return exportFile(app, world, actor, { ledger, locale, asOf, format: formatOf(out), place: placeId ?? undefined })
}

async function exportLedger(
  { app, world, actor }: Bench,
  name: string,
  placeId: string | null,
  { out, locale, asOf, where, sort, groupBy }: ExportOptions,
): Promise<FileAnswer> {
  const open = await readAs(app.database, actor, openLedgers)
  const within = placeId === null ? null : conditionText(liesIn(placeId, open(name)))
  const condition = within === null || where === undefined ? (within ?? where) : `{"all":[${within},${where}]}`
  return exportRows(app, world, actor, { ledger: name, condition, asOf, sort, groupBy, locale, format: formatOf(out) })
}

function formatOf(file: string): 'csv' | 'xlsx' {
  return path.extname(file).toLowerCase() === '.csv' ? 'csv' : 'xlsx'
}
