import { seededRandom } from '../seeded-random.ts'
import { type UnitPlace, wholeYearWeights } from '../story.ts'
import { between, dayAfter, type LedgerLine, today } from './ledger-line.ts'
import { enteredByCounty } from './waiting.ts'

/** A month's report that was wrong at first: what stood there then, and why it was put right. */
export interface Slip {
  readonly wrong: Readonly<Record<string, string>>
  readonly why: string
}

/**
 * The report of one month as it came in: before the tenth of the next month, or late; entered some weeks after it was known (补录); or wrong at
 * first and corrected. October came early, and much of it waits for the city office.
 *
 * @param line the report as it is right, whatever its dates
 */
export function monthReported(line: LedgerLine, month: string, place: UnitPlace, slip: Slip): LedgerLine[] {
  return enteredByCounty(versionsOf(line, month, slip), place)
}

function versionsOf(line: LedgerLine, month: string, slip: Slip): LedgerLine[] {
  const random = seededRandom(`${line.id}/report`)
  const chance = random() * (month === '2026-09' ? 0.5 : 1) // of last month's reports more were late or wrong
  if (month === today.slice(0, 7)) return [dated(line, dayAfter(today, -between(random, 0, 3)))]
  if (chance < 0.06) return [dated(line, pastDay(month, 10 + between(random, 1, 26)))]
  const onTime = pastDay(month, between(random, 2, 10))
  if (chance < 0.1) return [{ ...dated(line, onTime), recorded_on: pastDay(month, 10 + between(random, 5, 30)) }]
  if (chance >= 0.135) return [dated(line, onTime)]
  const correctedOn = pastDay(month, 10 + between(random, 4, 50))
  return [
    { ...dated(line, onTime), ...slip.wrong },
    { ...dated(line, correctedOn), version_kind: 'correct', why: slip.why },
  ]
}

function dated(line: LedgerLine, day: string): LedgerLine {
  return { ...line, known_from: day, recorded_on: day }
}

/** So many days into the month after the reported one, but never after the day before the last of the story. */
function pastDay(month: string, days: number): string {
  const day = dayAfter(`${monthAfter(month)}-01`, days - 1)
  return day < today ? day : dayAfter(today, -1)
}

/** Months as `2026-03` from the one of `first` to the one of `last`. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = monthAfter(month)) months.push(month)
  return months
}

/** How strong a month of a year is: a dip at the Spring Festival, bumps at the quarters' ends, the strongest last; about 10. */
export function strengthOf(month: string): number {
  return wholeYearWeights[Number(month.slice(5)) - 1] ?? 0
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
