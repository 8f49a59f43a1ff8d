import { useEffect, useRef } from 'react'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { instantText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { LedgerRow } from '../ledger/ledger.queries.ts'
import { ValueView, type ValueWords } from '../ledger/values/value-text.tsx'
import styles from './difference.module.css'
import { cellValue, differencesOf, isSameValue } from './row-difference.ts'

interface RowConflictProps {
  readonly ledger: Ledger
  readonly opened: LedgerRow
  readonly current: LedgerRow
  readonly mine: RowValues
  readonly words: ValueWords
  readonly busy: boolean
  readonly onAgain: () => void
  readonly onGiveUp: () => void
}

/** Somebody saved first: for each cell that either of the two changed, what one opened, what stands now, and what one typed. */
export function RowConflict({ ledger, opened, current, mine, words, busy, onAgain, onGiveUp }: RowConflictProps) {
  const t = useT()
  const theirs = differencesOf(ledger, opened.values, current.values)
  const ours = differencesOf(ledger, opened.values, mine)
  const fields = [...ledger.fields.values()].filter((field) =>
    [...theirs, ...ours].some((difference) => difference.field === field),
  )
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div ref={notice}>
      <Notice tone="warn" title={t('row.conflict.title')}>
        <p>
          {t('row.conflict.by', {
            name: current.recordedBy,
            date: instantText(current.recordedAt),
            version: current.version,
          })}
        </p>
        {current.why !== '' && <p>{t('row.why', { why: current.why })}</p>}
        {fields.map((field) => {
          const isMine = !isSameValue(field, cellValue(opened.values, field), cellValue(mine, field))
          const sides = [
            { side: 'opened', values: opened.values },
            { side: 'current', values: current.values },
            ...(isMine ? [{ side: 'mine', values: mine } as const] : []),
          ] as const
          return (
            <dl key={field.name} className={styles.conflict}>
              <div className={styles.conflictField}>{words.naming(field)}</div>
              {sides.map(({ side, values }) => (
                <div key={side}>
                  <dt>{t(`row.conflict.${side}`)}</dt>
                  <dd>
                    <ValueView field={field} value={cellValue(values, field)} names={words.names} linked={false} />
                  </dd>
                </div>
              ))}
            </dl>
          )
        })}
        <p>{t('row.conflict.note')}</p>
        <div className={styles.buttons}>
          <Button busy={busy} onClick={onAgain}>
            {t('row.conflict.again')}
          </Button>
          <Button look="quiet" onClick={onGiveUp}>
            {t('row.conflict.give-up')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
