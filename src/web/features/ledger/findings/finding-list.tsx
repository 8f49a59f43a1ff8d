import { useT } from '../../../app/locale-context.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useNaming } from '../values/field-words.ts'
import styles from './finding.module.css'
import type { Answers, Finding } from './finding.ts'

interface FindingListProps {
  readonly findings: readonly Finding[]
  /** As they are being written. */
  readonly answers: Answers
  readonly onAnswer: (check: string, answer: string) => void
  /** `plain` stands in a bar or sheet that says already what keeps it from being saved. */
  readonly look?: 'boxed' | 'plain'
}

/** What checks say: one that refuses is mended first, one that asks is answered here, and the answer is kept with the row. */
export function FindingList({ findings, answers, onAnswer, look = 'boxed' }: FindingListProps) {
  const t = useT()
  const naming = useNaming()
  return findings.map((finding) => (
    <div
      key={finding.check}
      className={styles.finding}
      data-look={look}
      data-severity={finding.severity}
      role={look === 'boxed' ? 'alert' : undefined}
    >
      <p>
        {look === 'boxed' && <b>{t(`row.finding.${finding.severity}`)} </b>}
        {naming(finding)}
      </p>
      {finding.source !== null && <p className={styles.source}>{naming({ zh: finding.source, en: finding.source })}</p>}
      {finding.severity === 'ask' && (
        <TextField
          label={t('row.finding.answer')}
          value={answers[finding.check] ?? ''}
          onText={(answer) => onAnswer(finding.check, answer)}
          placeholder={t('row.finding.answer.example')}
          maxLength={500}
        />
      )}
    </div>
  ))
}
