import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './cards.module.css'
import { RowMarks } from './grid/row-marks.tsx'
import { type LedgerRow, pageSize } from './ledger.queries.ts'
import type { ListAddress } from './list-address.ts'
import { useListRows } from './list-rows.ts'
import { useNaming } from './values/field-words.ts'
import { useLocalNames } from './values/local-names.ts'
import { type RowNames, ValueView } from './values/value-text.tsx'

interface RowCardsProps {
  readonly ledger: Ledger
  readonly fields: readonly LedgerField[]
  readonly address: ListAddress
  readonly count: number
}

/** The list on a phone: a card a row, read only, more of them as one scrolls. */
export function RowCards({ ledger, fields, address, count }: RowCardsProps) {
  const t = useT()
  const [wanted, setWanted] = useState(pageSize)
  const rows = useListRows(address.asked, address.sortText, count, { first: 0, last: wanted - 1 })
  const names = useLocalNames(rows.names)
  const shown = rows.slots.slice(0, wanted)
  return (
    <>
      <p className={styles.count}>{t('ledger.total.rows', { count: groupDigits(`${count}`) })}</p>
      {rows.error !== null && <ErrorNotice error={rows.error} onRetry={rows.retry} />}
      <ul className={styles.cards}>
        {shown.map(({ at, row }) => (
          <li key={row?.id ?? at} className={styles.card}>
            {row === null ? <Skeleton rows={3} /> : <Card ledger={ledger} fields={fields} row={row} names={names} />}
          </li>
        ))}
      </ul>
      {wanted < count && <More onSeen={() => setWanted(wanted + pageSize)} />}
    </>
  )
}

const fieldsOnCard = 6

interface CardProps {
  readonly ledger: Ledger
  readonly fields: readonly LedgerField[]
  readonly row: LedgerRow
  readonly names: RowNames
}

function Card({ ledger, fields, row, names }: CardProps) {
  const [title, ...others] = fields
  const told = others.filter(({ name }) => (row.values[name] ?? null) !== null).slice(0, fieldsOnCard)
  return (
    <>
      <h2 className={styles.title}>
        <Link to="/ledgers/$ledger/$id" params={{ ledger: ledger.name, id: row.id }}>
          {title && <ValueView field={title} value={row.values[title.name] ?? null} names={names} linked={false} />}
        </Link>{' '}
        <RowMarks row={row} />
      </h2>
      <dl className={styles.facts}>
        {told.map((field) => (
          <Fact key={field.name} field={field} row={row} names={names} />
        ))}
      </dl>
    </>
  )
}

function Fact({ field, row, names }: { field: LedgerField; row: LedgerRow; names: RowNames }) {
  const naming = useNaming()
  return (
    <div>
      <dt>{naming(field)}</dt>
      <dd>
        <ValueView field={field} value={row.values[field.name] ?? null} names={names} linked={false} />
      </dd>
    </div>
  )
}

/** Asks for more as soon as it comes into sight; a button for those who do not scroll. */
function More({ onSeen }: { onSeen: () => void }) {
  const t = useT()
  const element = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onSeen())
    observer.observe(current)
    return () => observer.disconnect()
  }, [onSeen])
  return (
    <button ref={element} type="button" className={styles.more} onClick={onSeen}>
      {t('ledger.more')}
    </button>
  )
}
