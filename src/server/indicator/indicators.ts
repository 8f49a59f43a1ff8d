import { randomUUID } from 'node:crypto'
import type { createIndicator } from '#contract/indicator.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { getIndicator, insertIndicatorVersions, listIndicators } from '#db/indicator.repository.ts'
import { readAs } from '#db/transact.ts'
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
  const unit = findUnit(input.unit)
  if (unit === null) throw new DomainError('quantity.unit-unknown', { text: input.unit })
  const { result } = await write(deps, actor, async (tx) => {
    const id = `own-${randomUUID()}`
    const { name, nameEn, definition, direction, accumulation } = input
    await insertIndicatorVersions(tx, [
      {
        id,
        version: 1,
        name,
        nameEn,
        unit,
        definition,
        direction,
        accumulation,
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
    return {
      result: presentDefinition(await getIndicator(tx, id, todayOf(world))),
      audit: { action: 'indicator.create', subject: id, detail: { name, unit } },
    }
  })
  return result
}
