import { listPositions } from '#db/place.repository.ts'
import { searchForm } from '#db/search-form.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Check, Finding } from '#domain/check/check.ts'
import { rowChecker } from '#domain/check/check-row.ts'
import { earlierFieldsOf } from '#domain/check/earlier-fields.ts'
import { referencesOf } from '#domain/check/references-of.ts'
import { nothingBefore } from '#domain/check/subject.ts'
import { claimsOf } from '#domain/condition/claims-of.ts'
import type { EvaluationContext } from '#domain/condition/evaluate.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { loadChecks } from './load-checks.ts'
import { lookBack } from './look-back.ts'
import { openReferredRows } from './referred-rows.ts'
import { listRowsBefore, type RowsByKey, type RowToCheck, rowsByKey } from './rows-before.ts'

/** Rows that are looked at together: what they are compared with is loaded at once and let go again. */
const rowsAtOnce = 5_000

/**
 * What the checks of a ledger say of rows that are about to be saved, in the order of the rows.
 *
 * Months are compared with earlier months that are saved together with them first, and with what stands in the ledger otherwise.
 *
 * @param together all rows that are saved together, where they come in several calls; those of this call otherwise
 * @throws DomainError `condition.unreadable` when a check of the rulebook cannot be read
 */
export async function findingsFor(
  tx: Transaction,
  ledger: Ledger,
  open: LedgerSet,
  today: CalendarDate,
  rows: readonly RowToCheck[],
  together: RowsByKey = keyed(ledger, rows),
): Promise<Finding[][]> {
  const checks = await loadChecks(tx, ledger, open, today)
  if (checks.length === 0) return rows.map(() => [])
  const look = await openLook(tx, ledger, open, checks)
  const findings: Finding[][] = []
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    findings.push(...(await look(rows.slice(start, start + rowsAtOnce), together)))
  }
  return findings
}

function keyed(ledger: Ledger, rows: readonly RowToCheck[]): RowsByKey {
  return rowsByKey(
    ledger,
    rows.map(({ values }) => values),
    rows.map(({ before }) => before),
  )
}

type Look = (rows: readonly RowToCheck[], together: RowsByKey) => Promise<Finding[][]>

/** Looks at some rows: first loads what they are compared with, then asks the checks, again as long as they missed a referred row. */
async function openLook(tx: Transaction, ledger: Ledger, open: LedgerSet, checks: readonly Check[]): Promise<Look> {
  const referred = openReferredRows(tx, open)
  const check = rowChecker(checks, ledger, {
    fold: searchForm,
    isWithin: await loadIsWithin(tx, checks),
    wordsOf: (name) => open(name).words,
    referredRow: referred.find,
  })
  const references = referencesOf(checks, ledger)
  const earlierFields = earlierFieldsOf(checks, ledger)
  return async (rows, together) => {
    const near = await listRowsBefore(tx, ledger, rows, together)
    const before = await lookBack(tx, ledger, rows, near, together, earlierFields)
    await referred.load(references, rows)
    const ask = () => rows.map(({ values }, at) => check(values, before[at] ?? nothingBefore))
    let findings = ask()
    while (await referred.loadNoted()) findings = ask()
    return findings
  }
}

/** Asked of the tree only where a check speaks of places. */
async function loadIsWithin(tx: Transaction, checks: readonly Check[]): Promise<EvaluationContext['isWithin']> {
  const isAsked = checks.some(({ when }) => claimsOf(when).some(({ operator }) => operator === 'within'))
  const positions = new Map(
    (isAsked ? await listPositions(tx, 'reporting') : []).map((position) => [position.placeId, position]),
  )
  return (placeId, ancestorId) => {
    const [place, ancestor] = [positions.get(placeId), positions.get(ancestorId)]
    if (place === undefined || ancestor === undefined) return placeId === ancestorId
    return place.pre >= ancestor.pre && place.pre <= ancestor.last
  }
}
