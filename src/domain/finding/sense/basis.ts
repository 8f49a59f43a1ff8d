import type { Change } from '../finding.ts'
import type { BaseYears } from './base-period.ts'
import { basePeriodOf, spokenMonthOf } from './base-period.ts'
import { baseMark, comparing, plainBases } from './basis-words.ts'
import type { Spot } from './spot.ts'

/** A base that was found, or null when the words name none. */
export type Base = Pick<Change, 'basis' | 'since'> | null

/** The base that a clause names in front of a number. @param passage the sentence up to the number */
export function baseIn(words: string, passage: string, years: BaseYears): Base {
  const named = timeIn(words, passage, years)
  const plain = plainBases.find(([, pattern]) => pattern.test(words))
  if (plain !== undefined) return { basis: plain[0] }
  if (named !== null) return named
  return comparing.test(words) ? { basis: 'other' } : null
}

/** The last time that stands behind a word of comparing. */
function timeIn(words: string, passage: string, years: BaseYears): Base {
  const marks = [...words.matchAll(baseMark)].toReversed()
  for (const { index } of marks) {
    const found = basePeriodOf(words.slice(index + 1, index + 14), years, spokenMonthOf(passage, years.today))
    if (found !== null) return baseOf(found)
  }
  return null
}

function baseOf({ basis, since }: Change): Base {
  return since === undefined ? { basis } : { basis, since }
}

/** A growth of the kind that is told year on year when nothing else is said: 增长 8%, 下降 3%. */
export function bareBasis({ before, quote }: Spot, isShare: boolean): Change['basis'] {
  return isShare && /增长|增速|增幅|下降|降幅|跌幅|收窄|涨[了幅]|[比]?增[^加]{0,3}$/.test(before + quote.slice(0, 2))
    ? 'yoy'
    : 'unstated'
}
