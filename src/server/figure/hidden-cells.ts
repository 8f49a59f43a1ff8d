import { type MonthFigureRow, readMonthFigures } from '#db/figure/figure.repository.ts'
import { type Measure, type Months, monthsCounted } from '#domain/measure/measure.ts'
import type { PlaceCell } from '#domain/small-cells/withheld-places.ts'
import { parentOf, placesWithin } from '../place/reference.ts'
import type { FigureQuestion } from './figure-question.ts'
import { readsRowsOf } from './reads-rows.ts'

/** The places beside and above the asked ones in one month, each with its rows that the reader may not read. */
export type MonthCells = readonly PlaceCell[]

/** Of a measure, every month that counts in a period; of a stock only how it stands at the end. */
export type CellsOf = (measure: Measure, months: Months) => readonly MonthCells[]

const always: Months = { from: null, until: '9999-12' }

/** Reads how many rows of others stand behind the amounts of places, of those beside them and of those above. */
export async function hiddenCells(
  question: FigureQuestion,
  measures: readonly Measure[],
  placeIds: readonly string[],
): Promise<CellsOf> {
  const { tx, open, relation } = question
  const around = placesAround(question, placeIds)
  const choice = { period: always, asOf: null }
  const rows = await readMonthFigures(tx, open, measures, { ...choice, placeIds: around, relation })
  const own = ownPlaceOf(question)
  const ownRows =
    own === null
      ? []
      : await readMonthFigures(tx, open, measures, { ...choice, placeIds: [own], relation: 'reporting' })
  return (measure, months) => {
    const ofMeasure = ({ measureId }: MonthFigureRow) => measureId === measure.id
    const of = { all: rows.filter(ofMeasure), own: ownRows.filter(ofMeasure) }
    return monthsOf(measure, months, of.all).map((counted) =>
      around.map((id) => cellOf(question, id, own, { ...of, counted })),
    )
  }
}

interface Counted {
  readonly all: readonly MonthFigureRow[]
  /** Of the reader’s own place. */
  readonly own: readonly MonthFigureRow[]
  readonly counted: (month: string) => boolean
}

function monthsOf(
  measure: Measure,
  months: Months,
  rows: readonly MonthFigureRow[],
): readonly ((month: string) => boolean)[] {
  const { from, until } = monthsCounted(measure, months)
  if (measure.time.kind === 'stock') return [(month) => month <= until]
  const found = new Set(rows.map(({ month }) => month).filter((month) => (from ?? '') <= month && month <= until))
  return [...found].map((one) => (month) => month === one)
}

function cellOf(
  question: FigureQuestion,
  id: string,
  own: string | null,
  { all, own: ownRows, counted }: Counted,
): PlaceCell {
  const { reference, relation } = question
  const place = reference.places.get(id)
  const isOpen = readsRowsOf(question, id)
  const here = all.filter(({ placeId }) => placeId === id)
  const readable = own !== null && placesWithin(reference, id, relation).includes(own) ? ownRows : []
  const inMonth = ({ month }: MonthFigureRow) => counted(month)
  return {
    id,
    parentId: (place && parentOf(place, relation)) ?? null,
    rows: isOpen ? 0 : hiddenRows(here.filter(inMonth), readable.filter(inMonth)),
    size: isOpen ? 0 : hiddenRows(here, readable),
    isMixed: !isOpen && relation === 'administrative' && isDrawnOtherwise(question, id),
  }
}

/** Figures of places above hold approved rows alone, those of one’s own place among them. */
function hiddenRows(all: readonly MonthFigureRow[], own: readonly MonthFigureRow[]): number {
  return Math.max(0, approvedRowsOf(all) - approvedRowsOf(own))
}

function approvedRowsOf(rows: readonly MonthFigureRow[]): number {
  return rows.reduce((sum, { approvedRows }) => sum + approvedRows, 0)
}

/** The places, those above them, and all that stand directly below one of those above. */
function placesAround({ reference, relation }: FigureQuestion, placeIds: readonly string[]): string[] {
  const above = new Set<string>()
  for (const id of placeIds)
    for (
      let place = reference.places.get(id);
      place && !above.has(parentOf(place, relation) ?? '');
      place = reference.places.get(parentOf(place, relation) ?? '')
    )
      above.add(parentOf(place, relation) ?? '')
  const beside = [...reference.places.values()].filter((place) => above.has(parentOf(place, relation) ?? ''))
  return [...new Set([...above, ...placeIds, ...beside.map(({ id }) => id)])].filter((id) => reference.places.has(id))
}

/** The place at the head of the reader’s range; null where there is none. */
function ownPlaceOf({ reader, reference }: FigureQuestion): string | null {
  const first = reader.kind === 'person' ? reader.placeRange?.first : undefined
  const found = [...reference.positions.reporting.values()].find(({ pre }) => pre === first)
  return found?.placeId ?? null
}

function isDrawnOtherwise({ reference }: FigureQuestion, id: string): boolean {
  const [one, other] = [
    placesWithin(reference, id, 'administrative'),
    new Set(placesWithin(reference, id, 'reporting')),
  ]
  return one.length !== other.size || one.some((place) => !other.has(place))
}
