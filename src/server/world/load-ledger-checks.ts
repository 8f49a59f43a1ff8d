import path from 'node:path'
import { insertLedgerCheckVersions, listLedgerChecks, type NewLedgerCheckVersion } from '#db/ledger-check.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { parseCheck } from '#domain/check/parse-check.ts'
import { DomainError, isProblem } from '#domain/errors.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { openLedgers, vocabularyOf } from '../ledger/open-ledgers.ts'
import { type LedgerCheckFileRow, ledgerCheckRow } from './pack-rows.ts'
import { type Wanted, wantedOver } from './wanted.ts'
import { readYaml } from './world-files.ts'

/**
 * Checks on entry of a pack that the city does not have yet.
 *
 * @param author who is written beside them
 * @returns how many were added
 * @throws DomainError `ledger.unknown`, `condition.unreadable` for a check that speaks of what no ledger has
 */
export async function loadLedgerChecks(
  tx: Transaction,
  folder: string,
  author: string,
  wanted: Wanted = 'newer',
): Promise<number> {
  const rows = await readLedgerChecks(folder)
  if (rows.length === 0) return 0
  const isWanted = wantedOver(await listLedgerChecks(tx), wanted)
  const open = await openLedgers(tx)
  const versions = rows.filter(isWanted).map((row) => versionOf(assertReadable(row, open), author))
  return (await insertLedgerCheckVersions(tx, versions)).size
}

/** The checks of a pack as its file holds them. */
export async function readLedgerChecks(folder: string): Promise<LedgerCheckFileRow[]> {
  return ledgerCheckRow
    .array()
    .default([])
    .parse(await readYaml(path.join(folder, 'ledger-checks.yaml')))
}

function assertReadable(row: LedgerCheckFileRow, open: LedgerSet): LedgerCheckFileRow {
  const condition = parseCheck(row, open(row.ledger), vocabularyOf(open))
  if (isProblem(condition)) throw new DomainError('condition.unreadable', { detail: `${condition.params.detail}` })
  return row
}

function versionOf(row: LedgerCheckFileRow, author: string): NewLedgerCheckVersion {
  return {
    id: row.id,
    version: row.version,
    ledger: row.ledger,
    severity: row.severity,
    condition: row.when,
    zh: row.zh,
    en: row.en,
    fields: row.fields,
    certainty: row.certainty,
    sourceText: row.source,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    recordedBy: author,
    why: row.why ?? '',
  }
}
