import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { issueCauses, issueStates } from '#domain/issue/issue-words.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useChangeSearch } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'
import styles from './issue.module.css'
import { type IssueList as Found, issuesQuery } from './issue.queries.ts'
import { IssueList } from './issue-list.tsx'
import { issuesAtOnce, useIssuesAsked } from './issues-address.ts'

/** What stands in the way, who must act on it, and what is late? */
export function IssuesScreen() {
  return useCan('issue.read') ? <Issues /> : <NoAccess />
}

function Issues() {
  const t = useT()
  const { page, ...asked } = useIssuesAsked()
  const issues = useQuery(issuesQuery(asked))
  return (
    <Page title={t('issue.title')} intro={t('issue.intro')} actions={<Actions />}>
      <Filters />
      <Answered asked={issues} rows={8} height={72}>
        {(found) => <Board found={found} page={page} />}
      </Answered>
    </Page>
  )
}

function Actions() {
  const t = useT()
  const mayCompare = useCan('ledger.read')
  return (
    <>
      {mayCompare && <Link to="/issues/standings">{t('issue.standing.title')}</Link>}
      <RaiseLink />
    </>
  )
}

/** The way to registering, for those who may. */
export function RaiseLink() {
  const t = useT()
  return useCan('issue.raise') ? (
    <Link to="/issues/new" className={styles.raise}>
      {t('issue.action.raise')}
    </Link>
  ) : null
}

function Filters() {
  const t = useT()
  const change = useChangeSearch()
  const { place, cause, overdue, q } = useIssuesAsked()
  const places = useQuery(placesQuery('reporting'))
  const put = (name: string) => (value: string | null) => change({ [name]: value || undefined, page: undefined })
  return (
    <search className={styles.filters}>
      <PickField
        label={t('issue.field.place')}
        value={place ?? null}
        options={placeOptions(places.data?.places ?? [], t.locale)}
        onPick={put('place')}
        clearable
      />
      <ChoiceField
        label={t('issue.field.cause')}
        choices={[
          { value: '', text: t('issue.filter.all') },
          ...issueCauses.map((value) => ({ value, text: t(`issue.cause.${value}`) })),
        ]}
        value={cause ?? ''}
        onChoice={put('cause')}
      />
      <ChoiceField
        label={t('issue.filter.clock')}
        choices={[
          { value: '', text: t('issue.filter.all') },
          { value: 'yes', text: t('issue.filter.overdue') },
        ]}
        value={overdue ?? ''}
        onChoice={put('overdue')}
      />
      <Words key={q} q={q} onSearch={put('q')} />
    </search>
  )
}

function Words({ q, onSearch }: { q: string; onSearch: (words: string) => void }) {
  const t = useT()
  const [typed, setTyped] = useState(q)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(typed.trim())
      }}
    >
      <TextField type="search" label={t('issue.filter.words')} maxLength={100} value={typed} onText={setTyped} />
    </form>
  )
}

function Board({ found, page }: { found: Found; page: number }) {
  const t = useT()
  const change = useChangeSearch()
  return (
    <>
      <StateCounts counts={found.counts} />
      <p role="status" className={styles.detail}>
        {t('issue.found', { found: found.found, overdue: found.overdue })}
      </p>
      {found.issues.length === 0 ? (
        <EmptyState title={t('issue.none')} text={t('issue.none.text')}>
          <RaiseLink />
        </EmptyState>
      ) : (
        <>
          <IssueList caption={t('issue.title')} issues={found.issues} />
          <Pager
            page={page}
            total={found.found}
            pageSize={issuesAtOnce}
            onPage={(next) => change({ page: next === 1 ? undefined : String(next) })}
          />
        </>
      )}
    </>
  )
}

/** How many stand in each state; each number opens its issues. */
function StateCounts({ counts }: Pick<Found, 'counts'>) {
  const t = useT()
  const change = useChangeSearch()
  const { state } = useIssuesAsked()
  return (
    <fieldset className={styles.states}>
      <legend className="visually-hidden">{t('issue.column.state')}</legend>
      {issueStates.map((one) => (
        <Button
          key={one}
          className={styles.state}
          aria-pressed={state === one}
          disabled={counts[one] === 0 && state !== one}
          onClick={() => change({ state: state === one ? undefined : one, page: undefined })}
        >
          <span>{t(`issue.state.${one}`)}</span>
          <span className={styles.count}>{counts[one]}</span>
        </Button>
      ))}
    </fieldset>
  )
}
