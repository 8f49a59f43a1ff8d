import path from 'node:path'
import { z } from 'zod'
import type { KnownIndicator, Lexicon } from '#domain/finding/text-card.ts'
import type { NamedPlace } from '#domain/place/place-name.ts'
import { indicatorRow, placeRow } from '../world/pack-rows.ts'
import { packFolder, readCsv, readWorldFile, readYaml } from '../world/world-files.ts'

/**
 * What the packs of a world know: places and indicators as their files hold them, without a database. Of several versions of an indicator, or rows
 * of a place, the last one counts.
 *
 * @throws DomainError `world.unknown`
 */
export async function readRulebookLexicon(world: string): Promise<Lexicon> {
  const { pack } = await readWorldFile(world)
  const folders = pack.map(packFolder)
  const places = await Promise.all(folders.map(readPlaces))
  const indicators = await Promise.all(folders.map(readIndicators))
  return { places: lastById(places.flat()), indicators: lastById(indicators.flat()) }
}

async function readPlaces(folder: string): Promise<NamedPlace[]> {
  const rows = await readCsv(path.join(folder, 'places.csv'), placeRow)
  return rows.map((row) => ({
    ...{ id: row.code, code: row.code, name: row.name, nameHant: row.name_hant, nameEn: row.name_en, kind: row.kind },
    parentId: row.administrative_parent,
  }))
}

async function readIndicators(folder: string): Promise<KnownIndicator[]> {
  const rows = z.array(indicatorRow).parse((await readYaml(path.join(folder, 'indicators.yaml'))) ?? [])
  const ascending = rows.toSorted((one, other) => one.version - other.version)
  return ascending.map(({ id, name, aliases, unit, accumulation }) => ({ id, name, aliases, unit, accumulation }))
}

function lastById<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
