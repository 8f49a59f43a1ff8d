import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { calendarDateText } from '#contract/shapes.ts'
import { supervisionPeriod } from '#contract/supervision.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { supervisionPeriods } from '#domain/supervision/supervision.ts'
import { dayText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'
import styles from './supervision.module.css'
import { type SupervisionList, supervisionQuery } from './supervision.queries.ts'
import { SupervisionGroupList } from './supervision-group.tsx'

/** What is overdue, came back, falls due and was closed this week or month, and who answers for it? */
export function SupervisionScreen() {
  return useCan('supervision.read') ? <Supervision /> : <NoAccess />
}

/** What the list shows lives in its address; what the address says wrongly is left out. */
function useSupervisionAsked() {
  return {
    place: useSearchText('place'),
    organisation: useSearchText('organisation'),
    period: supervisionPeriod.safeParse(useSearchText('period')).data ?? 'week',
    day: calendarDateText.safeParse(useSearchText('day')).data,
  }
}

function Supervision() {
  const t = useT()
  const list = useQuery(supervisionQuery(useSupervisionAsked()))
  return (
    <Page
      title={t('supervision.title')}
      intro={t('supervision.intro')}
      actions={<Button onClick={() => window.print()}>{t('supervision.print')}</Button>}
    >
      <Choices />
      <Answered asked={list} rows={8} height={72}>
        {(found) => <Found list={found} />}
      </Answered>
    </Page>
  )
}

function Choices() {
  const t = useT()
  const change = useChangeSearch()
  const { place, period } = useSupervisionAsked()
  const places = useQuery(placesQuery('reporting'))
  return (
    <search className={styles.choices}>
      <Segmented
        label={t('supervision.period')}
        choices={supervisionPeriods.map((value) => ({ value, text: t(`supervision.period.${value}`) }))}
        value={period}
        onChoice={(value) => change({ period: value === 'week' ? undefined : value })}
      />
      <PickField
        label={t('supervision.place')}
        value={place ?? null}
        options={placeOptions(places.data?.places ?? [], t.locale)}
        onPick={(value) => change({ place: value || undefined })}
        clearable
      />
    </search>
  )
}

function Found({ list }: { list: SupervisionList }) {
  const t = useT()
  const { from, to, counts, organisations } = list
  return (
    <div className={styles.list}>
      <div>
        <p role="status">
          <strong>{t('supervision.days', { from: dayText(from, t.locale), to: dayText(to, t.locale) })}</strong>{' '}
          <span className={styles.detail}>{t('supervision.counts', counts)}</span>
        </p>
        <Steps list={list} />
      </div>
      {organisations.map((group) => (
        <SupervisionGroupList key={group.organisation?.organisationId ?? ''} group={group} />
      ))}
      {organisations.length === 0 && (
        <EmptyState title={t('supervision.none')} text={t('supervision.none.text')}>
          <Link to="/issues">{t('supervision.none.action')}</Link>
        </EmptyState>
      )}
    </div>
  )
}

/** The period before and after, today's, and the way back to all organisations. */
function Steps({ list }: { list: SupervisionList }) {
  const t = useT()
  const change = useChangeSearch()
  const { organisation, day } = useSupervisionAsked()
  const from = list.from as CalendarDate // the contract holds that both are dates
  const to = list.to as CalendarDate
  return (
    <div className={styles.steps}>
      <Button onClick={() => change({ day: addDays(from, -1) })}>{t('supervision.earlier')}</Button>
      <Button onClick={() => change({ day: undefined })} disabled={day === undefined}>
        {t('supervision.current')}
      </Button>
      <Button onClick={() => change({ day: addDays(to, 1) })}>{t('supervision.later')}</Button>
      {organisation !== undefined && (
        <Button onClick={() => change({ organisation: undefined })}>{t('supervision.all')}</Button>
      )}
    </div>
  )
}
