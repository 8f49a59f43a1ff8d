import type { approveLedgerRows as operation } from '#contract/ledger-entry.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { writeRowVersions } from '#db/figure/write-row-versions.ts'
import { listRowsByIds } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow, NewRowVersion } from '#db/ledger/ledger-row.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { followUp } from './follow-up.ts'
import type { SeenVersion } from './latest-row.ts'
import { openLedgers } from './open-ledgers.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * The city office takes rows over that a county or a park entered, or takes those out which it asked to be taken out: all, or none when somebody changed one of them meanwhile. Rows that are
 * approved already are passed over.
 *
 * Day of entry and day of knowledge stay those of the version approved: a row entered in time is not 补录 because somebody looked at it later.
 *
 * @throws DomainError `ledger.unknown`, `ledger.row-unknown`, `ledger.conflict`
 */
export function approveRows(
  deps: Deps,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<{ approved: number }> {
  return writeOrRefuse(deps, actor, async (tx) => {
    const open = await openLedgers(tx)
    const ledger = open(input.ledger)
    const waiting = (await rowsAsSeen(tx, ledger, input.rows)).filter(({ approval }) => approval === 'submitted')
    await writeRowVersions(
      tx,
      open,
      ledger,
      waiting.map((row) => approvedVersion(row, actor)),
    )
    const approved = waiting.length
    const rows = waiting.map(({ id, version }) => ({ id, version: version + 1 }))
    const audit = { action: 'ledger.approve', subject: ledger.name, detail: { ledger: ledger.name, approved, rows } }
    return { result: { approved }, audit: approved === 0 ? null : audit }
  })
}

async function rowsAsSeen(tx: Transaction, ledger: Ledger, seen: readonly SeenVersion[]): Promise<LedgerRow[]> {
  const wanted = new Map(seen.map(({ id, version }) => [id, version]))
  const found = new Map((await listRowsByIds(tx, ledger, [...wanted.keys()])).map((row) => [row.id, row]))
  return [...wanted].map(([id, version]) => {
    const row = found.get(id)
    if (!row) throw new DomainError('ledger.row-unknown', { id })
    if (row.version !== version) throw new DomainError('ledger.conflict', { version, current: row.version })
    return row
  })
}

/** A row that was asked to be taken out goes; every other one stays as it was entered. */
function approvedVersion(row: LedgerRow, actor: PersonActor): NewRowVersion {
  const said = { ...followUp(row, actor), approval: 'approved' } as const
  return row.kind === 'ask-withdraw' ? { ...said, kind: 'withdraw' } : { ...said, kind: 'approve', why: '' }
}
