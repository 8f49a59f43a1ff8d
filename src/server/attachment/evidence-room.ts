import { sumEvidenceBytes } from '#db/ledger/kept-file.repository.ts'
import { readAs } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'

/**
 * Bytes of all evidence of the city: photos and files on rows, those taken off included, for their bytes stay; the same content counts once.
 */
export function countEvidenceBytes({ database }: Pick<App, 'database'>, cityId: string): Promise<number> {
  return readAs(database, { kind: 'system', cityId }, sumEvidenceBytes)
}

/**
 * Holds the city to its share of the disk. Uploads that come at the same moment may pass it together, each by its own size.
 *
 * @throws DomainError `attachment.storage-full`
 */
export async function assertEvidenceRoom(
  deps: Pick<App, 'database' | 'evidenceBytes'>,
  cityId: string,
  further: number,
): Promise<void> {
  const used = await countEvidenceBytes(deps, cityId)
  if (used + further > deps.evidenceBytes)
    throw new DomainError('attachment.storage-full', { used: sizeText(used), limit: sizeText(deps.evidenceBytes) })
}

/** `19.9 GB`; below one GB in MB. */
export function sizeText(bytes: number): string {
  return bytes < 2 ** 30 ? `${(bytes / 2 ** 20).toFixed(1)} MB` : `${(bytes / 2 ** 30).toFixed(1)} GB`
}
