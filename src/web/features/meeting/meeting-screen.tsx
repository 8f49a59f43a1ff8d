import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { closeMeeting, getMeetingMinutes, openMeeting } from '#contract/meeting-record.ts'
import { dayText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { call, download } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AgendaCardItem } from './agenda-card.tsx'
import { LookBack } from './look-back.tsx'
import styles from './meeting.module.css'
import { agendaQuery, type Meeting, meetingQuery } from './meeting.queries.ts'
import { MeetingCards } from './meeting-cards.tsx'

/** One meeting before, while and after it is held. */
export function MeetingScreen() {
  return useCan('ledger.read') ? <OneMeeting /> : <NoAccess />
}

function OneMeeting() {
  const { id } = useParams({ from: '/meetings/$id' })
  const asked = useQuery(meetingQuery(id))
  return (
    <Answered asked={{ ...asked, isPlaceholderData: false }} rows={4} height={120}>
      {(meeting) => <Faces meeting={meeting} />}
    </Answered>
  )
}

function Faces({ meeting }: { meeting: Meeting }) {
  const t = useT()
  const { day, kind, place, state, chair, attendance } = meeting
  const who = chair.organisation ? nameOf(chair.organisation, t.locale) : ''
  const head = [dayText(day, t.locale), t(`meeting.state.${state}`), `${who}${chair.post}`].filter(
    (part) => part !== '',
  )
  return (
    <Page
      title={`${placeName(place, t.locale)} ${t(`meeting.kind.${kind}`)}`}
      intro={head.join(' · ')}
      actions={<Actions meeting={meeting} />}
    >
      {attendance.length > 0 && (
        <p className={styles.detail}>
          {attendance.map(({ organisation, presence }) => (
            <span key={organisation.organisationId}>
              {`${nameOf(organisation, t.locale)}（${t(`meeting.${presence}`)}）`}
            </span>
          ))}
        </p>
      )}
      {state === 'planned' && <Before meeting={meeting} />}
      {state === 'running' && <MeetingCards meeting={meeting} />}
      {state !== 'planned' && <Decisions meeting={meeting} />}
    </Page>
  )
}

function Actions({ meeting: { id, state, version, mayRun } }: { meeting: Meeting }) {
  const t = useT()
  const client = useQueryClient()
  const moving = useMutation({
    mutationFn: () => call(state === 'planned' ? openMeeting : closeMeeting, { id, expectedVersion: version }),
    onSettled: () => client.invalidateQueries({ queryKey: ['meeting'] }),
  })
  const taking = useMutation({ mutationFn: () => download(getMeetingMinutes, { id, locale: t.locale }) })
  const error = moving.error ?? taking.error
  return (
    <>
      {state !== 'planned' && (
        <Button busy={taking.isPending} onClick={() => taking.mutate()}>
          {t('meeting.minutes')}
        </Button>
      )}
      {mayRun && state !== 'closed' && (
        <Button look="primary" busy={moving.isPending} onClick={() => moving.mutate()}>
          {t(state === 'planned' ? 'meeting.action.open' : 'meeting.action.close')}
        </Button>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}

/** What the agenda would be now. */
function Before({ meeting: { kind, place, cause, industry } }: { meeting: Meeting }) {
  const t = useT()
  const about = { ...(cause === null ? {} : { cause }), ...(industry === '' ? {} : { industry }) }
  const agenda = useQuery(agendaQuery({ kind, place: place.id, ...about }))
  return (
    <Answered asked={agenda} rows={4} height={120}>
      {(found) => (
        <>
          <Notice>{t('meeting.before')}</Notice>
          <LookBack agenda={found} />
          {found.cards.length === 0 && <EmptyState title={t('meeting.none')} text={t('meeting.card.none')} />}
          <ol className={styles.cards}>
            {found.cards.map((card, index) => (
              <AgendaCardItem key={card.issue.id} card={card} rank={index + 1} />
            ))}
          </ol>
        </>
      )}
    </Answered>
  )
}

function Decisions({ meeting: { decisions, state } }: { meeting: Meeting }) {
  const t = useT()
  return (
    <section aria-labelledby="decisions" className={styles.back}>
      <h2 id="decisions" className={styles.title}>
        {t('meeting.decisions')}
      </h2>
      {decisions.length === 0 && <p className={styles.detail}>{t('meeting.decisions.none')}</p>}
      <ol className={styles.promises}>
        {decisions.map(({ number, issue, words, duty, dueOn }) => (
          <li key={number}>
            <Link to="/issues/$id" params={{ id: issue.id }}>
              {issue.title}
            </Link>
            <p>{words}</p>
            {duty !== null && dueOn !== null && (
              <p className={styles.detail}>
                {t('meeting.decision.owner', { duty: nameOf(duty, t.locale), day: dayText(dueOn, t.locale) })}
              </p>
            )}
          </li>
        ))}
      </ol>
      {state === 'running' && <p className={styles.detail}>{t('meeting.close.note')}</p>}
    </section>
  )
}
