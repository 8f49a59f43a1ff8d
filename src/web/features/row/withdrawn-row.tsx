import { useQuery } from '@tanstack/react-query'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { useView } from '../../app/view.ts'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import page from '../../ui/page.module.css'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AsOfPicker } from '../../ui/view-controls.tsx'
import { historyQuery } from '../ledger/ledger.queries.ts'
import { rowTitle } from '../ledger/values/row-title.ts'
import { noNames } from '../ledger/values/value-text.tsx'
import { LedgerPath } from './ledger-path.tsx'
import { RowHistory } from './row-history.tsx'
import { useValueWords } from './value-words.ts'

/** A row that does not stand on the day one looks at: withdrawn, or not known yet. Its history says which, and can bring it back. */
export function WithdrawnRow({ ledger, id }: { ledger: Ledger; id: string }) {
  const t = useT()
  const { today } = useWorld()
  const { asOf } = useView()
  const mayWrite = useCan('ledger.write')
  const history = useQuery(historyQuery(ledger.name, id))
  const words = useValueWords(history.data?.names ?? noNames)
  const last = history.data?.versions.at(-1)
  const title = last ? rowTitle(ledger, last.values, words) : words.naming(ledger)
  useDocumentTitle(title)
  return (
    <article className={page.page}>
      <header className={page.head}>
        <div>
          <LedgerPath ledger={ledger} />
          <h1>{title}</h1>
        </div>
        {asOf !== undefined && (
          <div className={page.actions}>
            <AsOfPicker key={asOf} today={today} asOf={asOf} />
          </div>
        )}
      </header>
      {history.error && <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />}
      {!history.data && !history.error && <Skeleton rows={6} height={48} />}
      {last && (
        <>
          <Notice
            tone="warn"
            title={t(asOf === undefined ? 'row.withdrawn.notice' : 'row.not-known', { date: asOf ?? today })}
          >
            {asOf === undefined && <p>{t('row.withdrawn.back')}</p>}
          </Notice>
          <RowHistory ledger={ledger} id={id} mayWrite={mayWrite && asOf === undefined} />
        </>
      )}
    </article>
  )
}
