import { Link } from '@tanstack/react-router'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { LightReason } from './light-reason.tsx'
import styles from './lights.module.css'
import type { LitProject } from './project-light.queries.ts'

/** Projects by their lights, the worst first: what is late, why, and who must act. */
export function LitProjects({ projects }: { projects: readonly LitProject[] }) {
  const t = useT()
  const columns: readonly Column<LitProject>[] = [
    {
      id: 'project',
      title: t('project-light.column.project'),
      lead: true,
      cell: ({ id, name, park, place, synthetic }) => (
        <span className={styles.project}>
          <Link to="/projects/$id" params={{ id }}>
            {name}
          </Link>
          {synthetic && <SyntheticMark />}
          <span className={styles.detail}>{[placeName(place, t.locale), park?.name].filter(Boolean).join(' · ')}</span>
        </span>
      ),
    },
    {
      id: 'lights',
      title: t('project-light.column.lights'),
      wide: true,
      cell: ({ id, lights }) => (
        <ul className={styles.lights}>
          {lights.map((light) => (
            <LightReason key={light.kind} projectId={id} light={light} />
          ))}
        </ul>
      ),
    },
    {
      id: 'duty',
      title: t('project-light.column.duty'),
      wide: true,
      cell: ({ duty }) => <DutyContact duty={duty} />,
    },
  ]
  return <DataTable caption={t('project-light.title')} columns={columns} rows={projects} rowKey={({ id }) => id} />
}
