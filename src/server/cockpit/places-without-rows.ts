import { readFigures } from '#db/figure/figure.repository.ts'
import { listMeasuresInUse } from '#db/figure/measure.repository.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { FigureQuestion } from '../figure/figure-question.ts'

/**
 * Of places those in which, up to the period asked about, no row of the ledgers of some measures says anything, whatever is counted: they
 * keep no ledger, which is another thing than a ledger of which nothing counts.
 */
export async function placesWithoutRows(
  { tx, open, months, relation, asOf }: FigureQuestion,
  measures: readonly Measure[],
  placeIds: readonly string[],
): Promise<Set<string>> {
  if (placeIds.length === 0) return new Set()
  const ledgers = new Set(measures.map(({ ledger }) => ledger))
  const all = (await listMeasuresInUse(tx)).filter(({ ledger }) => ledgers.has(ledger))
  const ever = { from: null, until: months.until }
  const found = await readFigures(tx, open, all, { placeIds, relation, period: ever, asOf })
  const keeping = new Set(found.filter(({ rows, unknown }) => rows > 0 || unknown > 0).map(({ placeId }) => placeId))
  return new Set(placeIds.filter((placeId) => !keeping.has(placeId)))
}
