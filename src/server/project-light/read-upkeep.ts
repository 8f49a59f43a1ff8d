import { listLightRules } from '#db/light-rule.repository.ts'
import {
  type AnswerCount,
  countAnswers,
  type LightWaiverRow,
  listLastActs,
  listLastWaivers,
} from '#db/light-upkeep.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type DatedRule, ruleInForce } from '#domain/light/light-rule.ts'
import {
  type AnswerCounts,
  isQuiet,
  type UpkeepRule,
  type WaiverState,
  waiverState,
} from '#domain/project-light/light-upkeep.ts'
import type { ProjectLightKind } from '#domain/project-light/project-light-rule.ts'
import type { FigureQuestion } from '../figure/figure-question.ts'
import { toUpkeepRule, upkeepKind } from '../light/upkeep-rule-row.ts'
import { type Reference, regionsOf } from '../place/reference.ts'

/** A waiver as it stands. */
export interface Waiver {
  readonly row: LightWaiverRow
  readonly state: WaiverState
}

/** What is known beside the lights themselves: waivers, what people said of rules, and what was done about projects. */
export interface Upkeep {
  readonly rule: UpkeepRule | null
  readonly waiverOf: (projectId: string, kind: ProjectLightKind) => Waiver | null
  readonly answersTo: (rule: DatedRule) => AnswerCounts
  readonly isQuiet: (rule: DatedRule | null) => boolean
  /** The last day on which something was done about a project; null: nothing that is recorded. */
  readonly lastActOn: (projectId: string) => string | null
}

export async function readUpkeep({ tx, reference, place, day, asOf }: FigureQuestion): Promise<Upkeep> {
  const rule = await readUpkeepRule(tx, reference, place.id, day)
  const waivers = new Map((await listLastWaivers(tx, asOf)).map((row) => [`${row.projectId}/${row.kind}`, row]))
  const answers = await countAnswers(tx, asOf)
  const acts = await listLastActs(tx, asOf)
  const answersTo = (judging: DatedRule) => countsOf(answers, judging)
  return {
    rule,
    answersTo,
    waiverOf: (projectId, kind) => {
      const row = waivers.get(`${projectId}/${kind}`)
      return row === undefined ? null : { row, state: waiverOn(row, day) }
    },
    isQuiet: (judging) => judging !== null && isQuiet(rule, answersTo(judging)),
    lastActOn: (projectId) => acts.get(projectId) ?? null,
  }
}

/** The rule for the upkeep of lights at a place; null where the rulebook has none. */
export async function readUpkeepRule(
  tx: Transaction,
  reference: Reference,
  placeId: string,
  day: CalendarDate,
): Promise<UpkeepRule | null> {
  const rules = (await listLightRules(tx, { asOf: day })).filter(({ kind }) => kind === upkeepKind).map(toUpkeepRule)
  return ruleInForce(rules, regionsOf(reference, placeId), day)
}

export function waiverOn({ act, until }: LightWaiverRow, day: CalendarDate): WaiverState {
  return waiverState({ act, until: until as CalendarDate | null }, day) // a date column
}

function countsOf(answers: readonly AnswerCount[], { id, version }: DatedRule): AnswerCounts {
  const own = answers.filter(({ ruleId, ruleVersion }) => ruleId === id && ruleVersion === version)
  const of = (answer: AnswerCount['answer']) => own.find((one) => one.answer === answer)?.count ?? 0
  return { useful: of('useful'), useless: of('useless'), known: of('known') }
}
