import { useT } from '../../app/locale-context.tsx'
import styles from './figure.module.css'
import type { Figure } from './figure.queries.ts'
import { FigureValue } from './figure-value.tsx'
import { RowsLink } from './rows-link.tsx'

interface ApprovedBesideProps {
  readonly figure: Figure
  readonly unit: string
  /** Of its numerator, for the list of the approved rows; without it there is no link. */
  readonly measure?: { readonly ledger: string; readonly sum: string | null }
}

/** The value by approved rows alone, which everybody reads who does not see what waits, where it is another one. */
export function ApprovedBeside({ figure, unit, measure }: ApprovedBesideProps) {
  const t = useT()
  const { approved } = figure
  if (approved === undefined) return null
  return (
    <p className={styles.detail}>
      {t('figure.approved-alone')}{' '}
      {approved === null ? (
        t('figure.approved-alone.none')
      ) : (
        <FigureValue figure={{ value: approved, reason: null }} unit={unit} />
      )}
      {measure && (
        <>
          {' '}
          <RowsLink measure={measure} condition={figure.numerator.condition} face="approved">
            {t('figure.approved-alone.rows')}
          </RowsLink>
        </>
      )}
    </p>
  )
}
