export const statisticColumns = [
  'place_code',
  'indicator_id',
  'comparator',
  'value',
  'value_high',
  'unit',
  'period',
  'source_id',
  'locator',
  'known_from',
  'version_kind',
  'why',
  'synthetic',
  'recorded_on',
  'note',
] as const
export type StatisticRow = Readonly<Record<(typeof statisticColumns)[number], string>>

/** What one invented row says; the rest of its columns are the same for all. */
export interface RowFacts {
  readonly place: string
  readonly indicator: string
  readonly value: string
  readonly unit: string
  readonly period: string
  readonly source: string
  readonly locator: string
  readonly knownFrom: string
  readonly note?: string
}

/** A first version, entered on the day the office knew it. */
export function statisticRow(facts: RowFacts): StatisticRow {
  return {
    place_code: facts.place,
    indicator_id: facts.indicator,
    comparator: '=',
    value: facts.value,
    value_high: '',
    unit: facts.unit,
    period: facts.period,
    source_id: facts.source,
    locator: facts.locator,
    known_from: facts.knownFrom,
    version_kind: 'create',
    why: '',
    synthetic: 'true',
    recorded_on: facts.knownFrom,
    note: facts.note ?? '',
  }
}
