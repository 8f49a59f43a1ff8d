import { createHash } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import {
  getLedgerImport,
  listImportProblems,
  listImportRows,
  type mapLedgerImport,
  sendImportPart,
  startLedgerImport,
} from '#contract/ledger-import.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import type { Client, TestFile } from './app.ts'

export type ImportStateNow = OutputOf<typeof getLedgerImport>
type CellText = string | number | Date | null

/** One sheet of a workbook: rows from the first, `merges` as `A1:F1`. */
export interface SheetOfTest {
  readonly name: string
  readonly rows: readonly (readonly CellText[])[]
  readonly merges?: readonly string[]
}

/** A workbook as Excel writes one; made with another library than the one that reads it. */
export async function aWorkbook(name: string, ...sheets: readonly SheetOfTest[]): Promise<TestFile> {
  const workbook = new ExcelJS.Workbook()
  for (const { name: sheetName, rows, merges = [] } of sheets) {
    const sheet = workbook.addWorksheet(sheetName)
    for (const row of rows) sheet.addRow([...row])
    for (const range of merges) sheet.mergeCells(range)
  }
  return { name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }
}

/** Announces a file and sends it in parts. */
export async function sendWorkbook(
  client: Client,
  ledger: string,
  file: TestFile,
  partBytes = 4_000,
): Promise<ImportStateNow> {
  const { importId, received } = await client.call(startLedgerImport, announce(ledger, file))
  let state = await client.call(getLedgerImport, { importId })
  for (let offset = received; offset < file.bytes.byteLength; offset += partBytes) {
    const part = { name: file.name, bytes: file.bytes.slice(offset, offset + partBytes) }
    state = await client.call(sendImportPart, { importId, offset }, { file: part })
  }
  return state
}

/** What a client says of a file before it sends it. */
export function announce(ledger: string, { name, bytes }: TestFile): InputOf<typeof startLedgerImport> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ledger, fileName: name, bytes: bytes.byteLength, sha256 }
}

const underWay: readonly string[] = ['reading', 'planning', 'writing']

/** Asks until the step under way has ended, as a screen does. */
export async function untilSettled(client: Client, importId: string): Promise<ImportStateNow> {
  for (;;) {
    const now = await client.call(getLedgerImport, { importId })
    if (!underWay.includes(now.state)) return now
    await after(20)
  }
}

/** Sends a workbook and waits for what comes of it. */
export async function importUntilSettled(client: Client, ledger: string, file: TestFile): Promise<ImportStateNow> {
  const { importId } = await sendWorkbook(client, ledger, file)
  return untilSettled(client, importId)
}

/** The proposals as they stand, with some columns of every sheet corrected: field by header. */
export function proposals(
  { sheets }: ImportStateNow,
  corrections: Readonly<Record<string, string | null>> = {},
): InputOf<typeof mapLedgerImport>['sheets'] {
  return sheets.map(({ sheet, use, columns, fixed }) => ({
    sheet,
    use,
    fixed,
    columns: columns.map(({ column, headers, field, unit }) => {
      const header = headers.at(-1) ?? ''
      return { column, field: Object.hasOwn(corrections, header) ? (corrections[header] ?? null) : field, unit }
    }),
  }))
}

/** All problems of an import. */
export async function problemsOf(client: Client, importId: string) {
  return (await client.call(listImportProblems, { importId, limit: 500 })).problems
}

/** The rows of a plan in one state. */
export async function rowsIn(
  client: Client,
  importId: string,
  state: InputOf<typeof listImportRows>['state'],
): Promise<OutputOf<typeof listImportRows>['rows']> {
  return (await client.call(listImportRows, { importId, state, limit: 500 })).rows
}
