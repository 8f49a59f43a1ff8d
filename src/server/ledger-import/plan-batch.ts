import { listRowsByKeys } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { problem } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { Entry } from '../ledger/entry.ts'
import { judgeRows } from '../ledger/judge-rows.ts'
import { keyOf, keyText } from '../ledger/row-key.ts'
import type { PlannedBatch, PlannedRow } from './import-plan.ts'
import { cellIn, type PlanContext, sheetOf, tell, toldOf } from './plan-context.ts'
import { planRow, setAside, wantRow } from './plan-row.ts'
import { type ReadRow, type RowBatch, unpackRows } from './row-batch.ts'
import { saySame } from './seen-rows.ts'

/** A row that can be compared with the ledger, and its number in the batch. */
interface Offer {
  readonly row: ReadRow
  readonly index: number
  readonly key: FieldValue[]
}

/** Compares some rows with the ledger: one query a concern, however many rows. What speaks against them goes to the problems. */
export async function planBatch(context: PlanContext, entry: Entry, batch: RowBatch): Promise<PlannedBatch> {
  const planned: PlannedRow[] = []
  const offers: Offer[] = []
  for (const [index, row] of unpackRows(batch).entries()) {
    const offer = { row, index, key: keyOf(entry.ledger, row.values) }
    const state = stateWithoutLooking(context, entry.ledger, batch, offer)
    if (state === null) offers.push(offer)
    planned.push(setAside(state ?? 'refused'))
  }
  const compared = await compareOffers(context, entry, offers)
  for (const [at, { index }] of offers.entries()) planned[index] = compared[at] ?? setAside('refused')
  return { batch, rows: planned }
}

/** A row whose key is not whole cannot be found, and one that came before is not taken twice. null: the ledger must be looked at. */
function stateWithoutLooking(
  context: PlanContext,
  ledger: Ledger,
  batch: RowBatch,
  { row, index, key }: Offer,
): 'refused' | 'same' | null {
  const missing = ledger.key.filter((name) => isMissing(ledger, row, name))
  if (missing.length > 0) {
    tellMissing(context, ledger, row, missing)
    return 'refused'
  }
  const twin = context.seen.add(keyText(key), batch, index)
  if (twin === null) return null
  if (saySame(twin, row)) return 'same'
  const otherCell = `${sheetOf(context, twin)}!${cellIn(context, twin, ledger.key)}`
  tell(context, row, ledger.key, problem('import.duplicate-row', { otherCell }))
  return 'refused'
}

function isMissing({ fields }: Ledger, { values }: ReadRow, name: string): boolean {
  return fields.get(name)?.required === true && (values[name] ?? null) === null
}

function tellMissing(context: PlanContext, { fields }: Ledger, row: ReadRow, missing: readonly string[]): void {
  const told = new Set(toldOf(context, row).refused.map(({ field }) => field))
  for (const name of missing.filter((field) => !told.has(field)))
    tell(context, row, [name], problem('value.empty', { field: fields.get(name)?.zh ?? name }))
}

async function compareOffers(context: PlanContext, entry: Entry, offers: readonly Offer[]): Promise<PlannedRow[]> {
  if (offers.length === 0) return []
  const { ledger } = entry
  const standing = await findStanding(context, entry, offers)
  const wanted = offers.map(({ row, key }) =>
    wantRow(row, standing.get(keyText(key)) ?? null, toldOf(context, row).refused),
  )
  const judged = await judgeRows(entry, wanted, { keysAreFree: true }) // looked up just now, and held apart in the workbook before
  return offers.map(({ row, key }, at) => {
    const one = judged[at]
    if (one === undefined) throw new Error('a row was not judged')
    return planRow(context, ledger, row, one, context.keys.hidden.has(keyText(key)))
  })
}

/** The rows that stand under the offered keys; only keys that the ledger holds are asked for. */
async function findStanding(
  { keys }: PlanContext,
  { tx, ledger }: Entry,
  offers: readonly Offer[],
): Promise<Map<string, LedgerRow>> {
  const known = offers.filter(({ key }) => keys.visible.has(keyText(key)))
  if (known.length === 0) return new Map()
  const rows = await listRowsByKeys(
    tx,
    ledger,
    known.map(({ key }) => key),
  )
  return new Map(rows.map((row) => [keyText(keyOf(ledger, row.values)), row]))
}
