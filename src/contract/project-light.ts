import { z } from 'zod'
import { lightAnswers, waiverActs, waiverStates } from '#domain/project-light/light-upkeep.ts'
import { projectLightReasons } from '#domain/project-light/project-light.ts'
import { projectLightKinds } from '#domain/project-light/project-light-rule.ts'
import { parkRef } from './cockpit.ts'
import { operation } from './operation.ts'
import {
  calendarDateText,
  dutyRef,
  exactText,
  gateName,
  idText,
  judgingRule,
  lightName,
  placeRef,
  wording,
} from './shapes.ts'

export const projectLightKind = z.enum(projectLightKinds)

/** One light of a project; `none`: it cannot be judged, and the reason says what is missing. */
export const projectLightShape = z.object({
  kind: projectLightKind,
  light: lightName,
  reason: z.enum(projectLightReasons),
  /** The day that was planned, promised or reached, or the end of the month that was reported. */
  day: calendarDateText.nullable(),
  daysLate: z.number().int().nullable(),
  /** Percentage points behind 序时进度, with one decimal. */
  behindPoints: exactText.nullable(),
  gate: gateName.nullable(),
  rule: judgingRule.nullable(),
  /** The last word about waiving it; null: there was none. While it is `waived` the light does not count. */
  waiver: z
    .object({
      state: z.enum(waiverStates),
      number: z.int(),
      until: calendarDateText.nullable(),
      why: z.string(),
      by: z.string(),
      day: calendarDateText,
      synthetic: z.boolean(),
    })
    .nullable(),
  /** Too many people find its rule of no use: it is shown, and raises no alert. */
  isQuiet: z.boolean(),
})

/** What became of the alerts of a rule. */
const ruleTally = z.object({
  kind: projectLightKind,
  rule: judgingRule,
  /** Red and amber lights that are not waived. */
  alerts: z.int(),
  /** Of these, projects of which since the day of the light a gate was promised anew or an issue raised. */
  actedUpon: z.int(),
  useful: z.int(),
  useless: z.int(),
  known: z.int(),
  isQuiet: z.boolean(),
})

/** A project with its lights, the worst first. */
export const litProject = z.object({
  id: idText,
  name: z.string(),
  place: placeRef,
  park: parkRef.pick({ id: true, name: true }).nullable(),
  isKey: z.boolean().nullable(),
  duty: dutyRef.nullable(),
  synthetic: z.boolean(),
  lights: z.array(projectLightShape),
})

const lightCounts = z.object({
  red: z.number().int(),
  amber: z.number().int(),
  green: z.number().int(),
  none: z.number().int(),
})

export const mostLitProjects = 200

export const listProjectLights = operation({
  id: 'project-light.list',
  method: 'GET',
  path: '/api/project-lights',
  access: 'ledger.read',
  heavy: 'always',
  summary:
    'The projects of a place by their lights, the worst first: start, progress, promised gate, statistics entry, each with its reason',
  input: z.object({
    /** The city where it is not said. */
    place: idText.optional(),
    /** As known on; today where it is not said. */
    asOf: calendarDateText.optional(),
    kind: projectLightKind.optional(),
    /** Projects that have such a light; red and amber ones where it is not said. */
    light: lightName.optional(),
    /** Projects with a light that is waived, or of which that was asked. */
    waived: z.enum(['yes']).optional(),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(mostLitProjects).default(50),
  }),
  output: z.object({
    place: placeRef,
    asOf: calendarDateText,
    /** Of how many projects each kind of light shows what. A kind without a rule is left out. */
    counts: z.partialRecord(projectLightKind, lightCounts),
    /** Lights that are waived; they are in no other count. */
    waived: z.int(),
    /** What became of the alerts, by rule. */
    tallies: z.array(ruleTally),
    /** The rule of waivers and quiet; null: the rulebook has none, and nothing is waived. */
    upkeep: judgingRule.extend({ mostWaivedDays: z.int(), leastAnswers: z.int(), uselessPercent: z.int() }).nullable(),
    /** Projects looked at, those that were given up left out. */
    looked: z.number().int(),
    /** How many have what was asked for. */
    found: z.number().int(),
    projects: z.array(litProject),
  }),
  errors: ['place.unknown'],
})

const ofLight = { id: idText, kind: projectLightKind }

export const waiveLight = operation({
  id: 'light.waive',
  method: 'POST',
  path: '/api/project-lights/:id/:kind/waiver',
  access: 'light.waive',
  summary:
    'Asks that a light of a project be waived until a day, approves, refuses, or takes it back; only the city office decides',
  input: z.object({
    ...ofLight,
    act: z.enum(waiverActs),
    /** The last day of the waiver, for asking and approving. */
    until: calendarDateText.nullable().default(null),
    why: wording,
    /** The number of the last word that the person was looking at; 0 where there was none. */
    expectedNumber: z.int().min(0),
  }),
  output: z.object({ number: z.int() }),
  errors: ['ledger.row-unknown', 'access.outside-scope', 'light.waiver-state', 'light.waiver-day', 'light.conflict'],
})

export const answerLight = operation({
  id: 'light.answer',
  method: 'POST',
  path: '/api/project-lights/:id/:kind/answer',
  access: 'light.answer',
  summary: 'Says of a light whether it was of use; of a person the last answer counts',
  input: z.object({ ...ofLight, answer: z.enum(lightAnswers), rule: idText, version: z.int().min(1) }),
  output: z.object({}),
  errors: ['ledger.row-unknown', 'light.rule-unknown'],
})
