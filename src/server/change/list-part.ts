import type { z } from 'zod'
import type { changedRow, listedPart } from '#contract/change.ts'
import { listVersionsOf } from '#db/figure/listed-rows.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { listNamesOf } from '#db/ledger/row-title.repository.ts'
import { rowsNamed } from '#domain/change/rows-named.ts'
import type { Condition } from '#domain/condition/condition.ts'
import { conditionText } from '#domain/condition/condition-text.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { toText } from '#domain/quantity/exact.ts'
import type { FigureQuestion } from '../figure/figure-question.ts'
import { loadOrigins, type Origins } from '../ledger/present-row.ts'
import type { Moved } from './moved.ts'
import type { MovedPart } from './moved-part.ts'

type Listed = Pick<z.input<typeof listedPart>, 'listed' | 'list'>
type ChangedRow = z.input<typeof changedRow>

/** As many rows of a part as an answer tells by name. */
const rowsListed = 50
/** Among so many of those that brought most the rows are looked for that the reader may see. */
const rowsLookedAt = 1_000

/** Of whom a part speaks: rows of this ledger, shown by a list as known on a day. */
export interface PartRows {
  readonly ledger: Ledger
  readonly asOf: string
  /** The condition under which a list shows just these rows, and how many of them it holds. */
  readonly naming: (rows: readonly LedgerRow[]) => { readonly condition: Condition; readonly count: number } | null
  /** The ledger of that list. */
  readonly listed: string
}

/** The rows of a ledger by their own key. */
export function ownRows(ledger: Ledger, asOf: string): PartRows {
  const keyOf = ({ values }: LedgerRow) => ledger.key.map((name) => values[name] ?? null)
  return { ledger, asOf, listed: ledger.name, naming: (rows) => rowsNamed(ledger, rows.map(keyOf)) }
}

/** The rows of a part that brought most and that the reader may see, and the list that shows them. */
export async function listPart<Kind>(
  { tx }: FigureQuestion,
  { kind, moved }: MovedPart<Kind>,
  rows: PartRows,
): Promise<Listed> {
  const looked = moved.slice(0, rowsLookedAt)
  const names = await listNamesOf(
    tx,
    rows.ledger,
    looked.map(({ one }) => one.id),
  )
  const shown = looked.filter(({ one }) => names.has(one.id)).slice(0, rowsListed)
  const versions = await listVersionsOf(
    tx,
    rows.ledger,
    shown.map(({ one }) => one.id),
  )
  const origins = await loadOrigins(tx, [...versions.values()].flat())
  return {
    listed: shown.flatMap((item) => {
      const chain = versions.get(item.one.id) ?? []
      const row = presentRow(rows.ledger, item, names, chain)
      return row === null ? [] : [{ ...row, version: versionOf(item.one, kind, chain, origins) }]
    }),
    list: listOf(rows, [...versions.values()]),
  }
}

/** The list holds what stood on its day; the rest of the rows is told by name alone. */
function listOf({ asOf, naming, listed }: PartRows, versions: readonly (readonly LedgerRow[])[]): Listed['list'] {
  const standing = versions.flatMap((chain) => {
    const last = chain.findLast(({ knownFrom }) => knownFrom <= asOf)
    return last === undefined || last.kind === 'withdraw' ? [] : [last]
  })
  const named = naming(standing)
  return named && { ledger: listed, condition: conditionText(named.condition), asOf, count: named.count }
}

function presentRow<Kind>(
  ledger: Ledger,
  { one, brought }: MovedPart<Kind>['moved'][number],
  names: ReadonlyMap<string, string>,
  chain: readonly LedgerRow[],
): Omit<ChangedRow, 'version'> | null {
  const last = chain.at(-1)
  if (last === undefined) return null
  const month = ledger.month === null ? null : (last.values[ledger.month] ?? null)
  return {
    ...{ ledger: ledger.name, id: one.id, title: names.get(one.id) ?? '', placeId: last.placeId },
    month: month === null ? null : String(month),
    ...{ before: toText(one.before), after: toText(one.after), brought: toText(brought) },
  }
}

/** The last of the versions that brought it. */
function versionOf<Kind>(
  { steps }: Moved<Kind>,
  kind: Kind,
  chain: readonly LedgerRow[],
  origins: Origins,
): ChangedRow['version'] {
  const step = steps.findLast((one) => one.kind === kind && one.version !== null)
  const found = chain.find(({ version }) => version === step?.version)
  if (found === undefined) return null
  const { version, knownFrom, recordedOn, recordedByName: recordedBy, why } = found
  return { version, knownFrom, recordedOn, recordedBy, why, cell: cellOf(found, origins) }
}

function cellOf({ importId, sheet, sheetRow }: LedgerRow, { imports }: Origins) {
  const fileName = importId === null ? undefined : imports.get(importId)?.fileName
  return fileName === undefined || sheet === null || sheetRow === null ? null : { fileName, sheet, row: sheetRow }
}
