import type { Frame } from './frame.ts'
import type { Told } from './told.ts'

/** What was counted, and how that was found. */
export interface Thing {
  readonly subject: string
  readonly rule: string
  /** Index of the mention whose thing this is too; null for words of its own. */
  readonly from: number | null
}

/** Takes place, time and bounds off a phrase. */
export type Trim = (phrase: string) => string

/** One way of finding the thing; null where it does not apply. */
export type ThingFinder = (frame: Frame, told: readonly Told[], trim: Trim) => Thing | null
