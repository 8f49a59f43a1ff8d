import { dateOf } from '#domain/calendar/calendar-date.ts'
import { roundExact, toText } from '#domain/quantity/exact.ts'
import { computePace } from '#domain/target/pacing.ts'
import type { BulletinScene } from './bulletin-scene.ts'

const paceDecimals = 6

/** 序时进度 of the programme year on the bulletin's day; 1 is the whole year. */
export function yearPace({ programme: { year }, asOf }: Pick<BulletinScene, 'programme' | 'asOf'>): string {
  const window = { startsOn: dateOf(year, 1, 1), deadline: dateOf(year, 12, 31) }
  return toText(roundExact(computePace(window, asOf), paceDecimals))
}
