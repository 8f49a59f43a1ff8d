import { readAs } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { defaultLimits } from '#office/workbook/workbook-limits.ts'
import { megabytes } from '#office/zip/zip-limits.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { Announcement, ImportJob } from './import-job.ts'
import type { ImportDeps } from './read-import.ts'

/**
 * Begins an import, or finds the person's own transfer of the same file that broke off.
 *
 * @throws DomainError `ledger.unknown`, `workbook.too-large`, `import.too-many`
 */
export async function startImport(
  { database, ledgerImports }: ImportDeps,
  owner: PersonActor,
  announced: Announcement,
): Promise<ImportJob> {
  await readAs(database, owner, async (tx) => (await openLedgers(tx))(announced.ledger))
  const { fileBytes } = defaultLimits
  if (announced.bytes > fileBytes) throw new DomainError('workbook.too-large', { limit: megabytes(fileBytes) })
  return ledgerImports.begin(owner, announced)
}
