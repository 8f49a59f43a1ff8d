import { listLightRules } from '#db/light-rule.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { FigureAgeRule } from '#domain/light/figure-age-rule.ts'
import { type LightRule, ruleInForce } from '#domain/light/light-rule.ts'
import type { PaceRule } from '#domain/light/pace-rule.ts'
import type { RankingRule } from '#domain/ranking/ranking-rule.ts'
import { toFigureAgeRule } from './figure-age-rule-row.ts'
import { toLightRule } from './light-rule-row.ts'
import { toPaceRule } from './pace-rule-row.ts'
import { toRankingRule } from './ranking-rule-row.ts'

/** The rules by which targets are judged, of all regions. */
export interface JudgingRules {
  readonly lights: readonly LightRule[]
  readonly paces: readonly PaceRule[]
  readonly ages: readonly FigureAgeRule[]
}

/** Those in force at one place; null where the rulebook has none. */
export interface RulesInForce {
  readonly rule: LightRule | null
  readonly paceRule: PaceRule | null
  readonly ageRule: FigureAgeRule | null
}

export async function readRules(tx: Transaction, asOf: CalendarDate): Promise<JudgingRules> {
  const rows = await listLightRules(tx, { asOf })
  return {
    lights: rows.filter(({ kind }) => kind === 'target-pace').map(toLightRule),
    paces: rows.filter(({ kind }) => kind === 'pace-learning').map(toPaceRule),
    ages: rows.filter(({ kind }) => kind === 'figure-age').map(toFigureAgeRule),
  }
}

/** The rule that says of how few rows nobody is ranked at one place; null where the rulebook has none. */
export async function readRankingRule(
  tx: Transaction,
  regions: readonly string[],
  on: CalendarDate,
): Promise<RankingRule | null> {
  const rows = await listLightRules(tx, { asOf: on })
  return ruleInForce(rows.filter(({ kind }) => kind === 'ranking-minimum').map(toRankingRule), regions, on)
}

/** @param regions from nearest to farthest */
export function rulesInForce(
  { lights, paces, ages }: JudgingRules,
  regions: readonly string[],
  on: CalendarDate,
): RulesInForce {
  return {
    rule: ruleInForce(lights, regions, on),
    paceRule: ruleInForce(paces, regions, on),
    ageRule: ruleInForce(ages, regions, on),
  }
}
