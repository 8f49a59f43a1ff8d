import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess, NotFound } from '../../app/not-found.tsx'
import { isRefusal } from '../../app/request-refused.ts'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { useView } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { Page } from '../../ui/page.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { AsOfPicker, PastNotice } from '../../ui/view-controls.tsx'
import { DelaysOfProject } from '../delay/delays-of-project.tsx'
import { GatesOfProject } from '../gate/gates-of-project.tsx'
import { rowQuery, useLedger } from '../ledger/ledger.queries.ts'
import { rowTitle } from '../ledger/values/row-title.ts'
import { Evidence } from '../row/evidence.tsx'
import { rowEvidence } from '../row/evidence-home.ts'
import { ReferringRows } from '../row/referring-rows.tsx'
import type { RowDetail } from '../row/row-detail.ts'
import { RowHistory } from '../row/row-history.tsx'
import { useValueWords } from '../row/value-words.ts'
import styles from './project.module.css'
import { ProjectFacts } from './project-facts.tsx'
import { ProjectIssues } from './project-issues.tsx'
import { ProjectMonths } from './project-months.tsx'

/** Where does this project stand, what holds it up, who must act, and what proves it? */
export function ProjectScreen() {
  return useCan('ledger.read') ? <Project /> : <NoAccess />
}

function Project() {
  const t = useT()
  const { id } = useParams({ from: '/projects/$id' })
  const { asOf } = useView()
  const ledger = useLedger('project')
  const detail = useQuery(rowQuery('project', id, asOf))
  if (ledger === null || isRefusal(detail.error, 'ledger.row-unknown')) return <NotFound />
  if (!ledger || !detail.data) {
    return (
      <Page title={t('project.title')}>
        <Answered asked={{ ...detail, data: undefined, isPlaceholderData: false }} rows={8} height={60}>
          {() => null}
        </Answered>
      </Page>
    )
  }
  return <ProjectPage key={id} ledger={ledger} detail={detail.data} />
}

function ProjectPage({ ledger, detail }: { ledger: Ledger; detail: RowDetail }) {
  const t = useT()
  const { today } = useWorld()
  const { asOf } = useView()
  const words = useValueWords(detail.names)
  const { row, mayWrite } = detail
  const title = rowTitle(ledger, row.values, words)
  const mayAdd = mayWrite && asOf === undefined
  return (
    <Page
      title={title}
      intro={
        <span className={styles.path}>
          <Link to="/ledgers/$ledger" params={{ ledger: 'project' }}>
            {words.naming(ledger)}
          </Link>
          <Link to="/ledgers/$ledger/$id" params={{ ledger: 'project', id: row.id }} search={{ asOf }}>
            {t('project.row')}
          </Link>
          {row.synthetic && <SyntheticMark />}
        </span>
      }
      actions={<AsOfPicker key={asOf ?? today} today={today} asOf={asOf ?? today} />}
    >
      <PastNotice today={today} asOf={asOf ?? today} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <GatesOfProject id={row.id} />
          <DelaysOfProject id={row.id} />
          <ProjectIssues id={row.id} name={title} placeId={String(row.values.place ?? '')} />
          <ProjectMonths id={row.id} />
          <section aria-label={t('attachment.title')} className={styles.part}>
            <h2>{t('attachment.title')}</h2>
            <Evidence home={rowEvidence('project', row.id)} mayAdd={mayAdd} />
          </section>
          <details className={styles.part}>
            <summary>{t('row.history')}</summary>
            <RowHistory ledger={ledger} id={row.id} mayWrite={mayWrite} />
          </details>
        </div>
        <aside className={styles.aside}>
          <ProjectFacts ledger={ledger} detail={detail} words={words} />
          <ReferringRows ledger={ledger} id={row.id} />
        </aside>
      </div>
    </Page>
  )
}
