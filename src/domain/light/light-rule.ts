import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { Exact } from '../quantity/exact.ts'

export type Light = 'red' | 'amber' | 'green' | 'none'
export type Certainty = 'V' | 'V2' | 'K' | 'A'

/**
 * One band of a pace rule, in percentage points behind 序时进度.
 *
 * `behindFrom` is included and `behindTo` is not; null is open. `note` true: the light is green but says that the target lags.
 */
export interface LightBand {
  readonly light: Exclude<Light, 'none'>
  readonly behindFrom: Exact | null
  readonly behindTo: Exact | null
  readonly note: boolean
}

/** What every dated, regional rule of the rulebook says of itself. `validTo` is the last day that counts; null: it still holds. */
export interface DatedRule {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly region: string
  readonly certainty: Certainty
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
}

/** A rule that turns “points behind schedule” into a light. */
export interface LightRule extends DatedRule {
  readonly bands: readonly LightBand[]
}

/** The band that holds the lag, or null where the rule says nothing about it. */
export function bandFor(rule: LightRule, behindPoints: Exact): LightBand | null {
  return rule.bands.find((band) => holds(band, behindPoints)) ?? null
}

function holds(band: LightBand, behindPoints: Exact): boolean {
  const afterStart = band.behindFrom === null || behindPoints.gte(band.behindFrom)
  const beforeEnd = band.behindTo === null || behindPoints.lt(band.behindTo)
  return afterStart && beforeEnd
}

/**
 * The rule in force on a day: among those valid that day, the one of the nearest region (`regions` runs from nearest to farthest),
 * then the highest version.
 */
export function ruleInForce<Rule extends DatedRule>(
  rules: readonly Rule[],
  regions: readonly string[],
  on: CalendarDate,
): Rule | null {
  for (const region of regions) {
    const valid = rules.filter((rule) => rule.region === region && isValidOn(rule, on))
    const latest = valid.toSorted((a, b) => b.version - a.version)[0]
    if (latest) return latest
  }
  return null
}

function isValidOn(rule: DatedRule, on: CalendarDate): boolean {
  return rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo)
}
