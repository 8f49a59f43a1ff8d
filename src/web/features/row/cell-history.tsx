import { useQuery } from '@tanstack/react-query'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { instantText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch } from '../../app/view.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { historyQuery } from '../ledger/ledger.queries.ts'
import { noNames, ValueView, type ValueWords } from '../ledger/values/value-text.tsx'
import { type CellStep, stepsOf } from './cell-origin.ts'
import styles from './history.module.css'
import { useValueWords } from './value-words.ts'
import { VersionMarks } from './version-marks.tsx'

/** What stood in one cell, version by version; only those that changed it. */
export function CellHistory({ ledger, field, id }: { ledger: Ledger; field: LedgerField; id: string }) {
  const t = useT()
  const change = useChangeSearch()
  const history = useQuery(historyQuery(ledger.name, id))
  const words = useValueWords(history.data?.names ?? noNames)
  const steps = history.data && stepsOf(field, history.data.versions)
  return (
    <Sheet title={t('row.cell.title', { field: words.naming(field) })} onClose={() => change({ cell: undefined })}>
      {field.means && <p className={styles.means}>{words.naming(field.means)}</p>}
      {history.error && <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />}
      {!steps && !history.error && <Skeleton rows={4} height={48} />}
      {steps?.length === 0 && <p>{t('row.cell.never')}</p>}
      {steps && steps.length > 0 && (
        <ol className={styles.steps}>
          {[...steps].reverse().map((step) => (
            <Step key={step.version.version} field={field} step={step} words={words} />
          ))}
        </ol>
      )}
    </Sheet>
  )
}

function Step({ field, step: { version, after }, words }: { field: LedgerField; step: CellStep; words: ValueWords }) {
  const t = useT()
  const cell = version.origin?.cells[field.name]
  return (
    <li>
      <p className={styles.stepValue}>
        <ValueView field={field} value={after} names={words.names} written={version.written[field.name]} />{' '}
        <VersionMarks row={version} />
      </p>
      <p>
        <b>{t(`row.kind.${version.kind}`)}</b> · {t('row.version', { version: version.version })} ·{' '}
        {t('row.known-from', { date: version.knownFrom, recorded: version.recordedOn })}
      </p>
      <p className={styles.detail}>
        {t('row.recorded', { name: version.recordedBy, date: instantText(version.recordedAt) })}
      </p>
      {cell !== undefined && (
        <p className={styles.detail}>
          {t('row.origin.workbook-cell', {
            file: version.origin?.fileName ?? '',
            sheet: version.origin?.sheet ?? '',
            cell,
          })}
        </p>
      )}
      {version.why !== '' && <p>{t('row.why', { why: version.why })}</p>}
    </li>
  )
}
