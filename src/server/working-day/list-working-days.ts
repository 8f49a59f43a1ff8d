import type { z } from 'zod'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { listWorkingDays as operation, workingYearShape } from '#contract/working-day.ts'
import { readAs } from '#db/transact.ts'
import { calendarDate, yearOf } from '#domain/calendar/calendar-date.ts'
import type { App } from '../app.ts'
import { listWorkingYears, type WorkingYearRule } from '../light/working-year-row.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

/** The notices on holidays that are known on a day, and the first year of which none is. */
export function listWorkingDays(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const asOf = asked.asOf === undefined ? todayOf(world) : calendarDate(asked.asOf)
    const years = await listWorkingYears(tx, asOf)
    const known = new Set(years.map(({ year }) => year))
    let provisionalFrom = yearOf(asOf)
    while (known.has(provisionalFrom)) provisionalFrom += 1
    return { asOf, years: years.map(presentYear), provisionalFrom }
  })
}

function presentYear(rule: WorkingYearRule): z.input<typeof workingYearShape> {
  const { id, version, year, name, certainty, holidays, sourceText, validFrom } = rule
  return {
    ...{ id, version, year, name, certainty, source: sourceText, issuedOn: validFrom },
    holidays: holidays.map(({ workingDays, ...holiday }) => ({ ...holiday, workingDays: [...workingDays] })),
  }
}
