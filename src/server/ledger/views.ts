import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type {
  listViews as listOperation,
  removeView as removeOperation,
  savedView,
  saveView as saveOperation,
} from '#contract/ledger-view.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { appendAudit } from '#db/audit.repository.ts'
import {
  countOwnViews,
  findOwnView,
  type LedgerView,
  listLedgerViews,
  removeLedgerView,
  saveLedgerView,
} from '#db/ledger/view.repository.ts'
import { readAs, type Transaction, transact } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { assertField } from './assert-field.ts'
import { openLedgers } from './open-ledgers.ts'
import { readCondition, readSort } from './row-choice.ts'

// A saved view is a person's own arrangement: no figure changes with it, and who reads may keep one without a right to write. So it does not
// move the data version. What is shared stands before the whole city: the audit log says who put it there and who took it away.

/** Views that a person keeps of one ledger: more are not found again. */
const mostViews = 100

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
 * @throws DomainError `ledger.unknown`, `condition.unreadable`, `ledger.field-unknown`: a view that could not be opened is not kept;
 *   `view.too-many` for one more than a person keeps
 */
export function saveView(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
  view: ParsedInputOf<typeof saveOperation>,
): Promise<SavedView> {
  return transact(database, actor, async (tx) => {
    await assertOpens(tx, view)
    const before = await findOwnView(tx, view)
    if (before === null) await assertRoom(tx, view.ledger)
    const kept = await saveLedgerView(tx, { ...view, id: randomUUID(), ownerName: actor.displayName })
    if (kept.shared || before?.shared) await noteShared(tx, 'view.save', kept)
    return presentView(kept, actor)
  })
}

async function assertOpens(tx: Transaction, view: ParsedInputOf<typeof saveOperation>): Promise<void> {
  const open = await openLedgers(tx)
  const ledger = open(view.ledger)
  if (view.condition !== null) readCondition(open, ledger, view.condition)
  readSort(ledger, view.sort ?? undefined)
  for (const name of view.columns) assertField(ledger, name)
}

async function assertRoom(tx: Transaction, ledger: string): Promise<void> {
  if ((await countOwnViews(tx, ledger)) >= mostViews) throw new DomainError('view.too-many', { limit: mostViews })
}

async function noteShared(
  tx: Transaction,
  action: 'view.save' | 'view.remove',
  { id, ledger, name, shared }: LedgerView,
): Promise<void> {
  await appendAudit(tx, { at: new Date().toISOString(), action, subject: id, detail: { ledger, name, shared } })
}

/** Removes a view of one's own. @throws DomainError `request.not-found` for another's or none */
export function removeView(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
  { id }: ParsedInputOf<typeof removeOperation>,
): Promise<Record<string, never>> {
  return transact(database, actor, async (tx) => {
    const removed = await removeLedgerView(tx, id)
    if (removed === null) throw new DomainError('request.not-found', {})
    if (removed.shared) await noteShared(tx, 'view.remove', removed)
    return {}
  })
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
