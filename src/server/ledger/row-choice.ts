import type { RowChoice } from '#db/ledger/ledger.repository.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Condition } from '#domain/condition/condition.ts'
import { conditionFromText } from '#domain/condition/condition-text.ts'
import { resolveClock } from '#domain/condition/resolve-clock.ts'
import { DomainError, isProblem } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { assertField } from './assert-field.ts'
import { vocabularyOf } from './open-ledgers.ts'

/** Which rows a list, a total or an export asks for. */
export interface RowQuestion {
  /** JSON text of a condition; absent or empty: every row. */
  readonly condition?: string | undefined
  /** The day as known on which; absent: today. */
  readonly asOf?: string | undefined
  /** By which versions of rows; absent: the last ones, those that wait too. */
  readonly face?: 'approved' | undefined
}

/** One step of an order of rows. */
export interface SortStep {
  readonly field: string
  readonly descending: boolean
}

/**
 * The rows that a question chooses. Days counted from the clock count from the day that the question is about: a list opened as known on a
 * day is the list that stood on the screen on that day.
 *
 * @throws DomainError `condition.unreadable`
 */
export function readChoice(open: LedgerSet, ledger: Ledger, question: RowQuestion, today: CalendarDate): RowChoice {
  const asOf = question.asOf === undefined ? null : calendarDate(question.asOf)
  const known = { asOf, face: question.face ?? 'all' } as const
  if (!question.condition) return { condition: null, ...known }
  return { condition: resolveClock(readCondition(open, ledger, question.condition), asOf ?? today), ...known }
}

/** @throws DomainError `condition.unreadable` */
export function readCondition(open: LedgerSet, ledger: Ledger, text: string): Condition {
  const read = conditionFromText(text, ledger.words, vocabularyOf(open))
  if (isProblem(read)) throw new DomainError('condition.unreadable', { detail: `${read.params.detail}` })
  return read
}

/**
 * The order that a text asks for; a field named twice counts once, where it stands first.
 *
 * @param text `place,-totalInvestment`; absent or empty: the ledger's own order
 * @throws DomainError `ledger.field-unknown`
 * @example readSort(ledger, '-startedOn') // [{ field: 'startedOn', descending: true }]
 */
export function readSort(ledger: Ledger, text: string | undefined): SortStep[] {
  const steps = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ field: part.replace(/^-/u, ''), descending: part.startsWith('-') }))
  for (const { field } of steps) assertField(ledger, field)
  return steps.filter(({ field }, index) => steps.findIndex((step) => step.field === field) === index)
}
