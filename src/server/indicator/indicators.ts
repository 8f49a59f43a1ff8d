import { randomUUID } from 'node:crypto'
import type { createIndicator } from '#contract/indicator.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { getIndicator, insertIndicatorVersions, listIndicators } from '#db/indicator.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { findUnit } from '#domain/quantity/unit.ts'
import type { App } from '../app.ts'
import { presentDefinition } from '../place/present.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'

/** The indicators in force today, with their definitions. */
export async function listDefinitions({ database }: Pick<App, 'database'>, world: WorldInfo, actor: PersonActor) {
  const rows = await readAs(database, actor, (tx) => listIndicators(tx, { asOf: todayOf(world) }))
  return { indicators: rows.map(presentDefinition) }
}

/** Adds an indicator for which figures are only published, not computed. @throws DomainError `quantity.unit-unknown` */
export async function addIndicator(
  deps: Pick<App, 'database' | 'dataVersion'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof createIndicator>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const id = await writeOwnIndicator(tx, actor, input)
    const indicator = await getIndicator(tx, id, todayOf(world))
    const { name, unit } = indicator
    return {
      result: presentDefinition(indicator),
      audit: { action: 'indicator.create', subject: id, detail: { name, unit } },
    }
  })
  return result
}

/**
 * Writes an indicator of the city's own, for which figures are only published.
 *
 * @returns its id
 * @throws DomainError `quantity.unit-unknown`
 */
export async function writeOwnIndicator(
  tx: Transaction,
  actor: PersonActor,
  { name, nameEn, unit: written, definition, direction, accumulation }: ParsedInputOf<typeof createIndicator>,
): Promise<string> {
  const unit = findUnit(written)
  if (unit === null) throw new DomainError('quantity.unit-unknown', { text: written })
  const id = `own-${randomUUID()}`
  await insertIndicatorVersions(tx, [
    {
      ...{ id, version: 1, name, nameEn, unit, definition, direction, accumulation },
      aliases: [],
      certainty: 'A',
      sourceText: actor.displayName,
      validFrom: '1949-10-01',
      validTo: null,
      publishedOnly: true,
      recordedBy: actor.accountId,
      why: '',
    },
  ])
  return id
}
