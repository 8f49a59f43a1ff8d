import type { ZipLimits } from '../zip/zip-limits.ts'

/** How much one file may hold; everything is counted before or while it is read, never after. */
export interface WorkbookLimits extends ZipLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Rows with content, over all sheets. */
  readonly rows: number
  /** Cells with content, over all sheets. */
  readonly cells: number
}

export const defaultLimits: WorkbookLimits = {
  fileBytes: 30 * 2 ** 20,
  unpackedBytes: 300 * 2 ** 20,
  inflationRatio: 200,
  entries: 2_000,
  rows: 250_000,
  cells: 5_000_000,
}
