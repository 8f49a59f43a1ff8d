import type { LightRuleRow } from '#db/light-rule.repository.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { DatedRule } from '#domain/light/light-rule.ts'

/** What rules of every kind say of themselves; what they rule is in their `thresholds`. */
export function datedRule({ id, version, name, region, certainty, validFrom, validTo }: LightRuleRow): DatedRule {
  return {
    ...{ id, version, name, region, certainty },
    validFrom: validFrom as CalendarDate, // a date column
    validTo: validTo as CalendarDate | null, // a date column
  }
}
