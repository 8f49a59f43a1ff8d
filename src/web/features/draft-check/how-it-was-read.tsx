import { dayText } from '#i18n/date-text.ts'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import styles from './draft-check.module.css'
import type { Checked } from './draft-check.queries.ts'

/** What was taken for granted where a figure names neither place nor day. */
export function HowItWasRead({ card }: Pick<Checked, 'card'>) {
  const t = useT()
  const place = placeName(card.place, t.locale)
  const day = dayText(card.event, t.locale)
  return (
    <p className={styles.detail}>
      {card.title !== null && <b className={styles.draftTitle}>{card.title}</b>}
      {t(card.isPlaceStated ? 'draft-check.read.place' : 'draft-check.read.place-assumed', { place })}{' '}
      {t(card.isEventStated ? 'draft-check.read.event' : 'draft-check.read.event-assumed', { day })}
    </p>
  )
}
