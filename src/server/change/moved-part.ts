import { type Exact, zero } from '#domain/quantity/exact.ts'
import type { Moved } from './moved.ts'

/** All of a kind that moved a side. */
export interface MovedPart<Kind> {
  readonly kind: Kind
  readonly amount: Exact
  /** Those that moved so, the one that brought most first. */
  readonly moved: readonly { readonly one: Moved<Kind>; readonly brought: Exact }[]
}

/** The parts of a change, in their order; a kind that brought nothing anywhere is left out. */
export function partsOf<Kind>(kinds: readonly Kind[], moved: readonly Moved<Kind>[]): MovedPart<Kind>[] {
  return kinds.flatMap((kind) => {
    const own = moved
      .map((one) => ({ one, brought: broughtAs(kind, one) }))
      .filter(({ brought }) => !brought.eq('0'))
      .toSorted((a, b) => b.brought.abs().cmp(a.brought.abs()))
    const amount = own.reduce((sum, { brought }) => sum.plus(brought), zero)
    return own.length === 0 ? [] : [{ kind, amount, moved: own }]
  })
}

function broughtAs<Kind>(kind: Kind, { steps }: Moved<Kind>): Exact {
  return steps.filter((step) => step.kind === kind).reduce((sum, { brought }) => sum.plus(brought), zero)
}
