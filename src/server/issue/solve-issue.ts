import type * as contract from '#contract/issue.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { assertExtension, assertPromised } from '#domain/issue/assert-issue.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type StepDeps, takeStep } from './take-step.ts'

// What those do who must solve an issue. All throw what `takeStep` refuses.

type Asked<Name extends keyof typeof contract> = ParsedInputOf<(typeof contract)[Name]>

export function acceptIssue(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'acceptIssue'>) {
  return takeStep(deps, world, actor, asked, 'accept', () => ({ words: asked.words }))
}

export function returnIssue(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'returnIssue'>) {
  return takeStep(deps, world, actor, asked, 'return', () => ({ words: asked.words, change: { promisedOn: null } }))
}

/** @throws DomainError `issue.day-past`, `issue.beyond-due` */
export function promiseIssue(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'promiseIssue'>) {
  return takeStep(deps, world, actor, asked, 'promise', ({ issue, question }) => {
    assertPromised(calendarDate(asked.until), issue, question.today)
    return { words: asked.words, until: asked.until, change: { promisedOn: asked.until } }
  })
}

export function reportIssue(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'reportIssue'>) {
  return takeStep(deps, world, actor, asked, 'report', () => ({ words: asked.words }))
}

/** @throws DomainError `issue.day-past`, `issue.within-due` */
export function askExtension(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'askExtension'>) {
  return takeStep(deps, world, actor, asked, 'ask-extension', ({ issue, question }) => {
    assertExtension(calendarDate(asked.until), issue, question.today)
    return { words: asked.words, until: asked.until, change: { askedUntil: asked.until } }
  })
}

export function submitIssue(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'submitIssue'>) {
  const { outcome, evidence } = asked
  return takeStep(deps, world, actor, asked, 'submit', () => ({
    words: `${outcome}\n${evidence}`,
    change: { outcome, evidence, submittedBy: actor.accountId, confirmed: null, rating: null },
  }))
}
