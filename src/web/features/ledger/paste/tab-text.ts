/**
 * Cells as spreadsheets put them on the clipboard: a tab between cells, a line break between rows. A cell with a tab, a line break or a
 * quotation mark stands in quotation marks, its own marks doubled.
 */

/** Cells of a pasted text, row by row; the line break with which a spreadsheet ends its block adds no row. */
export function readTabText(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)
    row.push(cell.text)
    at = cell.end
    if (text[at] === '\t') {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** The same text for a block of cells. */
export function writeTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\r\n')
}

interface ReadCell {
  readonly text: string
  /** Where the separator after it stands, or the end of the text. */
  readonly end: number
}

function readPlain(text: string, start: number): ReadCell {
  const rest = text.slice(start).search(/[\t\r\n]/)
  const end = rest === -1 ? text.length : start + rest
  return { text: text.slice(start, end), end }
}

/** A cell that begins with a quotation mark but never closes it was not quoted: the mark is its own. */
function readQuoted(text: string, start: number): ReadCell {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(start))
  if (quoted?.[1] === undefined) return readPlain(text, start)
  return { text: quoted[1].replaceAll('""', '"').replaceAll('\r\n', '\n'), end: start + quoted[0].length }
}

function writeCell(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
