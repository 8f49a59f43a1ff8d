import styles from './progress-bar.module.css'

/** How far something is that takes a while; without a total it only says that it goes on. */
export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <progress
      className={styles.bar}
      aria-label={label}
      max={total > 0 ? total : 1}
      {...(total > 0 ? { value: done } : {})}
    />
  )
}
