import { isNegative, isZero, plainDecimal } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import styles from './side-note.module.css'
import type { BoardTarget } from './target.queries.ts'

/** How the target was split: the counties' sum against the city, and the places where nobody has split it. */
export function SplitNote({ target }: { target: BoardTarget }) {
  const t = useT()
  const { split } = target
  if (target.cells.length === 0) return null
  return (
    <section className={styles.note} aria-label={t('target.split')}>
      <h2>{t('target.split')}</h2>
      <p>{t('target.split.places', { done: split.places, missing: split.notSplit })}</p>
      {split.sum !== null && (
        <p>
          {t('target.split.sum')} <Quantity value={split.sum} unit={target.value.unit} />
        </p>
      )}
      {split.slack !== null && <p className={styles.detail}>{slackWords(t, split.slack)}</p>}
    </section>
  )
}

/** How the counties' sum stands against the city. */
export function slackWords(t: ReturnType<typeof useT>, slack: string): string {
  if (isZero(slack)) return t('target.split.slack.even')
  return isNegative(slack)
    ? t('target.split.slack.under', { slack: plainDecimal(slack.slice(1)) })
    : t('target.split.slack.over', { slack: plainDecimal(slack) })
}
