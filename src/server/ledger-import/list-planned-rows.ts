import type { z } from 'zod'
import type { listImportRows } from '#contract/ledger-import.ts'
import type { Database } from '#db/connection/database.ts'
import type { LeftOutRow } from '#db/ledger/ledger-import.repository.ts'
import { readAs } from '#db/transact.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { DomainError } from '#domain/errors.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { loadRowNames, type RowNames } from '../ledger/row-names.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { ImportPlan, PlannedRow, RowState } from './import-plan.ts'
import { rowName } from './plan-context.ts'
import { type ReadRow, unpackRows } from './row-batch.ts'
import { valueText } from './value-text.ts'

type Page = z.input<(typeof listImportRows)['output']>
type ShownRow = Page['rows'][number]

export interface PageOf {
  readonly state: RowState | 'left-out'
  readonly offset: number
  readonly limit: number
}

/** A page of the rows of a plan that are in one state, with what differs in each; or of those that the person left out. */
export async function listPlannedRows(
  database: Database,
  actor: PersonActor,
  plan: ImportPlan,
  leftOut: readonly LeftOutRow[],
  { state, ...page }: PageOf,
): Promise<Page> {
  if (state === 'left-out') return listLeftOut(leftOut, page)
  const rows = rowsOf(plan, { state, ...page })
  const names = await namesIn(database, actor, plan, rows)
  return { total: plan.counts[state], rows: rows.map((row) => showRow(plan, row, names)) }
}

/**
 * Rows of a plan by the titles under which they are listed.
 *
 * @throws DomainError `import.row-unknown` for one that is not in the plan
 */
export async function titlesOfRows(
  database: Database,
  actor: PersonActor,
  plan: ImportPlan,
  wanted: readonly Pick<LeftOutRow, 'sheet' | 'row'>[],
): Promise<LeftOutRow[]> {
  const byName = rowsByName(plan)
  const found = wanted.map(({ sheet, row }) => {
    const one = byName.get(rowName(sheet, row))
    if (one === undefined) throw new DomainError('import.row-unknown', { row, sheet })
    return one
  })
  const names = await namesIn(database, actor, plan, found)
  return found.map((one) => ({ sheet: sheetName(plan, one), row: one.read.row, title: titleOf(plan, one, names) }))
}

function listLeftOut(leftOut: readonly LeftOutRow[], { offset, limit }: Omit<PageOf, 'state'>): Page {
  const shown = leftOut.slice(offset, offset + limit)
  const rows = shown.map((one) => ({ ...one, state: 'left-out' as const, id: null, differences: [] }))
  return { total: leftOut.length, rows }
}

/** The names of what the rows say, and of what the ledger says in their place. */
function namesIn(
  database: Database,
  actor: PersonActor,
  { ledger }: ImportPlan,
  rows: readonly PageRow[],
): Promise<RowNames> {
  const values = rows.flatMap(({ read, planned }) => [read.values, planned.before ?? {}])
  return readAs(database, actor, async (tx) => loadRowNames(tx, await openLedgers(tx), ledger, values))
}

interface PageRow {
  readonly read: ReadRow
  readonly planned: PlannedRow
}

/** Only the batches that the page touches are unpacked. */
function rowsOf({ batches }: ImportPlan, { state, offset, limit }: PageOf): PageRow[] {
  const found: PageRow[] = []
  let passed = 0
  for (const { batch, rows } of batches) {
    const here = rows.flatMap((planned, index) => (planned.state === state ? [{ planned, index }] : []))
    const wanted = here.slice(Math.max(0, offset - passed), Math.max(0, offset + limit - passed))
    passed += here.length
    if (wanted.length === 0) continue
    const read = unpackRows(batch)
    for (const { planned, index } of wanted) {
      const row = read[index]
      if (row !== undefined) found.push({ read: row, planned })
    }
    if (passed >= offset + limit) break
  }
  return found
}

function rowsByName(plan: ImportPlan): Map<string, PageRow> {
  const byName = new Map<string, PageRow>()
  for (const { batch, rows } of plan.batches) {
    for (const [index, read] of unpackRows(batch).entries()) {
      const planned = rows[index]
      if (planned !== undefined) byName.set(rowName(plan.sheets[read.sheet] ?? '', read.row), { read, planned })
    }
  }
  return byName
}

function sheetName({ sheets }: ImportPlan, { read }: PageRow): string {
  return sheets[read.sheet] ?? ''
}

function showRow(plan: ImportPlan, row: PageRow, names: RowNames): ShownRow {
  const { read, planned } = row
  return {
    sheet: sheetName(plan, row),
    row: read.row,
    title: titleOf(plan, row, names),
    state: planned.state,
    id: planned.id,
    differences: differencesOf(plan, row, names),
  }
}

function titleOf({ ledger }: ImportPlan, { read }: PageRow, names: RowNames): string {
  const named = [ledger.title, ...ledger.key].map((name) => {
    const field = ledger.fields.get(name)
    return field === undefined ? '' : valueText(field, read.values[name] ?? null, names)
  })
  return named.find((text) => text !== '') ?? ''
}

/** Of a new row every value it brings; of a changed one what would be another. */
function differencesOf(plan: ImportPlan, { read, planned }: PageRow, names: RowNames): ShownRow['differences'] {
  const { ledger, columns, sheets } = plan
  const letters = columns[sheets[read.sheet] ?? ''] ?? {}
  return [...ledger.fields.values()].flatMap((field) => {
    if (!isShown(planned, read, field.name)) return []
    const before: FieldValue = planned.before?.[field.name] ?? null
    const after: FieldValue = read.values[field.name] ?? null
    const column = letters[field.name]
    return [
      {
        field: field.name,
        cell: column === undefined ? '' : `${column}${read.row}`,
        ...{ before, after },
        beforeText: valueText(field, before, names),
        afterText: valueText(field, after, names),
      },
    ]
  })
}

function isShown({ state, before }: PlannedRow, { values }: ReadRow, field: string): boolean {
  if (state === 'changed') return before !== null && Object.hasOwn(before, field)
  return state === 'new' && (values[field] ?? null) !== null
}
