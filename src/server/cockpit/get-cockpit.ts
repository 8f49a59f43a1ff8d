import type { z } from 'zod'
import type { getCockpit as operation } from '#contract/cockpit.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { largestGaps } from '#domain/target/gap.ts'
import type { App } from '../app.ts'
import { getBoard } from '../programme/get-board.ts'
import type { BoardTarget } from '../programme/standings.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { exactOrNull } from '../statistic/statement.ts'
import type { WorldInfo } from '../world/world-info.ts'

type Answer = z.input<(typeof operation)['output']>

const gapsNamed = 3

/**
 * The exceptions of a year and place, most endangered first: what the board knows, without what only a chosen promise needs.
 *
 * @throws DomainError `place.unknown`
 */
export async function getCockpit(
  app: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  const { targets, ...board } = await getBoard(app, world, actor, input)
  return { ...board, targets: targets.map(exceptionOf) } // the contract drops what a brief promise does not carry
}

function exceptionOf(target: BoardTarget): Answer['targets'][number] {
  return { ...target, gaps: gapsOf(target) }
}

function gapsOf({ cells }: BoardTarget): Answer['targets'][number]['gaps'] {
  const lagging = largestGaps(
    cells,
    ({ standing: { light, missing } }) => ({
      behindPoints: exactOrNull(light.behindPoints),
      missing: exactOrNull(missing),
    }),
    gapsNamed,
  )
  return lagging.map(({ place, standing }) => ({ place, missing: standing.missing ?? '0' })) // who lacks nothing is not among them
}
