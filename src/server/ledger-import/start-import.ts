import { readAs } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { defaultLimits } from '#office/workbook/workbook-limits.ts'
import { megabytes } from '#office/zip/zip-limits.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { findEarlierMends } from './earlier-mends.ts'
import type { Announcement, ImportJob } from './import-job.ts'
import type { ImportDeps } from './read-import.ts'

/**
 * Begins an import, or finds the person's own transfer of the same file that broke off. What was said of the cells of just these bytes when
 * they were last written holds again.
 *
 * @throws DomainError `ledger.unknown`, `workbook.too-large`, `import.too-many`
 */
export async function startImport(
  { database, ledgerImports }: ImportDeps,
  owner: PersonActor,
  announced: Announcement,
): Promise<ImportJob> {
  const earlier = await readAs(database, owner, async (tx) => {
    const open = await openLedgers(tx)
    open(announced.ledger)
    return findEarlierMends(tx, announced)
  })
  const { fileBytes } = defaultLimits
  if (announced.bytes > fileBytes) throw new DomainError('workbook.too-large', { limit: megabytes(fileBytes) })
  return ledgerImports.begin(owner, announced, earlier)
}
