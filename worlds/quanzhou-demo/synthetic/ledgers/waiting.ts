import { seededRandom } from '../seeded-random.ts'
import type { UnitPlace } from '../story.ts'
import { type LedgerLine, shortNames } from './ledger-line.ts'

/** Units whose offices entered rows that the city office has not looked through yet: how many of a hundred such rows wait. */
const waitingOfHundred: Readonly<Partial<Record<UnitPlace, number>>> = {
  '350505': 90,
  '350583': 80,
  '350500-TSQ': 70,
  '350521': 60,
  '350526': 50,
  '350582': 45,
  '350524': 35,
  '350581': 25,
}

/** From this day on the city office is behind. */
const behindSince = '2026-10-12'

/**
 * The versions of a row as its county entered them: the last one may wait for the city office when it came in the last weeks.
 *
 * @param versions of one row, at least one, in order
 */
export function enteredByCounty(versions: readonly LedgerLine[], place: UnitPlace): LedgerLine[] {
  return versions.map((line, index) =>
    index === versions.length - 1 && waits(line, place) ? submitted(line, place) : line,
  )
}

function waits({ id, recorded_on }: LedgerLine, place: UnitPlace): boolean {
  return recorded_on >= behindSince && seededRandom(`${id}/waits`)() * 100 < (waitingOfHundred[place] ?? 0)
}

function submitted(line: LedgerLine, place: UnitPlace): LedgerLine {
  return { ...line, approval: 'submitted', entered_by: `${shortNames[place]}专班(演示)` }
}
