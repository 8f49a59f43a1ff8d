import { useT } from '../../app/locale-context.tsx'
import type { Exception } from './target.queries.ts'
import styles from './target-list.module.css'
import { TargetRow } from './target-row.tsx'

/** The list is the page: targets, most endangered first, as the server ordered them. */
export function TargetList({ targets, selectedId }: { targets: readonly Exception[]; selectedId: string | undefined }) {
  const t = useT()
  return (
    <section aria-label={t('target.board.list')}>
      <div className={styles.header} aria-hidden="true">
        <span>{t('target.column.light')}</span>
        <span>{t('target.column.indicator')}</span>
        <span className={styles.number}>{t('target.column.target')}</span>
        <span className={styles.number}>{t('target.column.actual')}</span>
        <span className={styles.number}>{t('target.column.completion')}</span>
        <span className={styles.number}>{t('target.column.behind')}</span>
      </div>
      <ol className={styles.list}>
        {targets.map((target) => (
          <TargetRow key={target.id} target={target} isSelected={target.id === selectedId} />
        ))}
      </ol>
    </section>
  )
}
