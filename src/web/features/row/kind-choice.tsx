import { useId } from 'react'
import { useT } from '../../app/locale-context.tsx'
import styles from './row-form.module.css'

export type AmendKind = 'change' | 'correct'

const kinds: readonly AmendKind[] = ['change', 'correct']

/** Was it wrong, or did the world change? Each answer says what it means for those who look back. */
export function KindChoice({ kind, onKind }: { kind: AmendKind | null; onKind: (kind: AmendKind) => void }) {
  const t = useT()
  const name = useId()
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('row.form.kind')}</legend>
      {kinds.map((one) => (
        <label key={one} className={styles.kind} data-chosen={one === kind}>
          <input type="radio" name={name} checked={one === kind} onChange={() => onKind(one)} />
          <span>
            <b>{t(`row.form.kind.${one}`)}</b>
            <span className={styles.kindNote}>{t(`row.form.kind.${one}.note`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
