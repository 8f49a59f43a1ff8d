import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useChangeSearch, useView } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import page from '../../ui/page.module.css'
import { AsOfPicker } from '../../ui/view-controls.tsx'
import { ApproveRow } from './approve-row.tsx'
import { KeepRow } from './keep-row.tsx'
import { LedgerPath } from './ledger-path.tsx'
import styles from './row.module.css'
import type { RowDetail } from './row-detail.ts'
import { VersionMarks } from './version-marks.tsx'
import { WithdrawRow } from './withdraw-row.tsx'

/** What row it is, how it stands, and what may be done with it. */
export function RowHead({ ledger, detail, title }: { ledger: Ledger; detail: RowDetail; title: string }) {
  const t = useT()
  const { today } = useWorld()
  const { asOf } = useView()
  const change = useChangeSearch()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const { row } = detail
  const isNow = asOf === undefined
  return (
    <header className={page.head}>
      <div>
        <LedgerPath ledger={ledger} />
        <h1 className={styles.title}>
          {title} <VersionMarks row={row} />
        </h1>
      </div>
      <div className={page.actions}>
        {ledger.name === 'project' && (
          <Link to="/projects/$id" params={{ id: row.id }} className={styles.now}>
            {t('project.overview')}
          </Link>
        )}
        <AsOfPicker key={asOf ?? today} today={today} asOf={asOf ?? today} />
        {isNow && detail.mayApprove && row.approval === 'submitted' && <ApproveRow ledger={ledger} row={row} />}
        {isNow && detail.mayWrite && row.kind === 'ask-withdraw' && <KeepRow ledger={ledger} row={row} />}
        {isNow && detail.mayWrite && (
          <>
            {row.kind !== 'ask-withdraw' && (
              <Button onClick={() => setWithdrawing(true)}>{t('row.action.withdraw')}</Button>
            )}
            <Button
              look={row.approval === 'submitted' && detail.mayApprove ? 'plain' : 'primary'}
              onClick={() => change({ edit: '1', tab: undefined })}
            >
              {t('row.action.edit')}
            </Button>
          </>
        )}
        {!isNow && (
          <Link to="." search={(before) => ({ ...before, asOf: undefined })} className={styles.now}>
            {t(detail.mayWrite ? 'row.past.now' : 'app.as-of.today')}
          </Link>
        )}
      </div>
      {isWithdrawing && <WithdrawRow ledger={ledger} row={row} title={title} onClose={() => setWithdrawing(false)} />}
    </header>
  )
}
