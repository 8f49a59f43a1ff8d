import { unitDimension } from '../../quantity/unit.ts'
import type { Change } from '../finding.ts'
import { comparing } from './basis-words.ts'
import {
  aboveBefore,
  belowBefore,
  doubling,
  fallBefore,
  fallRateBefore,
  growthBefore,
  lessBefore,
  moreBefore,
  multipleOf,
  rateBefore,
  shareFallBefore,
  shareGrowthBefore,
  timesOf,
} from './change-words.ts'
import { isLossOfPoints, isNegative } from './points.ts'
import type { Spot } from './spot.ts'

/** What sort of change a mention is, without its base. */
export interface Turn {
  readonly kind: Change['kind']
  readonly isLoss: boolean
  readonly rule: string
}

type Judge = (spot: Spot, passage: string) => Turn | null

const fall = (rule: string): Turn => ({ kind: 'fall', isLoss: true, rule })
const multiple = (rule: string): Turn => ({ kind: 'multiple', isLoss: false, rule })

/** A growth, or with a minus sign a fall. */
function growth(spot: Spot, rule: string): Turn {
  return isNegative(spot) ? fall('growth-negative') : { kind: 'growth', isLoss: false, rule }
}

const judges: readonly Judge[] = [
  ({ quote }) => (doubling.test(quote) ? multiple('doubling') : null),
  byPoints,
  (spot) => (isMultiple(spot) ? multiple('multiple-of') : null),
  (spot) => (isRatio(spot) && rateBefore.test(spot.before) ? growth(spot, 'growth-rate') : null),
  (spot) => (growthBefore.test(spot.before) ? growth(spot, 'growth-before') : null),
  (spot) => (isRatio(spot) && shareGrowthBefore.test(spot.before) ? growth(spot, 'growth-before') : null),
  (spot) => (isRatio(spot) && /[（(]$/.test(spot.before) && isNegative(spot) ? fall('growth-negative') : null),
  (spot) => (fallBefore.test(spot.before) ? fall('fall-before') : null),
  (spot) => (isRatio(spot) && shareFallBefore.test(spot.before) ? fall('fall-before') : null),
  (spot) => (isRatio(spot) && fallRateBefore.test(spot.before) ? fall('fall-rate') : null),
  byComparing,
]

/** The change that the words around a mention make of it; null when the number is the thing itself. @param passage its sentence so far */
export function turnOf(spot: Spot, passage: string): Turn | null {
  for (const judge of judges) {
    const turn = judge(spot, passage)
    if (turn !== null) return turn
  }
  return null
}

function byPoints(spot: Spot, passage: string): Turn | null {
  if (spot.mention.unit !== '百分点') return null
  return { kind: 'points', isLoss: isLossOfPoints(spot, passage), rule: 'points' }
}

function isMultiple(spot: Spot): boolean {
  if (!isRatio(spot)) return false
  return multipleOf.test(spot.before) || (spot.quote.endsWith('倍') && timesOf.test(spot.before))
}

/** 比年初多 4 个, 低于周边约一成: words that make a change only where something is compared. */
function byComparing(spot: Spot): Turn | null {
  const { before, lead } = spot
  if (!comparing.test(lead) && !/[同环]比|同期|序时/.test(lead)) return null
  if (moreBefore.test(before)) return growth(spot, 'more-before')
  if (lessBefore.test(before)) return fall('less-before')
  if (!isRatio(spot)) return null
  if (aboveBefore.test(before)) return growth(spot, 'above-before')
  return belowBefore.test(before) ? fall('below-before') : null
}

function isRatio({ mention: { unit } }: Spot): boolean {
  return unitDimension(unit) === 'ratio'
}
