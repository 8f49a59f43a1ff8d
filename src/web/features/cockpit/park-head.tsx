import { Link } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import styles from './cockpit.module.css'
import type { Tiles } from './cockpit.queries.ts'

/** Who runs the park, and its own row of the ledger. */
export function ParkHead({ park }: { park: NonNullable<Tiles['park']> }) {
  const t = useT()
  return (
    <p className={styles.park}>
      <span className={styles.detail}>{t('cockpit.park.duty')}</span>
      {park.duty === null && park.contact !== null ? <span>{park.contact}</span> : <DutyContact duty={park.duty} />}
      <Link to="/ledgers/$ledger/$id" params={{ ledger: 'park', id: park.id }} search={({ asOf }) => ({ asOf })}>
        {t('cockpit.park.row')}
      </Link>
    </p>
  )
}
