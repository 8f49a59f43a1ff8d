import type { z } from 'zod'
import type { saveLedgerRow as operation } from '#contract/ledger-entry.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { enterRow } from './enter-row.ts'
import { openEntry } from './entry.ts'
import { latestRow } from './latest-row.ts'
import { wantChangedRow } from './want-row.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Adds a version with some values changed: `correct` when the row was wrong, `change` when the world changed. A save that changes nothing
 * writes nothing and gives the row back as it stands.
 *
 * @throws DomainError `ledger.conflict` when somebody else saved first: `current` is the version to look at
 */
export function saveRow(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, version, kind, values, ...input }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return writeOrRefuse(deps, actor, async (tx) => {
    const entry = await openEntry(tx, world, actor, input)
    const before = await latestRow(entry, { id, version })
    return enterRow(entry, wantChangedRow(entry.ledger, before, values, { kind }), `ledger.${kind}`)
  })
}
