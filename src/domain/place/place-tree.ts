/** One line of the dated tree: `placeId` stands below `parentId` in one hierarchy; `parentId` null is a root. */
export interface TreeLink {
  readonly placeId: string
  readonly parentId: string | null
}

/** A place's range in pre-order: everything below it has `pre` between `pre` and `last`, both included. */
export interface TreePosition {
  readonly placeId: string
  readonly pre: number
  readonly last: number
  readonly depth: number
}

/**
 * Numbers a tree in pre-order, so that “this place and all below it” is a range of numbers.
 *
 * Children keep the order of `links`. A place whose parent is not among the links, or that hangs in a loop, is left out: the caller
 * compares the counts.
 *
 * @example positionPlaces([{ placeId: 'city', parentId: null }, { placeId: 'county', parentId: 'city' }])
 * // [{ placeId: 'city', pre: 1, last: 2, depth: 0 }, { placeId: 'county', pre: 2, last: 2, depth: 1 }]
 */
export function positionPlaces(links: readonly TreeLink[]): TreePosition[] {
  const children = groupByParent(links)
  const positions: TreePosition[] = []
  let next = 1
  const visit = (placeId: string, depth: number): void => {
    const index = positions.length
    const pre = next++
    positions.push({ placeId, pre, last: pre, depth })
    for (const child of children.get(placeId) ?? []) visit(child, depth + 1)
    positions[index] = { placeId, pre, last: next - 1, depth }
  }
  for (const root of children.get(null) ?? []) visit(root, 0)
  return positions
}

function groupByParent(links: readonly TreeLink[]): Map<string | null, string[]> {
  const children = new Map<string | null, string[]>()
  for (const { placeId, parentId } of links) {
    const siblings = children.get(parentId)
    if (siblings) siblings.push(placeId)
    else children.set(parentId, [placeId])
  }
  return children
}
