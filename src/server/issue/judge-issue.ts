import type * as contract from '#contract/issue.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { DomainError } from '#domain/errors.ts'
import { assertHigher } from '#domain/issue/assert-issue.ts'
import { isDoer } from '#domain/issue/issue-steps.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { dueOf } from './assign-issue.ts'
import { viewerAt } from './read-issues.ts'
import { type StepDeps, takeStep } from './take-step.ts'

// What the office and whoever raised an issue say of it. All throw what `takeStep` refuses.

type Asked<Name extends keyof typeof contract> = ParsedInputOf<(typeof contract)[Name]>

/** The later day becomes the due day and the promise, or nothing changes. */
export function decideExtension(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'decideExtension'>) {
  const act = asked.granted ? 'grant-extension' : 'refuse-extension'
  return takeStep(deps, world, actor, asked, act, ({ issue }) => {
    const { askedUntil } = issue
    const { words } = asked
    if (!asked.granted || askedUntil === null) return { words, change: { askedUntil: null } }
    return { words, until: askedUntil, change: { askedUntil: null, dueOn: askedUntil, promisedOn: askedUntil } }
  })
}

/** @throws DomainError `issue.words-missing` where the office gives the word of another without saying how it has it */
export function confirmIssue(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'confirmIssue'>) {
  const { solved, rating, words } = asked
  return takeStep(deps, world, actor, asked, solved ? 'confirm' : 'doubt', ({ issue, known, question }) => {
    const isOwn = isDoer(issue, viewerAt(question, known.row.placeId), 'raiser')
    if (!isOwn && words === '') throw new DomainError('issue.words-missing', {})
    return { words, change: { confirmed: solved, rating } }
  })
}

export function closeIssue(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'closeIssue'>) {
  return takeStep(deps, world, actor, asked, 'close', ({ question }) => ({
    words: asked.words,
    change: { closedOn: question.today },
  }))
}

export function sendBackIssue(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'sendBackIssue'>) {
  return takeStep(deps, world, actor, asked, 'send-back', ({ issue }) => ({
    words: asked.words,
    change: { confirmed: null, submittedBy: null, reopened: issue.reopened + 1 },
  }))
}

/** Its clock begins anew. @throws DomainError `issue.no-clock` */
export function reopenIssue(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'reopenIssue'>) {
  return takeStep(deps, world, actor, asked, 'reopen', ({ issue, known, question }) => {
    const dueOn = dueOf(question, known.row.placeId, issue.weight, null)
    const cleared = { closedOn: null, confirmed: null, rating: null, submittedBy: null, promisedOn: null }
    return { words: asked.words, until: dueOn, change: { ...cleared, dueOn, reopened: issue.reopened + 1 } }
  })
}

/** @throws DomainError `issue.level-reached` */
export function escalateIssue(deps: StepDeps, world: WorldInfo, actor: PersonActor, asked: Asked<'escalateIssue'>) {
  return takeStep(deps, world, actor, asked, 'escalate', ({ issue }) => {
    assertHigher(asked.level, issue)
    return { words: asked.words, level: asked.level, change: { level: asked.level } }
  })
}
