import path from 'node:path'
import { writeRowVersions } from '#db/figure/write-row-versions.ts'
import type { NewRowVersion } from '#db/ledger/ledger-row.ts'
import type { Transaction } from '#db/transact.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { packAuthor } from './load-pack.ts'
import { type LedgerLineRow, ledgerLine } from './pack-rows.ts'
import { readCsv } from './world-files.ts'

/**
 * The rows of a world's ledgers, from `ledgers/<name>.csv`, `<name>.2.csv` and so on: one line a version, the values by field
 * name. A line with the id of the one before it is the next version of that row.
 *
 * @returns how many versions were loaded
 */
export async function loadLedgers(tx: Transaction, folder: string): Promise<number> {
  const placeOf = new Map<string, string>()
  const open = await openLedgers(tx)
  let count = 0
  for (const definition of ledgerDefinitions) {
    const ledger = open(definition.name)
    const drafts = draftsOf(ledger, await readLines(folder, definition.name), placeOf)
    for (const versions of byVersion(drafts)) await writeRowVersions(tx, open, ledger, versions)
    count += drafts.length
  }
  return count
}

async function readLines(folder: string, ledger: string): Promise<LedgerLineRow[]> {
  const lines: LedgerLineRow[] = []
  for (let part = 1; ; part += 1) {
    const file = part === 1 ? `${ledger}.csv` : `${ledger}.${part}.csv`
    const read = await readCsv(path.join(folder, 'ledgers', file), ledgerLine)
    if (read.length === 0) return lines
    lines.push(...read)
  }
}

/** Versions one after the other: all first ones, then all second ones. */
function byVersion(drafts: readonly NewRowVersion[]): NewRowVersion[][] {
  const rounds: NewRowVersion[][] = []
  for (const draft of drafts) {
    const round = rounds[draft.expectedVersion] ?? []
    round.push(draft)
    rounds[draft.expectedVersion] = round
  }
  return rounds
}

function draftsOf(ledger: Ledger, lines: readonly LedgerLineRow[], placeOf: Map<string, string>): NewRowVersion[] {
  const versions = new Map<string, number>()
  return lines.map((line) => {
    const values = valuesOf(ledger, line)
    const placeId = placeIdOf(ledger, values, placeOf)
    placeOf.set(`${ledger.name}/${line.id}`, placeId)
    const expectedVersion = versions.get(line.id) ?? 0
    versions.set(line.id, expectedVersion + 1)
    return {
      id: line.id,
      expectedVersion,
      kind: line.version_kind,
      values,
      placeId,
      written: {},
      answers: [],
      synthetic: line.synthetic,
      approval: line.approval,
      sourceId: null,
      importId: null,
      sheet: null,
      sheetRow: null,
      knownFrom: line.known_from,
      recordedOn: line.recorded_on,
      recordedBy: packAuthor.recordedBy,
      recordedByName: line.entered_by ?? packAuthor.recordedByName,
      why: line.why,
    }
  })
}

/** A row without a place of its own lies where the row lies that it belongs to. */
function placeIdOf(ledger: Ledger, values: RowValues, placeOf: ReadonlyMap<string, string>): string {
  const field = ledger.fields.get(ledger.place)
  const named = values[ledger.place]
  const found = field?.kind === 'reference' ? placeOf.get(`${field.refersTo}/${named}`) : named
  if (typeof found !== 'string') throw new Error(`a row of ${ledger.name} has no place: ${JSON.stringify(values)}`)
  return found
}

function valuesOf(ledger: Ledger, line: LedgerLineRow): RowValues {
  return Object.fromEntries(
    [...ledger.fields.values()].map((field) => [field.name, fieldValueOf(field, line[field.name])]),
  )
}

function fieldValueOf({ kind }: LedgerField, text: unknown): FieldValue {
  if (typeof text !== 'string' || text === '') return null
  return kind === 'flag' ? text === 'true' : text
}
