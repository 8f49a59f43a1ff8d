import type { PlaceNode } from '../place/place.queries.ts'

/** A place with those that it lies in, the outermost first; nothing when the place is not among them. */
export function pathTo(places: readonly PlaceNode[], id: string): PlaceNode[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  const path: PlaceNode[] = []
  let at = byId.get(id)
  while (at !== undefined && !path.includes(at)) {
    path.unshift(at)
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  }
  return path
}
