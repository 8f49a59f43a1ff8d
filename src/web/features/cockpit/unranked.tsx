import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { decimalsOfColumn } from '../figure/decimals-shown.ts'
import { FigureValue } from '../figure/figure-value.tsx'
import type { RankedRow, Ranking } from './cockpit.queries.ts'
import ranks from './ranking.module.css'
import { keyOf, SpotLink } from './ranking-table.tsx'

/** Who is not ranked, and why: too few rows to say anything, each with how many; and who has no value at all. */
export function Unranked({ ranking }: { ranking: Ranking }) {
  const t = useT()
  const few = ranking.rows.filter(({ unranked }) => unranked === 'few-rows')
  const none = ranking.rows.filter(({ unranked }) => unranked === 'no-rows')
  const places = decimalsOfColumn(ranking.rows.map(({ figure }) => figure.value))
  const without = ranking.rows.filter(({ unranked }) => unranked === 'no-value')
  return (
    <>
      {few.length > 0 && (
        <section className={ranks.apart} aria-label={t('cockpit.ranking.few')}>
          <h3>{t('cockpit.ranking.few')}</h3>
          <ul>
            {few.map((row) => (
              <li key={keyOf(row)}>
                <SpotLink row={row} /> <FigureValue figure={row.figure} unit={ranking.indicator.unit} places={places} />{' '}
                <span className={ranks.sample}>
                  {t('cockpit.ranking.sample', { rows: groupDigits(String(row.sample)) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {none.length > 0 && <NoLedger rows={none} />}
      {without.length > 0 && <Without rows={without} />}
    </>
  )
}

/** Places that keep no such ledger: neither last nor zero. */
function NoLedger({ rows }: { rows: readonly RankedRow[] }) {
  const t = useT()
  return (
    <section className={ranks.apart} aria-label={t('cockpit.ranking.no-rows')}>
      <h3>{t('cockpit.ranking.no-rows')}</h3>
      <p>{t('cockpit.ranking.no-rows.next')}</p>
      <ul>
        {rows.map((row) => (
          <li key={keyOf(row)}>
            <SpotLink row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Places without a value, by name; each leads one level down like the others. */
function Without({ rows }: { rows: readonly RankedRow[] }) {
  const t = useT()
  return (
    <details className={ranks.without}>
      <summary>{t('cockpit.ranking.without', { count: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={keyOf(row)}>
            <SpotLink row={row} /> {row.figure.withheld && <FigureValue figure={row.figure} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
