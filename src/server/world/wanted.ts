/** Which versions of a pack a city takes: `newer` than its own, or only of rules that it has `never` had in any version. */
export type Wanted = 'newer' | 'never-had'

interface RuleVersion {
  readonly id: string
  readonly version: number
}

/** Chooses the versions of a pack that a city takes, by those that it has. */
export function wantedOver(known: readonly RuleVersion[], wanted: Wanted): (rule: RuleVersion) => boolean {
  const versions = new Map(known.map(({ id, version }) => [id, version]))
  return wanted === 'newer' ? ({ id, version }) => version > (versions.get(id) ?? 0) : ({ id }) => !versions.has(id)
}
