import { z } from 'zod'
import { meetingKinds } from '#domain/meeting/agenda.ts'
import { issueCause, listedIssue } from './issue-shapes.ts'
import { operation } from './operation.ts'
import { calendarDateText, exactText, idText, placeRef } from './shapes.ts'

export const meetingKind = z.enum(meetingKinds)

/** A day that somebody promised, and what became of it. */
const promiseShape = z.object({ day: calendarDateText, outcome: z.enum(['kept', 'broken', 'open']) })

/** One matter of the agenda. */
export const agendaCard = z.object({
  issue: listedIssue,
  /** Since it was raised. */
  days: z.int(),
  /** Promised annual output of the projects it holds up, as far as known, in 万元. */
  output: exactText.nullable(),
  /** days × output ÷ 365, in 万元, with one decimal; null: unknown, ranked by the number of projects. */
  atStake: exactText.nullable(),
  projectCount: z.int(),
  lastPromise: promiseShape.nullable(),
  /** What is asked of which higher body. */
  upper: z.object({ body: z.string(), ask: z.string(), until: calendarDateText.nullable() }).nullable(),
})

const asked = {
  /** The whole of what the reader sees where it is not said. */
  place: idText.optional(),
  kind: meetingKind.default('weekly'),
  /** Of a special meeting. */
  cause: issueCause.optional(),
  /** Of a 产业链推进会: words of the industry of a project held up. */
  industry: z.string().trim().max(50).optional(),
}

export const getAgenda = operation({
  id: 'meeting.agenda',
  method: 'GET',
  path: '/api/agenda',
  access: 'ledger.read',
  heavy: 'always',
  summary:
    'The agenda of a 调度会, which compiles itself: first the promises that fell due, kept and broken, then the matters, the costliest first',
  input: z.object(asked),
  output: z.object({
    asOf: calendarDateText,
    /** Promises that fell due from this day on are looked back at: the last meeting of the kind and place, else some time back. */
    since: calendarDateText,
    kind: meetingKind,
    place: placeRef.nullable(),
    kept: z.array(z.object({ issue: listedIssue, day: calendarDateText })),
    broken: z.array(z.object({ issue: listedIssue, day: calendarDateText })),
    cards: z.array(agendaCard),
    /** Matters that fit; the cards are the first of them. */
    found: z.int(),
  }),
  errors: ['place.unknown'],
})

export const getMinutes = operation({
  id: 'meeting.minutes',
  method: 'GET',
  path: '/api/minutes/word',
  access: 'ledger.read',
  heavy: 'always',
  transfer: 'download',
  summary:
    'The minutes 会议纪要 of today’s meeting as a Word file: promises that fell due, what was decided today with owner and day, what stays open',
  input: z.object({ ...asked, locale: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans') }),
  output: z.null(),
  errors: ['place.unknown'],
})
