import { listRowTitles } from '#db/ledger/row-title.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { NamedEntry } from '#domain/ledger/near-name.ts'
import type { Reference } from '../place/reference.ts'
import type { KnownNames } from './name-finders.ts'

/** Between the parts of a key that is written in one cell. */
const keyMark = '／'

/**
 * The names that may stand in cells of some fields.
 *
 * @param fields only the ledgers that these refer to are read, one query each
 */
export async function loadNames(
  tx: Transaction,
  reference: Reference,
  open: LedgerSet,
  fields: readonly LedgerField[],
): Promise<KnownNames> {
  const referred = new Set(fields.flatMap((field) => (field.kind === 'reference' ? [field.refersTo] : [])))
  const references: Record<string, NamedEntry[]> = {}
  for (const ledger of referred) references[ledger] = await loadRowNames(tx, open, ledger)
  return {
    places: [...reference.places.values()].map(
      ({ id, code, name, nameHant, nameEn, kind, administrativeParentId }) => ({
        ...{ id, code, name, nameHant, nameEn, kind },
        parentId: administrativeParentId,
      }),
    ),
    organisations: [...reference.organisations.values()].map(({ id, name, nameEn }) => ({
      id,
      names: nameEn === null ? [name] : [name, nameEn],
    })),
    references,
  }
}

async function loadRowNames(tx: Transaction, open: LedgerSet, ledger: string): Promise<NamedEntry[]> {
  const rows = await listRowTitles(tx, open(ledger))
  return rows.map(({ id, title, key }) => ({ id, names: [title, key.map(String).join(keyMark)] }))
}
