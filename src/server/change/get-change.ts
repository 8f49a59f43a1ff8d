import type { z } from 'zod'
import type { getChange as operation } from '#contract/change.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import type { Side } from '#domain/change/effect.ts'
import type { RowKind } from '#domain/change/row-steps.ts'
import type { App } from '../app.ts'
import { getComputed } from '../figure/computed-indicators.ts'
import { presentComputed } from '../figure/present-figure.ts'
import { assertToldWhatMoved } from '../figure/told-indicators.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type ChangeBetweenDays, changeBetweenDays, openDays } from './between-days.ts'
import { type DaysQuestion, presentDays, readDays } from './days-question.ts'
import { ownRows } from './list-part.ts'
import { presentListedSide } from './present-side.ts'

/**
 * What moved one indicator between two days of knowing, in a fixed order: another definition, moves of places, then rows. The parts add up to
 * the difference exactly; each tells the rows that brought most, as far as the reader may see them.
 *
 * @throws DomainError `figure.withheld`, `indicator.unknown`, `indicator.published-only`, `place.unknown`, `calendar.*`
 */
export function getChange(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { indicator, ...asked }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const question = await readDays(tx, world, asked)
    const { now } = question
    const computed = await getComputed(tx, now.reference, indicator)
    await assertToldWhatMoved(now, computed)
    const change = await changeBetweenDays(await openDays(question, [computed]), computed)
    const { start, end, definition, placement, synthetic } = change
    return {
      ...presentDays(question),
      ...{ indicator: presentComputed(computed), synthetic, start, end, definition, placement },
      numerator: await listedSideOf(question, change, 'numerator'),
      denominator: computed.denominator && (await listedSideOf(question, change, 'denominator')),
    }
  })
}

function listedSideOf(question: DaysQuestion, { change, parts }: ChangeBetweenDays, side: Side) {
  const { now } = question
  const ledger = now.open((change.computed[side] ?? change.computed.numerator).ledger)
  return presentListedSide(now, change, side, parts[side], (kind) => ownRows(ledger, dayOfRows(question, kind)))
}

/** Rows that were withdrawn stand in the list of the first day. */
function dayOfRows({ earlier, now }: DaysQuestion, kind: RowKind): string {
  return kind === 'removed' ? earlier.day : now.day
}
