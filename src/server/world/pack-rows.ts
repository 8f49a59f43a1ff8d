import { z } from 'zod'
import { faultOf, type Holiday, type WorkingYear } from '#domain/calendar/working-calendar.ts'
import { isUnitCode, type UnitCode } from '#domain/quantity/unit.ts'
import { overviewSheetShape } from '../bulletin/overview-rule.ts'
import { gateChainKind, gateChainShape } from '../gate/gate-chain-row.ts'
import { escalationShape, issueClockShape, standingShape } from '../issue/issue-rule-row.ts'
import { figureAgeShape } from '../light/figure-age-rule-row.ts'
import { latenessShape } from '../light/lateness-rule-row.ts'
import { paceLearningShape } from '../light/pace-rule-row.ts'
import { rankingMinimumShape } from '../light/ranking-rule-row.ts'
import { smallCellsShape } from '../light/small-cell-rule-row.ts'
import { upkeepKind, upkeepShape } from '../light/upkeep-rule-row.ts'
import { workingYearShape } from '../light/working-year-row.ts'

/** The rows of packs and worlds as their files hold them; `rulebook/README.md` and `worlds/README.md` describe the columns. */

const text = z.string()
const unit = z.custom<UnitCode>((value) => typeof value === 'string' && isUnitCode(value), 'not in the table of units')
const optional = z.string().nullable()
const flag = z
  .stringbool()
  .nullable()
  .transform((value) => value ?? false)

export const placeRow = z.object({
  code: text,
  name: text,
  name_hant: optional,
  name_en: optional,
  kind: z.enum(['province', 'city', 'county', 'zone', 'town', 'area', 'park']),
  administrative_parent: optional,
  reporting_parent: optional,
  valid_from: text,
  valid_to: optional,
  seat_lon: optional,
  seat_lat: optional,
  tile_x: z.coerce.number().int().nullable(),
  tile_y: z.coerce.number().int().nullable(),
  note: optional,
})

export const sourceRow = z.object({
  id: text,
  title: text,
  outlet: optional,
  published_on: optional,
  address: optional,
  kind: z.enum(['plan', 'news', 'report', 'page', 'synthetic', 'import', 'entry']),
  note: optional,
  synthetic: z.boolean().default(false),
})

export const indicatorRow = z.object({
  id: text,
  version: z.number().int(),
  name: text,
  name_en: optional,
  unit,
  definition: text,
  direction: z.enum(['up', 'down']),
  accumulation: z.enum(['flow', 'stock', 'ratio']),
  aliases: z.array(text),
  certainty: z.enum(['V', 'V2', 'K', 'A']),
  source: text,
  valid_from: text,
  published_only: z.boolean(),
  numerator: optional.default(null),
  denominator: optional.default(null),
})
export type IndicatorFileRow = z.output<typeof indicatorRow>

export const lightBand = z.object({
  light: z.enum(['green', 'amber', 'red']),
  behind_from: optional,
  behind_to: optional,
  note: z.boolean(),
})

const { judgedBy, straightYears, leastMonths } = paceLearningShape.shape
const { ratioRows, totalRows } = rankingMinimumShape.shape
const { leastRows, ledgers } = smallCellsShape.shape
const { mostMonths } = figureAgeShape.shape

const judgingRule = z.object({
  id: text,
  version: z.number().int(),
  region: text,
  name: text,
  certainty: z.enum(['V', 'V2', 'K', 'A']),
  source: text,
  valid_from: text,
  valid_to: optional,
  why: optional,
})

/** A rule by which targets and places are judged: the bands of a light, how a pace is learned from past years, how old a value may be, who is ranked. */
export const lightRuleRow = z.discriminatedUnion('kind', [
  judgingRule.extend({ kind: z.literal('target-pace'), thresholds: z.array(lightBand) }),
  judgingRule.extend({
    kind: z.literal('pace-learning'),
    thresholds: z.strictObject({ judged_by: judgedBy, straight_years: straightYears, least_months: leastMonths }),
  }),
  judgingRule.extend({
    kind: z.literal('ranking-minimum'),
    thresholds: z.strictObject({ ratio_rows: ratioRows, total_rows: totalRows }),
  }),
  judgingRule.extend({ kind: z.literal('figure-age'), thresholds: z.strictObject({ most_months: mostMonths }) }),
  judgingRule.extend({
    kind: z.literal('small-cells'),
    thresholds: z.strictObject({ least_rows: leastRows, ledgers }),
  }),
  judgingRule.extend({ kind: z.literal('overview-sheet'), thresholds: overviewSheetShape }),
  judgingRule.extend({ kind: z.literal('project-progress'), thresholds: z.array(lightBand) }),
  judgingRule.extend({ kind: z.literal(gateChainKind), thresholds: gateChainShape }),
  judgingRule.extend({ kind: z.literal(upkeepKind), thresholds: upkeepShape }),
  judgingRule.extend({ kind: z.literal('issue-clock'), thresholds: issueClockShape }),
  judgingRule.extend({ kind: z.literal('issue-escalation'), thresholds: escalationShape }),
  judgingRule.extend({ kind: z.literal('issue-standing'), thresholds: standingShape }),
  judgingRule.extend({ kind: z.enum(['project-start', 'project-gate', 'project-entry']), thresholds: latenessShape }),
])

const { year: workingYear, holidays } = workingYearShape.shape
const { name: holidayName, from, to, workingDays } = holidays.element.shape

/** The notice of one year: its holidays, and the weekend days worked for them. */
export const workingDaysRow = judgingRule
  .extend({
    year: workingYear,
    holidays: z.array(z.strictObject({ name: holidayName, from, to, working: workingDays })).min(1),
  })
  .refine((row) => faultOf(noticeOf(row)) === null, {
    path: ['holidays'],
    error: 'a holiday ends before it begins, a day is of another year or named twice, or a worked day is no weekend',
  })

interface NoticeFile {
  readonly year: number
  readonly holidays: readonly (Omit<Holiday, 'workingDays'> & { readonly working: Holiday['workingDays'] })[]
}

function noticeOf({ year, holidays }: NoticeFile): WorkingYear {
  return { year, holidays: holidays.map(({ working, ...holiday }) => ({ ...holiday, workingDays: working })) }
}

export const ledgerCheckRow = z.object({
  id: text,
  version: z.number().int(),
  ledger: text,
  severity: z.enum(['refuse', 'ask']),
  when: z.json(),
  zh: text,
  en: text,
  fields: z.array(text).min(1),
  certainty: z.enum(['V', 'V2', 'K', 'A']),
  source: text,
  valid_from: z.iso.date(),
  valid_to: z.iso.date().nullable().default(null),
  why: optional.default(null),
})
export type LedgerCheckFileRow = z.output<typeof ledgerCheckRow>

export const measureRow = z.object({
  id: text,
  version: z.number().int(),
  ledger: text,
  zh: text,
  en: text,
  unit,
  means: text,
  where: z.json().default({ all: [] }),
  sum: optional,
  time: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('flow'), on: text }),
    z.object({ kind: z.literal('stock'), from: text, until: optional }),
    z.object({ kind: z.literal('reported'), adds: z.boolean() }),
  ]),
  certainty: z.enum(['V', 'V2', 'K', 'A']),
  source: text,
  valid_from: z.iso.date(),
  valid_to: z.iso.date().nullable().default(null),
})
export type MeasureFileRow = z.output<typeof measureRow>

export const organisationRow = z.object({
  id: text,
  name: text,
  name_en: optional,
  kind: z.enum(['leading-group', 'leading-group-office', 'department', 'county-office', 'operator', 'enterprise']),
  place_code: text,
  parent_id: optional,
  contact_role: optional,
  contact_phone: optional,
  synthetic: flag,
})

export const dutyRow = z.object({ place_code: text, indicator_id: text, organisation_id: text })

export const programmeRow = z.object({
  id: text,
  year: z.number().int(),
  name: text,
  theme: text,
  source_id: optional,
  locator: optional,
  stage: z.enum(['draft', 'published', 'splitting', 'confirmed']),
  synthetic: z.boolean(),
  tasks: z.array(z.object({ id: text, title: text, duty_organisation_id: optional, deadline: optional })),
  roster: z.array(z.coerce.string()),
  steps: z.array(
    z.object({
      step: z.enum(['publish', 'split', 'confirm']),
      place_code: z.coerce.string().nullable(),
      done_on: optional,
      organisation_id: optional,
      note: optional,
    }),
  ),
})

const comparator = z.enum(['=', '>=', '>', '<=', '<', '~'])
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)

/** Of `figures.csv` and of a world's `splits.csv`. */
export const figureRow = z.object({
  programme: text,
  place_code: text,
  indicator_id: text,
  kind: z.enum(['target', 'statistic']),
  comparator,
  value: decimal,
  value_high: decimal.nullable(),
  unit,
  period: optional,
  starts_on: optional,
  deadline: optional,
  level: z.enum(['floor', 'goal', 'stretch']).nullable(),
  source_id: text,
  locator: optional,
  known_from: text,
  note: optional,
  base_value: decimal.nullable(),
  id: text,
  repeats: optional,
  parent: optional.optional(),
  synthetic: flag.optional(),
})
export type FigureRow = z.output<typeof figureRow>

/** Of a world's `statistics.csv`: one version a row, in order. */
export const statisticVersionRow = z.object({
  place_code: text,
  indicator_id: text,
  comparator,
  value: decimal,
  value_high: decimal.nullable(),
  unit,
  period: text,
  source_id: text,
  locator: optional,
  known_from: text,
  version_kind: z.enum(['create', 'correct', 'change']),
  why: optional,
  synthetic: flag,
  recorded_on: text,
  note: optional,
})
export type StatisticVersionRow = z.output<typeof statisticVersionRow>

/** One version of a ledger's row; every other column is a field of the ledger by its name. */
export const ledgerLine = z
  .object({
    id: text,
    version_kind: z.enum(['create', 'correct', 'change']),
    known_from: text,
    recorded_on: text,
    why: optional.transform((value) => value ?? ''),
    synthetic: flag,
    approval: z.enum(['approved', 'submitted']),
    entered_by: optional,
  })
  .catchall(optional)
export type LedgerLineRow = z.output<typeof ledgerLine>
