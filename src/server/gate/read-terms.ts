import type { z } from 'zod'
import type { gateTermShape } from '#contract/gate.ts'
import { listLedgerRows } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  type ContractTerm,
  judgeTermAmount,
  judgeTermDay,
  type Performance,
  type TermAmount,
  termDays,
} from '#domain/gate/contract-term.ts'
import type { Gate } from '#domain/gate/gate-chain.ts'
import type { Field } from '#domain/ledger/field.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { contractTerms } from '#domain/ledgers/contract-terms.ts'
import { type Exact, exact } from '#domain/quantity/exact.ts'
import { presentWords } from './present-words.ts'

type Term = z.input<typeof gateTermShape>

/** So many agreements of one project are looked at. */
const mostAgreements = 200

const fields: Readonly<Record<string, Field>> = Object.assign(
  {},
  ...contractTerms.sections.map((section) => section.fields),
)

/** Where the ledger holds what was reached of an amount. What is promised a 亩 is shown beside the whole output. */
const actualOf: Partial<Record<TermAmount, string>> = {
  investment: 'actualInvestment',
  output: 'actualOutput',
  outputPerMu: 'actualOutput',
  taxPerMu: 'actualTaxPerMu',
}

/** The agreements of a project, as known on a day. */
export function readAgreements(
  tx: Transaction,
  open: LedgerSet,
  projectId: string,
  asOf: CalendarDate | null,
): Promise<LedgerRow[]> {
  return listLedgerRows(tx, open('contract-terms'), open, {
    condition: { field: 'project', operator: '=', value: projectId },
    ...{ asOf, sort: [], offset: 0, limit: mostAgreements },
  })
}

/** The terms of all agreements that are checked at a gate, each judged on a day. */
export function presentTerms(
  agreements: readonly LedgerRow[],
  { terms }: Gate,
  actual: CalendarDate | null,
  today: CalendarDate,
): Term[] {
  return agreements.flatMap((row) =>
    terms.flatMap((code) => {
      const promised = row.values[code]
      return typeof promised === 'string' ? [presentTerm(row, code, promised, actual, today)] : []
    }),
  )
}

function presentTerm(
  row: LedgerRow,
  code: ContractTerm,
  promised: string,
  actual: CalendarDate | null,
  today: CalendarDate,
): Term {
  const told = {
    ...{ rowId: row.id, agreement: agreementOf(row), synthetic: row.synthetic },
    term: { code, ...presentWords(fieldOf(code)) },
  }
  const performance = performanceOf(row)
  if (isDay(code)) {
    const judged = judgeTermDay(promised as CalendarDate, actual, performance, today) // a day field
    return { ...told, promisedDay: promised, promised: null, actual: null, ...judged }
  }
  const isReached = actual !== null && actual <= today
  const judged = judgeTermAmount(code, exact(promised), performance, isReached)
  return { ...told, promisedDay: null, promised: quantityOf(row, code), actual: actualIn(row, code), ...judged }
}

function isDay(code: ContractTerm): code is (typeof termDays)[number] {
  return termDays.some((day) => day === code)
}

function agreementOf({ values: { agreement } }: LedgerRow): Term['agreement'] {
  const field = fieldOf('agreement')
  const choice = field.kind === 'choice' ? field.choices.find(({ code }) => code === agreement) : undefined
  return choice ? presentWords(choice) : null
}

function actualIn(row: LedgerRow, code: TermAmount): Term['actual'] {
  const name = actualOf[code]
  return name === undefined ? null : quantityOf(row, name)
}

function quantityOf({ values }: LedgerRow, name: string): Term['promised'] {
  const field = fieldOf(name)
  const value = values[name]
  return typeof value === 'string' && field.kind === 'amount' ? { value, unit: field.unit } : null
}

function performanceOf({ values }: LedgerRow): Performance {
  const amount = (name: string): Exact | null => (typeof values[name] === 'string' ? exact(values[name]) : null)
  return {
    keeping: typeof values.keeping === 'string' ? values.keeping : null,
    landArea: amount('landArea'),
    actualInvestment: amount('actualInvestment'),
    actualOutput: amount('actualOutput'),
    actualTaxPerMu: amount('actualTaxPerMu'),
  }
}

function fieldOf(name: string): Field {
  const field = fields[name]
  if (field === undefined) throw new Error(`contract terms have no field ${name}`)
  return field
}
