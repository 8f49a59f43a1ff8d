import { instantText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { SourceLine } from '../../ui/source-line.tsx'
import styles from './revision-list.module.css'
import type { TargetDetail } from './target.queries.ts'

/** Every value the target has had, newest first: nothing was overwritten. */
export function RevisionList({ detail }: { detail: TargetDetail }) {
  const t = useT()
  const newestFirst = [...detail.revisions].sort((a, b) => b.revision - a.revision)
  return (
    <section aria-label={t('target.revisions')}>
      <h2>{t('target.revisions')}</h2>
      <ol className={styles.list}>
        {newestFirst.map((revision) => (
          <li key={revision.revision} className={styles.item}>
            <span className={styles.value}>
              <Quantity
                value={revision.value}
                valueHigh={revision.valueHigh}
                unit={revision.unit}
                comparator={revision.comparator}
                absent="not-public"
              />
            </span>
            <span>
              {t('target.revision.number', { revision: revision.revision })} ·{' '}
              {t('target.revision.known', { date: revision.knownFrom })}
            </span>
            <span className={styles.detail}>
              {t('target.revision.by', { name: revision.recordedBy, date: instantText(revision.recordedAt) })}
            </span>
            {revision.why !== null && (
              <span>
                {t('target.revision.why')}: {revision.why}
              </span>
            )}
            <SourceLine source={revision.source} locator={revision.locator} />
          </li>
        ))}
      </ol>
    </section>
  )
}
