import { useState } from 'react'
import { type Answers, areAnswered, type Finding, givenAnswers } from './finding.ts'

/** Answers to soft checks, while they are being written. */
export function useAnswers(findings: readonly Finding[]): {
  /** As they stand in their fields. */
  written: Answers
  /** As they are sent. */
  given: Record<string, string>
  put: (check: string, answer: string) => void
  isWhole: boolean
} {
  const [written, setWritten] = useState<Answers>({})
  const asked = Object.fromEntries(findings.map(({ check }) => [check, written[check] ?? '']))
  return {
    written,
    given: givenAnswers(asked),
    put: (check, answer) => setWritten((before) => ({ ...before, [check]: answer })),
    isWhole: areAnswered(findings, written),
  }
}
