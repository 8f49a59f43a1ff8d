import type { z } from 'zod'
import type { getIssue as operation } from '#contract/issue.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { getIssue as getRow, listIssueSteps, listIssues } from '#db/issue.repository.ts'
import { readAs } from '#db/transact.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { presentIssue } from './present-issue.ts'
import { askIssues, knowIssues, repetitionsOf } from './read-issues.ts'

/** One issue with its steps and what the person may do. @throws DomainError `issue.unknown` */
export function getIssue(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { id }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const row = await getRow(tx, id)
    const question = await askIssues(tx, world, actor)
    const all = await knowIssues(question, await listIssues(tx))
    const known = all.find((one) => one.row.id === row.id)
    if (known === undefined) throw new Error('an issue that is there is listed')
    return presentIssue(question, known, repetitionsOf(all), await listIssueSteps(tx, id))
  })
}
