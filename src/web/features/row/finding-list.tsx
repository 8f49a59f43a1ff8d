import { useT } from '../../app/locale-context.tsx'
import { TextField } from '../../ui/field.tsx'
import { useNaming } from '../ledger/field-words.ts'
import styles from './row-form.module.css'
import type { Answers, Finding } from './row-saving.ts'

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly answers: Answers
  readonly onAnswer: (check: string, text: string) => void
}

/** What checks say: one that refuses is mended in the form, one that asks is answered here. */
export function FindingList({ findings, answers, onAnswer }: FindingListProps) {
  const t = useT()
  const naming = useNaming()
  return findings.map((finding) => (
    <div key={finding.check} className={styles.finding} data-severity={finding.severity} role="alert">
      <p>
        <b>{t(`row.finding.${finding.severity}`)}</b> {naming(finding)}
      </p>
      {finding.source !== null && <p className={styles.source}>{finding.source}</p>}
      {finding.severity === 'ask' && (
        <TextField
          label={t('row.finding.answer')}
          value={answers[finding.check] ?? ''}
          onText={(text) => onAnswer(finding.check, text)}
          maxLength={500}
        />
      )}
    </div>
  ))
}
