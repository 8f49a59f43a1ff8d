import type { Organisation, PlaceNode } from '../place/place.queries.ts'
import type { FigureStep } from './figure-step.ts'
import { pathTo } from './place-path.ts'

const officeKinds: readonly Organisation['kind'][] = ['county-office', 'leading-group-office']

/** The office that answers for a place: its own, or that of the nearest place it lies in; null where there is none. */
export function officeOf(
  organisations: readonly Organisation[],
  places: readonly PlaceNode[],
  placeId: string,
): Organisation | null {
  const offices = organisations.filter(({ kind }) => officeKinds.includes(kind))
  const nearest = pathTo(places, placeId)
    .reverse()
    .flatMap((place) => offices.find((office) => office.place.id === place.id) ?? [])
  return nearest[0] ?? null
}

/** What a figure is of: a place, or a park in it with who runs it. */
interface Spot<Duty> {
  readonly place: Pick<PlaceNode, 'id'>
  readonly park: { readonly duty: Duty | null } | null
}

/**
 * Who must take the next step of a figure, wherever the figure is shown: the city office approves; all else is up to who runs the park, or to
 * the office of the place that is shown, which also asks the places below it.
 */
export function whoActs<Duty>(
  kind: FigureStep['kind'],
  { park, place }: Spot<Duty>,
  organisations: readonly Organisation[],
  places: readonly PlaceNode[],
): Duty | Organisation | null {
  if (kind === 'approve') return organisations.find((one) => one.kind === 'leading-group-office') ?? null
  return park?.duty ?? officeOf(organisations, places, place.id)
}
