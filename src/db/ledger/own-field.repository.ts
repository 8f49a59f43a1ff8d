import type { Field } from '#domain/ledger/field.ts'
import type { ExtraField } from '#domain/ledger/ledger.ts'
import { insertRows } from '../insert-rows.ts'
import type { Json } from '../schema.ts'
import type { Transaction } from '../transact.ts'

/** A field of the city's own, as somebody adds it or names it anew. */
export interface NewOwnField extends ExtraField {
  readonly ledger: string
  /** The world's day. */
  readonly recordedOn: string
  readonly recordedBy: string
  readonly recordedByName: string
}

/** The city's own fields of each ledger that has some, in the order in which they were added, each by its last version. */
export async function listOwnFields(tx: Transaction): Promise<Map<string, ExtraField[]>> {
  const rows = await tx.query
    .selectFrom('ledgerField')
    .select(['ledger', 'name', 'version', 'field'])
    .where('cityId', '=', tx.cityId)
    .orderBy('version')
    .orderBy('recordedAt')
    .orderBy('name')
    .execute()
  const byLedger = new Map<string, Map<string, ExtraField>>()
  for (const { ledger, name, field } of rows) {
    const fields = byLedger.get(ledger) ?? new Map<string, ExtraField>()
    byLedger.set(ledger, fields.set(name, { name, field: field as unknown as Field })) // written by addOwnField alone
  }
  return new Map([...byLedger].map(([ledger, fields]) => [ledger, [...fields.values()]]))
}

/** Adds a field to a ledger, or the next version of one that is there. */
export async function addOwnField(tx: Transaction, { ledger, name, field, ...recorded }: NewOwnField): Promise<void> {
  const before = await tx.query
    .selectFrom('ledgerField')
    .select('version')
    .where('cityId', '=', tx.cityId)
    .where('ledger', '=', ledger)
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const version = (before?.version ?? 0) + 1
  await insertRows(tx, 'ledgerField', [{ ledger, name, version, field: field as unknown as Json, ...recorded }]) // a field is plain data
}
