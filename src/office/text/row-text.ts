/** Longest text of a cell that is data; a page that is laid out with tables has longer ones. */
const DATA_CELL = 200

/**
 * One row of a table as text: cells with tabs between them in one line. A row that only lays out a page is the lines of its cells, one cell after
 * another.
 */
export function rowText(cells: readonly string[]): string {
  const trimmed = cells.map((cell) => cell.trim())
  if (trimmed.length < 2 || trimmed.some(isLayout)) return trimmed.filter((cell) => cell !== '').join('\n')
  return trimmed.map((cell) => cell.replaceAll(/\s*\n\s*/g, '')).join('\t')
}

function isLayout(cell: string): boolean {
  return cell.includes('\t') || (cell.length > DATA_CELL && cell.includes('\n')) || /\n\s*\n/.test(cell)
}
