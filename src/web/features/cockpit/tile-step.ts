import { lowestApprovedShare } from '#domain/measure/approved-share.ts'
import { toText } from '#domain/quantity/exact.ts'
import { type FigureStep, figureStep } from '../figure/figure-step.ts'
import { officeOf } from '../figure/office-of.ts'
import type { Organisation, PlaceNode } from '../place/place.queries.ts'
import type { Tile, Tiles } from './cockpit.queries.ts'

/** What a tile asks for next; with nobody below to compare, nobody is asked why. */
export function tileStep(tile: Tile): Exclude<FigureStep, { kind: 'ask' }> {
  const step = figureStep({ own: tile, below: [], indicator: tile.indicator })
  return step.kind === 'ask' ? { kind: 'check' } : step
}

/** Of the rows that were looked at, the approved; 1 = all. Null where there is no row. */
export function approvedShareOf({ numerator, denominator }: Pick<Tile, 'numerator' | 'denominator'>): string | null {
  const share = lowestApprovedShare(denominator === null ? [numerator] : [numerator, denominator])
  return share && toText(share)
}

/** Who must act: the city office approves; all else is up to who runs the park, or to the office of the place. */
export function ownerOf(
  kind: FigureStep['kind'],
  { park, place }: Pick<Tiles, 'park' | 'place'>,
  organisations: readonly Organisation[],
  places: readonly PlaceNode[],
) {
  if (kind === 'approve') return organisations.find((one) => one.kind === 'leading-group-office') ?? null
  return park?.duty ?? officeOf(organisations, places, place.id)
}
