import type { NewRowVersion } from '#db/ledger/ledger-row.ts'
import type { RowValues } from '#domain/ledger/ledger.ts'

/** Versions of rows of one ledger, one version a row, in the order in which they are written. */
export interface RowBatch {
  readonly ledger: string
  readonly versions: readonly NewRowVersion[]
}

/** A world of any size: its rows come batch by batch, so that a province fits where a county does. */
export type RowBatches = Iterable<RowBatch>

/** The first version of a synthetic row, approved, entered on the day on which it was known. */
export function madeRow(id: string, placeId: string, knownFrom: string, values: RowValues): NewRowVersion {
  return {
    id,
    placeId,
    values,
    knownFrom,
    recordedOn: knownFrom,
    expectedVersion: 0,
    kind: 'create',
    written: {},
    answers: [],
    synthetic: true,
    approval: 'approved',
    sourceId: null,
    importId: null,
    sheet: null,
    sheetRow: null,
    recordedBy: 'scale',
    recordedByName: '合成数据',
    why: '',
  }
}

/** Months `2026-03`, so many up to and including the last one of the story. */
export function lastMonths(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const month = new Date(Date.UTC(2026, 9 - (count - 1 - index), 1))
    return month.toISOString().slice(0, 7)
  })
}

/** The eighth of the month after, or the day before the story's last. */
export function reportedOn(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const day = new Date(Date.UTC(year, number, 8)).toISOString().slice(0, 10)
  return day < '2026-10-30' ? day : '2026-10-30'
}
