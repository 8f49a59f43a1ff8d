/** Told how far long work is; also the place where it stops when somebody asked for that. */
export type Progress = (step: ProgressStep, done: number, total: number | null, table?: string) => void

export type ProgressStep = 'read' | 'write' | 'compare' | 'files' | 'inspect'

/** Counts the rows of a table and tells how far it is. */
export interface RowCounter {
  readonly rows: number
  add(count: number): void
}

/** @param total rows that the table has; null where nobody knows yet */
export function countRows(progress: Progress, step: ProgressStep, table: string, total: number | null): RowCounter {
  let rows = 0
  return {
    get rows() {
      return rows
    },
    add(count) {
      rows += count
      progress(step, rows, total, table)
    },
  }
}
