import { z } from 'zod'
import type { Action } from '#domain/access/access.ts'
import type { ErrorCode } from '#domain/errors.ts'
import { issueCause, issueFields, issueLevel, issueShape, issueState, listedIssue } from './issue-shapes.ts'
import { operation } from './operation.ts'
import { calendarDateText, dutyRef, idText, placeRef, wording } from './shapes.ts'

export const listIssues = operation({
  id: 'issue.list',
  method: 'GET',
  path: '/api/issues',
  access: 'issue.read',
  summary: 'Issues of a place, the most pressing first, with how many there are in each state',
  input: z.object({
    /** The whole of what the reader sees where it is not said. */
    place: idText.optional(),
    state: issueState.optional(),
    cause: issueCause.optional(),
    /** Who must solve it or helps. */
    organisation: idText.optional(),
    /** A row of the ledger `project`. */
    project: idText.optional(),
    /** Only those whose due day is over. */
    overdue: z.enum(['yes']).optional(),
    /** Closed ones too; only open ones where nothing is said and no state is. */
    closed: z.enum(['yes']).optional(),
    /** Words of the title, text or number. */
    q: z.string().trim().max(100).default(''),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    asOf: calendarDateText,
    place: placeRef.nullable(),
    /** By state, of all that fit the rest of the question: the state, and whether closed ones are wanted, do not count here. */
    counts: z.record(issueState, z.int()),
    overdue: z.int(),
    found: z.int(),
    issues: z.array(listedIssue),
  }),
  errors: ['place.unknown'],
})

export const getIssue = operation({
  id: 'issue.get',
  method: 'GET',
  path: '/api/issues/:id',
  access: 'issue.read',
  summary: 'One issue with all its steps and promises, and what the reader may do to it now',
  input: z.object({ id: idText }),
  output: issueShape,
  errors: ['issue.unknown'],
})

export const listSimilarIssues = operation({
  id: 'issue.similar',
  method: 'GET',
  path: '/api/similar-issues',
  access: 'issue.read',
  summary: 'The five closed issues most like what is being typed: what worked, how long it took, whom to ask',
  input: z.object({
    words: z.string().trim().max(500).default(''),
    cause: issueCause.optional(),
    place: idText.optional(),
  }),
  output: z.object({
    issues: z.array(
      z.object({
        id: idText,
        number: z.string(),
        title: z.string(),
        place: placeRef,
        cause: issueCause,
        outcome: z.string(),
        /** From the day it was raised to the day it was closed. */
        days: z.int(),
        closedOn: calendarDateText,
        duty: dutyRef.nullable(),
        synthetic: z.boolean(),
      }),
    ),
  }),
  errors: [],
})

export const raiseIssue = operation({
  id: 'issue.raise',
  method: 'POST',
  path: '/api/issues',
  access: 'issue.raise',
  summary: 'Registers an issue; one obstacle on many projects is one issue',
  input: issueFields,
  output: z.object({ id: idText, number: z.string() }),
  errors: ['place.unknown', 'access.outside-scope', 'issue.project-unknown', 'issue.day-past', 'quantity.unit-unknown'],
})

const stepErrors = ['issue.unknown', 'issue.conflict', 'issue.wrong-state', 'issue.not-yours'] as const

/** An act on an issue: it expects the step the person was looking at. */
function act<Name extends string, Fields extends z.ZodRawShape>(
  name: Name,
  access: Action,
  summary: string,
  fields: Fields,
  errors: readonly ErrorCode[] = [],
) {
  return operation({
    id: `issue.${name}`,
    method: 'POST',
    path: `/api/issues/:id/${name}`,
    access,
    summary,
    input: z.object({ id: idText, expectedStep: z.int().min(1), ...fields }),
    output: z.object({ step: z.int() }),
    errors: [...stepErrors, ...errors],
  })
}

const optionalWords = z.string().trim().max(2000).default('')
/** What must be said at some length. */
const report = z.string().trim().min(1).max(2000)

export const assignIssue = act(
  'assign',
  'issue.manage',
  'Gives the issue to who must solve it and who helps; the clock of its kind begins',
  {
    dutyOrganisationId: idText,
    dutyPost: z.string().trim().max(60).default(''),
    assistantIds: z.array(idText).max(10).default([]),
    weight: z.enum(['ordinary', 'hard']),
    /** Another day than the clock of the rulebook gives. */
    dueOn: calendarDateText.nullable().default(null),
    words: optionalWords,
  },
  ['organisation.unknown', 'issue.organisation-twice', 'issue.day-past', 'issue.no-clock'],
)

export const acceptIssue = act('accept', 'issue.handle', 'Signs for the issue', { words: optionalWords })

export const returnIssue = act('return', 'issue.handle', 'Gives it back to the office with the reason', {
  words: report,
})

export const promiseIssue = act(
  'promise',
  'issue.handle',
  'Promises a day within the clock; every earlier promise is kept',
  { until: calendarDateText, words: optionalWords },
  ['issue.day-past', 'issue.beyond-due'],
)

export const reportIssue = act('report', 'issue.handle', 'Says what was done', { words: report })

export const askExtension = act(
  'ask-extension',
  'issue.handle',
  'Asks for a later day than the clock allows',
  { until: calendarDateText, words: report },
  ['issue.day-past', 'issue.within-due'],
)

export const decideExtension = act('decide-extension', 'issue.manage', 'Grants or refuses the later day', {
  granted: z.boolean(),
  words: optionalWords,
})

export const submitIssue = act('submit', 'issue.handle', 'Hands in how it was solved and what proves it', {
  outcome: report,
  evidence: report,
})

export const confirmIssue = act(
  'confirm',
  'issue.raise',
  'The word of whoever raised it, or how the office had it: solved or not, and a rating',
  { solved: z.boolean(), rating: z.int().min(1).max(5).nullable().default(null), words: optionalWords },
  ['issue.words-missing'],
)

export const closeIssue = act(
  'close',
  'issue.manage',
  '销号, by another than who handed it in, once whoever raised it said that it is solved',
  { words: optionalWords },
  ['issue.own-work', 'issue.unconfirmed'],
)

export const sendBackIssue = act('send-back', 'issue.manage', 'What was handed in is not enough', { words: report })

export const reopenIssue = act('reopen', 'issue.raise', 'It came back after it was closed', { words: report })

export const escalateIssue = act(
  'escalate',
  'issue.manage',
  'Takes it to a higher level',
  { level: issueLevel, words: wording },
  ['issue.level-reached'],
)
