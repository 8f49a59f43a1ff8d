import type { acceptProposals as operation } from '#contract/library-proposal.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { IndicatorRow } from '#db/indicator.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { findUnit, unitDimension } from '#domain/quantity/unit.ts'
import { writeOwnIndicator } from '../indicator/indicators.ts'
import { indicatorIn } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { unitOf } from '../statistic/statement.ts'
import type { DocumentStanding } from './load-standing.ts'

type Wanted = ParsedInputOf<typeof operation>['targets'][number]
type Named = NonNullable<Wanted['newIndicator']>

/** The indicators of accepted targets. */
export interface FoundIndicators {
  readonly idOf: (wanted: Wanted) => string
  readonly created: readonly string[]
  readonly isNew: boolean
}

/**
 * Writes the indicators that are not there yet, each name once, as “published only” ones; a name that an indicator of the same kind of unit has
 * is that indicator.
 *
 * @throws DomainError `indicator.unknown`, `quantity.unit-unknown`, `request.invalid` where a target names none
 */
export async function findOrWriteIndicators(
  tx: Transaction,
  actor: PersonActor,
  { reference, document }: DocumentStanding,
  targets: readonly Wanted[],
): Promise<FoundIndicators> {
  const byName = new Map<string, string>()
  const created: string[] = []
  for (const { newIndicator } of targets) {
    if (newIndicator === null || byName.has(newIndicator.name)) continue
    const known = [...reference.indicators.values()].find((one) => isNamed(one, newIndicator))
    const id = known?.id ?? (await writeOwnIndicator(tx, actor, definitionOf(newIndicator, document.title)))
    byName.set(newIndicator.name, id)
    if (known === undefined) created.push(id)
  }
  const idOf = ({ indicatorId, newIndicator }: Wanted): string => {
    const id = newIndicator === null ? indicatorId : byName.get(newIndicator.name)
    if (id === null || id === undefined)
      throw new DomainError('request.invalid', { field: 'indicatorId', reason: 'missing' })
    return created.includes(id) ? id : indicatorIn(reference, id).id
  }
  return { idOf, created, isNew: created.length > 0 }
}

function isNamed({ name, aliases, unit }: IndicatorRow, wanted: Named): boolean {
  const written = findUnit(wanted.unit)
  const isSameName = name === wanted.name || aliases.includes(wanted.name)
  return isSameName && written !== null && unitDimension(unitOf(unit)) === unitDimension(written)
}

function definitionOf({ name, unit, accumulation, direction }: Named, title: string) {
  return { name, nameEn: null, unit, accumulation, direction, definition: `《${title}》`.slice(0, 500) }
}
