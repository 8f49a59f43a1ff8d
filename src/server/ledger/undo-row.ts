import type { z } from 'zod'
import type { undoLedgerRow as operation } from '#contract/ledger-entry.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { listRowHistory } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { DomainError } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { enterRow } from './enter-row.ts'
import { type Entry, openEntry, type WantedRow } from './entry.ts'
import { latestRow } from './latest-row.ts'
import { wantChangedRow } from './want-row.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Adds a version with the values of an earlier one, and with where those came from; a withdrawn row stands again, and a request to withdraw it is taken back. It is a correction: what
 * came between was wrong. Nothing is taken out of the history.
 *
 * @throws DomainError `ledger.row-unknown`, also when there is no such earlier version; `ledger.key-taken` when another row has taken its key
 */
export function undoRow(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, version, to, ...input }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return writeOrRefuse(deps, actor, async (tx) => {
    const entry = await openEntry(tx, world, actor, input)
    const before = await latestRow(entry, { id, version }, 'allowed')
    const earlier = await versionOf(entry, id, to)
    return enterRow(entry, wantEarlier(entry.ledger, before, earlier), 'ledger.undo')
  })
}

async function versionOf({ tx, ledger }: Entry, id: string, version: number): Promise<LedgerRow> {
  const found = (await listRowHistory(tx, ledger, id)).find((row) => row.version === version)
  if (!found) throw new DomainError('ledger.row-unknown', { id: `${id} · ${version}` })
  return found
}

/** Every field as it was then; one that did not exist yet is empty. */
function wantEarlier(ledger: Ledger, before: LedgerRow, earlier: LedgerRow): WantedRow {
  const { sourceId, importId, sheet, sheetRow, written } = earlier
  const values = Object.fromEntries([...ledger.fields.keys()].map((name) => [name, earlier.values[name] ?? null]))
  const origin = { sourceId, importId, sheet, sheetRow }
  return { ...wantChangedRow(ledger, before, values, { kind: 'correct', origin }), written, staysIn: true }
}
