import { type LedgerCheckRow, listChecksInForce } from '#db/ledger-check.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Check } from '#domain/check/check.ts'
import { parseCheck } from '#domain/check/parse-check.ts'
import type { Condition } from '#domain/condition/condition.ts'
import { resolveClock } from '#domain/condition/resolve-clock.ts'
import { DomainError, isProblem } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { vocabularyOf } from '../ledger/open-ledgers.ts'

/**
 * The checks of a ledger that are asked today, read against its fields, with their clocks resolved.
 *
 * @throws DomainError `condition.unreadable` when a check names what the ledger does not have: it must not fall silent
 */
export async function loadChecks(
  tx: Transaction,
  ledger: Ledger,
  open: LedgerSet,
  today: CalendarDate,
): Promise<Check[]> {
  const rows = await listChecksInForce(tx, ledger.name, today)
  return rows.map((row) => ({ ...checkOf(row), when: resolveClock(conditionOf(row, ledger, open), today) }))
}

/** Conditions that were read before, by the ledger against which, and their text: an import asks for the same ones every two thousand rows. */
const conditionsRead = new WeakMap<Ledger, Map<string, Condition>>()

function conditionOf(row: LedgerCheckRow, ledger: Ledger, open: LedgerSet): Condition {
  const known = conditionsRead.get(ledger) ?? new Map<string, Condition>()
  conditionsRead.set(ledger, known)
  const text = JSON.stringify([row.condition, row.zh, row.en, row.fields])
  const read = known.get(text) ?? readCondition(row, ledger, open)
  known.set(text, read)
  return read
}

function readCondition(row: LedgerCheckRow, ledger: Ledger, open: LedgerSet): Condition {
  const when = parseCheck({ ...row, when: row.condition }, ledger, vocabularyOf(open))
  if (isProblem(when)) throw new DomainError('condition.unreadable', { detail: `${when.params.detail}` })
  return when
}

function checkOf(row: LedgerCheckRow): Omit<Check, 'when'> {
  return {
    id: row.id,
    version: row.version,
    ledger: row.ledger,
    severity: row.severity,
    zh: row.zh,
    en: row.en,
    fields: row.fields,
    source: row.sourceText,
    certainty: row.certainty,
    validFrom: row.validFrom,
    validTo: row.validTo,
  }
}
