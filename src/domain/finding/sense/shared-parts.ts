import { unitDimension } from '../../quantity/unit.ts'
import { listJoint } from './change-words.ts'
import { looseMark, notWhole, sharedAcross, sharedOut, sharedSpace } from './part-words.ts'
import type { Scene } from './scene.ts'
import type { Spot } from './spot.ts'

/** For each mention the index of its whole, as far as it is known. */
export type Wholes = (number | null)[]

/** True for a mention that can be a part or a whole. */
export type Counted = (index: number) => boolean

/** 15 栋厂房已租出 11 栋: whole and part in one clause, with a word between them that shares out; and the list behind. */
export function sharedParts({ spots, reading }: Scene, wholes: Wholes, isCounted: Counted): void {
  for (const [index, spot] of spots.entries()) {
    const before = spots[index - 1]
    if (before === undefined || wholes[index] !== null || !isCounted(index) || !isCounted(index - 1)) continue
    if (before.sentence !== spot.sentence || before.mention.unit !== spot.mention.unit) continue
    const isShared = isSharedOut(before, spot, reading.text.text.slice(before.mention.end, spot.mention.start))
    const whole =
      isArea(spot) && before.clause.start !== spot.clause.start ? (wholes[index - 1] ?? index - 1) : index - 1
    if (isShared && spot.mention.value.lt(spots[whole]?.mention.value ?? spot.mention.value)) wholes[index] = whole
    else if (wholes[index - 1] === index - 2 && listJoint.test(spot.before)) wholes[index] = index - 2
  }
}

function isSharedOut(before: Spot, spot: Spot, between: string): boolean {
  if (looseMark.test(between)) return true
  if (notWhole.test(between)) return false
  if (sharedSpace.test(between)) return isArea(spot) && !/累计|签约/.test(before.before)
  return before.clause.start === spot.clause.start ? sharedOut.test(between) : sharedAcross.test(between)
}

function isArea({ mention }: Spot): boolean {
  return unitDimension(mention.unit) === 'area'
}
