import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { getAttachmentThumbnail } from '#contract/attachment.ts'
import { dayText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { requestOf } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { DecideSheet } from './decide-sheet.tsx'
import styles from './meeting.module.css'
import type { Meeting, MeetingItem } from './meeting.queries.ts'

/** One card at a time, promises first: for the wall and for the phone in the room; arrow keys and space turn them. */
export function MeetingCards({ meeting }: { meeting: Meeting }) {
  const t = useT()
  const stage = useRef<HTMLElement>(null)
  const { items } = meeting
  const [position, setPosition] = useState(0)
  const [deciding, setDeciding] = useState<'card' | 'new' | null>(null)
  const item = items[Math.min(position, items.length - 1)]
  const turn = (by: number) => setPosition((before) => Math.max(0, Math.min(items.length - 1, before + by)))
  useTurning(turn, deciding === null)
  return (
    <section ref={stage} className={styles.stage} aria-label={t('meeting.title')}>
      <p className={styles.detail} role="status">
        {items.length > 0 && t('meeting.position', { position: position + 1, count: items.length })}
      </p>
      {item === undefined ? <p>{t('meeting.card.none')}</p> : <StageCard item={item} />}
      <div className={styles.turning}>
        <Button onClick={() => turn(-1)} disabled={position === 0}>
          {t('meeting.action.previous')}
        </Button>
        <Button onClick={() => turn(1)} disabled={position >= items.length - 1}>
          {t('meeting.action.next')}
        </Button>
        {meeting.mayRun && item !== undefined && mayBeGiven(item) && (
          <Button look="primary" onClick={() => setDeciding('card')}>
            {t('meeting.action.decide')}
          </Button>
        )}
        {meeting.mayRun && <Button onClick={() => setDeciding('new')}>{t('meeting.action.raise')}</Button>}
        <Button look="quiet" onClick={() => void stage.current?.requestFullscreen()}>
          {t('meeting.action.full')}
        </Button>
      </div>
      {deciding !== null && (
        <DecideSheet
          meeting={meeting}
          issue={deciding === 'card' ? (item?.issue ?? null) : null}
          onClose={() => setDeciding(null)}
        />
      )}
    </section>
  )
}

/** What waits for a later day or to be verified is moved on its own page. */
function mayBeGiven({ issue: { state } }: MeetingItem): boolean {
  return state !== 'extension-asked' && state !== 'verifying' && state !== 'closed'
}

/** Turns with arrow keys and space, except where somebody types or stands on a button. */
function useTurning(turn: (by: number) => void, isOn: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTaken =
        event.target instanceof Element && event.target.closest('input, textarea, select, button, a') !== null
      const by = event.key === 'ArrowRight' || (event.key === ' ' && !isTaken) ? 1 : event.key === 'ArrowLeft' ? -1 : 0
      if (!isOn || by === 0 || (event.target instanceof Element && event.target.closest('input, textarea, select')))
        return
      event.preventDefault()
      turn(by)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

function StageCard({ item: { topic, issue, duty, promisedOn, days, output, atStake, photo } }: { item: MeetingItem }) {
  const t = useT()
  const owner = duty === null ? '' : nameOf(duty, t.locale)
  return (
    <article className={styles.large}>
      <p>{t(`meeting.topic.${topic}`)}</p>
      <h2>
        <Link to="/issues/$id" params={{ id: issue.id }}>
          {issue.title}
        </Link>
        {issue.synthetic && <SyntheticMark />}
      </h2>
      <p>
        {[issue.number, placeName(issue.place, t.locale), t(`issue.state.${issue.state}`), owner]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {promisedOn !== null && <p>{t('meeting.card.promised', { duty: owner, day: dayText(promisedOn, t.locale) })}</p>}
      {issue.projects.length > 0 && (
        <p>{t('issue.holds-up', { projects: issue.projects.map(({ name }) => name).join(t('app.list.comma')) })}</p>
      )}
      {topic === 'matter' && (
        <p className={styles.cost}>
          {atStake === null
            ? t('meeting.unknown-output', { days, projects: issue.projects.length })
            : t('meeting.at-stake', { days, output: output ?? '', amount: atStake })}
        </p>
      )}
      {(issue.state === 'extension-asked' || issue.state === 'verifying') && <p>{t('meeting.card.under')}</p>}
      {photo !== null && (
        <img
          className={styles.photo}
          src={requestOf(getAttachmentThumbnail, { id: photo }).url}
          alt={t('meeting.card.photo')}
        />
      )}
    </article>
  )
}
