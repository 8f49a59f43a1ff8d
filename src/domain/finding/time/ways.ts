import { formatPeriodCode } from '../../calendar/period-code.ts'
import type { Time } from '../finding.ts'
import type { Timed } from './followed.ts'
import type { Numbered } from './nature.ts'
import type { Position } from './position.ts'
import type { TimeWord } from './time-word.ts'

const reached = /(?:[提增上扩降减压升下]|提高|缩短|发展|攀升|跃升|扩大)[^，；]{0,3}[到至为]/
const reachedAfter = new RegExp(`^[^，；]{0,10}${reached.source}`)
const reachedBefore = new RegExp(`${reached.source}了?$`)

/** 由146家增加到220家: the first number is where the way begins. */
export function isStartOfWay({ before, after }: Numbered): boolean {
  return /(?:由|从)[^，；]{0,16}$/.test(before) && reachedAfter.test(after)
}

/** 2019年到2023年，从180家增加到415家: where a way begins and ends that is told of several years; null for any other number. */
export function timeOnWay(numbered: Numbered, position: Position, timed: readonly (Timed | null)[]): Time | null {
  if (isStartOfWay(numbered)) return startOfWay(position, timed)
  const start = timed.at(-1)?.time.rule
  const years = start === 'start-of-years' ? yearsOfWay(position) : null
  return years !== null && reachedBefore.test(numbered.before) ? ofYear(years.to.year, 'end-of-years') : null
}

const saysStart = /-of-start$|^start-as-before$/

/** A way begins when its sentence says; else its beginning has no time. */
function startOfWay(position: Position, timed: readonly (Timed | null)[]): Time {
  const years = yearsOfWay(position)
  if (years !== null) return ofYear(years.from.year, 'start-of-years')
  const before = timed.slice(-2).find((one) => one !== null && saysStart.test(one.time.rule))
  return before?.position.sentence === position.sentence
    ? { ...before.time, rule: 'start-as-before' }
    : { period: null, deadline: null, rule: 'start-of-way' }
}

/** The stretch of years with both ends that the sentence named last. */
function yearsOfWay({ timed, sentence, clause }: Position): TimeWord | null {
  const word = timed.words.findLast(({ start }) => start >= sentence.start && start < clause.end)
  return word?.rule === 'years' && word.to.year > word.from.year ? word : null
}

function ofYear(year: number, rule: string): Time {
  return { period: formatPeriodCode({ kind: 'year', year }), deadline: null, rule }
}
