import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import styles from './figure.module.css'
import type { FigureDetail, Measured } from './figure.queries.ts'
import { ReportingLink } from './reporting-link.tsx'
import { RowsLink } from './rows-link.tsx'

/** Of what a figure is made: its total, or numerator and denominator, each with the rows that add up to it. */
export function FigureParts({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const { own, numerator, denominator, hierarchy } = detail
  return (
    <section className={styles.section} aria-label={t('figure.parts')}>
      <h2>{t('figure.parts')}</h2>
      <div>
        <Part
          title={t(denominator === null ? 'figure.total' : 'figure.numerator')}
          measure={numerator}
          measured={own.numerator}
          isAbsent={own.reason === 'not-reported'}
        />
        {denominator && own.denominator && (
          <Part
            title={t('figure.denominator')}
            measure={denominator}
            measured={own.denominator}
            isAbsent={own.reason === 'not-reported'}
          />
        )}
      </div>
      {hierarchy === 'administrative' && (
        <p className={styles.detail}>
          {t('figure.rows.administrative')} <ReportingLink />
        </p>
      )}
    </section>
  )
}

interface PartProps {
  readonly title: string
  readonly measure: FigureDetail['numerator']
  readonly measured: Measured
  /** Nothing was reported: a total of no rows is then no 0. */
  readonly isAbsent: boolean
}

function Part({ title, measure, measured: { amount, rows, condition }, isAbsent }: PartProps) {
  const t = useT()
  const naming = useNaming()
  return (
    <p className={styles.part}>
      <span className={styles.sideName}>{title}</span>
      <span>{naming(measure)}</span>
      <span className={styles.amount}>
        <Quantity
          value={isAbsent && rows === 0 ? null : amount}
          unit={measure.unit}
          absent={amount === null ? 'withheld' : 'not-reported'}
        />
      </span>
      {rows === 0 ? (
        <span className={styles.detail}>{t('figure.rows.none')}</span>
      ) : (
        <RowsLink measure={measure} condition={condition}>
          {t('figure.rows.open', { rows: groupDigits(String(rows)) })}
        </RowsLink>
      )}
    </p>
  )
}
