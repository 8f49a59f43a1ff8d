import { appendIssueStep, conflictOf, getIssue, type IssueChange, type NewIssueStep } from '#db/issue.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { Issue } from '#domain/issue/issue.ts'
import { assertMay, stateAfter } from '#domain/issue/issue-steps.ts'
import type { IssueAct } from '#domain/issue/issue-words.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type AuditNote, write } from '../write.ts'
import { askIssues, type IssueQuestion, type KnownIssue, knowIssues, viewerAt } from './read-issues.ts'

export type StepDeps = Pick<App, 'database' | 'dataVersion'>
export type LaterAct = Exclude<IssueAct, 'raise'>

/** What a step says and changes; nothing of what it leaves out. */
export interface StepTaken {
  readonly change?: IssueChange
  readonly words?: string
  readonly until?: string
  readonly given?: string
  readonly level?: number
}

/** The issue that a step is taken on, and the question in which it is. */
export interface StepOn {
  readonly question: IssueQuestion
  readonly known: KnownIssue
  readonly issue: Issue
}

/**
 * Takes the next step of an issue, or none: who may, from which state, and that nobody was faster.
 *
 * @param act what is done; the state that follows is the domain's
 * @param decide what the step says and changes; it throws where the rules refuse
 * @throws DomainError `issue.unknown`, `issue.conflict`, `issue.wrong-state`, `issue.not-yours`, `issue.own-work`, `issue.unconfirmed`
 */
export async function takeStep(
  deps: StepDeps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedStep }: { readonly id: string; readonly expectedStep: number },
  act: LaterAct,
  decide: (on: StepOn) => Promise<StepTaken> | StepTaken,
): Promise<{ step: number }> {
  const { result } = await write(deps, actor, (tx) => stepIn(tx, world, actor, { id, expectedStep }, act, decide))
  return result
}

/** The same within a write that does more; what the audit log shall hold comes with it. */
export async function stepIn(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedStep }: { readonly id: string; readonly expectedStep: number },
  act: LaterAct,
  decide: (on: StepOn) => Promise<StepTaken> | StepTaken,
): Promise<{ readonly result: { step: number }; readonly audit: AuditNote }> {
  const row = await getIssue(tx, id)
  if (row.step !== expectedStep) throw await conflictOf(tx, id)
  const question = await askIssues(tx, world, actor)
  const [known] = await knowIssues(question, [row])
  if (known === undefined) throw new Error('an issue that was read is known')
  assertMay(known.issue, viewerAt(question, row.placeId), act)
  const taken = await decide({ question, known, issue: known.issue })
  const step = newStep(question, { id, step: row.step + 1, act }, taken)
  await appendIssueStep(tx, { ...taken.change, state: stateAfter(known.issue, act) }, step)
  const { words, until, givenOrganisationId, level } = step
  const detail = { number: row.number, step: step.step, words, until, given: givenOrganisationId, level }
  return { result: { step: step.step }, audit: { action: `issue.${act}`, subject: id, detail } }
}

function newStep(
  { actor, today }: IssueQuestion,
  { id, step, act }: { readonly id: string; readonly step: number; readonly act: LaterAct },
  { words, until, given, level }: StepTaken,
): NewIssueStep {
  return {
    ...{ issueId: id, step, act, words: words ?? '', until: until ?? null },
    ...{ givenOrganisationId: given ?? null, level: level ?? null, organisationId: actor.organisationId },
    ...{ recordedOn: today, recordedBy: actor.accountId, recordedByName: actor.displayName },
  }
}
