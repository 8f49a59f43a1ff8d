import type { z } from 'zod'
import type * as contract from '#contract/delay.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { confirmedDays, type Delay, daysGiven } from '#domain/delay/delay.ts'
import { type Slip, slipOf } from '#domain/delay/slip.ts'
import type { Gate } from '#domain/gate/gate-chain.ts'
import type { App } from '../app.ts'
import { readChains } from '../gate/gate-chains.ts'
import { daysIn, type KnownGates, knowGates } from '../gate/know-gates.ts'
import { presentGateName } from '../gate/present-words.ts'
import { isInScope } from '../ledger/scope.ts'
import { loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { knowDelays, presentDelay } from './know-delays.ts'

type Answer = z.input<(typeof contract.listDelays)['output']>

/** The delay ledger of a project. @throws DomainError `ledger.row-unknown` */
export function listDelays(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { id }: ParsedInputOf<typeof contract.listDelays>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const today = todayOf(world)
    const known = await knowGates(tx, id, today, null)
    const { reference, chain, row } = known
    const delays = await knowDelays(tx, { projectId: id })
    const entered = delays.map(({ delay }) => delay)
    const chainAt = await readChains(tx, reference, today)
    return {
      asOf: today,
      mayWrite: can(actor.role, 'gate.write') && isInScope(reference, actor, row.placeId),
      slips: chain === null ? [] : slipsOf(known, entered, today),
      confirmed: confirmedDays(entered),
      delays: delays.map((one) => presentDelay({ reference, chainAt, actor }, one)),
    }
  })
}

/** Gates that slipped, in their order. */
function slipsOf(known: KnownGates, entered: readonly Delay[], today: CalendarDate): Answer['slips'] {
  return known.course.gates.flatMap((gate) => {
    const slip = slipIn(known, gate, today)
    if (slip === null || slip.days === 0) return []
    return [{ gate: presentGateName(gate), ...slip, left: slip.days - daysGiven(entered, gate.code) }]
  })
}

/** How far a gate of a project slipped; null where no day was ever set. */
export function slipIn(known: KnownGates, gate: Gate, today: CalendarDate): Slip | null {
  const first = known.promises.find((promise) => promise.gate === gate.code)?.promisedOn ?? null
  return slipOf(daysIn(known, gate), first as CalendarDate | null, today) // a date column
}

/** Entries of which the person’s organisation has said nothing yet, or contested and may still confirm. */
export function listOwedDelays(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
): Promise<z.input<(typeof contract.listOwedDelays)['output']>> {
  return readAs(database, actor, async (tx) => {
    const { organisationId } = actor
    if (organisationId === null) return { delays: [] }
    const today = todayOf(world)
    const reference = await loadReference(tx, today)
    const chainAt = await readChains(tx, reference, today)
    const owed = (await knowDelays(tx, { organisationId })).filter(({ delay }) => delay.state === 'proposed')
    return { delays: owed.map((one) => presentDelay({ reference, chainAt, actor }, one)) }
  })
}
