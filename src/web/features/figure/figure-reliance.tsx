import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import { ApprovedBeside } from './approved-beside.tsx'
import { approvedText } from './approved-text.ts'
import styles from './figure.module.css'
import type { Figure, FigureDetail, Measured } from './figure.queries.ts'
import { RowsLink } from './rows-link.tsx'

/** How far one may rely on a figure: what waits for approval, what is unknown, what was made up. */
export function FigureReliance({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const naming = useNaming()
  const { own, numerator, denominator } = detail
  return (
    <section className={styles.section} aria-label={t('figure.reliance')}>
      <h2>{t('figure.reliance')}</h2>
      {denominator && <p className={styles.sideName}>{naming(numerator)}</p>}
      <Counts measure={numerator} measured={own.numerator} />
      {denominator && own.denominator && (
        <>
          <p className={styles.sideName}>{naming(denominator)}</p>
          <Counts measure={denominator} measured={own.denominator} />
        </>
      )}
      <ApprovedBeside figure={own} unit={detail.indicator.unit} measure={numerator} />
      {hasUnknown(own) && <p className={styles.detail}>{t('figure.unknown.means')}</p>}
    </section>
  )
}

function hasUnknown({ numerator, denominator }: Figure): boolean {
  return numerator.unknown > 0 || (denominator?.unknown ?? 0) > 0
}

function Counts({ measure, measured }: { measure: FigureDetail['numerator']; measured: Measured }) {
  const t = useT()
  const { rows, unknown, submitted, synthetic } = measured
  const count = (number: number) => ({ count: groupDigits(String(number)) })
  const isWhole = submitted === 0 && unknown === 0
  return (
    <ul>
      {rows === 0 && <li>{t('figure.reliance.none')}</li>}
      {rows > 0 && isWhole && <li>{t('figure.reliance.all', { rows: groupDigits(String(rows)) })}</li>}
      {submitted > 0 && (
        <li>{t('figure.reliance.submitted', { ...count(submitted), share: approvedText(measured) })}</li>
      )}
      {unknown > 0 && (
        <li>
          {t('figure.reliance.unknown', count(unknown))}{' '}
          <RowsLink measure={measure} condition={measured.unknownCondition}>
            {t('figure.rows.open', { rows: groupDigits(String(unknown)) })}
          </RowsLink>
        </li>
      )}
      {synthetic > 0 && <li>{t('figure.reliance.synthetic', count(synthetic))}</li>}
    </ul>
  )
}
