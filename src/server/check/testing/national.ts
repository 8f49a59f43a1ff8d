import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Check, Finding } from '#domain/check/check.ts'
import { checkRow } from '#domain/check/check-row.ts'
import { parseCheck } from '#domain/check/parse-check.ts'
import { resolveClock } from '#domain/condition/resolve-clock.ts'
import { isProblem } from '#domain/errors.ts'
import { type Ledger, openLedger, type RowValues } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { readLedgerChecks } from '../../world/load-ledger-checks.ts'
import { packFolder } from '../../world/world-files.ts'

const today = calendarDate('2026-10-31')
const ledgers = new Map(ledgerDefinitions.map((definition) => [definition.name, openLedger(definition)]))
const wordsOf = (name: string) => ledgers.get(name)?.words ?? null

/** A ledger of the real definitions. */
export function ledgerNamed(name: string): Ledger {
  const ledger = ledgers.get(name)
  if (ledger === undefined) throw new Error(`no ledger ${name}`)
  return ledger
}

/** The checks of the national pack, read against the real definitions. Today is 2026-10-31. */
export const checks: readonly Check[] = (await readLedgerChecks(packFolder('national'))).map((row) => {
  const when = parseCheck(row, ledgerNamed(row.ledger), wordsOf)
  if (isProblem(when)) throw new Error(`${when.params.detail}`)
  return {
    ...row,
    when: resolveClock(when, today),
    validFrom: calendarDate(row.valid_from),
    validTo: null,
  }
})

/** With what a test sees a row. */
export interface Beside {
  readonly previous?: RowValues
  /** Reported months before, the nearest first; the previous one where nothing is said. */
  readonly earlier?: readonly RowValues[]
  readonly lastYear?: RowValues
  /** The row that every reference names. */
  readonly referred?: RowValues
}

/** What is said of a row: `refuse end-before-signing`, without the name of the ledger. */
export function said(ledger: string, row: RowValues, beside: Beside = {}): string[] {
  return findings(ledger, row, beside).map(({ check, severity }) => `${severity} ${check.slice(ledger.length + 1)}`)
}

/** What the checks say of a row, in full. */
export function findings(ledger: string, row: RowValues, { previous, earlier, lastYear, referred }: Beside): Finding[] {
  const context = {
    fold: (text: string) => text,
    isWithin: () => null,
    referredRow: () => (referred === undefined ? null : (field: string) => referred[field] ?? null),
    wordsOf: (name: string) => ledgerNamed(name).words,
  }
  const own = checks.filter((check) => check.ledger === ledger)
  const reported = earlier ?? (previous === undefined ? [] : [previous])
  const before = { previous: previous ?? null, lastYear: lastYear ?? null, earlier: reported }
  return checkRow(own, ledgerNamed(ledger), { ...anyReferences(ledger), ...row }, before, context)
}

function anyReferences(ledger: string): RowValues {
  const references = [...ledgerNamed(ledger).fields.values()].filter(({ kind }) => kind === 'reference')
  return Object.fromEntries(references.map(({ name }) => [name, 'referred']))
}
