import type { z } from 'zod'
import type { listChanges as operation } from '#contract/change.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import { daysBetween } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { listComputed } from '../figure/computed-indicators.ts'
import { presentComputed } from '../figure/present-figure.ts'
import { toldIndicators } from '../figure/told-indicators.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type ChangeBetweenDays, changeBetweenDays, openDays } from './between-days.ts'
import { presentDays, readDays } from './days-question.ts'
import { presentSide } from './present-side.ts'

type Answer = z.input<(typeof operation)['output']>

/** Every version within is read for every indicator: more would hold the server up for all others. */
const mostDaysApart = 400

/**
 * Every computed indicator of a place and period that moved between two days of knowing, each with its parts; those of which nothing moved
 * are counted only.
 *
 * @throws DomainError `place.unknown`, `calendar.*`; `calendar.too-far-apart` beyond 400 days
 */
export function listChanges(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const question = await readDays(tx, world, asked)
    const { now, earlier } = question
    const apart = { from: earlier.day, to: now.day, days: mostDaysApart }
    if (daysBetween(earlier.day, now.day) > mostDaysApart) throw new DomainError('calendar.too-far-apart', apart)
    const all = await listComputed(tx, now.reference)
    const computed = await toldIndicators(now, all)
    const ground = await openDays(question, computed)
    const changes: Answer['changes'] = []
    for (const one of computed) {
      const change = await changeBetweenDays(ground, one)
      if (hasMoved(change)) changes.push(presentChange(change))
    }
    return {
      ...presentDays(question),
      ...{ looked: computed.length, withheld: all.length - computed.length, changes },
    }
  })
}

function hasMoved({ definition, placement, parts }: ChangeBetweenDays): boolean {
  const effects = [definition?.effect, placement?.effect].filter((effect) => effect != null)
  return parts.numerator.length + parts.denominator.length > 0 || effects.some(({ exactly }) => exactly !== '0')
}

function presentChange({ change, parts, ...told }: ChangeBetweenDays) {
  const { denominator } = change.computed
  const { start, end, definition, placement, synthetic } = told
  return {
    ...{ indicator: presentComputed(change.computed), synthetic, start, end, definition, placement },
    numerator: presentSide(change, 'numerator', parts.numerator),
    denominator: denominator && presentSide(change, 'denominator', parts.denominator),
  }
}
