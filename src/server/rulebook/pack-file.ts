import { parse as parseCsv } from 'csv-parse/sync'
import { isNode, LineCounter, parseDocument } from 'yaml'

/** One row as its file holds it, and where each of its fields stands. */
export interface FileRow {
  readonly value: unknown
  /** @returns line, counted from 1: of the field, or of the nearest thing around it that is there */
  readonly lineOf: (field: readonly PropertyKey[]) => number
}

/** A file that could not be read as rows. */
export interface Unreadable {
  readonly line: number
  readonly detail: string
}

/** Reads a file of a pack as rows; its ending says how. */
export function readPackFile(name: string, text: string): readonly FileRow[] | Unreadable {
  return name.endsWith('.csv') ? readCsvRows(text) : readYamlRows(text)
}

function readYamlRows(text: string): readonly FileRow[] | Unreadable {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error) return { line: lines.linePos(error.pos[0]).line, detail: error.message }
  const content: unknown = document.toJS()
  if (content === null) return []
  if (!Array.isArray(content)) return { line: 1, detail: '[ ]' }
  return content.map((value: unknown, at) => ({
    value,
    lineOf: (field) => lines.linePos(offsetOf(document, [at, ...field])).line,
  }))
}

/** Where a field begins; one that is missing stands where the row does. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  const node: unknown = document.getIn(path, true)
  const start = isNode(node) ? node.range?.[0] : undefined
  if (start !== undefined) return start
  return path.length > 1 ? offsetOf(document, path.slice(0, -1)) : 0
}

interface CsvLine {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
}

function readCsvRows(text: string): readonly FileRow[] | Unreadable {
  try {
    const options = { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true }
    const lines = parseCsv(text, options) as unknown as CsvLine[] // `info` and `columns` make this shape
    return lines.map(({ record, info }) => ({ value: withoutEmpty(record), lineOf: () => info.lines }))
  } catch (error) {
    if (!(error instanceof Error && 'lines' in error)) throw error
    return { line: Number(error.lines), detail: error.message }
  }
}

/** An empty cell is unknown, as `readCsv` of the loading has it. */
function withoutEmpty(record: CsvLine['record']): Record<string, string | null> {
  return Object.fromEntries(Object.entries(record).map(([name, text]) => [name, text === '' ? null : text]))
}
