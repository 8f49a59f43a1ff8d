import type { Board } from '../target/target.queries.ts'
import styles from './cockpit.module.css'
import { Disagreements } from './disagreements.tsx'
import { Funnels } from './funnels.tsx'
import { RankingSection } from './ranking-section.tsx'
import { Tiles } from './tiles.tsx'

interface CockpitSectionsProps {
  readonly place: Board['place']
  readonly park: string | undefined
}

/** What comes after the exceptions: chief figures, who stands where, how far rows came, what is in dispute. Each asks for itself. */
export function CockpitSections({ place, park }: CockpitSectionsProps) {
  const mayDrill = park === undefined && place.kind !== 'park'
  return (
    <div className={styles.sections}>
      <Tiles />
      {mayDrill && <RankingSection key={place.id} place={place} />}
      <Funnels />
      {park === undefined && <Disagreements placeId={place.id} />}
    </div>
  )
}
