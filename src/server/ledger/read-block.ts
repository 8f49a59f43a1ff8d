import type { z } from 'zod'
import type { planBlock } from '#contract/ledger-block.ts'
import { listRowsByIds, listRowsByKeys } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { yearOf } from '#domain/calendar/calendar-date.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { DomainError, problem } from '#domain/errors.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { readValue } from '#domain/ledger/read-value.ts'
import { isRefused, type ValueContext } from '#domain/ledger/value-reading.ts'
import { simplify } from '#i18n/script.ts'
import { assertField } from './assert-field.ts'
import type { Entry, WantedRow } from './entry.ts'
import { loadNames } from './load-names.ts'
import { findersOf } from './name-finders.ts'
import { hasKey, keyOf, keyText } from './row-key.ts'
import type { FieldProblem } from './row-values.ts'
import { wantChangedRow, wantNewRow } from './want-row.ts'

type BlockInput = z.output<(typeof planBlock)['input']>
export type Block = Pick<BlockInput, 'fields' | 'rows' | 'kind'>

/** A row of a block whose texts are read. */
interface ReadRow {
  readonly id: string | null
  readonly version: number
  readonly given: Readonly<Record<string, FieldValue>>
  readonly written: Readonly<Record<string, string>>
  readonly problems: readonly FieldProblem[]
}

/**
 * Reads a pasted block: each text as a cell of a workbook would be read, names looked up, rows without id found by their key. An empty cell
 * empties its field, as it does in Excel; a new row that is blank from end to end is nothing (null).
 *
 * @returns what is wanted, row by row in the block's order
 * @throws DomainError `ledger.field-unknown`, `request.invalid` when a field is named twice
 */
export async function readBlock(entry: Entry, block: Block): Promise<(WantedRow | null)[]> {
  const fields = fieldsOf(entry, block)
  const names = await loadNames(entry.tx, entry.reference, entry.open, fields)
  const context = { ...findersOf(names, simplify), simplify, unit: null, year: yearOf(entry.knownFrom) }
  const rows = block.rows.map((row) => (isBlank(row) ? null : readRow(fields, row, context)))
  const found = await findRows(entry, rows)
  const taken = new Set<string>()
  return rows.map((row) => row && wantRow(entry, block.kind, row, found, taken))
}

function fieldsOf({ ledger }: Entry, { fields }: Block): LedgerField[] {
  const twice = fields.find((name, index) => fields.indexOf(name) !== index)
  if (twice !== undefined)
    throw new DomainError('request.invalid', { field: 'fields', reason: `${twice} stands twice` })
  return fields.flatMap((name) => {
    assertField(ledger, name)
    return ledger.fields.get(name) ?? []
  })
}

function isBlank({ id, texts }: Block['rows'][number]): boolean {
  return id === null && texts.every((text) => text.trim() === '')
}

function readRow(fields: readonly LedgerField[], row: Block['rows'][number], context: ValueContext): ReadRow {
  const given: Record<string, FieldValue> = {}
  const written: Record<string, string> = {}
  const problems: FieldProblem[] = []
  for (const [index, field] of fields.entries()) {
    const read = readValue(field, { kind: 'text', text: row.texts[index] ?? '' }, context)
    if (isRefused(read)) {
      problems.push({ field: field.name, ...read.problem })
      continue
    }
    given[field.name] = read.value
    if (read.written !== null) written[field.name] = read.written
  }
  return { id: row.id, version: row.version, given, written, problems }
}

/** The rows of the ledger that the block speaks of, by id and by key. */
interface FoundRows {
  readonly byId: ReadonlyMap<string, LedgerRow>
  readonly byKey: ReadonlyMap<string, LedgerRow>
}

async function findRows({ tx, ledger }: Entry, rows: readonly (ReadRow | null)[]): Promise<FoundRows> {
  const ids = rows.flatMap((row) => row?.id ?? [])
  const keys = rows.flatMap((row) =>
    row !== null && row.id === null && hasKey(ledger, row.given) ? [keyOf(ledger, row.given)] : [],
  )
  const named = ids.length === 0 ? [] : await listRowsByIds(tx, ledger, [...new Set(ids)])
  const keyed = keys.length === 0 ? [] : await listRowsByKeys(tx, ledger, keys)
  return {
    byId: new Map(named.map((row) => [row.id, row])),
    byKey: new Map(keyed.map((row) => [keyText(keyOf(ledger, row.values)), row])),
  }
}

function wantRow(
  { ledger }: Entry,
  kind: 'correct' | 'change',
  row: ReadRow,
  found: FoundRows,
  taken: Set<string>,
): WantedRow {
  const before = (row.id === null ? found.byKey.get(keyText(keyOf(ledger, row.given))) : found.byId.get(row.id)) ?? null
  const problems = [...row.problems, ...aboutRow(row, before, taken).map((one) => ({ field: ledger.title, ...one }))]
  const { given, written } = row
  if (before !== null) return wantChangedRow(ledger, before, given, { kind, written, problems })
  return { ...wantNewRow(ledger, given, { written, problems }), ...(row.id === null ? {} : { id: row.id }) }
}

/** What is wrong with the row as a whole: it is gone, somebody else changed it, or the block has it twice. */
function aboutRow({ id, version }: ReadRow, before: LedgerRow | null, taken: Set<string>) {
  if (before === null) return id === null ? [] : [problem('ledger.row-unknown', { id })]
  if (taken.has(before.id)) return [problem('import.duplicate-row', { otherCell: before.id })]
  taken.add(before.id)
  const isStale = id !== null && before.version !== version
  return isStale ? [problem('ledger.conflict', { version, current: before.version })] : []
}
