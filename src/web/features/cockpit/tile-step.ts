import { lowestApprovedShare } from '#domain/measure/approved-share.ts'
import { toText } from '#domain/quantity/exact.ts'
import { type FigureStep, figureStep } from '../figure/figure-step.ts'
import type { Tile } from './cockpit.queries.ts'

/** What a tile asks for next; with nobody below to compare, nobody is asked why. */
export function tileStep(tile: Tile): Exclude<FigureStep, { kind: 'ask' }> {
  const step = figureStep({ own: tile, below: [], indicator: tile.indicator, leastRows: 0 })
  return step.kind === 'ask' ? { kind: 'check' } : step
}

/** Of the rows that were looked at, the approved; 1 = all. Null where there is no row. */
export function approvedShareOf({ numerator, denominator }: Pick<Tile, 'numerator' | 'denominator'>): string | null {
  const share = lowestApprovedShare(denominator === null ? [numerator] : [numerator, denominator])
  return share && toText(share)
}
