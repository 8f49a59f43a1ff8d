import type { z } from 'zod'
import type { delayShape } from '#contract/delay.ts'
import {
  type DelayEntryRow,
  type DelayFilter,
  type DelayWordRow,
  listDelayEntries,
  listDelayWords,
} from '#db/delay.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { actsOn, type Delay, delayState } from '#domain/delay/delay.ts'
import { findGate } from '#domain/gate/gate-chain.ts'
import type { ChainAt } from '../gate/gate-chains.ts'
import { presentGateName } from '../gate/present-words.ts'
import { presentDutyOf, presentPlace } from '../place/present.ts'
import { placeIn, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'

/** An entry with what was said of it. */
export interface KnownDelay {
  readonly row: DelayEntryRow
  readonly words: readonly DelayWordRow[]
  readonly delay: Delay
}

/** Reads entries with what was said of each. */
export async function knowDelays(tx: Transaction, filter: DelayFilter): Promise<KnownDelay[]> {
  const rows = await listDelayEntries(tx, filter)
  const said = await listDelayWords(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const words = said.filter(({ delayId }) => delayId === row.id)
    const { gate, days, cause, organisationId, enteredOrganisationId } = row
    const state = delayState(words.map(({ act }) => act))
    const delay = { gate, days, cause, organisationId, enteredOrganisationId, enteredBy: row.recordedBy, state }
    return { row, words, delay }
  })
}

export interface DelayView {
  readonly reference: Reference
  readonly chainAt: ChainAt
  readonly actor: PersonActor
}

export function presentDelay(
  { reference, chainAt, actor }: DelayView,
  { row, words, delay }: KnownDelay,
): z.input<typeof delayShape> {
  const chain = chainAt(row.placeId)
  const gate = chain && findGate(chain.gates, row.gate)
  return {
    ...{ id: row.id, days: row.days, cause: row.cause, words: row.words, state: delay.state },
    project: { id: row.projectId, name: row.projectName },
    place: presentPlace(placeIn(reference, row.placeId)),
    gate: gate && presentGateName(gate),
    gateCode: row.gate,
    otherSide: presentDutyOf(reference, row.organisationId),
    ...{ enteredBy: row.recordedByName, enteredOn: row.recordedOn, synthetic: row.synthetic },
    said: words.map(({ number, act, words: text, recordedOn, recordedByName }) => ({
      ...{ number, act, words: text, day: recordedOn, by: recordedByName },
    })),
    acts: actsOn(delay, actor),
  }
}
