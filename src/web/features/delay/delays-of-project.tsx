import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { delayCauses } from '#domain/delay/delay.ts'
import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { AttributeSheet } from './attribute-sheet.tsx'
import styles from './delay.module.css'
import { type DelayLedger, delaysQuery } from './delay.queries.ts'
import { DelayList } from './delay-list.tsx'

/** How far the gates of a project slipped, and whose the days are. */
export function DelaysOfProject({ id }: { id: string }) {
  const t = useT()
  const delays = useQuery(delaysQuery(id))
  return (
    <section aria-label={t('delay.title')} className={styles.ledger}>
      <h2>{t('delay.title')}</h2>
      <p className={styles.detail}>{t('delay.intro')}</p>
      <Answered asked={{ ...delays, isPlaceholderData: false }} rows={2} height={48}>
        {(ledger) => <Ledger id={id} ledger={ledger} />}
      </Answered>
    </section>
  )
}

function Ledger({ id, ledger }: { id: string; ledger: DelayLedger }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const { slips, delays, mayWrite } = ledger
  const isLeft = slips.some(({ left }) => left > 0)
  return (
    <>
      {slips.length === 0 ? <p>{t('delay.none')}</p> : <Slips slips={slips} />}
      {delays.length > 0 && <Confirmed confirmed={ledger.confirmed} />}
      {mayWrite && isLeft && (
        <div className={styles.acts}>
          <Button onClick={() => setOpen(true)}>{t('delay.action.attribute')}</Button>
        </div>
      )}
      {delays.length > 0 && <DelayList delays={delays} />}
      {isOpen && <AttributeSheet id={id} slips={slips} onClose={() => setOpen(false)} />}
    </>
  )
}

function Slips({ slips }: Pick<DelayLedger, 'slips'>) {
  const t = useT()
  return (
    <ul className={styles.slips}>
      {slips.map(({ gate, from, to, days, left }) => (
        <li key={gate.code} className={styles.head}>
          <span>
            {t('delay.slip', {
              ...{ gate: nameOf(gate, t.locale), days },
              ...{ from: dayText(from, t.locale), to: dayText(to, t.locale) },
            })}
          </span>
          <span className={styles.detail}>{t('delay.left', { left })}</span>
        </li>
      ))}
    </ul>
  )
}

function Confirmed({ confirmed }: Pick<DelayLedger, 'confirmed'>) {
  const t = useT()
  const parts = delayCauses
    .filter((cause) => (confirmed[cause] ?? 0) > 0)
    .map((cause) => t('delay.part', { cause: t(`delay.cause.${cause}`), days: confirmed[cause] ?? 0 }))
  if (parts.length === 0) return <p className={styles.detail}>{t('delay.confirmed.none')}</p>
  return <p>{t('delay.confirmed', { parts: parts.join(t('app.list.comma')) })}</p>
}
