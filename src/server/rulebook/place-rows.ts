import type { z } from 'zod'
import { listMemberships, listPlaces, type MembershipRow, type PlaceRow } from '#db/place.repository.ts'
import { listSources } from '#db/source.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { placeRow, sourceRow } from '../world/pack-rows.ts'
import { compareText } from './compare-text.ts'

// The places and texts that the rules speak of, as the rows of a pack, always in the same order.

/** Texts that can be named; not what an entry or a workbook left, which belongs to the figures. */
export async function sourceRows(tx: Transaction): Promise<z.input<typeof sourceRow>[]> {
  const rows = (await listSources(tx)).filter(({ kind }) => kind !== 'entry' && kind !== 'import').toSorted(byId)
  return rows.map(({ id, title, outlet, publishedOn, address, kind, note, synthetic }) => ({
    ...{ id, title, outlet, published_on: publishedOn, address, kind, note },
    ...(synthetic ? { synthetic } : {}),
  }))
}

/** One row a dated membership; the two parents of the same days stand on one. A place without any stands alone. */
export async function placeRows(tx: Transaction): Promise<z.input<typeof placeRow>[]> {
  const memberships = grouped(await listMemberships(tx), ({ placeId }) => placeId)
  const places = (await listPlaces(tx)).toSorted(byId)
  return places.flatMap((place) => datesOf(memberships.get(place.id) ?? []).map((dated) => placeOf(place, dated)))
}

interface DatedParents {
  readonly validFrom: string
  readonly validTo: string | null
  readonly administrative: string | null
  readonly reporting: string | null
}

const sinceEver: DatedParents = { validFrom: '1900-01-01', validTo: null, administrative: null, reporting: null }

function datesOf(memberships: readonly MembershipRow[]): DatedParents[] {
  if (memberships.length === 0) return [sinceEver]
  const spans = [...grouped(memberships, ({ validFrom, validTo }) => `${validFrom}|${validTo ?? ''}`)]
  return spans.toSorted(([a], [b]) => compareText(a, b)).flatMap(([, rows]) => spanOf(rows))
}

function spanOf(rows: readonly MembershipRow[]): DatedParents[] {
  const parentBy = (relation: MembershipRow['relation']) =>
    rows.find((row) => row.relation === relation)?.parentId ?? null
  const parents = { administrative: parentBy('administrative'), reporting: parentBy('reporting') }
  return rows.slice(0, 1).map(({ validFrom, validTo }) => ({ validFrom, validTo, ...parents }))
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

function placeOf(place: PlaceRow, dated: DatedParents): z.input<typeof placeRow> {
  return {
    code: place.id,
    name: place.name,
    name_hant: place.nameHant,
    name_en: place.nameEn,
    kind: place.kind,
    administrative_parent: dated.administrative,
    reporting_parent: dated.reporting,
    valid_from: dated.validFrom,
    valid_to: dated.validTo,
    seat_lon: place.seatLon,
    seat_lat: place.seatLat,
    tile_x: place.tileX,
    tile_y: place.tileY,
    note: place.note,
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id)
}
