import { Link } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import type { LedgerRow } from '../ledger.queries.ts'
import type { ListSlot } from '../list-rows.ts'
import { valueText } from '../values/value-text.tsx'
import { useGridState } from './grid-state.ts'
import styles from './ledger-grid.module.css'
import { RowMarks } from './row-marks.tsx'

/** The way to a row's page, and what one must know of the row before reading it: 待审核, 补录, 合成. */
export function RowState({ slot, ledger, tabIndex }: { slot: ListSlot; ledger: Ledger; tabIndex: number }) {
  const t = useT()
  const title = useRowTitle(ledger, slot.row)
  if (slot.row === null) return <span className={styles.bone} />
  const { id } = slot.row
  return (
    <span className={styles.marks}>
      <Link
        to="/ledgers/$ledger/$id"
        params={{ ledger: ledger.name, id }}
        tabIndex={tabIndex}
        className={styles.open}
        aria-label={t('ledger.open', { title })}
        title={t('ledger.open', { title })}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M6 3h7v7M13 3L4 12" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </Link>
      <RowMarks row={slot.row} />
    </span>
  )
}

function useRowTitle(ledger: Ledger, row: LedgerRow | null): string {
  const { words } = useGridState()
  const field = ledger.fields.get(ledger.title)
  return field && row ? valueText(field, row.values[field.name] ?? null, words) : ''
}
