import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch, useSearchText, useView } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './gate.module.css'
import { gatesQuery, type ProjectGates } from './gate.queries.ts'
import { GatePanel } from './gate-panel.tsx'
import { MetroLine, mostPressing } from './metro-line.tsx'

/** The gates of a project as a line, and below it the one that was chosen or asks for an act first. */
export function GatesOfProject({ id }: { id: string }) {
  const t = useT()
  const { asOf } = useView()
  const asked = useQuery(gatesQuery(id, asOf))
  return (
    <section aria-label={t('gate.title')} className={styles.gates}>
      <h2>{t('gate.title')}</h2>
      <Answered asked={asked} rows={4} height={60}>
        {(project) => <Gates project={project} />}
      </Answered>
    </section>
  )
}

function Gates({ project }: { project: ProjectGates }) {
  const t = useT()
  const change = useChangeSearch()
  const asked = useSearchText('gate')
  const { gates, rule, siteSaid } = project
  const shown = gates.find(({ code }) => code === asked) ?? mostPressing(gates)
  if (rule === null || shown === undefined) return <EmptyState title={t('gate.title')} text={t('gate.none')} />
  return (
    <>
      {!siteSaid && (
        <Notice>
          <p>{t('gate.site-unsaid')}</p>
          {project.mayWrite && (
            <Link to="/ledgers/$ledger/$id" params={{ ledger: 'project', id: project.id }} search={{ edit: '1' }}>
              {t('gate.site-unsaid.edit')}
            </Link>
          )}
        </Notice>
      )}
      <p className={styles.detail}>{t('gate.intro')}</p>
      <MetroLine gates={gates} chosen={shown.code} onChoose={(gate) => change({ gate }, { replace: true })} />
      <GatePanel key={shown.code} project={project} gate={shown} />
      <p className={styles.source}>
        {t('gate.rule', { name: rule.name, version: rule.version, certainty: rule.certainty })}
      </p>
    </>
  )
}
