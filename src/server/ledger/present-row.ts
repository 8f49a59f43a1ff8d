import type { z } from 'zod'
import type { ledgerRow, rowOrigin } from '#contract/ledger.ts'
import { type LedgerImportRow, listLedgerImportsOf } from '#db/ledger/ledger-import.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { listSources, type SourceRow } from '#db/source.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { presentSource } from '../place/present.ts'
import type { RowSource } from './row-source.ts'

/** Where rows came from: the workbooks and the sources that they name. */
export interface Origins {
  readonly imports: ReadonlyMap<string, LedgerImportRow>
  readonly sources: ReadonlyMap<string, SourceRow>
}

/** Reads the origins of rows: at most one query for the workbooks and one for the sources. */
export async function loadOrigins(tx: Transaction, rows: readonly RowSource[]): Promise<Origins> {
  const importIds = distinct(rows.map(({ importId }) => importId))
  const sourceIds = distinct(rows.map(({ sourceId }) => sourceId))
  const sources = sourceIds.length === 0 ? [] : await listSources(tx, { ids: sourceIds })
  return {
    imports: importIds.length === 0 ? new Map() : await listLedgerImportsOf(tx, importIds),
    sources: new Map(sources.map((source) => [source.id, source])),
  }
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}

/** A version as the contract shows it; its origin is that of the version itself. */
export function presentRow(row: LedgerRow, origins: Origins): z.input<typeof ledgerRow> {
  const { id, version, kind, values, written, answers, approval, synthetic, knownFrom, recordedAt, recordedOn, why } =
    row
  return {
    ...{ id, version, kind, approval, synthetic, knownFrom, recordedAt, recordedOn, why },
    values: { ...values },
    written: { ...written },
    answers: [...answers],
    recordedBy: row.recordedByName ?? row.recordedBy,
    late: knownFrom < recordedOn,
    origin: presentOrigin(row, origins),
  }
}

/** Workbook, sheet, row and the cell of each field that the workbook had a column for; null for what a person typed. */
export function presentOrigin(from: RowSource, { imports, sources }: Origins): z.input<typeof rowOrigin> | null {
  if (from.importId === null && from.sourceId === null) return null
  const workbook = from.importId === null ? null : (imports.get(from.importId) ?? null)
  const source = from.sourceId === null ? null : (sources.get(from.sourceId) ?? null)
  return {
    importId: from.importId,
    fileName: workbook?.fileName ?? null,
    sheet: from.sheet,
    row: from.sheetRow,
    cells: cellsOf(from, workbook),
    source: source && presentSource(source),
  }
}

function cellsOf({ sheet, sheetRow }: RowSource, workbook: LedgerImportRow | null): Record<string, string> {
  if (sheet === null || sheetRow === null) return {}
  const columns = Object.entries(workbook?.columns[sheet] ?? {})
  return Object.fromEntries(columns.map(([field, letters]) => [field, `${letters}${sheetRow}`]))
}
