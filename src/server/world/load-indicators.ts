import path from 'node:path'
import { listMeasures } from '#db/figure/measure.repository.ts'
import { insertIndicatorVersions, listIndicators, type NewIndicatorVersion } from '#db/indicator.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { isComputable } from '#domain/indicator/computed-value.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { type IndicatorFileRow, indicatorRow } from './pack-rows.ts'
import { type Wanted, wantedOver } from './wanted.ts'
import { readYaml } from './world-files.ts'

/**
 * Indicators of a pack that the city does not have yet; the measures that they name are there before them.
 *
 * @param author who is written beside them
 * @returns how many were added
 * @throws DomainError `measure.unreadable` for an indicator computed from measures that are not there, or whose units do not lead to its own
 */
export async function loadIndicators(
  tx: Transaction,
  folder: string,
  author: string,
  wanted: Wanted = 'newer',
): Promise<number> {
  const rows = await readIndicators(folder)
  if (rows.length === 0) return 0
  const isWanted = wantedOver(await listIndicators(tx), wanted)
  const measures = new Map((await listMeasures(tx)).map((measure) => [measure.id, measure]))
  const versions = rows.filter(isWanted).map((row) => versionOf(assertComputable(row, measures), author))
  await insertIndicatorVersions(tx, versions)
  return versions.length
}

/** The indicators of a pack as its file holds them. */
async function readIndicators(folder: string): Promise<IndicatorFileRow[]> {
  return indicatorRow
    .array()
    .default([])
    .parse(await readYaml(path.join(folder, 'indicators.yaml')))
}

/** @throws DomainError `measure.unreadable` */
export function assertComputable(row: IndicatorFileRow, measures: ReadonlyMap<string, Measure>): IndicatorFileRow {
  const { id, numerator, denominator, unit, published_only: publishedOnly } = row
  if (publishedOnly !== (numerator === null)) throw unreadable(id, 'published_only')
  if (numerator === null) return row
  const above = measures.get(numerator)
  if (above === undefined) throw unreadable(id, `numerator: "${numerator}"`)
  const below = denominator === null ? null : measures.get(denominator)
  if (below === undefined) throw unreadable(id, `denominator: "${denominator}"`)
  if (!isComputable(above.unit, below?.unit ?? null, unit)) throw unreadable(id, `unit: "${unit}"`)
  if (row.accumulation !== accumulationOf(above, below)) throw unreadable(id, `accumulation: "${row.accumulation}"`)
  return row
}

/** How an indicator adds up over months follows from what it is computed of. */
function accumulationOf({ time }: Measure, below: Measure | null): IndicatorFileRow['accumulation'] {
  if (below !== null) return 'ratio'
  if (time.kind !== 'reported') return time.kind
  return time.adds ? 'flow' : 'stock'
}

function unreadable(id: string, detail: string): DomainError<'measure.unreadable'> {
  return new DomainError('measure.unreadable', { detail: `${id}: ${detail}` })
}

function versionOf(row: IndicatorFileRow, author: string): NewIndicatorVersion {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    nameEn: row.name_en,
    unit: row.unit,
    definition: row.definition,
    direction: row.direction,
    accumulation: row.accumulation,
    aliases: row.aliases,
    certainty: row.certainty,
    sourceText: row.source,
    validFrom: row.valid_from,
    validTo: null,
    publishedOnly: row.published_only,
    numeratorId: row.numerator,
    denominatorId: row.denominator,
    recordedBy: author,
    why: '',
  }
}
