import type { LedgerField } from '#domain/ledger/ledger.ts'
import { isRefused, type Mend, type ReadValue, type ValueRefused } from '#domain/ledger/value-reading.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import field from '../../ui/field.module.css'
import { unitOf, type ValueWords, valueText } from '../ledger/values/value-text.tsx'
import { problemText } from './problem-text.ts'
import styles from './row-form.module.css'
import { readTyped } from './typed-value.ts'

interface TypedReadingProps {
  readonly asked: LedgerField
  readonly text: string
  readonly words: ValueWords
  readonly onText: (text: string) => void
}

/** Under a field, while it is filled in: the value that will be saved, or why it cannot be, with a text for each meaning. */
export function TypedReading({ asked, text, words, onText }: TypedReadingProps) {
  const t = useT()
  const read = readTyped(asked, text)
  if (read === null) return null
  return (
    <p className={`${field.hint} ${styles.reading}`} role="status">
      {readingText(asked, read, words)}
      {mendsOf(read).map((mend) => (
        <Button key={mend.text} look="quiet" onClick={() => onText(mend.text)}>
          {t('row.form.mend', { text: mend.text })}
        </Button>
      ))}
    </p>
  )
}

function readingText(asked: LedgerField, read: ReadValue, words: ValueWords): string {
  const { t, naming } = words
  if (isRefused(read))
    return isUnreadable(read)
      ? t(`row.form.unread.${asked.kind === 'month' ? 'month' : 'amount'}`)
      : problemText(t, read.problem, naming(asked))
  const value = `${valueText(asked, read.value, words)} ${unitOf(asked, t)}`.trim()
  if (value === '') return t('row.form.read-as-empty')
  return read.written === null
    ? t('row.form.read-as', { value })
    : t('row.form.read-as.written', { value, text: read.written })
}

/** Of a value that is read in one way only its other meaning is offered: 85% for 0.85. */
function mendsOf(read: ReadValue): readonly Mend[] {
  if (isRefused(read)) return read.mends
  return (read.doubt?.mends ?? []).filter(({ reason }) => reason === 'as-share')
}

/** The refusals that stand for this say more than is of use while one still types. */
function isUnreadable({ problem: { code } }: ValueRefused): boolean {
  return code === 'quantity.unreadable' || code === 'calendar.unreadable'
}
