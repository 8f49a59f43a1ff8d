import type { z } from 'zod'
import type { listImportRows } from '#contract/ledger-import.ts'
import type { Database } from '#db/connection/database.ts'
import { readAs } from '#db/transact.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { loadRowNames, type RowNames } from '../ledger/row-names.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { ImportPlan, PlannedRow, RowState } from './import-plan.ts'
import { type ReadRow, unpackRows } from './row-batch.ts'
import { valueText } from './value-text.ts'

type Page = z.input<(typeof listImportRows)['output']>
type ShownRow = Page['rows'][number]

export interface PageOf {
  readonly state: RowState
  readonly offset: number
  readonly limit: number
}

/** A page of the rows of a plan that are in one state, with what differs in each. */
export async function listPlannedRows(
  database: Database,
  actor: PersonActor,
  plan: ImportPlan,
  page: PageOf,
): Promise<Page> {
  const rows = rowsOf(plan, page)
  const values = rows.flatMap(({ read, planned }) => [read.values, planned.before ?? {}])
  const names = await readAs(database, actor, async (tx) =>
    loadRowNames(tx, await openLedgers(tx), plan.ledger, values),
  )
  return { total: plan.counts[page.state], rows: rows.map((row) => showRow(plan, row, names)) }
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

function showRow(plan: ImportPlan, row: PageRow, names: RowNames): ShownRow {
  const { read, planned } = row
  return {
    sheet: plan.sheets[read.sheet] ?? '',
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
