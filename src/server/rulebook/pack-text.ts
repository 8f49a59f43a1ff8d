import { stringify } from 'yaml'

export type PackRow = Readonly<Record<string, unknown>>

/** Rows as a YAML list: a key a line and no line broken, so that a changed rule is a short difference. */
export function yamlText(rows: readonly PackRow[]): string {
  return rows.length === 0 ? '[]\n' : stringify(rows, { lineWidth: 0, aliasDuplicateObjects: false })
}

/** Rows as CSV with a header; an absent value is an empty cell. Read by packs, which know no formulas: nothing is guarded. */
export function csvText(rows: readonly PackRow[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => columns.map((name) => csvField(row[name])).join(','))
  return [columns.join(','), ...lines, ''].join('\n')
}

function csvField(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
