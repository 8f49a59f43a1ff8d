import { projectLightKind } from '#contract/project-light.ts'
import { lightName } from '#contract/shapes.ts'
import { wholeOf } from '../../app/search-params.ts'
import { useSearchText } from '../../app/view.ts'
import type { LightsAsked } from './project-light.queries.ts'

export const projectsAtOnce = 30

/** What the board of lights shows lives in its address; what the address says wrongly is left out. */
export function useLightsAsked() {
  const page = wholeOf(useSearchText('page')) ?? 1
  return {
    place: useSearchText('place'),
    asOf: useSearchText('asOf'),
    kind: projectLightKind.safeParse(useSearchText('kind')).data,
    light: lightName.safeParse(useSearchText('light')).data,
    waived: useSearchText('waived') === 'yes' ? ('yes' as const) : undefined,
    offset: (page - 1) * projectsAtOnce,
    limit: projectsAtOnce,
    page,
  } satisfies LightsAsked & { page: number }
}
