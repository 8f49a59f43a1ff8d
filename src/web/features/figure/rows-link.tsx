import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { columnsText, usualColumns } from '../ledger/columns/list-columns.ts'
import { ledgerNamed } from '../ledger/list-address.ts'
import type { FigureDetail } from './figure.queries.ts'

interface RowsLinkProps {
  readonly measure: Pick<FigureDetail['numerator'], 'ledger' | 'sum'>
  /** Of the rows that are shown; null where lists do not know them: there is no link then. */
  readonly condition: string | null
  readonly className?: string | undefined
  /** The rows by their approved versions alone. */
  readonly face?: 'approved'
  readonly children: ReactNode
}

/**
 * The passport is the list: opens the ledger with just these rows, as known on the same day. Where an amount is added up its column
 * stands first, the greatest above, and the total at its foot.
 */
export function RowsLink({ measure: { ledger, sum }, condition, className, face, children }: RowsLinkProps) {
  if (condition === null) return null
  const arranged = sum === null ? {} : { sort: `-${sum}`, columns: columnsWithFirst(ledger, sum) }
  return (
    <Link
      to="/ledgers/$ledger"
      params={{ ledger }}
      search={({ asOf }) => ({ asOf, condition, face, ...arranged })}
      className={className}
    >
      {children}
    </Link>
  )
}

function columnsWithFirst(name: string, first: string): string | undefined {
  const ledger = ledgerNamed(name)
  if (ledger === undefined) return undefined
  return columnsText(ledger, [first, ...usualColumns(ledger).filter((column) => column !== first)])
}
