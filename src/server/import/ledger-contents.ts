import type { ProgrammeRow } from '#db/programme.repository.ts'
import type { NewSource } from '#db/source.repository.ts'
import { listByKeys, listCurrent, type StatisticRow } from '#db/statistic.repository.ts'
import { listTargetsByKeys, type TargetWithRevision } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { ExistingValue } from '#domain/figure-form/form-plan.ts'
import type { FormRow } from '#domain/figure-form/form-row.ts'
import { indicatorIn, placeIn, type Reference } from '../place/reference.ts'
import { findOrNewSource } from '../statistic/find-source.ts'
import { exactOrNull, unitOf } from '../statistic/statement.ts'

/** A row of the form, where it stands, and whether it is marked as synthetic. */
export interface PlacedRow {
  readonly sheet: string
  readonly row: FormRow
  readonly synthetic: boolean
}

/** A row of the form with the key under which the ledger would hold it, and its source found or made. */
export interface KeyedRow extends PlacedRow {
  readonly key: string
  readonly title: string
  readonly source: NewSource
  /** Of targets. */
  readonly programmeId: string | null
}

/** What the ledgers hold under the keys of an import. */
export interface LedgerContents {
  existing(key: string): ExistingValue | null
  /** Another figure of the same indicator and place. */
  reference(row: FormRow): ExistingValue | null
  readonly versions: ReadonlyMap<string, number>
}

/** Gives each row its key and its source. */
export function keyRows(
  rows: readonly PlacedRow[],
  programmes: readonly ProgrammeRow[],
  reference: Reference,
  recordedBy: string,
): KeyedRow[] {
  return rows.map(({ sheet, row, synthetic }) => {
    const source = findOrNewSource(row.source, reference.sources, { kind: 'import', synthetic, recordedBy })
    const programmeId = row.ledger === 'target' ? (programmes.find(({ year }) => year === row.year)?.id ?? null) : null
    return {
      sheet,
      row,
      synthetic,
      source,
      programmeId,
      key: keyOf(row, source.id, programmeId),
      title: `${placeIn(reference, row.placeId).name} · ${indicatorIn(reference, row.indicator.id).name}`,
    }
  })
}

/** The key of a statistic is indicator × place × period × source; of a target programme × indicator × place × level × deadline. */
function keyOf(row: FormRow, sourceId: string, programmeId: string | null): string {
  return row.ledger === 'statistic'
    ? statisticKey(row.indicator.id, row.placeId, row.period, sourceId)
    : targetKey(programmeId ?? '', row.indicator.id, row.placeId, row.level, row.deadline)
}

function statisticKey(...parts: readonly string[]): string {
  return `statistic|${parts.join('|')}`
}

function targetKey(...parts: readonly string[]): string {
  return `target|${parts.join('|')}`
}

/** Reads what the ledgers hold under the keys. */
export async function loadLedger(tx: Transaction, keyed: readonly KeyedRow[]): Promise<LedgerContents> {
  const statistics = await existingStatistics(tx, keyed)
  const targets = await existingTargets(tx, keyed)
  const existing = new Map<string, ExistingValue>()
  const versions = new Map<string, number>()
  for (const row of statistics) {
    const key = statisticKey(row.indicatorId, row.placeId, row.period, row.sourceId)
    versions.set(key, row.version)
    if (row.kind !== 'withdraw') existing.set(key, valueOfStatistic(row))
  }
  for (const target of targets) {
    const key = targetKey(target.programmeId, target.indicatorId, target.placeId, target.level, target.deadline)
    existing.set(key, valueOfTarget(target))
    versions.set(key, target.revision.revision)
  }
  const references = await loadReferences(tx, keyed)
  return {
    existing: (key) => existing.get(key) ?? null,
    reference: (row) => references.get(referenceKey(row.indicator.id, row.placeId)) ?? null,
    versions,
  }
}

async function existingStatistics(tx: Transaction, keyed: readonly KeyedRow[]): Promise<StatisticRow[]> {
  const keys = keyed.flatMap(({ row, source }) =>
    row.ledger === 'statistic'
      ? [{ indicatorId: row.indicator.id, placeId: row.placeId, period: row.period, sourceId: source.id }]
      : [],
  )
  return keys.length > 0 ? listByKeys(tx, keys) : []
}

async function existingTargets(tx: Transaction, keyed: readonly KeyedRow[]): Promise<TargetWithRevision[]> {
  const keys = keyed.flatMap(({ row, programmeId }) =>
    row.ledger === 'target' && programmeId !== null
      ? [{ programmeId, indicatorId: row.indicator.id, placeId: row.placeId, level: row.level, deadline: row.deadline }]
      : [],
  )
  return keys.length > 0 ? listTargetsByKeys(tx, keys) : []
}

function referenceKey(indicatorId: string, placeId: string): string {
  return `${indicatorId}|${placeId}`
}

async function loadReferences(tx: Transaction, keyed: readonly KeyedRow[]): Promise<Map<string, ExistingValue>> {
  const indicators = [...new Set(keyed.map(({ row }) => row.indicator.id))]
  const rows = indicators.length > 0 ? await listCurrent(tx, { indicators }) : []
  const latest = rows.toSorted((a, b) => a.periodTo.localeCompare(b.periodTo))
  return new Map(latest.map((row) => [referenceKey(row.indicatorId, row.placeId), valueOfStatistic(row)]))
}

function valueOfStatistic(row: StatisticRow): ExistingValue {
  return {
    comparator: row.comparator,
    value: exactOrNull(row.value),
    valueHigh: exactOrNull(row.valueHigh),
    unit: unitOf(row.unit),
    locator: row.locator,
    note: row.note,
    baseValue: null,
    startsOn: null,
  }
}

function valueOfTarget({ revision, startsOn }: TargetWithRevision): ExistingValue {
  return {
    comparator: revision.comparator,
    value: exactOrNull(revision.value),
    valueHigh: exactOrNull(revision.valueHigh),
    unit: unitOf(revision.unit),
    locator: revision.locator,
    note: revision.why,
    baseValue: exactOrNull(revision.baseValue),
    startsOn,
  }
}
