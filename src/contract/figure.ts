import { z } from 'zod'
import { indicatorShape } from './indicator.ts'
import { operation } from './operation.ts'
import { calendarDateText, certaintyTag, exactText, hierarchyName, idText, periodText, placeRef } from './shapes.ts'

/** An indicator that is computed from the ledgers. */
export const computedIndicatorShape = indicatorShape.extend({
  /** True where it speaks of the end of a period: a stock, or a ratio of stocks. */
  standsAtEnd: z.boolean(),
})

/** A measure: what is counted of a ledger, in the field's words (口径). */
export const measureShape = z.object({
  id: idText,
  version: z.number().int(),
  ledger: z.string(),
  zh: z.string(),
  en: z.string(),
  unit: z.string(),
  means: z.string(),
  /** The field that is added up; null: rows are counted. */
  sum: z.string().nullable(),
  certainty: certaintyTag,
  sourceText: z.string(),
})

/** Why an indicator has no value. */
export const noValueReason = z.enum(['not-reported', 'no-base', 'withheld'])

/**
 * Why somebody who may not read the rows is not told an amount: fewer than `least` firms stand behind it in a month; it would tell the
 * amount of a neighbour of whom that is true; or it is that of an earlier day.
 */
export const withheldShape = z.object({ why: z.enum(['few', 'beside', 'earlier-day']), least: z.number().int() })

/** A total of a measure, and the rows behind it. */
export const measuredShape = z.object({
  /** In the unit of the measure; null where it is withheld. */
  amount: exactText.nullable(),
  rows: z.number().int(),
  /** Rows of which it is not known whether they count, or with how much: they are in no total. */
  unknown: z.number().int(),
  /** Of `rows` and `unknown`, those that wait for the city office. */
  submitted: z.number().int(),
  synthetic: z.number().int(),
  /** JSON text of the condition under which the ledger's list shows just these rows; null by the administrative hierarchy, which lists do not know. */
  condition: z.string().nullable(),
  /** The same of the rows counted in `unknown`. */
  unknownCondition: z.string().nullable(),
})

export const figureShape = z.object({
  /** In the unit of the indicator; null with a reason. */
  value: exactText.nullable(),
  /** `not-reported`: no row says anything; `no-base`: it would be divided by nothing; `withheld`: it would tell a single firm’s. */
  reason: noValueReason.nullable(),
  /** Only where it is withheld. */
  withheld: withheldShape.optional(),
  /** The value by approved rows alone, only where it is another; null where these give none. It is what the bulletin says. */
  approved: exactText.nullable().optional(),
  numerator: measuredShape,
  denominator: measuredShape.nullable(),
})

/** What figures are asked by: a place, the city unless said; a period, the year so far unless said. */
export const figuresAsked = z.object({
  place: idText.optional(),
  period: periodText.optional(),
  hierarchy: hierarchyName.default('reporting'),
  asOf: calendarDateText.optional(),
})

/** Of what an answer speaks. */
export const figuresAnswered = z.object({
  place: placeRef,
  period: periodText,
  hierarchy: hierarchyName,
  asOf: calendarDateText,
})

/** How a period may be asked for wrongly. */
export const badPeriod = [
  'calendar.unreadable',
  'calendar.year-missing',
  'calendar.year-out-of-range',
  'calendar.order-reversed',
] as const

export const listFigures = operation({
  id: 'figure.list',
  heavy: ['asOf'],
  method: 'GET',
  path: '/api/figures',
  access: 'statistic.read',
  summary: 'Every indicator that is computed from the ledgers, for a place and period, as known on a day',
  input: figuresAsked,
  output: figuresAnswered.extend({
    figures: z.array(figureShape.extend({ indicator: computedIndicatorShape, ledger: z.string() })),
  }),
  errors: ['place.unknown', ...badPeriod],
})

export const getFigure = operation({
  id: 'figure.get',
  heavy: ['asOf'],
  method: 'GET',
  path: '/api/figures/:indicator',
  access: 'statistic.read',
  summary: 'One indicator computed from the ledgers: of a place, of the places below it, and month by month',
  input: figuresAsked.extend({ indicator: idText }),
  output: figuresAnswered.extend({
    indicator: computedIndicatorShape,
    numerator: measureShape,
    denominator: measureShape.nullable(),
    own: figureShape,
    /** Of fewer rows a place below is not ranked, by the rulebook on the day; of a ratio those below the line count. */
    leastRows: z.number().int(),
    below: z.array(figureShape.extend({ place: placeRef })),
    /** Each month of the period by itself; a stock at its end. */
    months: z.array(figureShape.omit({ numerator: true, denominator: true }).extend({ month: z.string() })),
  }),
  errors: ['place.unknown', 'indicator.unknown', 'indicator.published-only', ...badPeriod],
})
