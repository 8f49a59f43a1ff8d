import { can } from '#domain/access/access.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Problem, problem } from '#domain/errors.ts'
import type { FormColumnName } from '#domain/figure-form/form-column.ts'
import type { CellProblem, FormLedger, FormRow, RowCell, RowCells } from '#domain/figure-form/form-row.ts'
import type { PersonActor } from '../session/signed-in.ts'

const actions = { statistic: 'statistic.write', target: 'target.write' } as const satisfies Record<FormLedger, string>

/**
 * What the form alone cannot know: a row of a ledger that this person may not write (a file may hold rows of both), one that would be
 * known only from a day that has not come, and one with more text than a person could have entered on the screen.
 */
export function refuseByRules(row: FormRow, cells: RowCells, actor: PersonActor, today: CalendarDate): CellProblem[] {
  const action = actions[row.ledger]
  const denied = can(actor.role, action) ? [] : [refusal(cells('kind'), problem('access.denied', { action }))]
  return [...denied, ...refuseFuture(row, cells, today), ...refuseLongTexts(cells)]
}

/** As long as `wording` of the contract. */
const longestText = 500
const textColumns: readonly FormColumnName[] = ['source', 'outlet', 'address', 'locator', 'note']

function refuseLongTexts(cells: RowCells): CellProblem[] {
  return textColumns
    .filter((column) => cells(column).text.length > longestText)
    .map((column) => refusal(cells(column), problem('import.text-too-long', { column, limit: longestText })))
}

function refuseFuture(row: FormRow, cells: RowCells, today: CalendarDate): CellProblem[] {
  const day = row.knownFrom ?? row.source.publishedOn
  if (day === null || day <= today) return []
  const cell = cells(row.knownFrom === null ? 'published' : 'knownFrom')
  return [refusal(cell, problem('statistic.known-in-future', { day, today }))]
}

function refusal({ address, text }: RowCell, found: Problem): CellProblem {
  return { cell: address, value: text, severity: 'refuse', problem: found }
}

const yes: ReadonlySet<string> = new Set(['true', '1', 'yes', 'y', '是', '合成'])

/** True when the form marks the row as synthetic: it stays marked wherever it goes. */
export function isMarkedSynthetic(cells: RowCells): boolean {
  return yes.has(cells('synthetic').text.toLowerCase())
}
