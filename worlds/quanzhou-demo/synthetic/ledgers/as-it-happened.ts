import { seededRandom } from '../seeded-random.ts'
import type { UnitPlace } from '../story.ts'
import { between, dayAfter, type LedgerLine, today } from './ledger-line.ts'
import { enteredByCounty } from './waiting.ts'

/** Something that happened to a row, and what its fields said before that. */
export interface Step {
  /** `''`: it has not happened. */
  readonly day: string
  readonly before: Readonly<Record<string, string>>
}

/** What happened earlier was known when the ledgers were begun. */
const followedSince = '2026-01-01'

/**
 * The versions of a row to which things happened: a first one, then one for each day of 2026 on which something became known, mostly within
 * nine days, sometimes weeks later.
 *
 * @param line the row as it stands today
 * @param steps in the order in which they happen
 */
export function asItHappened(line: LedgerLine, place: UnitPlace, steps: readonly Step[]): LedgerLine[] {
  const begunOn = line.known_from > followedSince ? line.known_from : followedSince
  const told = steps
    .filter(({ day }) => day !== '')
    .map((step, index) => ({ ...step, knownOn: knownOn(line, step, index) }))
  const days = [...new Set(told.map((step) => step.knownOn).filter((day) => day > begunOn))].toSorted()
  const versions = [line.known_from, ...days].map((day, index) => {
    const seen = index === 0 ? begunOn : day
    const hidden = told.filter((step) => step.knownOn > seen).toReversed()
    return { ...dated(line, day, index), ...Object.assign({}, ...hidden.map(({ before }) => before)) }
  })
  return enteredByCounty(versions, place)
}

function knownOn({ id }: LedgerLine, { day }: Step, index: number): string {
  const random = seededRandom(`${id}/known/${index}`)
  const known = dayAfter(day, random() < 0.1 ? between(random, 20, 60) : between(random, 2, 9))
  return known < today ? known : dayAfter(today, -1)
}

function dated(line: LedgerLine, day: string, index: number): LedgerLine {
  return { ...line, version_kind: index === 0 ? 'create' : 'change', known_from: day, recorded_on: day }
}
