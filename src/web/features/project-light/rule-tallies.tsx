import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import styles from './lights.module.css'
import type { ProjectLights } from './project-light.queries.ts'

type Tally = ProjectLights['tallies'][number]

/** What became of the alerts of each rule: acted upon, of use, of no use; and which rule is quiet. */
export function RuleTallies({ tallies, upkeep }: Pick<ProjectLights, 'tallies' | 'upkeep'>) {
  const t = useT()
  if (tallies.length === 0) return null
  const number = (id: 'alerts' | 'actedUpon' | 'useful' | 'useless' | 'known', title: string): Column<Tally> => ({
    ...{ id, title, numeric: true },
    cell: (tally) => tally[id],
  })
  const columns: readonly Column<Tally>[] = [
    {
      id: 'rule',
      title: t('project-light.tally.rule'),
      lead: true,
      cell: ({ kind, rule: { name, version, certainty } }) => (
        <span className={styles.project}>
          <span>{t('project-light.rule', { name, version, certainty })}</span>
          <span className={styles.detail}>{t(`project-light.kind.${kind}`)}</span>
        </span>
      ),
    },
    number('alerts', t('project-light.tally.alerts')),
    number('actedUpon', t('project-light.tally.acted')),
    number('useful', t('project-light.answer.useful')),
    number('useless', t('project-light.answer.useless')),
    number('known', t('project-light.answer.known')),
    {
      id: 'state',
      title: t('project-light.tally.state'),
      cell: ({ isQuiet }) => t(isQuiet ? 'project-light.tally.quiet' : 'project-light.tally.awake'),
    },
  ]
  return (
    <details>
      <summary className={styles.fold}>{t('project-light.tally.title')}</summary>
      {upkeep && (
        <p className={styles.detail}>
          {t('project-light.tally.intro', { least: upkeep.leastAnswers, percent: upkeep.uselessPercent })}
        </p>
      )}
      <DataTable
        caption={t('project-light.tally.title')}
        columns={columns}
        rows={tallies}
        rowKey={({ kind, rule }) => `${kind} ${rule.id} ${rule.version}`}
      />
    </details>
  )
}
