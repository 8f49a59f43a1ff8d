import type { z } from 'zod'
import type { rowNames } from '#contract/ledger.ts'
import { listNamesOf } from '#db/ledger/row-title.repository.ts'
import { listOrganisations } from '#db/organisation.repository.ts'
import { listPlaces } from '#db/place.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { Ledger, LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'

/** Names of the ids that stand in rows. An id whose row the reader may not see has none. */
export type RowNames = z.input<typeof rowNames>

/** Reads the names of the ids in rows of one ledger: one query for places, one for organisations, one for each ledger referred to. */
export async function loadRowNames(
  tx: Transaction,
  open: LedgerSet,
  ledger: Ledger,
  rows: readonly RowValues[],
): Promise<RowNames> {
  const fields = [...ledger.fields.values()]
  const idsIn = (chosen: readonly LedgerField[]) => idsOf(chosen, rows)
  const places = idsIn(fields.filter(({ kind }) => kind === 'place'))
  const organisations = idsIn(fields.filter(({ kind }) => kind === 'organisation'))
  return {
    places: places.size === 0 ? {} : namesAmong(await listPlaces(tx), places),
    organisations: organisations.size === 0 ? {} : namesAmong(await listOrganisations(tx), organisations),
    references: await loadReferenceNames(tx, open, fields, idsIn),
  }
}

async function loadReferenceNames(
  tx: Transaction,
  open: LedgerSet,
  fields: readonly LedgerField[],
  idsIn: (fields: readonly LedgerField[]) => Set<string>,
): Promise<Record<string, string>> {
  const references = fields.filter((field) => field.kind === 'reference')
  const names: Record<string, string> = {}
  for (const ledger of new Set(references.map(({ refersTo }) => refersTo))) {
    const ids = idsIn(references.filter(({ refersTo }) => refersTo === ledger))
    if (ids.size === 0) continue
    for (const [id, title] of await listNamesOf(tx, open(ledger), [...ids])) names[`${ledger}/${id}`] = title
  }
  return names
}

function idsOf(fields: readonly LedgerField[], rows: readonly RowValues[]): Set<string> {
  const ids = new Set<string>()
  for (const { name } of fields) {
    for (const values of rows) {
      const id = values[name]
      if (typeof id === 'string') ids.add(id)
    }
  }
  return ids
}

function namesAmong(named: readonly { readonly id: string; readonly name: string }[], ids: ReadonlySet<string>) {
  return Object.fromEntries(named.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, name]))
}
