import { z } from 'zod'
import { type LightRuleRow, listLightRules } from '#db/light-rule.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { type CalendarDate, isCalendarDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingCalendar, type WorkingYear, workingCalendar } from '#domain/calendar/working-calendar.ts'
import { type DatedRule, ruleInForce } from '#domain/light/light-rule.ts'
import { datedRule } from './dated-rule.ts'

/** The kind of rule that holds the notice of one year. */
export const workingDaysKind = 'working-days'

const day = z.string().refine(isCalendarDate, 'not a day')

/** How a rule of kind `working-days` keeps a year's notice. */
export const workingYearShape = z.strictObject({
  year: z.number().int().min(1_990).max(2_200),
  holidays: z
    .array(z.strictObject({ name: z.string().min(1), from: day, to: day, workingDays: z.array(day) }))
    .min(1)
    .max(20),
})

/** A year's notice, and what the rulebook says of where it comes from. */
export interface WorkingYearRule extends DatedRule, WorkingYear {
  readonly sourceText: string
}

/** The notices in force on a day, by year: those issued by then, the latest version of each. */
export async function listWorkingYears(
  tx: Transaction,
  asOf: CalendarDate,
  regions: readonly string[] = ['CN'],
): Promise<WorkingYearRule[]> {
  const rows = await listLightRules(tx, { asOf })
  const rules = rows.filter(({ kind }) => kind === workingDaysKind).map(toWorkingYear)
  const years = [...new Set(rules.map(({ year }) => year))].sort((a, b) => a - b)
  const inForce = (year: number) =>
    ruleInForce(
      rules.filter((rule) => rule.year === year),
      regions,
      asOf,
    )
  return years.map(inForce).filter((rule) => rule !== null)
}

/**
 * The calendar of working days as it was known on a day.
 *
 * @param asOf a notice issued later is not in it
 */
export async function loadWorkingCalendar(tx: Transaction, asOf: CalendarDate): Promise<WorkingCalendar> {
  return workingCalendar(await listWorkingYears(tx, asOf))
}

function toWorkingYear(row: LightRuleRow): WorkingYearRule {
  const { year, holidays } = workingYearShape.parse(row.thresholds)
  return { ...datedRule(row), year, holidays, sourceText: row.sourceText }
}
