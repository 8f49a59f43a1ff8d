import { DomainError } from '#domain/errors.ts'
import type { WorkbookLimits } from './workbook-limits.ts'

/** Counts what one file has brought in so far, over all its sheets. */
export interface ReadingBudget {
  /** @throws DomainError `workbook.too-many-rows`, `workbook.too-many-cells` */
  row(cells: number): void
  /**
   * Counts things that are kept one by one as cells are: shared texts, merged ranges.
   *
   * @throws DomainError `workbook.too-many-cells`
   */
  cells(count: number): void
}

/** @see WorkbookLimits */
export function createReadingBudget(limits: Pick<WorkbookLimits, 'rows' | 'cells'>): ReadingBudget {
  let rowCount = 0
  let cellCount = 0
  const countCells = (count: number): void => {
    cellCount += count
    if (cellCount > limits.cells) throw new DomainError('workbook.too-many-cells', { limit: limits.cells })
  }
  return {
    row(cells) {
      rowCount += 1
      if (rowCount > limits.rows) throw new DomainError('workbook.too-many-rows', { limit: limits.rows })
      countCells(cells)
    },
    cells: countCells,
  }
}
