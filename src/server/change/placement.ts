import { listMemberships, type MembershipRow } from '#db/place.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { DaysQuestion } from './days-question.ts'

/** What moves of places between the two days did to a place and all below it. */
export interface Placement {
  /** The place and all below it as on the first day. */
  readonly placeIds: readonly string[]
  /** Below it now and not then, and the other way round. */
  readonly joined: readonly string[]
  readonly parted: readonly string[]
}

/**
 * Reads how the tree below the place differed on the first day. Figures are of the tree of today; a move that came after both days counts for
 * both.
 *
 * @returns null where no place came or went
 */
export async function readPlacement({ earlier, now, counted }: DaysQuestion): Promise<Placement | null> {
  const moves = movesOf(await listMembershipsOf(now.tx, now.relation), earlier.day, now.day)
  const before = placesBelow(now.place.id, parentsBy(moves, 'before'))
  const after = placesBelow(now.place.id, parentsBy(moves, 'after'))
  const joined = [...after].filter((id) => !before.has(id))
  const parted = [...before].filter((id) => !after.has(id))
  if (joined.length === 0 && parted.length === 0) return null
  return { joined, parted, placeIds: [...counted.placeIds.filter((id) => !joined.includes(id)), ...parted] }
}

async function listMembershipsOf(tx: Transaction, relation: MembershipRow['relation']): Promise<MembershipRow[]> {
  return (await listMemberships(tx)).filter((membership) => membership.relation === relation)
}

/** To whom a place belonged on the first day, and to whom it belongs on the second. */
interface PlaceMove {
  readonly placeId: string
  readonly before: string | null
  readonly after: string | null
}

/** Of each place by its last membership; the one that held on the first day counts only where the last began, or ended, between the days. */
function movesOf(memberships: readonly MembershipRow[], from: string, to: string): PlaceMove[] {
  const last = new Map(memberships.map((membership) => [membership.placeId, membership])) // in the order of their days
  return [...last].map(([placeId, membership]) => {
    const { validFrom, validTo, parentId } = membership
    const after = validTo === null || validTo >= to ? parentId : null
    const began = validFrom > from && validFrom <= to
    const ended = validTo !== null && validTo >= from && validTo < to
    if (!began && !ended) return { placeId, before: after, after }
    const held = memberships.find((one) => one.placeId === placeId && holdsOn(one, from))
    return { placeId, before: held?.parentId ?? null, after }
  })
}

function parentsBy(moves: readonly PlaceMove[], day: 'before' | 'after'): [placeId: string, parentId: string | null][] {
  return moves.map((move) => [move.placeId, move[day]])
}

function holdsOn({ validFrom, validTo }: MembershipRow, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}

function placesBelow(topId: string, parents: readonly (readonly [string, string | null])[]): Set<string> {
  const found = new Set([topId])
  let size = 0
  while (size < found.size) {
    size = found.size
    for (const [placeId, parentId] of parents) if (parentId !== null && found.has(parentId)) found.add(placeId)
  }
  return found
}
