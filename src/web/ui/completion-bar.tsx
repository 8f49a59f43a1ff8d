import { percentText } from '#i18n/decimal-text.ts'
import { useT } from '../app/locale-context.tsx'
import styles from './completion-bar.module.css'
import type { LightName } from './light-mark.tsx'

interface CompletionBarProps {
  /** Exact ratio, 1 = 100 %; null when there is nothing to compare. */
  readonly completion: string | null
  readonly pace: string
  readonly light: LightName
  /** Said instead of a percentage when there is none. */
  readonly reason: string
}

/** How far against how far it should be: a bar, with a tick where 序时进度 stands. */
export function CompletionBar({ completion, pace, light, reason }: CompletionBarProps) {
  const t = useT()
  const said =
    completion === null
      ? t('target.bar.absent', { reason, pace: percentText(pace) })
      : t('target.bar', { completion: percentText(completion), pace: percentText(pace) })
  return (
    <div className={styles.bar} role="img" aria-label={said} data-light={light} data-empty={completion === null}>
      {completion !== null && <div className={styles.fill} style={{ width: barWidth(completion) }} />}
      <div className={styles.tick} style={{ left: barWidth(pace) }} />
    </div>
  )
}

/** A length on the screen, between nothing and all of the bar; the only place where a ratio becomes a width. */
export function barWidth(ratio: string): string {
  return `${Math.min(100, Math.max(0, Number(ratio) * 100))}%`
}
