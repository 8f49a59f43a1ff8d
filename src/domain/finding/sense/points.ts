import { anyRate, fallingRate, gainOfPoints, lossOfPoints, turning } from './change-words.ts'
import type { Spot } from './spot.ts'

/** True when percentage points are lost. The last word of a gain or a loss decides; the narrowing of a fall is a gain, its widening a loss. */
export function isLossOfPoints(spot: Spot, passage: string): boolean {
  const { before } = spot
  const isLoss = lastAt(before, lossOfPoints) > lastAt(before, gainOfPoints)
  const isTurned = turning.test(before) && fallingRate.test(passage.match(anyRate)?.at(-1) ?? '')
  return isNegative(spot) || isTurned ? !isLoss : isLoss
}

/** 同比增长-8.92%: a sign before the number, or its first character. */
export function isNegative({ before, quote }: Spot): boolean {
  return /^[-－−–负]/.test(quote) || /[-－−–负]$/.test(before)
}

function lastAt(words: string, pattern: RegExp): number {
  return [...words.matchAll(pattern)].at(-1)?.index ?? -1
}
