import path from 'node:path'
import { appendVersions, listCurrent, type NewStatisticVersion } from '#db/statistic.repository.ts'
import { appendRevisions, insertTargets, listTargets } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { periodCode } from '#domain/calendar/period-code.ts'
import { periodDays } from '../statistic/period-days.ts'
import { packAuthor } from './load-pack.ts'
import { dutyRow, type FigureRow, figureRow, type StatisticVersionRow, statisticVersionRow } from './pack-rows.ts'
import { readCsv } from './world-files.ts'

/** Who answers for an indicator's target at a place: the exact indicator first, then `*`. */
export type Duties = (placeId: string, indicatorId: string) => string | null

/** Reads a world's duties; a place without a line has nobody to call. */
export async function readDuties(folder: string): Promise<Duties> {
  const rows = await readCsv(path.join(folder, 'duties.csv'), dutyRow)
  const byKey = new Map(rows.map((row) => [`${row.place_code}|${row.indicator_id}`, row.organisation_id]))
  return (placeId, indicatorId) => byKey.get(`${placeId}|${indicatorId}`) ?? byKey.get(`${placeId}|*`) ?? null
}

/** Targets and statistics of a pack's `figures.csv` or a world's `splits.csv` that the city does not have yet. */
export async function loadFigures(tx: Transaction, file: string, duties: Duties): Promise<number> {
  const isNew = await newRows(tx)
  const rows = (await readCsv(file, figureRow)).filter(isNew)
  const targets = rows.filter(({ kind }) => kind === 'target')
  await insertTargets(
    tx,
    targets.filter(({ repeats }) => repeats === null).map((row) => targetOf(row, duties)),
  )
  for (const revisions of byRevision(targets)) await appendRevisions(tx, revisions)
  await appendVersions(tx, rows.filter(({ kind }) => kind === 'statistic').map(firstVersion))
  return rows.length
}

/** A row is new when neither its own id nor that of the target it repeats is there. */
async function newRows(tx: Transaction): Promise<(row: FigureRow) => boolean> {
  const targets = await listTargets(tx, { asOf: '9999-12-31', states: ['active', 'withdrawn'] })
  const statistics = await listCurrent(tx, { asOf: '9999-12-31' })
  const known = new Set([...targets, ...statistics].map(({ id }) => id))
  return ({ id, repeats }) => !known.has(repeats ?? id)
}

function targetOf(row: FigureRow, duties: Duties) {
  const { startsOn, deadline } = windowOf(row)
  return {
    id: row.id,
    programmeId: row.programme,
    indicatorId: row.indicator_id,
    placeId: row.place_code,
    parentId: row.parent ?? null,
    level: row.level ?? ('goal' as const),
    startsOn,
    deadline,
    dutyOrganisationId: duties(row.place_code, row.indicator_id),
    synthetic: row.synthetic ?? false,
    sourceId: row.source_id,
    locator: row.locator,
    state: 'active' as const,
  }
}

function windowOf({ id, starts_on, deadline }: FigureRow): { startsOn: string; deadline: string } {
  if (starts_on === null || deadline === null) throw new Error(`target ${id} has no window`)
  return { startsOn: starts_on, deadline }
}

/** First the targets themselves, then those that repeat one from a second source, as further revisions. */
function byRevision(targets: readonly FigureRow[]) {
  const revision = (row: FigureRow, targetId: string, expectedRevision: number) => ({
    targetId,
    expectedRevision,
    comparator: row.comparator,
    value: row.value,
    valueHigh: row.value_high,
    unit: row.unit,
    baseValue: row.base_value,
    knownFrom: row.known_from,
    why: row.note ?? '',
    sourceId: row.source_id,
    locator: row.locator,
    ...packAuthor,
  })
  const first = targets.filter(({ repeats }) => repeats === null).map((row) => revision(row, row.id, 0))
  const repeated = targets.flatMap((row) => (row.repeats === null ? [] : [revision(row, row.repeats, 1)]))
  return [first, repeated]
}

function firstVersion(row: FigureRow) {
  const period = periodCode(row.period ?? '')
  return {
    ...sharedFields(row),
    id: row.id,
    kind: 'create' as const,
    period,
    ...periodDays(period),
    synthetic: row.synthetic ?? false,
    recordedOn: row.known_from,
    why: '',
    expectedVersion: 0,
  }
}

function sharedFields(row: FigureRow | StatisticVersionRow) {
  return {
    indicatorId: row.indicator_id,
    placeId: row.place_code,
    comparator: row.comparator,
    value: row.value,
    valueHigh: row.value_high,
    unit: row.unit,
    sourceId: row.source_id,
    locator: row.locator,
    note: row.note,
    knownFrom: row.known_from,
    approval: 'approved' as const,
    ...packAuthor,
  }
}

/** A world's invented figures, version after version. */
export async function loadStatistics(tx: Transaction, folder: string): Promise<number> {
  const rows = await readCsv(path.join(folder, 'statistics.csv'), statisticVersionRow)
  const versions = new Map<string, number>()
  const drafts = rows.map((row): NewStatisticVersion & { readonly expectedVersion: number } => {
    const period = periodCode(row.period)
    const id = ['demo', row.indicator_id, row.place_code, period, row.source_id].join('|')
    const expectedVersion = versions.get(id) ?? 0
    versions.set(id, expectedVersion + 1)
    return {
      ...sharedFields(row),
      id,
      kind: row.version_kind,
      period,
      ...periodDays(period),
      synthetic: row.synthetic,
      recordedOn: row.recorded_on,
      why: row.why ?? '',
      expectedVersion,
    }
  })
  await appendVersions(
    tx,
    drafts.filter(({ expectedVersion }) => expectedVersion === 0),
  )
  for (const later of drafts.filter(({ expectedVersion }) => expectedVersion > 0)) await appendVersions(tx, [later])
  return rows.length
}
