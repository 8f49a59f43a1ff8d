import type { Dimension } from '../../quantity/unit-table.ts'
import type { Frame } from './frame.ts'

/** A thing that the text has counted already. */
export interface Told {
  readonly frame: Frame
  readonly subject: string
  readonly rule: string
  /** Index of the mention whose thing this is too; null for words of its own. */
  readonly from: number | null
  readonly indicator: string | null
}

const LOOK_BACK = 16
const sharesPlan = /(?:占|完成|为|相当于)(?:年度|全年|年)?(?:投资)?(?:计划|任务|目标)/u

/** The last thing of the same sentence that fits. */
export function lastOfSentence(told: readonly Told[], { sentence }: Frame, fits: (one: Told) => boolean = () => true) {
  return lastOf(told, (one) => one.frame.sentence === sentence, fits)
}

/** The last thing of the same paragraph that fits. */
export function lastOfBlock(told: readonly Told[], { block }: Frame, fits: (one: Told) => boolean = () => true) {
  return lastOf(told, (one) => one.frame.block === block, fits)
}

/** Fits a thing itself, not its growth, measured as this one is. */
export function measures(dimension: Dimension): (one: Told) => boolean {
  return (one) => one.frame.sense.change === null && one.frame.dimension === dimension && !isPlan(one)
}

/** True for the plan of a thing: 年度任务. */
export function isPlan({ rule }: Told): boolean {
  return rule.startsWith('plan+')
}

/** True for a share of a plan: 完成年度计划, 占全年任务. */
export function isPlanShare({ rule, subject, frame }: Told): boolean {
  return frame.dimension !== 'money' && (rule.startsWith('share-of-plan') || sharesPlan.test(subject))
}

function lastOf(told: readonly Told[], stays: (one: Told) => boolean, fits: (one: Told) => boolean): Told | null {
  for (let at = told.length - 1; at >= Math.max(0, told.length - LOOK_BACK); at -= 1) {
    const one = told[at]
    if (one === undefined || !stays(one)) return null
    if (fits(one)) return one
  }
  return null
}
