import path from 'node:path'
import { insertMeasureVersions, listMeasures } from '#db/figure/measure.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError, isProblem } from '#domain/errors.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { parseMeasure } from '#domain/measure/parse-measure.ts'
import { openLedgers, vocabularyOf } from '../ledger/open-ledgers.ts'
import { type MeasureFileRow, measureRow } from './pack-rows.ts'
import { type Wanted, wantedOver } from './wanted.ts'
import { readYaml } from './world-files.ts'

/**
 * Measures of a pack that the city does not have yet. Figures are computed by them from the next rebuild on.
 *
 * @param author who is written beside them
 * @returns how many were added
 * @throws DomainError `ledger.unknown`, `measure.unreadable` for a measure that speaks of what no ledger has
 */
export async function loadMeasures(
  tx: Transaction,
  folder: string,
  author: string,
  wanted: Wanted = 'newer',
): Promise<number> {
  const rows = await readMeasures(folder)
  if (rows.length === 0) return 0
  const isWanted = wantedOver(await listMeasures(tx), wanted)
  const open = await openLedgers(tx)
  const measures = rows.filter(isWanted).map((row) => measureOf(row, open))
  return (await insertMeasureVersions(tx, measures, { recordedBy: author, why: '' })).size
}

/** The measures of a pack as its file holds them. */
async function readMeasures(folder: string): Promise<MeasureFileRow[]> {
  return measureRow
    .array()
    .default([])
    .parse(await readYaml(path.join(folder, 'measures.yaml')))
}

/** @throws DomainError `ledger.unknown`, `measure.unreadable` */
export function measureOf(row: MeasureFileRow, open: LedgerSet): Measure {
  const where = parseMeasure(row, open(row.ledger), vocabularyOf(open))
  if (isProblem(where)) throw new DomainError('measure.unreadable', { detail: `${where.params.detail}` })
  const { valid_from: validFrom, valid_to: validTo, ...said } = row
  return {
    ...said,
    where,
    validFrom: calendarDate(validFrom),
    validTo: validTo === null ? null : calendarDate(validTo),
  }
}
