import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useView } from '../../app/view.ts'
import { summaryQuery, useLedgers } from '../ledger/ledger.queries.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import { type Referring, referringTo, refersToRow } from './referring.ts'
import styles from './row.module.css'

/** The way to the rows that refer to this one, each list with how many there are. */
export function ReferringRows({ ledger, id }: { ledger: Ledger; id: string }) {
  const t = useT()
  const ledgers = useLedgers()
  const referring = referringTo(ledger.name, ledgers?.map((one) => one.ledger) ?? [])
  if (referring.length === 0) return null
  return (
    <section className={styles.note} aria-label={t('row.referring')}>
      <h2>{t('row.referring')}</h2>
      <ul className={styles.referring}>
        {referring.map((one) => (
          <ReferringLine key={`${one.ledger.name} ${one.field.name}`} referring={one} id={id} />
        ))}
      </ul>
    </section>
  )
}

function ReferringLine({ referring, id }: { referring: Referring; id: string }) {
  const t = useT()
  const naming = useNaming()
  const { asOf } = useView()
  const mayAdd = useCan('ledger.write') && asOf === undefined
  const { ledger, field } = referring
  const condition = refersToRow(referring, id)
  const count = useQuery(summaryQuery({ ledger: ledger.name, condition, asOf, face: undefined })).data?.count
  return (
    <li>
      <Link to="/ledgers/$ledger" params={{ ledger: ledger.name }} search={{ condition, asOf }}>
        {naming(ledger)}
      </Link>{' '}
      <span className={styles.detail}>{naming(field)}</span>
      <span className={styles.count}>{count ?? ''}</span>
      {mayAdd && (
        <Link
          to="/ledgers/$ledger/new"
          params={{ ledger: ledger.name }}
          search={{ [field.name]: id }}
          className={styles.add}
          aria-label={t('row.referring.add', { ledger: naming(ledger) })}
        >
          <span aria-hidden="true">+</span>
        </Link>
      )}
    </li>
  )
}
