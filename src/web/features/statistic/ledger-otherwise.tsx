import { Link } from '@tanstack/react-router'
import { periodText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { SourceLine } from '../../ui/source-line.tsx'
import { decimalsShown } from '../figure/decimals-shown.ts'
import styles from './figures.module.css'
import { StatementValue } from './passport-body.tsx'
import type { Otherwise } from './statistic.queries.ts'

/** Published figures that the ledgers do not give: the city’s own first, those of places below behind a click. */
export function LedgersOtherwise({ all }: { all: readonly Otherwise[] }) {
  const t = useT()
  const own = all.filter(({ place }) => place.kind === 'city')
  const below = all.filter(({ place }) => place.kind !== 'city')
  return (
    <section aria-label={t('statistic.otherwise.title')}>
      <h2>{t('statistic.otherwise.title')}</h2>
      <p>{t('statistic.otherwise.text')}</p>
      <Items items={own} />
      {below.length > 0 && (
        <details open={own.length === 0}>
          <summary>{t('statistic.otherwise.below', { count: below.length })}</summary>
          <Items items={below} />
        </details>
      )}
    </section>
  )
}

function Items({ items }: { items: readonly Otherwise[] }) {
  return items.map((one) => <LedgerOtherwise key={`${one.indicator.id}|${one.place.id}|${one.period}`} one={one} />)
}

/** A published figure that judges a promise, beside what the ledgers give; the link leads to the figure with its rows. */
function LedgerOtherwise({ one }: { one: Otherwise }) {
  const t = useT()
  const { indicator, place, period, published, computed, difference } = one
  return (
    <section className={styles.item}>
      <div className={styles.itemHead}>
        <h3>
          {nameOf(indicator, t.locale)} · {placeName(place, t.locale)} · {periodText(period, t.locale)}
        </h3>
        <span>
          {t('statistic.disagreements.difference')}{' '}
          <Quantity value={difference} unit={indicator.unit} {...decimalsShown(difference)} />
        </span>
      </div>
      <div className={styles.statements}>
        <div className={styles.statement}>
          <span className={styles.big}>
            <StatementValue statement={published} />
          </span>
          <SourceLine source={published.source} locator={published.locator} />
        </div>
        <div className={styles.statement}>
          <span className={styles.big}>
            <Quantity value={computed} unit={indicator.unit} {...decimalsShown(computed)} />
          </span>
          <Link
            to="/figures/$indicator"
            params={{ indicator: indicator.id }}
            search={({ asOf }) => ({ asOf, place: place.id, period })}
          >
            {t('statistic.otherwise.ledger')}
          </Link>
        </div>
      </div>
    </section>
  )
}
