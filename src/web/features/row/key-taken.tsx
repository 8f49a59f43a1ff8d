import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { rowsPageQuery } from '../ledger/ledger.queries.ts'

/** The way to the row that holds the key already, if one may see it. */
export function KeyTaken({ ledger, values }: { ledger: Ledger; values: RowValues }) {
  const t = useT()
  const condition = keyCondition(ledger, values)
  const holder = useQuery(
    rowsPageQuery({ ledger: ledger.name, condition, asOf: undefined, face: undefined }, undefined, 0),
  ).data?.rows[0]
  if (!holder) return null
  return (
    <Link to="/ledgers/$ledger/$id" params={{ ledger: ledger.name, id: holder.id }}>
      {t('row.key-taken.open')}
    </Link>
  )
}

function keyCondition({ key }: Ledger, values: RowValues): string {
  const all = key.map((name) => {
    const value = values[name] ?? null
    return value === null ? { field: name, operator: 'empty', value: true } : { field: name, operator: '=', value }
  })
  return JSON.stringify({ all })
}
