import { z } from 'zod'
import { meetingStates, meetingTopics, presences } from '#domain/meeting/meeting.ts'
import { issueAct, issueCause, listedIssue } from './issue-shapes.ts'
import { meetingKind } from './meeting.ts'
import { operation } from './operation.ts'
import { calendarDateText, dutyRef, exactText, idText, placeRef, wording } from './shapes.ts'

const post = z.string().trim().max(60).default('')
const industry = z.string().trim().max(50).default('')

const listedMeeting = z.object({
  id: idText,
  kind: meetingKind,
  place: placeRef,
  /** The day for which it is planned, and once it opened the day on which it did. */
  day: calendarDateText,
  state: z.enum(meetingStates),
  /** Counted with every change: what opening and closing must expect; of a closed meeting the version of its minutes. */
  version: z.int(),
  cause: issueCause.nullable(),
  industry: z.string(),
  chair: z.object({ organisation: dutyRef.nullable(), post: z.string() }),
  decided: z.int(),
  synthetic: z.boolean(),
})

/** One card of a meeting: what stood on its agenda when it opened. */
const meetingItem = z.object({
  rank: z.int(),
  topic: z.enum(meetingTopics),
  /** As it stands now. */
  issue: listedIssue,
  /** Who had to solve it when the meeting opened. */
  duty: dutyRef.nullable(),
  promisedOn: calendarDateText.nullable(),
  days: z.int(),
  output: exactText.nullable(),
  atStake: exactText.nullable(),
  /** The newest photo of a project that it holds up. */
  photo: idText.nullable(),
})

/** What a meeting decided, as it was decided. */
const meetingDecision = z.object({
  number: z.int(),
  issue: listedIssue,
  act: issueAct,
  words: z.string(),
  duty: dutyRef.nullable(),
  dueOn: calendarDateText.nullable(),
  by: z.string(),
})

export const meetingShape = listedMeeting.extend({
  asOf: calendarDateText,
  since: calendarDateText.nullable(),
  attendance: z.array(z.object({ organisation: dutyRef, post: z.string(), presence: z.enum(presences) })),
  /** Promises first, then the matters; empty before it opens. */
  items: z.array(meetingItem),
  decisions: z.array(meetingDecision),
  /** Whether the reader opens it, types what is decided, and closes it. */
  mayRun: z.boolean(),
})

export const listMeetings = operation({
  id: 'meeting.list',
  method: 'GET',
  path: '/api/meetings',
  access: 'ledger.read',
  summary: 'Meetings 调度会 planned, running and past, the last first',
  input: z.object({
    /** With the places below it; the whole of what the reader sees where it is not said. */
    place: idText.optional(),
  }),
  output: z.object({ asOf: calendarDateText, place: placeRef.nullable(), meetings: z.array(listedMeeting) }),
  errors: ['place.unknown'],
})

export const getMeeting = operation({
  id: 'meeting.get',
  method: 'GET',
  path: '/api/meetings/:id',
  access: 'ledger.read',
  summary: 'One meeting with its agenda as it stood when it opened, and what it decided',
  input: z.object({ id: idText }),
  output: meetingShape,
  errors: ['meeting.unknown'],
})

export const planMeeting = operation({
  id: 'meeting.plan',
  method: 'POST',
  path: '/api/meetings',
  access: 'issue.manage',
  summary: 'Plans a meeting: kind, place, day, chair and who comes, by organisation and post',
  input: z.object({
    kind: meetingKind,
    placeId: idText,
    day: calendarDateText,
    /** Of a special meeting. */
    cause: issueCause.nullable().default(null),
    /** Of a 产业链推进会. */
    industry,
    chairOrganisationId: idText.nullable().default(null),
    chairPost: post,
    attendance: z
      .array(z.object({ organisationId: idText, post, presence: z.enum(presences).default('present') }))
      .max(100)
      .default([]),
  }),
  output: z.object({ id: idText, version: z.int() }),
  errors: [
    ...(['place.unknown', 'access.outside-scope', 'issue.day-past'] as const),
    ...(['organisation.unknown', 'issue.organisation-twice'] as const),
  ],
})

const onVersion = { id: idText, expectedVersion: z.int().min(1) }

export const openMeeting = operation({
  id: 'meeting.open',
  method: 'POST',
  path: '/api/meetings/:id/open',
  access: 'issue.manage',
  summary: 'Opens a planned meeting: its agenda is compiled and stays as it is',
  input: z.object(onVersion),
  output: z.object({ version: z.int() }),
  errors: ['meeting.unknown', 'meeting.conflict', 'meeting.wrong-state', 'access.outside-scope'],
})

export const decideInMeeting = operation({
  id: 'meeting.decide',
  method: 'POST',
  path: '/api/meetings/:id/decisions',
  access: 'issue.manage',
  summary:
    'Types a decision of a running meeting: a matter of its agenda, or one raised in the room, is given to its owner until a day',
  input: z.object({
    id: idText,
    /** A matter of the agenda at the step that was looked at, or a new one. */
    matter: z.union([
      z.object({ issueId: idText, expectedStep: z.int().min(1) }),
      z.object({ title: z.string().trim().min(1).max(120), cause: issueCause }),
    ]),
    words: wording,
    dutyOrganisationId: idText,
    dueOn: calendarDateText,
  }),
  output: z.object({ number: z.int(), issueId: idText }),
  errors: [
    ...(['meeting.unknown', 'meeting.conflict', 'meeting.wrong-state', 'meeting.off-agenda'] as const),
    ...(['access.outside-scope', 'organisation.unknown', 'issue.organisation-twice', 'issue.day-past'] as const),
    ...(['issue.unknown', 'issue.conflict', 'issue.wrong-state', 'issue.not-yours'] as const),
  ],
})

export const closeMeeting = operation({
  id: 'meeting.close',
  method: 'POST',
  path: '/api/meetings/:id/close',
  access: 'issue.manage',
  summary: 'Closes a running meeting: nothing of it changes any more, and its minutes stand',
  input: z.object(onVersion),
  output: z.object({ version: z.int() }),
  errors: ['meeting.unknown', 'meeting.conflict', 'meeting.wrong-state', 'access.outside-scope'],
})

export const getMeetingMinutes = operation({
  id: 'meeting.minutes-of',
  method: 'GET',
  path: '/api/meetings/:id/minutes/word',
  access: 'ledger.read',
  heavy: 'always',
  transfer: 'download',
  summary: 'The minutes 会议纪要 of one meeting as a Word file; of a meeting that was not closed as far as it came',
  input: z.object({ id: idText, locale: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans') }),
  output: z.null(),
  errors: ['meeting.unknown', 'meeting.wrong-state'],
})
