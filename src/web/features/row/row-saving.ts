import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { saveLedgerRow } from '#contract/ledger-entry.ts'
import type { OutputOf } from '#contract/operation.ts'
import { type Answers, areAnswered, givenAnswers } from '../ledger/findings/finding.ts'
import { type LedgerRow, useForgetLedgers } from '../ledger/ledger.queries.ts'

export type SaveOutcome = OutputOf<typeof saveLedgerRow>

/** How the saving of a row stands. */
export interface RowSaving {
  readonly busy: boolean
  readonly error: unknown
  /** What was said against the row; undefined while nothing was. */
  readonly outcome: SaveOutcome | undefined
  readonly answers: Answers
  readonly answer: (check: string, text: string) => void
}

/** Sends a row, keeps what the checks said, and sends it again with the answers. */
export function useRowSaving<I>(
  send: (input: I, answers: Record<string, string>) => Promise<SaveOutcome>,
  onSaved: (row: LedgerRow) => void,
) {
  const forget = useForgetLedgers()
  const [answers, setAnswers] = useState<Answers>({})
  const mutation = useMutation({
    mutationFn: (input: I) => send(input, givenAnswers(answers)),
    onSuccess: async ({ row }) => {
      if (row === null) return
      await forget()
      onSaved(row)
    },
  })
  return {
    save: mutation.mutate,
    busy: mutation.isPending,
    error: mutation.error,
    /** What was sent last, so that a complaint about a value that has been changed since can be taken back. */
    sent: mutation.variables,
    outcome: mutation.data?.row === null ? mutation.data : undefined,
    answers,
    answer: (check: string, text: string) => setAnswers((before) => ({ ...before, [check]: text })),
  }
}

/** True when a check that asks still waits for its answer. */
export function waitsForAnswer(outcome: SaveOutcome | undefined, answers: Answers): boolean {
  const asking = (outcome?.findings ?? []).filter(({ severity }) => severity === 'ask')
  return !areAnswered(asking, answers)
}
