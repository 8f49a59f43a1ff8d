import { instantText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import styles from './passport.module.css'
import type { Passport, Statement } from './statistic.queries.ts'

interface ConflictProps {
  readonly opened: Statement
  readonly current: Passport['versions'][number] | undefined
  readonly mine: { readonly value: string; readonly unit: string } | null
  readonly onAgain: () => void
}

/** Someone saved first: what one opened, what stands now and who put it there, and what one wanted. */
export function ConflictNotice({ opened, current, mine, onAgain }: ConflictProps) {
  const t = useT()
  return (
    <Notice tone="warn" title={t('statistic.conflict.title')}>
      <p>
        {t.refusal({
          code: 'statistic.conflict',
          params: { version: opened.version, current: current?.version ?? '?' },
        })}
      </p>
      <dl className={styles.conflict}>
        <dt>{t('statistic.conflict.yours')}</dt>
        <dd>
          <Quantity value={opened.value} unit={opened.unit} comparator={opened.comparator} />
        </dd>
        {current && (
          <>
            <dt>{t('statistic.conflict.theirs')}</dt>
            <dd>
              <Quantity value={current.value} unit={current.unit} comparator={current.comparator} />{' '}
              {t('statistic.conflict.by', { name: current.recordedBy, date: instantText(current.recordedAt) })}
              {current.why !== null && ` · ${current.why}`}
            </dd>
          </>
        )}
        {mine && (
          <>
            <dt>{t('statistic.conflict.mine')}</dt>
            <dd>
              <Quantity value={mine.value} unit={mine.unit} />
            </dd>
          </>
        )}
      </dl>
      <Button onClick={onAgain}>{t('statistic.conflict.again')}</Button>
    </Notice>
  )
}
