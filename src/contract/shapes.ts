import { z } from 'zod'
import { roles } from '#domain/access/role.ts'
import { isCalendarDate } from '#domain/calendar/calendar-date.ts'

/** Shapes that several operations share. Exact numbers travel as decimal text, never as binary floats. */

export const exactText = z.string().regex(/^-?\d+(\.\d+)?$/)
/** A number that a person enters: far longer than any figure of a city, far shorter than what would burst a page. */
export const enteredNumber = exactText.max(40)
/** Years 0001 to 9999: the database knows no year 0. */
export const calendarDateText = z.iso.date().refine((text): boolean => isCalendarDate(text))
export const periodText = z.string().min(4).max(20)
export const idText = z.string().min(1).max(120)
/** Written by a person: trimmed, at most 500 characters. */
export const wording = z.string().trim().min(1).max(500)
export const roleName = z.enum(roles)
export const comparator = z.enum(['=', '>=', '>', '<=', '<', '~'])
export const lightName = z.enum(['red', 'amber', 'green', 'none'])
export const targetLevel = z.enum(['floor', 'goal', 'stretch'])
export const hierarchyName = z.enum(['administrative', 'reporting'])
export const programmeStage = z.enum(['draft', 'published', 'splitting', 'confirmed'])
export const certaintyTag = z.enum(['V', 'V2', 'K', 'A'])

export const problemShape = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** `name` in zh-Hans; `nameHant` and `nameEn` where the ledger holds them. */
export const placeRef = z.object({
  id: idText,
  name: z.string(),
  nameHant: z.string().nullable(),
  nameEn: z.string().nullable(),
  kind: z.enum(['province', 'city', 'county', 'zone', 'town', 'area', 'park']),
})

/** `nameHant` is derived, where it differs. */
export const indicatorRef = z.object({
  id: idText,
  name: z.string(),
  nameHant: z.string().optional(),
  nameEn: z.string().nullable(),
  unit: z.string(),
})

/** What a rule of the rulebook calls something; `nameHant` is derived, where it differs. */
export const ruleWords = z.object({ name: z.string(), nameHant: z.string().optional(), nameEn: z.string() })

/** The version of a rule that judged. */
export const judgingRule = z.object({
  id: idText,
  version: z.number().int(),
  name: z.string(),
  region: z.string(),
  certainty: certaintyTag,
})

/** A gate of a project by its code and what its rule calls it. */
export const gateName = ruleWords.extend({ code: z.string() })

export const sourceRef = z.object({
  id: idText,
  title: z.string(),
  outlet: z.string().nullable(),
  publishedOn: calendarDateText.nullable(),
  address: z.string().nullable(),
  kind: z.enum(['plan', 'news', 'report', 'page', 'synthetic', 'import', 'entry']),
  synthetic: z.boolean(),
})

/** Who answers for something, and a number one can call. */
export const dutyRef = z.object({
  organisationId: idText,
  name: z.string(),
  /** Derived, where it differs. */
  nameHant: z.string().optional(),
  nameEn: z.string().nullable(),
  contactRole: z.string().nullable(),
  contactPhone: z.string().nullable(),
})

/** A statistic as it stands: value in `unit`, `knownFrom` the day the office knew it. */
export const statementShape = z.object({
  statisticId: idText,
  version: z.number().int(),
  comparator,
  value: exactText,
  valueHigh: exactText.nullable(),
  unit: z.string(),
  period: periodText,
  periodTo: calendarDateText,
  source: sourceRef,
  locator: z.string().nullable(),
  note: z.string().nullable(),
  synthetic: z.boolean(),
  approval: z.enum(['approved', 'submitted']),
  knownFrom: calendarDateText,
  recordedAt: z.string(),
  recordedBy: z.string(),
  late: z.boolean(),
})

export const lightShape = z.object({
  light: lightName,
  ruleId: z.string(),
  ruleVersion: z.number().int(),
  ruleName: z.string(),
  certainty: certaintyTag,
  reason: z.enum([
    'ahead',
    'note',
    'behind',
    'met',
    'missed',
    'outdated',
    'not-reported',
    'not-split',
    'not-started',
    'no-rule',
    'no-number',
  ]),
  /** Percentage points behind 序时进度; negative when ahead; null when there is nothing to compare. */
  behindPoints: exactText.nullable(),
})
