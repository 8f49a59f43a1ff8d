import { Link } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import styles from './row.module.css'

/** Where one is: the ledgers, and the list of this one. */
export function LedgerPath({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const naming = useNaming()
  return (
    <nav className={styles.path} aria-label={t('row.path')}>
      <Link to="/ledgers" search={({ asOf }) => ({ asOf })}>
        {t('ledger.title')}
      </Link>
      <span aria-hidden="true">/</span>
      <Link to="/ledgers/$ledger" params={{ ledger: ledger.name }} search={({ asOf }) => ({ asOf })}>
        {naming(ledger)}
      </Link>
    </nav>
  )
}
