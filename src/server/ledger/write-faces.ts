import { writeRowVersions } from '#db/figure/write-row-versions.ts'
import { listApprovedRows } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow, NewRowVersion } from '#db/ledger/ledger-row.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import type { Entry } from './entry.ts'

/** A version that is to be written, and what its writer said of the row: nobody approves what was not in sight. */
export interface WantedVersion {
  /** The last version; null for a new row. */
  readonly before: LedgerRow | null
  readonly version: NewRowVersion
  /** The fields of which something was said: `all` where the whole row was in sight. */
  readonly stated: 'all' | readonly string[]
  /** True: the place of the version is said, too. */
  readonly saysPlace: boolean
}

/**
 * Writes versions. Where the city office writes over a row that waits without having it whole in sight (a cell of a list, a column of a
 * workbook, a row that follows another one to its new place), only what was said becomes approved; the rest goes on waiting, and so does a
 * request to take the row out.
 *
 * @throws DomainError `ledger.conflict`, `ledger.key-taken`
 */
export async function writeFaces(
  { tx, open }: Pick<Entry, 'tx' | 'open'>,
  ledger: Ledger,
  wanted: readonly WantedVersion[],
): Promise<void> {
  const over = wanted.filter(isOverWaiting)
  const approved =
    over.length === 0
      ? new Map<string, LedgerRow>()
      : await listApprovedRows(
          tx,
          ledger,
          over.map(({ version }) => version.id),
        )
  const faces = wanted.map((one) => facesOf(one, approved.get(one.version.id) ?? null))
  await writeRowVersions(
    tx,
    open,
    ledger,
    faces.map(({ first }) => first),
  )
  await writeRowVersions(
    tx,
    open,
    ledger,
    faces.flatMap(({ second }) => second ?? []),
  )
}

interface Faces {
  readonly first: NewRowVersion
  /** What goes on waiting behind an approved version. */
  readonly second: NewRowVersion | null
}

function isOverWaiting({ before, version, stated }: WantedVersion): boolean {
  return version.approval === 'approved' && before?.approval === 'submitted' && stated !== 'all'
}

function facesOf(wanted: WantedVersion, approved: LedgerRow | null): Faces {
  const { before, version, stated } = wanted
  const kind = before?.kind === 'ask-withdraw' && stated !== 'all' ? before.kind : version.kind
  // fifty thousand rows of a county's workbook come this way: none is copied that stays as it is
  if (!isOverWaiting(wanted)) {
    const isKept = version.approval === 'approved' || kind === version.kind
    return { first: isKept ? version : { ...version, kind }, second: null }
  }
  const waiting: NewRowVersion = { ...version, kind, approval: 'submitted' }
  if (approved === null) return { first: waiting, second: null }
  const first = approvedFace(wanted, approved)
  const isDecided = kind !== 'ask-withdraw' && saysSame(first, waiting)
  return { first, second: isDecided ? null : { ...waiting, expectedVersion: version.expectedVersion + 1 } }
}

/** The approved version with what was said of it. */
function approvedFace({ version, stated, saysPlace }: WantedVersion, approved: LedgerRow): NewRowVersion {
  const isStated = ([name]: readonly [string, unknown]) => stated === 'all' || stated.includes(name)
  const joined = <T>(kept: Readonly<Record<string, T>>, said: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries([
      ...Object.entries(kept).filter((entry) => !isStated(entry)),
      ...Object.entries(said).filter(isStated),
    ])
  return {
    ...version,
    values: joined(approved.values, version.values),
    written: joined(approved.written, version.written),
    placeId: saysPlace ? version.placeId : approved.placeId,
  }
}

function saysSame(one: NewRowVersion, other: NewRowVersion): boolean {
  const names = new Set([...Object.keys(one.values), ...Object.keys(other.values)])
  const said = (values: RowValues, name: string) => values[name] ?? null
  return (
    one.placeId === other.placeId && [...names].every((name) => said(one.values, name) === said(other.values, name))
  )
}
