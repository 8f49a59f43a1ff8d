import type { z } from 'zod'
import type { issueShape, issueStepShape, listedIssue } from '#contract/issue-shapes.ts'
import type { dutyRef } from '#contract/shapes.ts'
import type { IssueStepRow } from '#db/issue.repository.ts'
import { levelOf, overdueDays } from '#domain/issue/issue-clock.ts'
import { actsOf, type IssueDoer, turnOf } from '#domain/issue/issue-steps.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { loadRowNames } from '../ledger/row-names.ts'
import { officeOf } from '../place/office-of.ts'
import { presentDutyOf, presentPlace } from '../place/present.ts'
import { placeIn } from '../place/reference.ts'
import { issueFeedback } from './issue-feedback.ts'
import { type IssueQuestion, type KnownIssue, viewerAt } from './read-issues.ts'

type Listed = z.input<typeof listedIssue>
type Shown = z.input<typeof issueShape>
type Duty = z.input<typeof dutyRef> | null

/** Issues as lists show them, in the given order. */
export async function presentIssues(
  question: IssueQuestion,
  known: readonly KnownIssue[],
  repetitions: ReadonlyMap<string, number>,
): Promise<Listed[]> {
  const names = await readProjectNames(question, known)
  return known.map((one) => presentListed(question, one, names, repetitions.get(one.row.id) ?? 1))
}

/** Names of the projects that issues hold up; those the person may not see have none. */
async function readProjectNames({ tx }: IssueQuestion, known: readonly KnownIssue[]): Promise<Map<string, string>> {
  const ids = [...new Set(known.flatMap(({ projects }) => projects))]
  if (ids.length === 0) return new Map()
  const open = await openLedgers(tx)
  const rows = ids.map((project) => ({ project }))
  const { references } = await loadRowNames(tx, open, open('project-month'), rows)
  return new Map(
    ids.flatMap((id) => {
      const name = references[`project/${id}`]
      return name === undefined ? [] : [[id, name] as const]
    }),
  )
}

function presentListed(
  question: IssueQuestion,
  { row, issue, projects }: KnownIssue,
  names: ReadonlyMap<string, string>,
  repetition: number,
): Listed {
  const { reference, today } = question
  const late = overdueDays(issue, today)
  const { level, reason } = levelOf(issue, question.rulesAt(row.placeId).escalation, today, repetition)
  const { id, number, title, origin, cause, weight, state, step, dueOn, promisedOn } = row
  const { raisedOn, closedOn, reopened, synthetic } = row
  return {
    ...{ id, number, title, origin, cause, weight, state, step, dueOn, promisedOn },
    ...{ raisedOn, closedOn, reopened, synthetic, level, levelReason: reason },
    place: presentPlace(placeIn(reference, row.placeId)),
    duty: presentDutyOf(reference, row.dutyOrganisationId),
    turn: turnOfIssue({ issue }),
    turnOf: dutyOfTurn(question, { row, issue, projects }),
    daysLeft: late === null ? null : 0 - late,
    promiseBroken: promisedOn !== null && promisedOn < today && isUnderWay(state),
    projects: projects.flatMap((project) => {
      const name = names.get(project)
      return name === undefined ? [] : [{ id: project, name }]
    }),
  }
}

function isUnderWay(state: Listed['state']): boolean {
  return state === 'handling' || state === 'extension-asked'
}

/** Whose turn it is; helpers never have it. */
export function turnOfIssue({ issue }: Pick<KnownIssue, 'issue'>): Exclude<IssueDoer, 'helping'> | null {
  const turn = turnOf(issue)
  return turn === 'helping' ? null : turn
}

/** The organisation whose turn it is. */
export function dutyOfTurn({ reference }: IssueQuestion, { row, issue }: KnownIssue): Duty {
  const turn = turnOf(issue)
  if (turn === 'office') return officeOf(reference, row.placeId)
  if (turn === 'duty') return presentDutyOf(reference, row.dutyOrganisationId)
  return turn === 'raiser' ? presentDutyOf(reference, row.raisedOrganisationId) : null
}

/** One issue with all that is known of it. */
export async function presentIssue(
  question: IssueQuestion,
  known: KnownIssue,
  repetitions: ReadonlyMap<string, number>,
  steps: readonly IssueStepRow[],
): Promise<Shown> {
  const { reference } = question
  const { row, issue } = known
  const [listed] = await presentIssues(question, [known], repetitions)
  if (listed === undefined) throw new Error('one issue is presented as one')
  const { text, originNote, dutyPost, askedUntil, confirmed, rating, outcome, evidence } = row
  return {
    ...listed,
    ...{ text, originNote, dutyPost, askedUntil, confirmed, rating, outcome, evidence },
    raisedBy: row.recordedByName,
    raisedOrganisation: presentDutyOf(reference, row.raisedOrganisationId),
    assistants: issue.assistants.flatMap((id) => presentDutyOf(reference, id) ?? []),
    needed: row.neededValue === null ? null : { value: row.neededValue, unit: row.neededUnit ?? '' },
    upper: row.upperBody === '' ? null : { body: row.upperBody, ask: row.upperAsk, until: row.upperUntil },
    feedback: issueFeedback(question, known, steps),
    steps: steps.map((step) => presentStep(question, step)),
    acts: actsOf(issue, viewerAt(question, row.placeId)),
  }
}

function presentStep({ reference }: IssueQuestion, row: IssueStepRow): z.input<typeof issueStepShape> {
  const { step, act, words, until, level } = row
  return {
    ...{ step, act, words, until, level },
    day: row.recordedOn,
    at: row.recordedAt,
    by: row.recordedByName,
    organisation: presentDutyOf(reference, row.organisationId),
    given: presentDutyOf(reference, row.givenOrganisationId),
  }
}
