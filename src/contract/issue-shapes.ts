import { z } from 'zod'
import { issueActs, issueCauses, issueOrigins, issueStates, issueWeights } from '#domain/issue/issue-words.ts'
import { calendarDateText, dutyRef, enteredNumber, exactText, idText, placeRef, wording } from './shapes.ts'

export const issueState = z.enum(issueStates)
export const issueCause = z.enum(issueCauses)
export const issueOrigin = z.enum(issueOrigins)
export const issueWeight = z.enum(issueWeights)
export const issueAct = z.enum(issueActs)
/** 1 分管领导, 2 责任单位主要领导, 3 分管市(县)领导, 4 主要领导. */
export const issueLevel = z.int().min(1).max(4)

/** A project that an issue holds up. */
const heldProject = z.object({ id: idText, name: z.string() })

/** What is missing, such as 35 亩 of land. */
const neededShape = z.object({ value: exactText, unit: z.string() })
/** 对上争取: what is asked of which higher body, until when. */
const upperShape = z.object({ body: z.string(), ask: z.string(), until: calendarDateText.nullable() })

/** An issue as lists show it. */
export const listedIssue = z.object({
  id: idText,
  /** Counted along the city and year, as people cite it: `2026-014`. */
  number: z.string(),
  title: z.string(),
  place: placeRef,
  origin: issueOrigin,
  cause: issueCause,
  weight: issueWeight,
  state: issueState,
  /** How many steps it has: what a change must expect. */
  step: z.int(),
  duty: dutyRef.nullable(),
  /** Who owes the next step: the office, who must solve it, or who raised it; null when it is closed. */
  turn: z.enum(['office', 'duty', 'raiser']).nullable(),
  /** Their organisation; null where a person alone raised it or it is closed. */
  turnOf: dutyRef.nullable(),
  dueOn: calendarDateText.nullable(),
  /** Days until the due day, negative when it is over; null before 交办 and when closed. */
  daysLeft: z.int().nullable(),
  promisedOn: calendarDateText.nullable(),
  /** The promised day is over and nothing was handed in. */
  promiseBroken: z.boolean(),
  level: issueLevel,
  levelReason: z.enum(['begun', 'person', 'overdue', 'repeated']),
  projects: z.array(heldProject),
  raisedOn: calendarDateText,
  closedOn: calendarDateText.nullable(),
  reopened: z.int(),
  synthetic: z.boolean(),
})

/** One step of an issue, as it was done. */
export const issueStepShape = z.object({
  step: z.int(),
  act: issueAct,
  /** Day of the world. */
  day: calendarDateText,
  at: z.string(),
  by: z.string(),
  organisation: dutyRef.nullable(),
  words: z.string(),
  /** The day that was set, promised, asked for or granted. */
  until: calendarDateText.nullable(),
  /** To whom it was given. */
  given: dutyRef.nullable(),
  level: issueLevel.nullable(),
})

export const issueShape = listedIssue.extend({
  text: z.string(),
  /** The meeting, visit, call … in its own words. */
  originNote: z.string(),
  raisedBy: z.string(),
  raisedOrganisation: dutyRef.nullable(),
  /** The post that answers for it, never a name in demo worlds. */
  dutyPost: z.string(),
  assistants: z.array(dutyRef),
  needed: neededShape.nullable(),
  upper: upperShape.nullable(),
  askedUntil: calendarDateText.nullable(),
  confirmed: z.boolean().nullable(),
  /** 1 to 5, by whoever raised it. */
  rating: z.int().nullable(),
  /** How it was solved, as handed in. */
  outcome: z.string(),
  /** What proves it. */
  evidence: z.string(),
  /** The first answer that is owed after 交办; null before it, or where the rulebook has no clock. */
  feedback: z
    .object({
      dueOn: calendarDateText,
      givenOn: calendarDateText.nullable(),
      state: z.enum(['in-time', 'late', 'missing', 'waiting']),
    })
    .nullable(),
  steps: z.array(issueStepShape),
  /** What the reader may do to it now. */
  acts: z.array(issueAct),
})

/** What a person says of an obstacle. */
export const issueFields = z.object({
  title: z.string().trim().min(1).max(120),
  text: z.string().trim().max(2000).default(''),
  placeId: idText,
  origin: issueOrigin,
  originNote: z.string().trim().max(200).default(''),
  cause: issueCause,
  weight: issueWeight.default('ordinary'),
  /** Rows of the ledger `project`. */
  projectIds: z.array(idText).max(50).default([]),
  needed: z
    .object({ value: enteredNumber, unit: z.string().trim().min(1).max(20) })
    .nullable()
    .default(null),
  upper: z
    .object({ body: wording, ask: wording, until: calendarDateText.nullable().default(null) })
    .nullable()
    .default(null),
})
