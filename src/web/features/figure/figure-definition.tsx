import { useT } from '../../app/locale-context.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import styles from './figure.module.css'
import type { FigureDetail } from './figure.queries.ts'

/** 口径: what the indicator says, and what is counted for it, each with version, certainty and source. */
export function FigureDefinition({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const naming = useNaming()
  const { indicator, numerator, denominator } = detail
  return (
    <section className={styles.section} aria-label={t('figure.definition')}>
      <h2>{t('figure.definition')}</h2>
      <p>{indicator.definition}</p>
      <Origin dated={indicator} />
      {[numerator, ...(denominator ? [denominator] : [])].map((measure) => (
        <div key={measure.id}>
          <p>
            <span className={styles.sideName}>{naming(measure)}</span> · {measure.means}
          </p>
          <Origin dated={measure} />
        </div>
      ))}
    </section>
  )
}

type Dated = Pick<FigureDetail['numerator'], 'version' | 'certainty' | 'sourceText'>

function Origin({ dated: { version, certainty, sourceText } }: { dated: Dated }) {
  const t = useT()
  return (
    <p className={styles.detail}>
      {t('figure.definition.version', { version })} · {t('light.certainty')} <b>{certainty}</b> ·{' '}
      {t(`light.certainty.${certainty}`)} · {t('figure.definition.source', { source: sourceText })}
    </p>
  )
}
