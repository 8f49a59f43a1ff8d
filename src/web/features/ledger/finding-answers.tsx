import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { TextField } from '../../ui/field.tsx'
import styles from './cell-bar.module.css'
import type { Answers, Finding } from './edit-task.ts'
import { useNaming } from './field-words.ts'

/** Answers to soft checks, while they are being written. */
export function useAnswers(findings: readonly Finding[]): {
  answers: Answers
  put: (check: string, answer: string) => void
  isWhole: boolean
} {
  const [written, setWritten] = useState<Answers>({})
  const asked = findings.filter(({ severity }) => severity === 'ask')
  const answers = Object.fromEntries(
    asked.map(({ check }) => [check, (written[check] ?? '').trim()]).filter(([, answer]) => answer !== ''),
  )
  return {
    answers,
    put: (check, answer) => setWritten((before) => ({ ...before, [check]: answer })),
    isWhole: asked.every(({ check }) => answers[check] !== undefined) && asked.length === findings.length,
  }
}

/** What checks found: a hard one refuses, a soft one asks for an answer that is kept with the row. */
export function FindingAnswers({
  findings,
  onAnswer,
}: {
  findings: readonly Finding[]
  answers: Answers
  onAnswer: (check: string, answer: string) => void
}) {
  const t = useT()
  const naming = useNaming()
  return findings.map((finding) => (
    <div key={finding.check} className={styles.answer}>
      <span>
        {naming(finding)}
        {finding.source !== null && <span className={styles.more}> {finding.source}</span>}
      </span>
      {finding.severity === 'ask' && (
        <TextField
          label={t('ledger.check.answer')}
          maxLength={500}
          onText={(answer) => onAnswer(finding.check, answer)}
          placeholder={t('ledger.check.answer.example')}
        />
      )}
    </div>
  ))
}
