import { stringify } from 'csv-stringify/sync'
import { makeSplitRows, splitColumns } from './split-rows.ts'
import { statisticColumns } from './statistic-row.ts'
import { makeStatisticRows } from './statistic-rows.ts'

/** The text of `splits.csv`: a header line, then one line a target. */
export function renderSplits(): string {
  return stringify(makeSplitRows(), { header: true, columns: [...splitColumns] })
}

/** The text of `statistics.csv`: a header line, then one line a version. */
export function renderStatistics(): string {
  return stringify(makeStatisticRows(), { header: true, columns: [...statisticColumns] })
}
