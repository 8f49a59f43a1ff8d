import type { z } from 'zod'
import type { createLedgerRow as operation } from '#contract/ledger-entry.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { enterRow } from './enter-row.ts'
import { openEntry } from './entry.ts'
import { wantNewRow } from './want-row.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Adds a row. While a value cannot be taken or a check speaks without an answer, nothing is saved and the outcome says what.
 *
 * @throws DomainError `ledger.unknown`, `ledger.field-unknown`, `ledger.key-taken`, `access.outside-scope`, `ledger.known-in-future`
 */
export function createRow(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { values, ...input }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return writeOrRefuse(deps, actor, async (tx) => {
    const entry = await openEntry(tx, world, actor, input)
    return enterRow(entry, wantNewRow(entry.ledger, values), 'ledger.create')
  })
}
