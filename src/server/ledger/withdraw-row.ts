import type { withdrawLedgerRow as operation } from '#contract/ledger-entry.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { writeRowVersions } from '#db/figure/write-row-versions.ts'
import { isApproved } from '#db/ledger/ledger.repository.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { approvalFor } from '../statistic/entry-rules.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { openEntry } from './entry.ts'
import { followUp } from './follow-up.ts'
import { latestRow } from './latest-row.ts'
import { assertInScope } from './scope.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Takes a row out of use as a version of its own; earlier days still show it, and `undoRow` brings it back. Rows of other ledgers that refer
 * to it stay, and go on naming it.
 *
 * Who may not approve can only ask for it where the city office has approved the row: it stands, and waits, until that is approved too.
 *
 * @throws DomainError `ledger.row-unknown`, `ledger.withdrawn`, `ledger.conflict`, `ledger.known-before-previous`
 */
export async function withdrawRow(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, version, ...input }: ParsedInputOf<typeof operation>,
): Promise<{ version: number; asks: boolean }> {
  const { result } = await write(deps, actor, async (tx) => {
    const { ledger, open, reference, today, knownFrom, why } = await openEntry(tx, world, actor, input)
    const before = await latestRow({ tx, ledger }, { id, version })
    assertInScope(reference, actor, before.placeId)
    if (knownFrom < before.knownFrom)
      throw new DomainError('ledger.known-before-previous', { day: knownFrom, previous: before.knownFrom })
    const approval = approvalFor(actor)
    const kind = approval === 'submitted' && (await isApproved(tx, ledger, id)) ? 'ask-withdraw' : 'withdraw'
    const said = { kind, knownFrom, why, approval, recordedOn: today } as const
    await writeRowVersions(tx, open, ledger, [{ ...followUp(before, actor), ...said }])
    const next = before.version + 1
    const row = String(before.values[ledger.title] ?? '')
    const detail = { ledger: ledger.name, row, version: next, why }
    return {
      result: { version: next, asks: kind === 'ask-withdraw' },
      audit: { action: `ledger.${kind}`, subject: id, detail },
    }
  })
  return result
}
