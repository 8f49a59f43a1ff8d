import { moveAttachments } from '#db/ledger/attachment.repository.ts'
import { listRowsReferring } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow, NewRowVersion } from '#db/ledger/ledger-row.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { approvalFor } from '../statistic/entry-rules.ts'
import type { Entry, JudgedRow } from './entry.ts'
import { ledgerNames } from './open-ledgers.ts'
import { writeFaces } from './write-faces.ts'

/**
 * Writes judged rows as their next versions, all or none; what a county or an operator enters waits for the city office.
 *
 * A row that takes its place from another one (a project month from its project) follows when that one moves: in the same transaction it
 * gets a version of its own with nothing changed but the place that decides who sees and writes it. Otherwise a county would be given a
 * project without the months behind it, and the county that gave it away would go on reading them. The version says `change` or `correct`
 * like the move, has its reason, its day (or the day of the follower's own last version where that is later), its approval where the follower
 * does not wait itself, and keeps workbook, cell and answers. Earlier versions stay where they were, so that a day in the past shows who had the row then.
 * Photos and files go with their row.
 *
 * @returns how many rows followed
 * @throws DomainError `ledger.conflict`, `ledger.key-taken`
 */
export async function appendRows(entry: Entry, rows: readonly RowToAppend[]): Promise<number> {
  const signature = signed(entry)
  await writeFaces(
    entry,
    entry.ledger,
    rows.map((row) => ({
      before: row.before,
      version: versionOf(entry, row, signature),
      stated: row.stated ?? 'all',
      saysPlace: row.stated?.includes(entry.ledger.place) ?? true,
    })),
  )
  const moved = rows.flatMap(({ id, before, placeId, kind }) =>
    before !== null && placeId !== null && before.placeId !== placeId ? [{ id, placeId, kind }] : [],
  )
  return letFollow(entry, entry.ledger, moved)
}

/** A row that was judged. */
export type RowToAppend = Omit<JudgedRow, 'problems' | 'findings' | 'changed'> & {
  /** The fields of which its writer said something; absent where the whole row was in sight. */
  readonly stated?: readonly string[]
}

/** A row that lies elsewhere from now on. */
interface Move {
  readonly id: string
  readonly placeId: string
  readonly kind: JudgedRow['kind']
}

type Signature = ReturnType<typeof signed>

/** Written out: fifty thousand rows of a workbook are made here one by one, and spreading would take most of the time. */
function versionOf(entry: Entry, row: RowToAppend, signature: Signature): NewRowVersion {
  const { id, before, origin, placeId } = row
  if (placeId === null) throw new Error(`the row ${id} has no place`)
  return {
    id,
    kind: before === null ? 'create' : row.kind,
    values: row.values,
    placeId,
    written: row.written,
    answers: row.answers,
    synthetic: row.synthetic,
    sourceId: origin.sourceId,
    importId: origin.importId,
    sheet: origin.sheet,
    sheetRow: origin.sheetRow,
    knownFrom: entry.knownFrom,
    expectedVersion: before?.version ?? 0,
    approval: signature.approval,
    recordedOn: signature.recordedOn,
    recordedBy: signature.recordedBy,
    recordedByName: signature.recordedByName,
    why: signature.why,
  }
}

function signed({ actor, today, why }: Entry) {
  return {
    approval: approvalFor(actor),
    recordedOn: today,
    recordedBy: actor.accountId,
    recordedByName: actor.displayName,
    why,
  }
}

async function letFollow(entry: Entry, ledger: Ledger, moves: readonly Move[]): Promise<number> {
  if (moves.length === 0) return 0
  await moveAttachments(entry.tx, ledger.name, moves)
  let count = 0
  for (const { follower, field } of followersOf(entry, ledger)) {
    const places = new Map(moves.map((move) => [move.id, move]))
    const rows = await listRowsReferring(entry.tx, follower, field, [...places.keys()])
    const following = rows.flatMap((row) => {
      const move = places.get(String(row.values[field.name]))
      return move === undefined || move.placeId === row.placeId ? [] : [{ row, move: { ...move, id: row.id } }]
    })
    await writeFaces(
      entry,
      follower,
      following.map(({ row, move }) => ({
        ...{ before: row, version: followingVersion(entry, row, move), stated: [], saysPlace: true },
      })),
    )
    count +=
      following.length +
      (await letFollow(
        entry,
        follower,
        following.map(({ move }) => move),
      ))
  }
  return count
}

/** The ledgers whose rows take their place from rows of this one, and the field by which they do. */
function followersOf({ open }: Entry, { name }: Ledger): { follower: Ledger; field: LedgerField }[] {
  return ledgerNames.flatMap((other) => {
    const follower = open(other)
    const field = follower.fields.get(follower.place)
    return field?.kind === 'reference' && field.refersTo === name ? [{ follower, field }] : []
  })
}

function followingVersion(entry: Entry, row: LedgerRow, { placeId, kind }: Move): NewRowVersion {
  const { id, values, written, answers, synthetic, sourceId, importId, sheet, sheetRow, version, knownFrom } = row
  return {
    ...{ id, values, written, answers, synthetic, sourceId, importId, sheet, sheetRow, placeId, ...signed(entry) },
    kind: kind === 'create' ? 'change' : kind,
    knownFrom: knownFrom > entry.knownFrom ? knownFrom : entry.knownFrom,
    expectedVersion: version,
  }
}
