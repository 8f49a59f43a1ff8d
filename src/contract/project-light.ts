import { z } from 'zod'
import { projectLightReasons } from '#domain/project-light/project-light.ts'
import { projectLightKinds } from '#domain/project-light/project-light-rule.ts'
import { parkRef } from './cockpit.ts'
import { operation } from './operation.ts'
import { calendarDateText, dutyRef, exactText, gateName, idText, judgingRule, lightName, placeRef } from './shapes.ts'

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
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(mostLitProjects).default(50),
  }),
  output: z.object({
    place: placeRef,
    asOf: calendarDateText,
    /** Of how many projects each kind of light shows what. A kind without a rule is left out. */
    counts: z.partialRecord(projectLightKind, lightCounts),
    /** Projects looked at, those that were given up left out. */
    looked: z.number().int(),
    /** How many have what was asked for. */
    found: z.number().int(),
    projects: z.array(litProject),
  }),
  errors: ['place.unknown'],
})
