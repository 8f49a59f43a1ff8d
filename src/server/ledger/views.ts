import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type {
  listViews as listOperation,
  removeView as removeOperation,
  savedView,
  saveView as saveOperation,
} from '#contract/ledger-view.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { type LedgerView, listLedgerViews, removeLedgerView, saveLedgerView } from '#db/ledger/view.repository.ts'
import { readAs, transact } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { assertField } from './assert-field.ts'
import { openLedgers } from './open-ledgers.ts'
import { readCondition, readSort } from './row-choice.ts'

// A saved view is a person's own arrangement: no figure changes with it, and who reads may keep one without a right to write. So it moves
// neither the data version nor the audit log.

type SavedView = z.input<typeof savedView>

/** The views of a ledger that a person may open: their own, and those shared. @throws DomainError `ledger.unknown` */
export function listViews(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
  input: ParsedInputOf<typeof listOperation>,
): Promise<{ views: SavedView[] }> {
  return readAs(database, actor, async (tx) => {
    const ledger = (await openLedgers(tx))(input.ledger)
    const views = await listLedgerViews(tx, ledger.name)
    return { views: views.map((view) => presentView(view, actor)) }
  })
}

/**
 * Keeps a list as it is arranged, under a name; one of the same person and name is replaced.
 *
 * @throws DomainError `ledger.unknown`, `condition.unreadable`, `ledger.field-unknown`: a view that could not be opened is not kept
 */
export function saveView(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
  view: ParsedInputOf<typeof saveOperation>,
): Promise<SavedView> {
  return transact(database, actor, async (tx) => {
    const open = await openLedgers(tx)
    const ledger = open(view.ledger)
    if (view.condition !== null) readCondition(open, ledger, view.condition)
    readSort(ledger, view.sort ?? undefined)
    for (const name of view.columns) assertField(ledger, name)
    const kept = await saveLedgerView(tx, { ...view, id: randomUUID(), ownerName: actor.displayName })
    return presentView(kept, actor)
  })
}

/** Removes a view of one's own. @throws DomainError `request.not-found` for another's or none */
export async function removeView(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
  { id }: ParsedInputOf<typeof removeOperation>,
): Promise<Record<string, never>> {
  const isRemoved = await transact(database, actor, (tx) => removeLedgerView(tx, id))
  if (!isRemoved) throw new DomainError('request.not-found', {})
  return {}
}

function presentView(view: LedgerView, { accountId }: PersonActor): SavedView {
  const { id, ledger, name, condition, sort, columns, shared, ownerId, owner } = view
  return {
    id,
    ledger,
    name,
    condition,
    sort,
    columns: [...columns],
    shared,
    owner,
    mine: ownerId === accountId,
  }
}
