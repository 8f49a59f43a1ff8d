import type { ReactNode } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { FigureLink } from '../../ui/figure-link.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import styles from './draft-check.module.css'
import type { Judged } from './draft-check.queries.ts'

/** The figure that is known, with the way to its passport, and who says so since when. */
export function RightFigure({ finding }: { finding: Judged }) {
  const t = useT()
  const { expected, source } = finding
  if (expected === null) return null
  return (
    <p className={styles.right}>
      <span className={styles.what}>{t('draft-check.known')}</span>
      <b>
        <Passport finding={finding}>
          <Quantity
            value={expected.value}
            valueHigh={expected.valueHigh}
            unit={expected.unit}
            comparator={expected.comparator}
          />
        </Passport>
      </b>
      {source !== null && (
        <span className={styles.detail}>
          {[
            source.name,
            source.locator,
            source.knownFrom && t('statistic.passport.known-from', { date: source.knownFrom }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </p>
  )
}

/** A published figure opens its passport over this page; the pages of figures and targets open beside it, for the draft lives only here. */
function Passport({ finding: { passport }, children }: { finding: Judged; children: ReactNode }) {
  const t = useT()
  if (passport === null) return children
  const { kind, indicator, place, period, to } = passport
  if (kind === 'statement' && period !== null)
    return <FigureLink figure={{ indicator, place, period }}>{children}</FigureLink>
  return (
    <a
      href={to}
      target="_blank"
      rel="noreferrer noopener"
      className={styles.page}
      title={`${t(`draft-check.open.${kind}`)} (${t('source.new-window')})`}
    >
      {children}
    </a>
  )
}
