import { readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import type { KnownIndicator, Lexicon } from '#domain/finding/text-card.ts'
import type { NamedPlace } from '#domain/place/place-name.ts'

const root = new URL('../../', import.meta.url)

/** Indicators of the packs as they are committed; places of Quanzhou's pack, and those of the labelled set. */
export function readLexicon(): Lexicon {
  return {
    places: [
      ...readPlaces('rulebook/quanzhou/places.csv', 'administrative_parent'),
      ...readPlaces('test/texts/labelled/places.csv', 'parent'),
    ],
    indicators: ['rulebook/national/indicators.yaml', 'rulebook/quanzhou/indicators.yaml'].flatMap(readIndicators),
  }
}

function readPlaces(path: string, parent: string): NamedPlace[] {
  const rows: Record<string, string>[] = parseCsv(readFileSync(new URL(path, root)), { columns: true })
  return rows.map((row) => ({
    id: row.code ?? '',
    code: row.code ?? '',
    name: row.name ?? '',
    nameHant: row.name_hant ?? null,
    nameEn: null,
    kind: row.kind ?? '',
    parentId: row[parent] || null,
  }))
}

function readIndicators(path: string): KnownIndicator[] {
  const indicators: KnownIndicator[] = parseYaml(readFileSync(new URL(path, root), 'utf8'))
  return indicators.map(({ id, name, aliases, unit, accumulation }) => ({ id, name, aliases, unit, accumulation }))
}
