import { z } from 'zod'
import { indicatorShape } from './indicator.ts'
import { operation } from './operation.ts'
import {
  calendarDateText,
  comparator,
  enteredNumber,
  exactText,
  idText,
  indicatorRef,
  periodText,
  placeRef,
  statementShape,
  targetLevel,
  wording,
} from './shapes.ts'

export const statisticRow = z.object({ indicator: indicatorRef, place: placeRef, statement: statementShape })

export const statisticVersion = statementShape.extend({
  kind: z.enum(['create', 'correct', 'change', 'approve', 'withdraw']),
  why: z.string().nullable(),
})

/** A period may be written as a code or as a person writes it: `2026年1-10月`. */
const periodProblems = [
  'calendar.unreadable',
  'calendar.year-missing',
  'calendar.year-out-of-range',
  'calendar.order-reversed',
] as const

const listInput = z.object({
  place: idText.optional(),
  indicator: idText.optional(),
  period: periodText.optional(),
  asOf: calendarDateText.optional(),
  changedSince: calendarDateText.optional(),
  /** Only what still waits for the city office. */
  approval: z.enum(['submitted']).optional(),
})

export const listStatistics = operation({
  id: 'statistic.list',
  method: 'GET',
  path: '/api/statistics',
  access: 'statistic.read',
  summary: 'Published figures as known on a day; `place` includes the places below it',
  input: listInput.extend({ page: z.coerce.number().int().min(1).default(1) }),
  output: z.object({ rows: z.array(statisticRow), total: z.number().int(), pageSize: z.number().int() }),
  errors: ['place.unknown', 'indicator.unknown', ...periodProblems],
})

export const getPassport = operation({
  id: 'statistic.passport',
  method: 'GET',
  path: '/api/passport',
  access: 'statistic.read',
  summary:
    'A figure’s passport: definition, value, source and locator, what other sources say, who entered it when, and what was known on an earlier day',
  input: z.object({ indicator: idText, place: idText, period: periodText, asOf: calendarDateText.optional() }),
  output: z.object({
    indicator: indicatorShape,
    place: placeRef,
    period: periodText,
    asOf: calendarDateText,
    /** The statement the screens show: the one known last. null: nothing was known on that day. */
    leading: statementShape.nullable(),
    others: z.array(statementShape),
    disagree: z.boolean(),
    /** Every version of every source, newest first. */
    versions: z.array(statisticVersion),
    /** One entry a day on which the leading value changed. */
    knownOn: z.array(
      z.object({
        day: calendarDateText,
        value: exactText,
        unit: z.string(),
        statisticId: idText,
        version: z.number().int(),
      }),
    ),
    targets: z.array(
      z.object({
        id: idText,
        level: targetLevel,
        comparator,
        value: exactText.nullable(),
        unit: z.string(),
        deadline: calendarDateText,
      }),
    ),
    canWrite: z.boolean(),
  }),
  errors: ['indicator.unknown', 'place.unknown', ...periodProblems],
})

export const listDisagreements = operation({
  id: 'statistic.disagreements',
  method: 'GET',
  path: '/api/disagreements',
  access: 'statistic.read',
  summary: 'Figures on which two sources do not agree, and published figures that the ledgers do not give',
  input: z.object({ asOf: calendarDateText.optional() }),
  output: z.object({
    disagreements: z.array(
      z.object({
        indicator: indicatorRef,
        place: placeRef,
        period: periodText,
        statements: z.array(statementShape),
        difference: exactText,
      }),
    ),
    /** Published figures by which promises of the day’s year are judged and which the ledgers do not give, the largest part first. */
    otherwise: z.array(
      z.object({
        indicator: indicatorRef,
        place: placeRef,
        period: periodText,
        published: statementShape,
        /** What the ledgers give for the place and period, in the unit of the indicator. */
        computed: exactText,
        /** Published less computed, in the unit of the indicator. */
        difference: exactText,
      }),
    ),
  }),
  errors: [],
})

const valueInput = z.object({
  comparator: comparator.default('='),
  value: enteredNumber,
  valueHigh: enteredNumber.nullable().default(null),
  unit: z.string().min(1).max(20),
  locator: z.string().trim().max(500).nullable().default(null),
  note: z.string().trim().max(500).nullable().default(null),
  knownFrom: calendarDateText,
})

export const recordStatistic = operation({
  id: 'statistic.record',
  method: 'POST',
  path: '/api/statistics',
  access: 'statistic.write',
  summary: 'Enters a figure with its source',
  input: valueInput.extend({
    indicatorId: idText,
    placeId: idText,
    period: periodText,
    sourceTitle: wording,
    sourceAddress: z.string().trim().max(500).nullable().default(null),
    publishedOn: calendarDateText.nullable().default(null),
  }),
  output: statementShape,
  errors: [
    'indicator.unknown',
    'place.unknown',
    'access.outside-scope',
    'statistic.conflict',
    'statistic.negative',
    'statistic.known-before-previous',
    'statistic.known-in-future',
    'quantity.unit-unknown',
    'quantity.dimension-mismatch',
    ...periodProblems,
  ],
})

export const amendStatistic = operation({
  id: 'statistic.amend',
  method: 'POST',
  path: '/api/statistics/:id/amend',
  access: 'statistic.write',
  summary:
    'Adds a version: `correct` mends a mistake, `change` records that the world changed; refuses when someone else saved first',
  input: valueInput.extend({
    id: idText,
    expectedVersion: z.number().int(),
    kind: z.enum(['correct', 'change']),
    why: wording,
  }),
  output: statementShape,
  errors: [
    'statistic.unknown',
    'statistic.conflict',
    'statistic.withdrawn',
    'statistic.negative',
    'statistic.known-before-previous',
    'statistic.known-in-future',
    'access.outside-scope',
    'quantity.unit-unknown',
    'quantity.dimension-mismatch',
  ],
})

export const approveStatistic = operation({
  id: 'statistic.approve',
  method: 'POST',
  path: '/api/statistics/:id/approve',
  access: 'statistic.approve',
  summary: 'The city office approves what a county entered; from then on every official sees it',
  input: z.object({ id: idText, expectedVersion: z.number().int() }),
  output: statementShape,
  errors: ['statistic.unknown', 'statistic.conflict', 'statistic.withdrawn'],
})

export const withdrawStatistic = operation({
  id: 'statistic.withdraw',
  method: 'POST',
  path: '/api/statistics/:id/withdraw',
  access: 'statistic.write',
  summary: 'Takes a figure out of use as a version of its own; nothing is deleted',
  input: z.object({ id: idText, expectedVersion: z.number().int(), why: wording }),
  output: z.object({ ok: z.literal(true) }),
  errors: ['statistic.unknown', 'statistic.conflict', 'statistic.withdrawn', 'access.outside-scope'],
})

export const exportLedger = operation({
  id: 'statistic.export',
  heavy: 'always',
  method: 'GET',
  path: '/api/export',
  access: 'statistic.read',
  transfer: 'download',
  summary: 'The figures or targets of a place as a workbook that imports again without a change',
  input: listInput.extend({
    ledger: z.enum(['statistic', 'target']),
    year: z.coerce.number().int().optional(),
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    locale: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans'),
  }),
  output: z.any(),
  errors: ['place.unknown', 'indicator.unknown', ...periodProblems],
})
