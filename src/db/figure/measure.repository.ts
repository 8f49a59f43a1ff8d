import type { Selectable } from 'kysely'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Condition } from '#domain/condition/condition.ts'
import type { Measure, MeasureTime } from '#domain/measure/measure.ts'
import { insertNewRows } from '../insert-rows.ts'
import type { Json, Schema } from '../schema.ts'
import type { Transaction } from '../transact.ts'

type MeasureRow = Selectable<Schema['measureVersion']>

/** Who added a version, and why. */
export interface MeasureSignature {
  readonly recordedBy: string
  readonly why: string
}

/** The versions by which the figures that are kept were computed, by id. */
export async function listMeasuresInUse(tx: Transaction): Promise<Measure[]> {
  const rows = await tx.query
    .selectFrom('measureVersion as known')
    .innerJoin('figureBasis as basis', (join) =>
      join
        .onRef('basis.cityId', '=', 'known.cityId')
        .onRef('basis.measureId', '=', 'known.id')
        .onRef('basis.version', '=', 'known.version'),
    )
    .selectAll('known')
    .where('known.cityId', '=', tx.cityId)
    .orderBy('known.id')
    .execute()
  return rows.map(measureOf)
}

/** Each measure by its latest version, by id. */
export async function listMeasures(tx: Transaction): Promise<Measure[]> {
  const rows = await selectLatest(tx).execute()
  return rows.map(measureOf)
}

/** Each measure by the latest version of those that had begun by a day; one that had not is missing. */
export async function listMeasuresOn(tx: Transaction, day: CalendarDate): Promise<Measure[]> {
  const rows = await selectLatest(tx).where('validFrom', '<=', day).execute()
  return rows.map(measureOf)
}

function selectLatest(tx: Transaction) {
  return tx.query
    .selectFrom('measureVersion')
    .selectAll()
    .where('cityId', '=', tx.cityId)
    .distinctOn('id')
    .orderBy('id')
    .orderBy('version', 'desc')
}

/**
 * Adds versions; one that is there already, because another process was faster, is passed over.
 *
 * @returns the ids of those that were added
 */
export function insertMeasureVersions(
  tx: Transaction,
  measures: readonly Measure[],
  { recordedBy, why }: MeasureSignature,
): Promise<Set<string>> {
  const versions = measures.map(({ where, sum, time, source, ...measure }) => ({
    ...measure,
    condition: where as unknown as Json, // plain data
    summed: sum,
    timing: time as unknown as Json, // plain data
    sourceText: source,
    recordedBy,
    why,
  }))
  return insertNewRows(tx, 'measureVersion', versions, 'id')
}

function measureOf({ condition, summed, timing, sourceText, ...row }: MeasureRow): Measure {
  return {
    id: row.id,
    version: row.version,
    ledger: row.ledger,
    zh: row.zh,
    en: row.en,
    unit: row.unit,
    means: row.means,
    where: condition as unknown as Condition, // `parseMeasure` read it before it was kept
    sum: summed,
    time: timing as unknown as MeasureTime, // likewise
    certainty: row.certainty,
    source: sourceText,
    validFrom: calendarDate(row.validFrom),
    validTo: row.validTo === null ? null : calendarDate(row.validTo),
  }
}
