import type { z } from 'zod'
import type { listProjectLights as operation, projectLightShape } from '#contract/project-light.ts'
import type { judgingRule } from '#contract/shapes.ts'
import type { DatedRule } from '#domain/light/light-rule.ts'
import type { ProjectLight } from '#domain/project-light/project-light.ts'
import type { Upkeep, Waiver } from './read-upkeep.ts'

type Answer = z.input<(typeof operation)['output']>
type Tally = Answer['tallies'][number]

/** A light as far as tallies ask. */
interface Tended extends ProjectLight {
  readonly waiver: Waiver | null
}

interface TendedProject {
  readonly row: { readonly id: string }
  readonly lights: readonly Tended[]
}

/** Red or amber. */
export function isAlert({ light }: Pick<ProjectLight, 'light'>): boolean {
  return light === 'red' || light === 'amber'
}

export function isWaived({ waiver }: Pick<Tended, 'waiver'>): boolean {
  return waiver?.state === 'waived'
}

/** What became of the alerts of each rule, the one with most alerts first. */
export function talliesOf(judged: readonly TendedProject[], upkeep: Upkeep): Tally[] {
  const found = new Map<string, Tally>()
  for (const { row, lights } of judged)
    for (const light of lights.filter((one) => isAlert(one) && !isWaived(one))) {
      const { rule, kind, day } = light
      if (rule === null) continue
      const key = `${kind}/${rule.id}/${rule.version}`
      const tally = found.get(key) ?? blankTally(kind, rule, upkeep)
      const acted = upkeep.lastActOn(row.id)
      const isActedUpon = acted !== null && day !== null && acted >= day
      found.set(key, { ...tally, alerts: tally.alerts + 1, actedUpon: tally.actedUpon + Number(isActedUpon) })
    }
  return [...found.values()].toSorted((a, b) => b.alerts - a.alerts)
}

function blankTally(kind: ProjectLight['kind'], rule: DatedRule, upkeep: Upkeep): Tally {
  const answers = upkeep.answersTo(rule)
  return { kind, rule: presentRule(rule), alerts: 0, actedUpon: 0, ...answers, isQuiet: upkeep.isQuiet(rule) }
}

export function presentRule({ id, version, name, region, certainty }: DatedRule): z.input<typeof judgingRule> {
  return { id, version, name, region, certainty }
}

export function presentUpkeep({ rule }: Upkeep): Answer['upkeep'] {
  if (rule === null) return null
  const { mostWaivedDays, leastAnswers, uselessPercent } = rule
  return { ...presentRule(rule), mostWaivedDays, leastAnswers, uselessPercent }
}

export function presentWaiver({ row, state }: Waiver): z.input<typeof projectLightShape>['waiver'] {
  const { number, until, why, recordedByName, recordedOn, synthetic } = row
  return { state, number, until, why, by: recordedByName, day: recordedOn, synthetic }
}
