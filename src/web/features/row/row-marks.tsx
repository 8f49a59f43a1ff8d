import { useT } from '../../app/locale-context.tsx'
import marks from '../../ui/synthetic-mark.module.css'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import type { LedgerRow } from '../ledger/ledger.queries.ts'
import { LateMark } from '../statistic/late-mark.tsx'

/** How a version stands: 待审核, 补录, 合成. */
export function RowMarks({ row }: { row: Pick<LedgerRow, 'approval' | 'late' | 'synthetic'> }) {
  const t = useT()
  return (
    <>
      {row.approval === 'submitted' && (
        <span className={marks.mark} title={t('row.approval.submitted.detail')}>
          {t('row.approval.submitted')}
        </span>
      )}{' '}
      {row.late && <LateMark />} {row.synthetic && <SyntheticMark />}
    </>
  )
}
