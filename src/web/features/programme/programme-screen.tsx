import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { isRefusal } from '../../app/request-refused.ts'
import { useCan } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SourceLine } from '../../ui/source-line.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { CreateProgramme } from './create-programme.tsx'
import styles from './programme.module.css'
import { type ProgrammeDetail, programmeQuery } from './programme.queries.ts'
import { ProgrammeCycle } from './programme-cycle.tsx'
import { Roster } from './programme-roster.tsx'
import { Tasks } from './programme-tasks.tsx'

/** What was set for the year, how far its cycle is, and who must act next. */
export function ProgrammeScreen() {
  return useCan('programme.read') ? <Programme /> : <NoAccess />
}

function Programme() {
  const t = useT()
  const { year } = useParams({ from: '/programme/$year' })
  const programme = useQuery(programmeQuery(year))
  const title = t('programme.title', { year })
  if (programme.data) return <ProgrammePage detail={programme.data} year={year} />
  const isMissing = isRefusal(programme.error, 'programme.unknown')
  return (
    <Page title={title} actions={<YearLinks year={year} />}>
      {programme.error && !isMissing && (
        <ErrorNotice error={programme.error} onRetry={() => void programme.refetch()} />
      )}
      {isMissing && <NoProgramme year={year} />}
      {!programme.error && <Skeleton rows={8} height={36} />}
    </Page>
  )
}

function YearLinks({ year }: { year: string }) {
  const now = Number(year)
  return (
    <nav className={styles.years}>
      {[now - 1, now + 1].map((one) => (
        <Link key={one} to="/programme/$year" params={{ year: String(one) }}>
          {one < now ? `← ${one}` : `${one} →`}
        </Link>
      ))}
    </nav>
  )
}

function NoProgramme({ year }: { year: string }) {
  const t = useT()
  const mayWrite = useCan('programme.write')
  const [isCreating, setCreating] = useState(false)
  return (
    <EmptyState title={t('programme.none.title', { year })} text={t('programme.none.text')}>
      {mayWrite && (
        <Button look="primary" onClick={() => setCreating(true)}>
          {t('programme.action.create')}
        </Button>
      )}
      {isCreating && <CreateProgramme year={year} onClose={() => setCreating(false)} />}
    </EmptyState>
  )
}

function ProgrammePage({ detail, year }: { detail: ProgrammeDetail; year: string }) {
  const t = useT()
  const { programme } = detail
  return (
    <Page
      title={`${year} ${programme.theme}`}
      intro={
        <>
          {programme.name} {programme.synthetic && <SyntheticMark />}
        </>
      }
      actions={<YearLinks year={year} />}
    >
      {programme.source && (
        <p>
          {t('programme.source')} <SourceLine source={programme.source} locator={programme.locator} />
        </p>
      )}
      <ProgrammeCycle detail={detail} year={year} />
      <div className={styles.columns}>
        <Tasks detail={detail} />
        <Roster detail={detail} />
      </div>
    </Page>
  )
}
