import type { Transaction } from '../transact.ts'

/** A list as somebody arranged it. */
export interface LedgerView {
  readonly id: string
  readonly ledger: string
  readonly name: string
  /** Condition as JSON text; null = every row. */
  readonly condition: string | null
  /** Fields in their order, a minus in front for descending; null = by title. */
  readonly sort: string | null
  /** Fields that are shown, in their order; empty = all. */
  readonly columns: readonly string[]
  readonly shared: boolean
  readonly ownerId: string
  /** Display name of the owner when it was saved. */
  readonly owner: string
}

/** The view that its owner saves; the owner is the actor. */
export type NewLedgerView = Omit<LedgerView, 'ownerId' | 'owner'> & { readonly ownerName: string }

/** The actor's own views of a ledger and those that others share, by name. */
export async function listLedgerViews(tx: Transaction, ledger: string): Promise<LedgerView[]> {
  return selectViews(tx).where('ledger', '=', ledger).orderBy('name').orderBy('id').execute()
}

/** Keeps a view; one of the actor with the same name is replaced and keeps its id. */
export async function saveLedgerView(tx: Transaction, view: NewLedgerView): Promise<LedgerView> {
  const { condition, sort, shared, ownerName } = view
  const columns = [...view.columns]
  await tx.query
    .insertInto('ledgerView')
    .values({ ...view, columns, cityId: tx.cityId, ownerId: actingAccount(tx) })
    .onConflict((conflict) =>
      conflict
        .columns(['cityId', 'ledger', 'ownerId', 'name'])
        .doUpdateSet({ condition, sort, columns, shared, ownerName, savedAt: new Date().toISOString() }),
    )
    .execute()
  return selectOwn(tx, view.ledger).where('name', '=', view.name).executeTakeFirstOrThrow()
}

/** The actor's own view of this name; null when there is none. */
export async function findOwnView(
  tx: Transaction,
  { ledger, name }: Pick<LedgerView, 'ledger' | 'name'>,
): Promise<LedgerView | null> {
  return (await selectOwn(tx, ledger).where('name', '=', name).executeTakeFirst()) ?? null
}

/** How many views of a ledger are the actor's own. */
export async function countOwnViews(tx: Transaction, ledger: string): Promise<number> {
  return (await selectOwn(tx, ledger).execute()).length
}

/** Removes a view of the actor's own. @returns the view as it was; null when there is no such view */
export async function removeLedgerView(tx: Transaction, id: string): Promise<LedgerView | null> {
  const removed = await tx.query
    .deleteFrom('ledgerView')
    .where('cityId', '=', tx.cityId)
    .where('id', '=', id)
    .where('ownerId', '=', actingAccount(tx))
    .returning(viewColumns)
    .executeTakeFirst()
  return removed ?? null
}

function selectOwn(tx: Transaction, ledger: string) {
  return selectViews(tx).where('ledger', '=', ledger).where('ownerId', '=', actingAccount(tx))
}

/** A view belongs to a person. */
function actingAccount({ actor }: Transaction): string {
  if (actor.kind !== 'person') throw new Error('only a person arranges lists')
  return actor.accountId
}

const viewColumns = [
  ...(['id', 'ledger', 'name', 'condition', 'sort', 'columns', 'shared', 'ownerId'] as const),
  'ownerName as owner',
] as const

function selectViews(tx: Transaction) {
  return tx.query.selectFrom('ledgerView').select(viewColumns).where('cityId', '=', tx.cityId)
}
