import { z } from 'zod'
import { delayActs, delayCauses, delayStates } from '#domain/delay/delay.ts'
import { operation } from './operation.ts'
import { calendarDateText, dutyRef, gateName, idText, placeRef, wording } from './shapes.ts'

const delayCause = z.enum(delayCauses)
const dayCount = z.int().min(1).max(3660)

export const delayWordShape = z.object({
  number: z.int(),
  act: z.enum(delayActs),
  words: z.string(),
  day: calendarDateText,
  by: z.string(),
})

/** Slipped days of a gate and whose they are, with what was said of it. */
export const delayShape = z.object({
  id: idText,
  project: z.object({ id: idText, name: z.string() }),
  place: placeRef,
  /** null: a gate that the rule of today no longer has. */
  gate: gateName.nullable(),
  gateCode: z.string(),
  days: dayCount,
  cause: delayCause,
  words: z.string(),
  /** Whose word is asked for. */
  otherSide: dutyRef.nullable(),
  enteredBy: z.string(),
  enteredOn: calendarDateText,
  state: z.enum(delayStates),
  said: z.array(delayWordShape),
  /** What the reader may say now. */
  acts: z.array(z.enum(delayActs)),
  synthetic: z.boolean(),
})

/** How far one gate slipped and how many of these days nobody was named for. */
const gateSlip = z.object({
  gate: gateName,
  from: calendarDateText,
  to: calendarDateText,
  days: z.int(),
  left: z.int(),
})

export const listDelays = operation({
  id: 'delay.list',
  method: 'GET',
  path: '/api/projects/:id/delays',
  access: 'gate.read',
  summary: 'The delay ledger of a project: how far each gate slipped, whose the days are, and what both sides say',
  input: z.object({ id: idText }),
  output: z.object({
    asOf: calendarDateText,
    mayWrite: z.boolean(),
    slips: z.array(gateSlip),
    /** Confirmed days by whose they are: only these count elsewhere. */
    confirmed: z.record(delayCause, z.int()),
    delays: z.array(delayShape),
  }),
  errors: ['ledger.row-unknown'],
})

export const listOwedDelays = operation({
  id: 'delay.owed',
  method: 'GET',
  path: '/api/delays/owed',
  access: 'issue.read',
  summary: 'Slipped days of which the reader’s organisation has not said whether they are as entered',
  input: z.object({}),
  output: z.object({ delays: z.array(delayShape) }),
  errors: [],
})

export const attributeDelay = operation({
  id: 'delay.attribute',
  method: 'POST',
  path: '/api/projects/:id/delays',
  access: 'gate.write',
  summary: 'Says whose slipped days of a gate are; they count once the other side has confirmed',
  input: z.object({
    id: idText,
    gate: idText,
    days: dayCount,
    cause: delayCause,
    words: wording,
    organisationId: idText,
  }),
  output: z.object({ delay: idText }),
  errors: [
    'ledger.row-unknown',
    'access.outside-scope',
    'gate.not-asked',
    'organisation.unknown',
    'delay.beyond-slip',
    'delay.same-side',
  ],
})

export const sayOfDelay = operation({
  id: 'delay.say',
  method: 'POST',
  path: '/api/delays/:id/say',
  access: 'delay.answer',
  summary: 'Confirms, contests or takes back slipped days; whoever does not confirm says why',
  input: z.object({
    id: idText,
    act: z.enum(delayActs),
    words: z.string().trim().max(500).default(''),
    /** How many words the person was looking at. */
    expectedWords: z.int().min(0),
  }),
  output: z.object({ number: z.int() }),
  errors: ['delay.unknown', 'delay.not-yours', 'delay.conflict', 'delay.words-missing'],
})
