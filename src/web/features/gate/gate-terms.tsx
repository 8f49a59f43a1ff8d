import { Link } from '@tanstack/react-router'
import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { LightMark, type LightName } from '../../ui/light-mark.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import styles from './gate.module.css'
import type { GateTerm } from './gate.queries.ts'

const lights: Readonly<Record<GateTerm['state'], LightName>> = {
  kept: 'green',
  broken: 'red',
  'not-yet': 'none',
  unjudged: 'none',
}

/** What contracts say of this gate, against what was reached. */
export function GateTerms({ terms }: { terms: readonly GateTerm[] }) {
  const t = useT()
  if (terms.length === 0) return <p className={styles.detail}>{t('gate.terms.none')}</p>
  return (
    <section aria-label={t('gate.terms')} className={styles.part}>
      <h4>{t('gate.terms')}</h4>
      <ul className={styles.promises}>
        {terms.map((term) => (
          <TermLine key={`${term.rowId} ${term.term.code}`} term={term} />
        ))}
      </ul>
    </section>
  )
}

function TermLine({ term }: { term: GateTerm }) {
  const t = useT()
  const agreement = term.agreement === null ? '' : nameOf(term.agreement, t.locale)
  return (
    <li className={styles.term}>
      <LightMark light={lights[term.state]} label={t(`gate.term-state.${term.state}`)} />
      <span className={styles.termName}>
        <Link to="/ledgers/$ledger/$id" params={{ ledger: 'contract-terms', id: term.rowId }}>
          {nameOf(term.term, t.locale)}
        </Link>{' '}
        <span className={styles.detail}>{agreement}</span>
        {term.synthetic && <SyntheticMark />}
      </span>
      <span className={styles.termAmounts}>
        <Promised term={term} />
        {term.actual !== null && (
          <span>
            {t('gate.actual')} <Quantity value={term.actual.value} unit={term.actual.unit} />
          </span>
        )}
        <span className={styles.detail}>{t(`gate.term-reason.${term.reason}`)}</span>
      </span>
    </li>
  )
}

function Promised({ term: { promisedDay, promised } }: { term: GateTerm }) {
  const t = useT()
  if (promisedDay !== null) return <span>{t('gate.term.promised', { value: dayText(promisedDay, t.locale) })}</span>
  if (promised === null) return null
  return (
    <span>
      {t('gate.term.agreed')} <Quantity value={promised.value} unit={promised.unit} />
    </span>
  )
}
