import { Link } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useNaming } from '../ledger/field-words.ts'
import { useLedgers } from '../ledger/ledger.queries.ts'
import styles from './ledger-import.module.css'

/** Into which ledger; published figures and targets have a screen of their own. */
export function LedgerChoice({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const naming = useNaming()
  const ledgers = useLedgers() ?? []
  return (
    <Popover label={t('ledger-import.other')} face={<span>{t('ledger-import.other')}</span>}>
      {(close) => (
        <ul className={styles.ledgers}>
          {ledgers.map((one) => (
            <li key={one.ledger.name}>
              <Link
                to="/ledgers/$ledger/import"
                params={{ ledger: one.ledger.name }}
                search={{}}
                onClick={close}
                aria-current={one.ledger.name === ledger.name ? 'page' : undefined}
              >
                {naming(one.ledger)}
              </Link>
            </li>
          ))}
          <li>
            <Link to="/import" onClick={close}>
              {t('ledger-import.figures')}
            </Link>
          </li>
        </ul>
      )}
    </Popover>
  )
}
