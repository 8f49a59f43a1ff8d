import type { ImportState } from './ledger-import.queries.ts'

/** Where something stands in the workbook; the sheet is named only where there are several. @example placeIn(state, '9月', 'C5') // '9月!C5' */
export function placeIn({ sheets }: Pick<ImportState, 'sheets'>, sheet: string, cell: string): string {
  const used = sheets.filter(({ use }) => use)
  return sheet === '' || used.length < 2 ? cell : `${sheet}!${cell}`
}
