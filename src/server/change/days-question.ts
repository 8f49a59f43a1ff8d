import type { KnowingWindow } from '#db/figure/moved-rows.ts'
import type { CountedRows } from '#db/figure/row-chains.ts'
import { readFaceCounted } from '#db/figure/total-on.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { type AskedFigures, type FigureQuestion, readQuestion } from '../figure/figure-question.ts'
import { presentPlace } from '../place/present.ts'
import { placesWithin } from '../place/reference.ts'
import type { WorldInfo } from '../world/world-info.ts'

/** What an address asks of two days of knowing; without a second one it is today. */
export interface AskedDays extends Omit<AskedFigures, 'asOf'> {
  readonly from: string
  readonly to?: string | undefined
}

/** The same question about figures on two days. */
export interface DaysQuestion {
  readonly earlier: FigureQuestion
  readonly now: FigureQuestion
  readonly window: KnowingWindow
  /** The rows that figures of the place count for who asks. */
  readonly counted: CountedRows
}

/**
 * Reads a question about two days: of the whole city and the year so far of the second one, where nothing else is said.
 *
 * @throws DomainError `place.unknown`, `calendar.*`; `calendar.order-reversed` when the first day lies after the second
 */
export async function readDays(
  tx: Transaction,
  world: Pick<WorldInfo, 'cityId' | 'clock'>,
  { from, to, ...asked }: AskedDays,
): Promise<DaysQuestion> {
  const now = await readQuestion(tx, world, { ...asked, asOf: to })
  const earlier = await readQuestion(tx, world, { ...asked, period: now.period, asOf: from })
  if (earlier.day > now.day) throw new DomainError('calendar.order-reversed', { from: earlier.day, to: now.day })
  return { earlier, now, window: { after: earlier.day, until: now.asOf }, counted: await countedRows(now) }
}

/** Of what an answer about two days speaks. */
export function presentDays({ earlier, now }: Pick<DaysQuestion, 'earlier' | 'now'>) {
  return {
    place: presentPlace(now.place),
    period: now.period,
    hierarchy: now.relation,
    from: earlier.day,
    to: now.day,
  }
}

/** The rows that figures of the place at hand count, as the kept figures do. */
export async function countedRows({ tx, reference, place, relation, months }: FigureQuestion): Promise<CountedRows> {
  return {
    placeIds: placesWithin(reference, place.id, relation),
    face: await readFaceCounted(tx, place.id, relation),
    period: months,
  }
}
