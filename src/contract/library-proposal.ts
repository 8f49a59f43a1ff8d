import { z } from 'zod'
import { documentKind } from './library-document.ts'
import { operation } from './operation.ts'
import {
  calendarDateText,
  comparator,
  dutyRef,
  enteredNumber,
  exactText,
  idText,
  indicatorRef,
  placeRef,
  targetLevel,
  wording,
} from './shapes.ts'

const span = z.object({ start: z.number().int(), end: z.number().int() })

/** A target or task that came from a document, and where it stands now. */
const accepted = z.object({ id: idText, state: z.enum(['active', 'withdrawn']) })

/** A finding of kind target, made ready to be accepted. */
export const targetProposal = span.extend({
  /** That of the finding. */
  findingId: idText,
  /** The sentence in which it stands. */
  clause: z.string(),
  quote: z.string(),
  subject: z.string(),
  indicator: indicatorRef.nullable(),
  /** What a new “published only” indicator would be called and how it would add up, where the rulebook has none for the subject. */
  newIndicator: z
    .object({
      name: z.string(),
      unit: z.string(),
      accumulation: z.enum(['flow', 'stock', 'ratio']),
      direction: z.enum(['up', 'down']),
    })
    .nullable(),
  comparator,
  value: exactText,
  valueHigh: exactText.nullable(),
  unit: z.string(),
  place: placeRef,
  /** The text said no place: the document's own was taken. */
  placeAssumed: z.boolean(),
  period: z.string().nullable(),
  /** Programme year of the window; null: none is there for it, it must be created first. */
  year: z.number().int(),
  programmeId: idText.nullable(),
  startsOn: calendarDateText,
  deadline: calendarDateText,
  /** 责任单位 of its paragraph, where one is named that is known. */
  duty: dutyRef.nullable(),
  confidence: z.number(),
  /** Targets of the same programme, indicator, place and days. `same`: value and comparator agree. */
  standing: z.enum(['new', 'same', 'differs']),
  existing: z
    .object({
      id: idText,
      revision: z.number().int(),
      comparator,
      value: exactText.nullable(),
      valueHigh: exactText.nullable(),
      unit: z.string(),
    })
    .nullable(),
  /** The finding of which this is a part (其中). */
  partOf: idText.nullable(),
  /** Parts of it that the text gives to places below: what a split may begin with. */
  suggestedShares: z.array(z.object({ findingId: idText, place: placeRef, value: exactText })),
  /** It was accepted already. */
  accepted: accepted.nullable(),
})

/** What somebody is to do, without a figure. */
export const taskProposal = span.extend({
  /** Stable within a version: `t<start>`. */
  id: idText,
  text: z.string(),
  quote: z.string(),
  /** As the text names them; the first one leads. */
  departments: z.array(z.string()),
  duty: dutyRef.nullable(),
  deadline: calendarDateText.nullable(),
  year: z.number().int(),
  programmeId: idText.nullable(),
  confidence: z.number(),
  rule: z.string(),
  accepted: z.object({ programmeId: idText, id: idText }).nullable(),
})

export const listProposals = operation({
  id: 'library.proposals',
  method: 'GET',
  path: '/api/library/:id/proposals',
  access: 'target.read',
  summary:
    'The targets and tasks that a document proposes, each where it stands, beside what the programme has already',
  input: z.object({ id: idText, version: z.coerce.number().int().min(1).optional() }),
  output: z.object({
    version: z.number().int(),
    mayAccept: z.boolean(),
    targets: z.array(targetProposal),
    tasks: z.array(taskProposal),
  }),
  errors: ['library.unknown', 'library.version-unknown', 'text.takes-too-long'],
  heavy: 'always',
})

const newIndicator = z.object({
  name: wording,
  unit: z.string().min(1).max(20),
  accumulation: z.enum(['flow', 'stock', 'ratio']),
  direction: z.enum(['up', 'down']),
})

/** A proposal as a person takes it: everything as it shall stand, mended or not. */
const acceptedTarget = z.object({
  findingId: idText,
  /** One of the two. Several rows that name the same new indicator share it. */
  indicatorId: idText.nullable().default(null),
  newIndicator: newIndicator.nullable().default(null),
  placeId: idText,
  year: z.number().int().min(1990).max(2100),
  level: targetLevel.default('goal'),
  startsOn: calendarDateText,
  deadline: calendarDateText,
  comparator,
  value: enteredNumber,
  valueHigh: enteredNumber.nullable().default(null),
  unit: z.string().min(1).max(20),
  baseValue: enteredNumber.nullable().default(null),
  dutyOrganisationId: idText.nullable().default(null),
  /** The target that was shown as existing: it is revised with this value and gets this source. null: a new target. */
  revises: z.object({ id: idText, expectedRevision: z.number().int() }).nullable().default(null),
  /** Split at once to places below its own. */
  shares: z
    .array(z.object({ placeId: idText, value: enteredNumber }))
    .max(200)
    .default([]),
})

export const acceptProposals = operation({
  id: 'library.accept',
  method: 'POST',
  path: '/api/library/:id/accept',
  access: 'target.write',
  summary:
    'Makes chosen proposals targets and tasks, all or none; each keeps document, version, clause and place in the text as its source',
  input: z.object({
    id: idText,
    version: z.number().int().min(1),
    targets: z.array(acceptedTarget).max(200).default([]),
    tasks: z
      .array(
        z.object({
          taskId: idText,
          year: z.number().int().min(1990).max(2100),
          title: wording,
          dutyOrganisationId: idText.nullable().default(null),
          deadline: calendarDateText.nullable().default(null),
        }),
      )
      .max(200)
      .default([]),
  }),
  output: z.object({
    targets: z.array(z.object({ findingId: idText, targetId: idText, indicatorId: idText, shares: z.number().int() })),
    tasks: z.array(z.object({ taskId: idText, programmeId: idText, id: idText })),
    newIndicators: z.array(indicatorRef),
  }),
  errors: [
    'text.takes-too-long',
    'library.unknown',
    'library.version-unknown',
    'library.finding-unknown',
    'library.finding-taken',
    'programme.unknown',
    'indicator.unknown',
    'place.unknown',
    'organisation.unknown',
    'target.unknown',
    'target.withdrawn',
    'target.not-positive',
    'target.conflict',
    'target.child-outside-parent',
    'quantity.unit-unknown',
    'quantity.dimension-mismatch',
    'calendar.order-reversed',
    'calendar.year-out-of-range',
  ],
})

/** A stretch of a document that something comes from. */
export const clauseShape = span.extend({
  documentId: idText,
  title: z.string(),
  kind: documentKind,
  documentNumber: z.string(),
  publishedOn: calendarDateText.nullable(),
  version: z.number().int(),
  latestVersion: z.number().int(),
  quote: z.string(),
  clause: z.string(),
})

export const listClauses = operation({
  id: 'library.clauses',
  method: 'GET',
  path: '/api/library-clauses',
  access: 'library.read',
  summary: 'The clauses that a target, or the definition of an indicator or rule, comes from; of one of the three',
  input: z.object({ target: idText.optional(), indicator: idText.optional(), rule: idText.optional() }),
  output: z.object({ clauses: z.array(clauseShape) }),
  errors: [],
})

export const listSourceOf = operation({
  id: 'library.source-of',
  method: 'GET',
  path: '/api/library/:id/source-of',
  access: 'target.read',
  summary: 'What comes from a document: targets, tasks, and entries of the rulebook that name it as their source',
  input: z.object({ id: idText }),
  output: z.object({
    targets: z.array(
      span.extend({
        targetId: idText,
        version: z.number().int(),
        quote: z.string(),
        state: z.enum(['active', 'withdrawn']),
        indicator: indicatorRef,
        place: placeRef,
        year: z.number().int(),
        comparator,
        value: exactText.nullable(),
        valueHigh: exactText.nullable(),
        unit: z.string(),
      }),
    ),
    tasks: z.array(
      span.extend({
        programmeId: idText,
        taskId: idText,
        version: z.number().int(),
        quote: z.string(),
        title: z.string(),
        year: z.number().int(),
      }),
    ),
    rulebook: z.array(
      span.extend({
        noun: z.enum(['indicator', 'rule']),
        id: idText,
        name: z.string(),
        version: z.number().int(),
        sourceText: z.string(),
      }),
    ),
  }),
  errors: ['library.unknown'],
})
