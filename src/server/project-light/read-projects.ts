import { listLedgerRows } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { addDays, type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Condition } from '#domain/condition/condition.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import type { OpenPromise, ProjectFacts, ReportedMonth } from '#domain/project-light/project-facts.ts'
import { type Exact, exact } from '#domain/quantity/exact.ts'
import type { FigureQuestion } from '../figure/figure-question.ts'
import { readOpenPromises } from '../gate/open-promises.ts'

/** A project's row and what its lights are judged by. */
export interface KnownProject {
  readonly row: LedgerRow
  readonly facts: ProjectFacts
}

/** So many projects of a place are looked at. */
export const mostProjects = 20_000
const mostMonths = 100_000
/** A report older than this says nothing of the year any more. */
const daysLookedBack = 400

const isGoingOn: Condition = { field: 'endedOn', operator: 'empty', value: true }

/** The projects of a place that were not given up, as known on the day of the question. */
export async function readProjects(question: FigureQuestion): Promise<readonly KnownProject[]> {
  const { tx, open, place, asOf } = question
  const rows = await listLedgerRows(tx, open('project'), open, {
    condition: { all: [{ field: 'place', operator: 'within', value: place.id }, isGoingOn] },
    ...{ asOf, sort: [], offset: 0, limit: mostProjects },
  })
  const months = await readLastMonths(question)
  const promises = await readOpenPromises(question, rows)
  return rows.map((row) => ({ row, facts: factsOf(row, months.get(row.id) ?? null, promises.get(row.id) ?? []) }))
}

/** The last month that each project under way reported. */
async function readLastMonths({ tx, open, place, asOf, day }: FigureQuestion): Promise<Map<string, ReportedMonth>> {
  const underWay: Condition = {
    all: [
      { field: 'place', operator: 'within', value: place.id },
      { field: 'startedOn', operator: 'empty', value: false },
      { field: 'producingOn', operator: 'empty', value: true },
      isGoingOn,
    ],
  }
  const since = addDays(day, -daysLookedBack).slice(0, 7)
  const rows = await listLedgerRows(tx, open('project-month'), open, {
    condition: {
      all: [
        { field: 'project', operator: 'refers-to', value: underWay },
        { field: 'month', operator: '>=', value: since },
        { field: 'month', operator: '<=', value: day.slice(0, 7) },
      ],
    },
    ...{ asOf, sort: [{ field: 'month', descending: false }], offset: 0, limit: mostMonths },
  })
  return new Map(rows.map(({ values }) => [String(values.project), monthOfRow(values)])) // the last of each stays
}

function monthOfRow({ month, yearPlan, investedYear }: LedgerRow['values']): ReportedMonth {
  const [year = 0, number = 0] = String(month).split('-').map(Number)
  return { year, month: number, yearPlan: amountOf(yearPlan), investedYear: amountOf(investedYear) }
}

function factsOf(
  { values }: LedgerRow,
  lastMonth: ReportedMonth | null,
  openPromises: readonly OpenPromise[],
): ProjectFacts {
  return {
    category: typeof values.category === 'string' ? values.category : null,
    startPlannedOn: dayOf(values.startPlannedOn),
    startedOn: dayOf(values.startedOn),
    producingOn: dayOf(values.producingOn),
    enteredOn: dayOf(values.statisticsEntryOn),
    endedOn: dayOf(values.endedOn),
    lastMonth,
    openPromises,
  }
}

function dayOf(value: FieldValue | undefined): CalendarDate | null {
  return typeof value === 'string' && value !== '' ? calendarDate(value) : null
}

function amountOf(value: FieldValue | undefined): Exact | null {
  return typeof value === 'string' && value !== '' ? exact(value) : null
}
