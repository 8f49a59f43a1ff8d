import type { Measure, Months } from '#domain/measure/measure.ts'
import { isGuarded, type SmallCellRule } from '#domain/small-cells/small-cell-rule.ts'
import { withheldPlaces } from '#domain/small-cells/withheld-places.ts'
import { readSmallCellRule } from '../light/small-cell-rule-row.ts'
import { regionsOf } from '../place/reference.ts'
import type { FigureQuestion } from './figure-question.ts'
import { hiddenCells, type MonthCells } from './hidden-cells.ts'
import { readsRowsOf } from './reads-rows.ts'

/**
 * Why an amount is not told to somebody who may not read the rows behind it: too few firms stand behind it, it would tell a neighbour’s, or
 * it is that of an earlier day, whose difference from another day’s would be one firm’s.
 */
export interface Withheld {
  readonly why: 'few' | 'beside' | 'earlier-day'
  /** So many rows at least the rule asks for. */
  readonly least: number
}

/** Of a place and measure in a period; null: it is told. */
export type WithheldIn = (placeId: string, measure: Measure, months?: Months) => Withheld | null

const tellsAll: WithheldIn = () => null

/** Which amounts of some places the reader is not told, by the rule of the rulebook (kind `small-cells`). */
export async function readWithheld(
  question: FigureQuestion,
  measures: readonly Measure[],
  placeIds: readonly string[],
): Promise<WithheldIn> {
  const hidden = placeIds.filter((id) => !readsRowsOf(question, id))
  const rule = hidden.length === 0 ? null : await readGuardingRule(question)
  const guarded = rule === null ? [] : measures.filter((measure) => isGuarded(rule, measure))
  if (rule === null || guarded.length === 0) return tellsAll
  const least = rule.leastRows
  const isTold = (placeId: string, measure: Measure) => !hidden.includes(placeId) || !isGuarded(rule, measure)
  if (question.asOf !== null)
    return (placeId, measure) => (isTold(placeId, measure) ? null : { why: 'earlier-day', least })
  const withheldBy = onceEach(await hiddenCells(question, guarded, hidden), least)
  return (placeId, measure, months = question.months) => {
    if (isTold(placeId, measure)) return null
    const why = whyWithheld(placeId, withheldBy(measure, months))
    return why && { why, least }
  }
}

type WithheldByMonth = readonly ReturnType<typeof withheldPlaces>[]

/** What is withheld in the months of a measure is found once, however many places are asked about. */
function onceEach(
  cellsOf: (measure: Measure, months: Months) => readonly MonthCells[],
  least: number,
): (measure: Measure, months: Months) => WithheldByMonth {
  const found = new Map<string, WithheldByMonth>()
  return (measure, months) => {
    const key = `${measure.id} ${months.from} ${months.until}`
    const known = found.get(key) ?? cellsOf(measure, months).map((cells) => withheldPlaces(cells, least))
    found.set(key, known)
    return known
  }
}

/** The rule in force where the question is asked; null where the rulebook has none. */
export function readGuardingRule({ tx, reference, place, day }: FigureQuestion): Promise<SmallCellRule | null> {
  return readSmallCellRule(tx, regionsOf(reference, place.id), day)
}

/** A period is told only where each of its months is: two periods could differ by that month. */
function whyWithheld(placeId: string, months: WithheldByMonth): 'few' | 'beside' | null {
  const found = months.map((withheld) => withheld.get(placeId))
  if (found.includes('few')) return 'few'
  return found.includes('beside') ? 'beside' : null
}
