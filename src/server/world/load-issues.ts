import path from 'node:path'
import { z } from 'zod'
import { issueAct, issueCause, issueOrigin, issueWeight } from '#contract/issue-shapes.ts'
import { insertAssistants, insertIssues, type NewIssue, type NewIssueStep } from '#db/issue.repository.ts'
import { listOrganisations } from '#db/organisation.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { packAuthor } from './load-pack.ts'
import { readYaml } from './world-files.ts'

const day = z.iso.date()

const stepFile = z.strictObject({
  on: day,
  act: issueAct.exclude(['raise']),
  by: z.string(),
  words: z.string().default(''),
  until: day.nullable().default(null),
  given: z.string().nullable().default(null),
  assistants: z.array(z.string()).default([]),
  post: z.string().default(''),
  level: z.int().nullable().default(null),
  rating: z.int().nullable().default(null),
  outcome: z.string().default(''),
  evidence: z.string().default(''),
})

/** An issue of `issues.yaml`, with every step that was taken. */
const issueFile = z.array(
  z.strictObject({
    title: z.string(),
    text: z.string(),
    place: z.string(),
    origin: issueOrigin,
    origin_note: z.string().default(''),
    cause: issueCause,
    weight: issueWeight,
    projects: z.array(z.string()),
    needed: z.strictObject({ value: z.string(), unit: z.string() }).nullable().default(null),
    upper: z.strictObject({ body: z.string(), ask: z.string(), until: day.nullable() }).nullable().default(null),
    raised: z.strictObject({ on: day, by: z.string() }),
    steps: z.array(stepFile),
  }),
)

type Told = z.output<typeof issueFile>[number]
type ToldStep = z.output<typeof stepFile>

/**
 * The issues of a demo world, invented, as they stand after their steps.
 *
 * @returns how many were loaded
 */
export async function loadIssues(tx: Transaction, folder: string): Promise<number> {
  const told = issueFile.parse((await readYaml(path.join(folder, 'issues.yaml'))) ?? [])
  const inOrder = told.toSorted((a, b) => (a.raised.on < b.raised.on ? -1 : 1))
  const names = new Map((await listOrganisations(tx)).map(({ id, name }) => [id, name]))
  const rows = inOrder.map((issue, index) => rowOf(issue, inOrder, index))
  await insertIssues(
    tx,
    rows,
    inOrder.flatMap((issue, index) => stepsOf(issue, idAt(index), names)),
    inOrder.flatMap(({ projects }, index) => projects.map((projectId) => ({ issueId: idAt(index), projectId }))),
  )
  const helping = inOrder.flatMap(({ steps }, index) => assistantsOf(steps, idAt(index)))
  await insertAssistants(tx, helping)
  return rows.length
}

const idAt = (index: number): string => `demo-issue-${String(index + 1).padStart(3, '0')}`

function rowOf(issue: Told, all: readonly Told[], index: number): NewIssue {
  const { title, text, place, origin, cause, weight, needed, upper, raised, steps } = issue
  const year = raised.on.slice(0, 4)
  const earlier = all.slice(0, index).filter(({ raised: { on } }) => on.startsWith(year)).length
  const begun: NewIssue = {
    ...{ id: idAt(index), number: `${year}-${String(earlier + 1).padStart(3, '0')}` },
    ...{ title, text, placeId: place, origin, originNote: issue.origin_note, cause, weight },
    ...{ neededValue: needed?.value ?? null, neededUnit: needed?.unit ?? null },
    ...{ upperBody: upper?.body ?? '', upperAsk: upper?.ask ?? '', upperUntil: upper?.until ?? null },
    ...{ state: 'registered', step: 1, dutyOrganisationId: null, dutyPost: '', assignedOn: null, dueOn: null },
    ...{ promisedOn: null, askedUntil: null, level: 1, outcome: '', evidence: '', submittedBy: null },
    ...{ confirmed: null, rating: null, reopened: 0, closedOn: null, raisedOn: raised.on },
    ...{ raisedOrganisationId: raised.by, synthetic: true, ...packAuthor },
  }
  return Object.assign(begun, ...steps.map(changeBy), { step: 1 + steps.length }) as NewIssue // each change is a part of it
}

/** What a step changed, as the use cases of src/server/issue do it. */
function changeBy({ act, on, until, given, post, level, rating, outcome, evidence }: ToldStep): Partial<NewIssue> {
  const changes: Partial<Record<ToldStep['act'], Partial<NewIssue>>> = {
    assign: { state: 'assigned', dutyOrganisationId: given, dutyPost: post, assignedOn: on, dueOn: until },
    accept: { state: 'accepted' },
    return: { state: 'returned', promisedOn: null },
    promise: { state: 'handling', promisedOn: until },
    'ask-extension': { state: 'extension-asked', askedUntil: until },
    submit: { state: 'verifying', outcome, evidence, submittedBy: packAuthor.recordedBy },
    confirm: { confirmed: true, rating },
    close: { state: 'closed', closedOn: on },
    escalate: level === null ? {} : { level },
  }
  return changes[act] ?? {}
}

function stepsOf({ raised, steps, origin_note }: Told, issueId: string, names: ReadonlyMap<string, string>) {
  const told = (by: string, on: string) => ({
    organisationId: by,
    recordedOn: on,
    recordedBy: packAuthor.recordedBy,
    recordedByName: names.get(by) ?? by,
  })
  const first: NewIssueStep = {
    ...{ issueId, step: 1, act: 'raise', words: origin_note, until: null, givenOrganisationId: null, level: null },
    ...told(raised.by, raised.on),
  }
  const later = steps.map(({ act, by, on, words, until, given, level, outcome, evidence }, index): NewIssueStep => {
    const said = act === 'submit' ? `${outcome}\n${evidence}` : words
    const place = { issueId, step: index + 2, act, words: said, until, givenOrganisationId: given, level }
    return { ...place, ...told(by, on) }
  })
  return [first, ...later]
}

/** Those whom the last 交办 named. */
function assistantsOf(steps: readonly ToldStep[], issueId: string) {
  const given = steps.filter(({ act }) => act === 'assign').at(-1)
  return (given?.assistants ?? []).map((organisationId) => ({ issueId, organisationId }))
}
