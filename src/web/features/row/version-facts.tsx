import { instantText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { SourceLine } from '../../ui/source-line.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import type { LedgerRow } from '../ledger/ledger.queries.ts'
import { LateMark } from '../statistic/late-mark.tsx'
import styles from './row.module.css'

/** Who put a version there, when, why, from which workbook, and what was answered to the checks. */
export function VersionFacts({ row }: { row: LedgerRow }) {
  const t = useT()
  return (
    <div className={styles.facts}>
      <p>
        <b>{t(`row.kind.${row.kind}`)}</b> · {t('row.version', { version: row.version })} ·{' '}
        {t(`row.approval.${row.approval}`)} {row.late && <LateMark />} {row.synthetic && <SyntheticMark />}
      </p>
      <p>{t(row.late ? 'row.known-from.late' : 'row.known-from', { date: row.knownFrom, recorded: row.recordedOn })}</p>
      <p className={styles.detail}>{t('row.recorded', { name: row.recordedBy, date: instantText(row.recordedAt) })}</p>
      {row.why !== '' && <p>{t('row.why', { why: row.why })}</p>}
      <OriginLine row={row} />
      {[...new Set(row.answers.map(({ answer }) => answer))].map((answer) => (
        <p key={answer}>{t('row.answer', { answer })}</p>
      ))}
    </div>
  )
}

function OriginLine({ row: { origin } }: { row: LedgerRow }) {
  const t = useT()
  if (origin?.fileName != null) {
    return (
      <p className={styles.detail}>
        {t('row.origin.workbook', { file: origin.fileName, sheet: origin.sheet ?? '', row: origin.row ?? '' })}
      </p>
    )
  }
  return origin?.source ? <SourceLine source={origin.source} locator={null} /> : null
}
