import type { z } from 'zod'
import type { getCockpit as operation } from '#contract/cockpit.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { firstKnownDay } from '#db/first-known-day.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { largestGaps } from '#domain/target/gap.ts'
import type { App } from '../app.ts'
import { officeOf } from '../place/office-of.ts'
import { loadReference, type Reference } from '../place/reference.ts'
import { readBoard } from '../programme/get-board.ts'
import type { BoardTarget } from '../programme/standings.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { exactOrNull } from '../statistic/statement.ts'
import type { WorldInfo } from '../world/world-info.ts'

type Answer = z.input<(typeof operation)['output']>
type Asked = ParsedInputOf<typeof operation>

const gapsNamed = 3

/**
 * The exceptions of a year and place, most endangered first: what the board knows, without what only a chosen promise needs, and where
 * below the place the gap lies.
 *
 * @throws DomainError `place.unknown`
 */
export function getCockpit(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: Asked,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const { targets, ...board } = await readBoard(tx, world, input)
    const reference = await loadReference(tx, calendarDate(board.asOf))
    return {
      ...board, // the contract drops what a brief promise does not carry
      targets: targets.map((target) => ({ ...target, gaps: gapsOf(target, reference) })),
      knownFrom: targets.length > 0 ? null : await laterFirstDay(tx, board.asOf),
    }
  })
}

/** Of a day before anything was known: the first on which something was. */
async function laterFirstDay(tx: Transaction, asOf: string): Promise<string | null> {
  const first = await firstKnownDay(
    tx,
    ledgerDefinitions.map((definition) => openLedger(definition)),
  )
  return first !== null && asOf < first ? first : null
}

function gapsOf({ cells }: BoardTarget, reference: Reference): Answer['targets'][number]['gaps'] {
  const lagging = largestGaps(
    cells,
    ({ standing: { light, missing } }) => ({
      behindPoints: exactOrNull(light.behindPoints),
      missing: exactOrNull(missing),
    }),
    gapsNamed,
  )
  return lagging.map(({ place, standing }) => ({
    place,
    missing: standing.missing ?? '0', // who lacks nothing is not among them
    duty: officeOf(reference, place.id),
  }))
}
