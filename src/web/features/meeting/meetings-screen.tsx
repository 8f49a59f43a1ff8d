import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayText } from '#i18n/date-text.ts'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import styles from './meeting.module.css'
import { type MeetingList, meetingsQuery } from './meeting.queries.ts'
import { PlanSheet } from './plan-sheet.tsx'

/** Which meetings are planned, which is running, and what did past ones decide? */
export function MeetingsScreen() {
  return useCan('ledger.read') ? <Meetings /> : <NoAccess />
}

function Meetings() {
  const t = useT()
  const asked = useQuery(meetingsQuery)
  return (
    <Page title={t('meeting.records')} intro={t('meeting.records.intro')} actions={<Actions />}>
      <Answered asked={{ ...asked, isPlaceholderData: false }} rows={4} height={72}>
        {(list) => <MeetingLines list={list} />}
      </Answered>
    </Page>
  )
}

function Actions() {
  const t = useT()
  const mayPlan = useCan('issue.manage')
  const [planning, setPlanning] = useState(false)
  return (
    <>
      <Link to="/agenda">{t('meeting.nav.agenda')}</Link>
      {mayPlan && (
        <Button look="primary" onClick={() => setPlanning(true)}>
          {t('meeting.action.plan')}
        </Button>
      )}
      {planning && <PlanSheet onClose={() => setPlanning(false)} />}
    </>
  )
}

function MeetingLines({ list: { meetings } }: { list: MeetingList }) {
  const t = useT()
  if (meetings.length === 0)
    return <EmptyState title={t('meeting.records.none')} text={t('meeting.records.none.text')} />
  return (
    <ul className={styles.cards}>
      {meetings.map(({ id, day, kind, place, state, decided, synthetic }) => (
        <li key={id} className={styles.card}>
          <h2 className={styles.title}>
            <Link to="/meetings/$id" params={{ id }}>
              {`${dayText(day, t.locale)} ${placeName(place, t.locale)} ${t(`meeting.kind.${kind}`)}`}
            </Link>
            {synthetic && <SyntheticMark />}
          </h2>
          <p className={styles.detail}>
            <span>{t(`meeting.state.${state}`)}</span>
            {state !== 'planned' && <span>{t('meeting.decided', { count: decided })}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}
