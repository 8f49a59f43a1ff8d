import { z } from 'zod'
import { operation } from './operation.ts'
import { bestMonthsShape, pacingShape } from './pacing.ts'
import {
  calendarDateText,
  comparator,
  dutyRef,
  exactText,
  hierarchyName,
  idText,
  indicatorRef,
  lightShape,
  placeRef,
  programmeStage,
  sourceRef,
  statementShape,
  targetLevel,
  wording,
} from './shapes.ts'

const yearNumber = z.coerce.number().int().min(1990).max(2100)

/** Where one target stands at one place. Ratios are exact text, 1 = 100 %. */
export const standingShape = z.object({
  figure: statementShape.nullable(),
  /** Sources that give another value for the same indicator, place and period. */
  otherSources: z.number().int(),
  completion: exactText.nullable(),
  /** The pace by which the light judged: that of `pacing.judgedBy`. */
  pace: exactText,
  /** The day on which the light judged: the last that the figure covers, where that lies before the day asked about. */
  judgedOn: calendarDateText,
  /** The rulebook finds the figure too old: nothing newer has come for months. */
  isOutdated: z.boolean(),
  pacing: pacingShape,
  light: lightShape,
  /** Still missing to the target value, in the target's unit; null when there is nothing to compare; '0' when met. */
  missing: exactText.nullable(),
  /** Needed in each month after those that the figure covers, in the target's unit. */
  neededPerMonth: exactText.nullable(),
})

export const targetValue = z.object({
  comparator,
  value: exactText.nullable(),
  valueHigh: exactText.nullable(),
  unit: z.string(),
})

export const targetCell = z.object({
  place: placeRef,
  tileX: z.number().int().nullable(),
  tileY: z.number().int().nullable(),
  /** null: nobody has split the target to this place (未分解). */
  target: targetValue
    .extend({ id: idText, revision: z.number().int(), synthetic: z.boolean(), confirmed: z.boolean() })
    .nullable(),
  standing: standingShape,
})

export const boardTarget = z.object({
  id: idText,
  indicator: indicatorRef,
  place: placeRef,
  value: targetValue,
  baseValue: exactText.nullable(),
  level: targetLevel,
  startsOn: calendarDateText,
  deadline: calendarDateText,
  synthetic: z.boolean(),
  source: sourceRef,
  duty: dutyRef.nullable(),
  standing: standingShape,
  /** null for a ratio: what its months bring does not add up. */
  bestMonths: bestMonthsShape.nullable(),
  /** Sum of the children against the parent: positive slack means that the counties promised more than the city. */
  split: z.object({
    places: z.number().int(),
    notSplit: z.number().int(),
    sum: exactText.nullable(),
    slack: exactText.nullable(),
  }),
  cells: z.array(targetCell),
})

export const programmeShape = z.object({
  id: idText,
  year: z.number().int(),
  name: z.string(),
  theme: z.string(),
  stage: programmeStage,
  synthetic: z.boolean(),
  source: sourceRef.nullable(),
  locator: z.string().nullable(),
})

export const getBoard = operation({
  id: 'programme.board',
  method: 'GET',
  path: '/api/board',
  access: 'programme.read',
  summary:
    'Everything the target board shows, in one request: targets most endangered first, their standing, their counties, who answers for them',
  input: z.object({
    year: yearNumber,
    place: idText.optional(),
    asOf: calendarDateText.optional(),
    hierarchy: hierarchyName.default('reporting'),
  }),
  output: z.object({
    programme: programmeShape.nullable(),
    years: z.array(z.number().int()),
    place: placeRef,
    asOf: calendarDateText,
    today: calendarDateText,
    hierarchy: hierarchyName,
    pace: exactText,
    counts: z.object({
      red: z.number().int(),
      amber: z.number().int(),
      green: z.number().int(),
      none: z.number().int(),
    }),
    targets: z.array(boardTarget),
    disagreements: z.number().int(),
    /** In the seven days up to `asOf`. */
    recent: z.object({ recorded: z.number().int(), late: z.number().int(), corrected: z.number().int() }),
    /** Figures that wait for the city office’s approval. */
    waiting: z.number().int(),
    dataVersion: z.number().int(),
  }),
  errors: ['place.unknown', 'calendar.unreadable'],
})

export const programmeStep = z.object({
  step: z.enum(['publish', 'split', 'confirm']),
  place: placeRef.nullable(),
  doneOn: calendarDateText.nullable(),
  organisation: z.string().nullable(),
  note: z.string().nullable(),
  synthetic: z.boolean(),
})

export const getProgramme = operation({
  id: 'programme.get',
  method: 'GET',
  path: '/api/programmes/:year',
  access: 'programme.read',
  summary: 'A programme year: theme, tasks, roster, source document, and how far its cycle 发布–分解–确认 is',
  input: z.object({ year: yearNumber }),
  output: z.object({
    programme: programmeShape,
    steps: z.array(programmeStep),
    tasks: z.array(
      z.object({ id: idText, title: z.string(), duty: dutyRef.nullable(), deadline: calendarDateText.nullable() }),
    ),
    roster: z.array(
      z.object({
        place: placeRef,
        /** The last time; null: never. */
        confirmedOn: calendarDateText.nullable(),
        /** Shares that came or changed since, all of them where it never confirmed. */
        unseen: z.number().int(),
      }),
    ),
  }),
  errors: ['programme.unknown'],
})

export const createProgramme = operation({
  id: 'programme.create',
  method: 'POST',
  path: '/api/programmes',
  access: 'programme.write',
  summary: 'Opens a programme year as a draft',
  input: z.object({ year: z.number().int().min(1990).max(2100), name: wording, theme: wording, sourceTitle: wording }),
  output: programmeShape,
  errors: [],
})

export const publishProgramme = operation({
  id: 'programme.publish',
  method: 'POST',
  path: '/api/programmes/:year/publish',
  access: 'programme.write',
  summary: '发布: the year’s targets go out to the counties',
  input: z.object({ year: yearNumber }),
  output: programmeShape,
  errors: ['programme.unknown', 'programme.wrong-stage'],
})

export const openSplitting = operation({
  id: 'programme.open-splitting',
  method: 'POST',
  path: '/api/programmes/:year/open-splitting',
  access: 'programme.write',
  summary: '分解: opens the split of the city’s targets to the counties',
  input: z.object({ year: yearNumber }),
  output: programmeShape,
  errors: ['programme.unknown', 'programme.wrong-stage'],
})

export const confirmProgramme = operation({
  id: 'programme.confirm',
  method: 'POST',
  path: '/api/programmes/:year/confirm',
  access: 'programme.confirm',
  summary:
    '确认: a county accepts its share, again where shares came or changed since; the programme is confirmed when the whole roster has',
  input: z.object({ year: yearNumber, note: z.string().trim().max(500).optional() }),
  output: programmeShape,
  errors: ['programme.unknown', 'programme.wrong-stage', 'access.outside-scope'],
})
