import { z } from 'zod'
import { supervisionPeriods, supervisionReasons } from '#domain/supervision/supervision.ts'
import { issueState } from './issue-shapes.ts'
import { operation } from './operation.ts'
import { calendarDateText, dutyRef, gateName, idText, placeRef } from './shapes.ts'

export const supervisionPeriod = z.enum(supervisionPeriods)
export const supervisionReason = z.enum(supervisionReasons)

/** An issue, or a gate that was promised, as a list 督办单 names it. */
export const supervisedMatter = z.object({
  kind: z.enum(['issue', 'gate']),
  /** Of the issue, or the project’s row of the ledger `project`. */
  id: idText,
  /** Of the issue; null for a gate. */
  number: z.string().nullable(),
  /** Of the issue, or the project’s name. */
  title: z.string(),
  place: placeRef,
  /** Of the issue; null for a gate. */
  state: issueState.nullable(),
  /** Which gate was promised; null for an issue. */
  gate: gateName.nullable(),
  /** The post that answers for it; empty where none is named. */
  post: z.string(),
  /** The most pressing first. */
  reasons: z.array(supervisionReason).min(1),
  dueOn: calendarDateText.nullable(),
  /** Days until the due day, negative when it is over; null when closed or without one. */
  daysLeft: z.int().nullable(),
  closedOn: calendarDateText.nullable(),
  synthetic: z.boolean(),
})

const reasonCounts = z.record(supervisionReason, z.int())

export const listSupervision = operation({
  id: 'supervision.list',
  method: 'GET',
  path: '/api/supervision',
  access: 'supervision.read',
  summary: 'What is overdue, came back, falls due and was closed in a week or month, by who answers for it',
  heavy: 'always',
  input: z.object({
    /** The whole of what the reader sees where it is not said. */
    place: idText.optional(),
    /** Only what this organisation answers for. */
    organisation: idText.optional(),
    period: supervisionPeriod.default('week'),
    /** A day in the week or month; today where it is not said. */
    day: calendarDateText.optional(),
  }),
  output: z.object({
    /** Everything is told as it stands on this day, also in the list of an earlier period. */
    asOf: calendarDateText,
    place: placeRef.nullable(),
    period: supervisionPeriod,
    from: calendarDateText,
    to: calendarDateText,
    counts: reasonCounts,
    found: z.int(),
    /** Who has most overdue first. */
    organisations: z.array(
      z.object({
        /** Who must solve it; before 交办, or where that one is not there any more, the office of the place. Null where there is none. */
        organisation: dutyRef.nullable(),
        counts: reasonCounts,
        found: z.int(),
        /** The first two hundred. */
        matters: z.array(supervisedMatter),
      }),
    ),
  }),
  errors: ['place.unknown', 'organisation.unknown', 'calendar.unreadable'],
})
