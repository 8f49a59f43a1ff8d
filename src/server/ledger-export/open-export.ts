import type { RowChoice, RowSummary } from '#db/ledger/ledger.repository.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Translator } from '#i18n/translator.ts'
import type { WrittenNames } from './written-names.ts'

/** An export on its way: what is asked for, and in which words. */
export interface OpenExport {
  readonly ledger: Ledger
  readonly open: LedgerSet
  readonly choice: RowChoice
  readonly summary: RowSummary
  readonly written: WrittenNames
  readonly say: Translator
  readonly today: CalendarDate
}
