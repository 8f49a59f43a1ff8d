import { useQuery } from '@tanstack/react-query'
import { issueCause } from '#contract/issue-shapes.ts'
import { meetingKind } from '#contract/meeting.ts'
import { issueCauses } from '#domain/issue/issue-words.ts'
import { meetingKinds } from '#domain/meeting/agenda.ts'
import { dayText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { RaiseLink } from '../issue/issues-screen.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'
import { AgendaCardItem } from './agenda-card.tsx'
import { LookBack } from './look-back.tsx'
import styles from './meeting.module.css'
import { type Agenda, agendaQuery } from './meeting.queries.ts'
import { TakeMinutes } from './take-minutes.tsx'

/** What must the meeting decide, in which order, and what became of what was promised? */
export function AgendaScreen() {
  return useCan('ledger.read') ? <AgendaPage /> : <NoAccess />
}

/** What the agenda shows lives in its address; what the address says wrongly is left out. */
function useAgendaAsked() {
  return {
    place: useSearchText('place'),
    kind: meetingKind.safeParse(useSearchText('kind')).data ?? 'weekly',
    cause: issueCause.safeParse(useSearchText('cause')).data,
    industry: useSearchText('industry'),
  }
}

function AgendaPage() {
  const t = useT()
  const asked = useAgendaAsked()
  const agenda = useQuery(agendaQuery(asked))
  return (
    <Page title={t('meeting.title')} intro={t('meeting.intro')} actions={<PageActions />}>
      <Choices />
      <Answered asked={agenda} rows={6} height={120}>
        {(found) => <Matters agenda={found} />}
      </Answered>
    </Page>
  )
}

function PageActions() {
  return (
    <>
      <TakeMinutes asked={useAgendaAsked()} />
      <RaiseLink />
    </>
  )
}

function Choices() {
  const t = useT()
  const change = useChangeSearch()
  const { place, kind, cause, industry } = useAgendaAsked()
  const places = useQuery(placesQuery('reporting'))
  return (
    <search className={styles.choices}>
      <Segmented
        label={t('meeting.kind')}
        choices={meetingKinds.map((value) => ({ value, text: t(`meeting.kind.${value}`) }))}
        value={kind}
        onChoice={(value) => change({ kind: value, cause: undefined, industry: undefined })}
      />
      <PickField
        label={t('issue.field.place')}
        value={place ?? null}
        options={placeOptions(places.data?.places ?? [], t.locale)}
        onPick={(value) => change({ place: value ?? undefined })}
        clearable
      />
      {kind === 'special' && (
        <ChoiceField
          label={t('issue.field.cause')}
          choices={[
            { value: '', text: t('issue.filter.all') },
            ...issueCauses.map((value) => ({ value, text: t(`issue.cause.${value}`) })),
          ]}
          value={cause ?? ''}
          onChoice={(value) => change({ cause: value || undefined })}
        />
      )}
      {kind === 'chain' && (
        <TextField
          label={t('meeting.industry')}
          value={industry ?? ''}
          onText={(value) => change({ industry: value || undefined }, { replace: true })}
          maxLength={50}
        />
      )}
    </search>
  )
}

function Matters({ agenda }: { agenda: Agenda }) {
  const t = useT()
  const { cards, found, asOf } = agenda
  return (
    <>
      <LookBack agenda={agenda} />
      <p role="status" className={styles.detail}>
        {dayText(asOf, t.locale)} · {t('meeting.found', { found })}
      </p>
      {cards.length === 0 ? (
        <EmptyState title={t('meeting.none')} text={t('meeting.none.text')} />
      ) : (
        <ol className={styles.cards}>
          {cards.map((card, index) => (
            <AgendaCardItem key={card.issue.id} card={card} rank={index + 1} />
          ))}
        </ol>
      )}
    </>
  )
}
