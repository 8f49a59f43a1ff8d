import { useT } from '../app/locale-context.tsx'
import styles from './skeleton.module.css'

/** Keeps the layout while something loads: so many rows of a height. */
export function Skeleton({ rows = 1, height = 20 }: { rows?: number; height?: number }) {
  const t = useT()
  return (
    <div className={styles.skeleton} role="status" aria-label={t('app.loading')}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <div key={key} className={styles.row} style={{ height }} />
      ))}
    </div>
  )
}
