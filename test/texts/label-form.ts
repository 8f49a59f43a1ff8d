import { z } from 'zod'
import { comparators } from '#domain/quantity/comparator.ts'

// The form of a labelled document. What its fields mean is told in docs/texts-labelling.md.

const change = z.strictObject({
  kind: z.enum(['growth', 'fall', 'multiple', 'points']),
  basis: z.enum(['yoy', 'mom', 'since', 'yearly', 'pace', 'other', 'unstated']),
  since: z.string().optional(),
})

/** A label as its file holds it. */
export const writtenFinding = z.strictObject({
  quote: z.string().min(1),
  nth: z.number().int().min(2).optional(),
  subject: z.string().min(1),
  indicator: z.string().nullable().default(null),
  comparator: z.enum(comparators).default('='),
  value: z.string(),
  value2: z.string().nullable().default(null),
  unit: z.string(),
  place: z.string().optional(),
  period: z.string().nullable().default(null),
  deadline: z.string().nullable().default(null),
  kind: z.enum(['target', 'actual', 'forecast']).default('actual'),
  cumulative: z.boolean().default(false),
  change: change.nullable().default(null),
  tag: z.string().optional(),
  partOf: z.string().optional(),
  saidBy: z.string().nullable().default(null),
})

/** Why something that looks like a quantity is none. */
export const trapReasons = [
  'article',
  'code',
  'damaged',
  'date',
  'document-number',
  'formula',
  'furniture',
  'name',
  'ordinal',
  'structure',
  'telephone',
  'threshold',
  'time',
  'unknown-unit',
  'vague',
  'version',
] as const

const writtenTrap = z.strictObject({
  quote: z.string().min(1),
  nth: z.number().int().min(2).optional(),
  why: z.enum(trapReasons),
})

const kinds = [
  'action-plan',
  'bulletin',
  'communique',
  'minutes',
  'news',
  'notice',
  'opinion',
  'project-list',
  'speech',
  'work-report',
] as const

/** A document as its file holds it; what a label leaves out has its default. */
export const writtenDocument = z.strictObject({
  id: z.string(),
  kind: z.enum(kinds),
  title: z.string(),
  published: z.string().nullable(),
  event: z.string().nullable(),
  place: z.string(),
  script: z.enum(['hans', 'hant']),
  synthetic: z.literal(true),
  sentences: z.number().int(),
  text: z.string(),
  findings: z.array(writtenFinding),
  traps: z.array(writtenTrap).default([]),
})

export type WrittenDocument = z.infer<typeof writtenDocument>
export type WrittenFinding = z.infer<typeof writtenFinding>
export type TrapReason = (typeof trapReasons)[number]
