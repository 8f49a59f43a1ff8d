import { useT } from '../../app/locale-context.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import styles from './figure.module.css'
import type { FigureDetail } from './figure.queries.ts'

/** Rules are kept in the language in which they were published. */
const written = 'zh'

/** 口径: what the indicator says, and what is counted for it, each with version, certainty and source. */
export function FigureDefinition({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const naming = useNaming()
  const { indicator, numerator, denominator } = detail
  return (
    <section className={styles.section} aria-label={t('figure.definition')}>
      <h2>{t('figure.definition')}</h2>
      {t.locale === 'en' && <p className={styles.detail}>{t('figure.definition.language')}</p>}
      <p lang={written}>{naming(same(indicator.definition))}</p>
      <Origin dated={indicator} />
      {[numerator, ...(denominator ? [denominator] : [])].map((measure) => (
        <div key={measure.id}>
          <p>
            <span className={styles.sideName}>{naming(measure)}</span> ·{' '}
            <span lang={written}>{naming(same(measure.means))}</span>
          </p>
          <Origin dated={measure} />
        </div>
      ))}
    </section>
  )
}

/** What has no English form. */
function same(text: string) {
  return { zh: text, en: text }
}

type Dated = Pick<FigureDetail['numerator'], 'version' | 'certainty' | 'sourceText'>

function Origin({ dated: { version, certainty, sourceText } }: { dated: Dated }) {
  const t = useT()
  const naming = useNaming()
  return (
    <p className={styles.detail}>
      {t('figure.definition.version', { version })} · {t('light.certainty')} <b>{certainty}</b> ·{' '}
      {t(`light.certainty.${certainty}`)} · {t('figure.definition.source', { source: naming(same(sourceText)) })}
    </p>
  )
}
