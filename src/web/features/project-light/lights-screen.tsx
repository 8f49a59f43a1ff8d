import { useQuery } from '@tanstack/react-query'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useChangeSearch } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'
import { LightCounts } from './light-counts.tsx'
import styles from './lights.module.css'
import { projectsAtOnce, useLightsAsked } from './lights-address.ts'
import { LitProjects } from './lit-projects.tsx'
import { type ProjectLights, projectLightsQuery } from './project-light.queries.ts'
import { RuleTallies } from './rule-tallies.tsx'

/** Which projects are late, by which rule, and who must act? */
export function LightsScreen() {
  return useCan('ledger.read') ? <Lights /> : <NoAccess />
}

function Lights() {
  const t = useT()
  const { page, ...asked } = useLightsAsked()
  const lights = useQuery(projectLightsQuery(asked))
  return (
    <Page title={t('project-light.title')} intro={t('project-light.intro')}>
      <PlaceFilter place={asked.place} />
      <Answered asked={lights} rows={8} height={72}>
        {(answer) => <Board answer={answer} page={page} />}
      </Answered>
    </Page>
  )
}

function PlaceFilter({ place }: { place: string | undefined }) {
  const t = useT()
  const change = useChangeSearch()
  const places = useQuery(placesQuery('reporting'))
  return (
    <search className={styles.filter}>
      <PickField
        label={t('project-light.column.place')}
        value={place ?? null}
        options={placeOptions(places.data?.places ?? [], t.locale)}
        onPick={(value) => change({ place: value ?? undefined, page: undefined })}
        clearable
      />
    </search>
  )
}

function Board({ answer, page }: { answer: ProjectLights; page: number }) {
  const t = useT()
  const change = useChangeSearch()
  const { kind, light, waived } = useLightsAsked()
  const { counts, looked, found, projects } = answer
  return (
    <>
      <LightCounts counts={counts} />
      <RuleTallies tallies={answer.tallies} upkeep={answer.upkeep} />
      <p role="status" className={styles.detail}>
        {t('project-light.looked', { looked, found })}
        {(answer.waived > 0 || waived) && (
          <Button
            aria-pressed={waived === 'yes'}
            onClick={() => change({ waived: waived ? undefined : 'yes', page: undefined })}
          >
            {t('project-light.waived.count', { count: answer.waived })}
          </Button>
        )}
        {(kind || light) && (
          <Button onClick={() => change({ kind: undefined, light: undefined, page: undefined })}>
            {t('project-light.action.all')}
          </Button>
        )}
      </p>
      {projects.length === 0 ? (
        <EmptyState title={t('project-light.none')} text={t('project-light.none.text')} />
      ) : (
        <>
          <LitProjects projects={projects} />
          <Pager
            page={page}
            total={found}
            pageSize={projectsAtOnce}
            onPage={(next) => change({ page: next === 1 ? undefined : String(next) })}
          />
        </>
      )}
    </>
  )
}
