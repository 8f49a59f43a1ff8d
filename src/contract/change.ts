import { z } from 'zod'
import { rowKinds } from '#domain/change/row-steps.ts'
import { subjectKinds } from '#domain/change/subject-step.ts'
import { badPeriod, computedIndicatorShape, measureShape, noValueReason } from './figure.ts'
import { ledgerId } from './ledger.ts'
import { operation } from './operation.ts'
import { calendarDateText, exactText, hierarchyName, idText, periodText, placeRef } from './shapes.ts'

/** What a part does to the value of an indicator, in its unit. */
export const effectShape = z.object({
  /** Rounded at 20 places where it has no end. */
  value: exactText,
  /** The same exactly: `3/7`, `12`. These add up without a remainder. */
  exactly: z.string().regex(/^-?\d+(\/\d+)?$/),
})

const valueShape = z.object({
  /** In the unit of the indicator; null with a reason. */
  value: exactText.nullable(),
  reason: noValueReason.nullable(),
})

/** A row, or what a ledger of months reports on, with what it brought to a total. */
export const changedRow = z.object({
  ledger: ledgerId,
  id: idText,
  title: z.string(),
  /** Where it lies: whose office can be asked. */
  placeId: idText,
  /** Of a row that reports a month. */
  month: z.string().nullable(),
  /** What it brought to the total before and after, and how much of that is of this kind, in the unit of the measure. */
  before: exactText,
  after: exactText,
  brought: exactText,
  /** The version that brought it; null where rows of other ledgers did, and between periods. */
  version: z
    .object({
      version: z.number().int(),
      knownFrom: calendarDateText,
      recordedOn: calendarDateText,
      recordedBy: z.string(),
      why: z.string(),
      /** Where it came from a workbook: file, sheet and row. */
      cell: z.object({ fileName: z.string(), sheet: z.string(), row: z.number().int() }).nullable(),
    })
    .nullable(),
})

export const changeKind = z.enum([...rowKinds, ...subjectKinds])

/** All that moved one side of an indicator in one way. */
export const changePart = z.object({
  kind: changeKind,
  /** In the unit of the measure. */
  amount: exactText,
  /** Null where the indicator has no value at one end. */
  effect: effectShape.nullable(),
  /** How many rows, or subjects, moved so. */
  rows: z.number().int(),
})

export const listedPart = changePart.extend({
  /** Those that brought most and that the reader may see, at most 50. */
  listed: z.array(changedRow),
  /** The list of the ledger that shows them; null where the reader may see none. */
  list: z
    .object({
      ledger: ledgerId,
      /** JSON text of the condition of the list. */
      condition: z.string(),
      asOf: calendarDateText,
      /** How many of `listed` it holds. */
      count: z.number().int(),
    })
    .nullable(),
})

export const sideShape = z.object({
  measure: measureShape,
  /** Totals in the unit of the measure; `amount` is their difference. */
  before: exactText,
  after: exactText,
  amount: exactText,
  effect: effectShape.nullable(),
  parts: z.array(changePart),
})

export const listedSide = sideShape.extend({ parts: z.array(listedPart) })

/** The list of a ledger with the rows that one side counts. */
const countedList = z.object({
  side: z.enum(['numerator', 'denominator']),
  ledger: ledgerId,
  /** JSON text of the condition of the list. */
  condition: z.string(),
  asOf: calendarDateText,
})

/** A version of a definition: of the indicator, and of the measures of which it was made. */
const definitionShape = z.object({
  version: z.number().int(),
  numerator: measureShape,
  denominator: measureShape.nullable(),
  /** The rows that it counts on the first day; none by the administrative hierarchy, which lists do not know. */
  lists: z.array(countedList),
})

const betweenDays = {
  place: placeRef,
  period: periodText,
  hierarchy: hierarchyName,
  from: calendarDateText,
  to: calendarDateText,
}

const daysAsked = {
  place: idText.optional(),
  period: periodText.optional(),
  hierarchy: hierarchyName.default('reporting'),
  from: calendarDateText,
  to: calendarDateText.optional(),
}

const movedShape = z.object({
  indicator: computedIndicatorShape,
  /** True when synthetic rows are counted on one of the days. */
  synthetic: z.boolean(),
  start: valueShape,
  end: valueShape,
  /** What another definition did, on the rows and places of the first day; null where it is the same. */
  definition: z
    .object({
      /** Null where the two have no common unit, or one of them no value: the start is then by the definition of today. */
      effect: effectShape.nullable(),
      before: definitionShape,
      after: definitionShape,
    })
    .nullable(),
  /** What moves of places did, on the rows of the first day; null where none came or went. */
  placement: z
    .object({
      effect: effectShape.nullable(),
      joined: z.array(placeRef),
      parted: z.array(placeRef),
      /** The rows of the places that came or went, on the first day. */
      lists: z.array(countedList),
    })
    .nullable(),
})

export const listChanges = operation({
  id: 'figure.changes',
  heavy: 'always',
  method: 'GET',
  path: '/api/figure-changes',
  access: 'statistic.read',
  summary: 'Every computed indicator of a place and period that moved between two days of knowing, and by what',
  input: z.object(daysAsked),
  output: z.object({
    ...betweenDays,
    /** Indicators that are computed, moved or not. */
    looked: z.number().int(),
    /** Those of which the reader is not told what moved them: amounts of single firms whose rows the reader may not read. */
    withheld: z.number().int(),
    changes: z.array(movedShape.extend({ numerator: sideShape, denominator: sideShape.nullable() })),
  }),
  errors: ['place.unknown', 'calendar.too-far-apart', ...badPeriod],
})

export const getChange = operation({
  id: 'figure.change',
  heavy: 'always',
  method: 'GET',
  path: '/api/figures/:indicator/changes',
  access: 'statistic.read',
  summary:
    'What moved an indicator between two days of knowing: definition, places, then rows; the parts add up exactly',
  input: z.object({ ...daysAsked, indicator: idText }),
  output: movedShape.extend({ ...betweenDays, numerator: listedSide, denominator: listedSide.nullable() }),
  errors: ['place.unknown', 'indicator.unknown', 'indicator.published-only', 'figure.withheld', ...badPeriod],
})

export const getPeriodChange = operation({
  id: 'figure.period-change',
  heavy: 'always',
  method: 'GET',
  path: '/api/figures/:indicator/period-changes',
  access: 'statistic.read',
  summary:
    'What moved an indicator between two periods, as known on a day: who came, went, stayed, or counts otherwise',
  input: z.object({
    indicator: idText,
    place: idText.optional(),
    from: periodText,
    to: periodText.optional(),
    hierarchy: hierarchyName.default('reporting'),
    asOf: calendarDateText.optional(),
  }),
  output: z.object({
    place: placeRef,
    hierarchy: hierarchyName,
    asOf: calendarDateText,
    from: periodText,
    to: periodText,
    indicator: computedIndicatorShape,
    synthetic: z.boolean(),
    start: valueShape,
    end: valueShape,
    numerator: listedSide,
    denominator: listedSide.nullable(),
  }),
  errors: ['place.unknown', 'indicator.unknown', 'indicator.published-only', 'figure.withheld', ...badPeriod],
})
