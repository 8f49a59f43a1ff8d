import { z } from 'zod'
import { operation } from './operation.ts'
import { paceCurveShape } from './pacing.ts'
import { boardTarget, programmeShape } from './programme.ts'
import {
  calendarDateText,
  comparator,
  enteredNumber,
  exactText,
  hierarchyName,
  idText,
  sourceRef,
  statementShape,
  targetLevel,
  wording,
} from './shapes.ts'

export const targetRevision = z.object({
  revision: z.number().int(),
  comparator,
  value: exactText.nullable(),
  valueHigh: exactText.nullable(),
  unit: z.string(),
  baseValue: exactText.nullable(),
  knownFrom: calendarDateText,
  recordedAt: z.string(),
  recordedBy: z.string(),
  why: z.string().nullable(),
  source: sourceRef,
  locator: z.string().nullable(),
})

const valueFields = z.object({
  comparator,
  value: enteredNumber,
  valueHigh: enteredNumber.nullable().default(null),
  unit: z.string().min(1).max(20),
})

export const getTarget = operation({
  id: 'target.get',
  method: 'GET',
  path: '/api/targets/:id',
  access: 'target.read',
  summary: 'One target: standing, counties, every earlier value, and its figures month by month',
  input: z.object({ id: idText, asOf: calendarDateText.optional(), hierarchy: hierarchyName.default('reporting') }),
  output: z.object({
    target: boardTarget,
    programme: programmeShape,
    asOf: calendarDateText,
    parentId: idText.nullable(),
    revisions: z.array(targetRevision),
    /** Year-to-date figures inside the target’s window, oldest first, with the straight pace at each period’s end. */
    trend: z.array(z.object({ statement: statementShape, completion: exactText.nullable(), pace: exactText })),
    paceCurve: paceCurveShape,
  }),
  errors: ['target.unknown'],
})

export const createTarget = operation({
  id: 'target.create',
  method: 'POST',
  path: '/api/targets',
  access: 'target.write',
  summary: 'Adds a target to a programme year',
  input: valueFields.extend({
    year: z.number().int(),
    indicatorId: idText,
    placeId: idText,
    level: targetLevel,
    startsOn: calendarDateText,
    deadline: calendarDateText,
    baseValue: enteredNumber.nullable().default(null),
    dutyOrganisationId: idText.nullable().default(null),
    sourceTitle: wording,
    locator: z.string().trim().max(500).nullable().default(null),
  }),
  output: z.object({ id: idText }),
  errors: [
    'programme.unknown',
    'indicator.unknown',
    'place.unknown',
    'organisation.unknown',
    'target.not-positive',
    'target.conflict',
    'target.unit-differs',
    'quantity.unit-unknown',
    'quantity.dimension-mismatch',
    'calendar.order-reversed',
    'calendar.year-out-of-range',
  ],
})

export const reviseTarget = operation({
  id: 'target.revise',
  method: 'POST',
  path: '/api/targets/:id/revise',
  access: 'target.write',
  summary: 'Gives the target a new value; the old one stays readable with who and why',
  input: valueFields.extend({
    id: idText,
    expectedRevision: z.number().int(),
    knownFrom: calendarDateText,
    why: wording,
  }),
  output: z.object({ revision: z.number().int() }),
  errors: [
    'target.unknown',
    'target.conflict',
    'target.withdrawn',
    'target.not-positive',
    'statistic.known-before-previous',
    'statistic.known-in-future',
    'quantity.unit-unknown',
    'quantity.dimension-mismatch',
  ],
})

export const splitTarget = operation({
  id: 'target.split',
  method: 'POST',
  path: '/api/targets/:id/split',
  access: 'target.write',
  summary: 'Splits the target to places below its own; places that are left out stay 未分解',
  input: z.object({
    id: idText,
    why: wording,
    shares: z
      .array(z.object({ placeId: idText, value: enteredNumber, expectedRevision: z.number().int().nullable() }))
      .min(1)
      .max(500),
  }),
  output: z.object({ created: z.number().int(), revised: z.number().int(), same: z.number().int() }),
  errors: [
    'target.unknown',
    'target.withdrawn',
    'target.conflict',
    'target.child-outside-parent',
    'target.not-positive',
    'place.unknown',
  ],
})

export const withdrawTarget = operation({
  id: 'target.withdraw',
  method: 'POST',
  path: '/api/targets/:id/withdraw',
  access: 'target.write',
  summary: 'Takes the target off the board; nothing is deleted',
  input: z.object({ id: idText, why: wording }),
  output: z.object({ ok: z.literal(true) }),
  errors: ['target.unknown', 'target.withdrawn'],
})
