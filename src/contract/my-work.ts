import { z } from 'zod'
import { listedIssue } from './issue-shapes.ts'
import { operation } from './operation.ts'
import { calendarDateText, dutyRef } from './shapes.ts'

/** Why something is owed today, the most pressing first. */
export const workGroups = [
  'overdue',
  'due-soon',
  'to-accept',
  'to-promise',
  'to-assign',
  'to-decide',
  'to-confirm',
  'to-verify',
  'under-way',
] as const

export const getMyWork = operation({
  id: 'my-work.get',
  method: 'GET',
  path: '/api/my-work',
  access: 'issue.read',
  summary: 'What the reader owes: issues by what is to be done, each once, the most pressing first',
  input: z.object({}),
  output: z.object({
    asOf: calendarDateText,
    organisation: dutyRef.nullable(),
    /** Groups that hold something, in their order; of a long one its first hundred. */
    groups: z.array(z.object({ group: z.enum(workGroups), count: z.int(), issues: z.array(listedIssue) })),
    /** Rows that counties and operators handed in and that wait for the reader’s approval; null for who approves none. */
    waitingRows: z.int().nullable(),
    /** What the reader raised and others work on. */
    raisedOpen: z.int(),
  }),
  errors: [],
})
