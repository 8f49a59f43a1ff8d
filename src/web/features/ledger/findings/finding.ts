import type { saveLedgerRow } from '#contract/ledger-entry.ts'
import type { OutputOf } from '#contract/operation.ts'

type SaveOutcome = OutputOf<typeof saveLedgerRow>

/** What a check says of a row: it refuses, or asks for an answer. */
export type Finding = SaveOutcome['findings'][number]
/** Why a value could not be taken. */
export type FieldProblem = SaveOutcome['problems'][number]
/** What a person answers to soft checks, by check. */
export type Answers = Readonly<Record<string, string>>

/** The answers that say something, without the blanks around them. */
export function givenAnswers(written: Answers): Record<string, string> {
  const trimmed = Object.entries(written).map(([check, answer]) => [check, answer.trim()] as const)
  return Object.fromEntries(trimmed.filter(([, answer]) => answer !== ''))
}

/** True when every finding asks, and has its answer. */
export function areAnswered(findings: readonly Finding[], written: Answers): boolean {
  const given = givenAnswers(written)
  return findings.every(({ check, severity }) => severity === 'ask' && given[check] !== undefined)
}
