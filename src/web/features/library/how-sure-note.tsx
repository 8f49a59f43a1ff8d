import { percentText } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import styles from './how-sure.module.css'
import { howSure } from './how-sure.ts'

interface HowSureProps {
  readonly confidence: number
  /** The rule that decided each field. */
  readonly rules: Readonly<Record<string, string>>
}

/** How sure a reading is, in a word and a number; the rules that made it stand behind it. */
export function HowSure({ confidence, rules }: HowSureProps) {
  const t = useT()
  const word = t(`library.sure.${howSure(confidence)}`)
  return (
    <details className={styles.sure}>
      <summary>{t('library.sure', { word, share: percentText(confidence.toFixed(4), 0) })}</summary>
      <dl className={styles.rules}>
        {Object.entries(rules).map(([field, rule]) => {
          const key = `library.rule.${field}`
          return (
            <div key={field}>
              <dt>{t.has(key) ? t(key) : field}</dt>
              <dd>
                <code>{rule}</code>
              </dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}
