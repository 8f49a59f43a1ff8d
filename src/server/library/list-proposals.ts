import type { z } from 'zod'
import type { listProposals as operation, taskProposal } from '#contract/library-proposal.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import { type CalendarDate, yearOf } from '#domain/calendar/calendar-date.ts'
import type { CleanText } from '#domain/text/clean-text.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type DocumentStanding, loadStanding } from './load-standing.ts'
import { dutyOf, proposeTargets } from './propose-targets.ts'
import { proposeTasks, yearOfTask } from './propose-tasks.ts'
import { readDocument } from './read-document.ts'

/** What a version of a document proposes, beside what the programmes have. @throws DomainError `library.unknown`, `library.version-unknown` */
export async function listProposals(
  { database, texts }: Pick<App, 'database' | 'texts'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  const today = todayOf(world)
  const standing = await readAs(database, actor, (tx) => loadStanding(tx, today, asked))
  const read = await readDocument(texts, standing.original, standing.said, standing.reference)
  return {
    version: standing.version,
    mayAccept: can(actor.role, 'target.write'),
    targets: proposeTargets(read, standing),
    tasks: tasksOf(read.text, standing, today),
  }
}

/** The tasks of a text, each with where it would go. */
export function tasksOf(
  text: CleanText,
  standing: DocumentStanding,
  today: CalendarDate,
): z.input<typeof taskProposal>[] {
  const documentYear = yearOf(standing.document.publishedOn ?? standing.document.eventOn ?? today)
  const seen = new Set<string>()
  return proposeTasks(text, documentYear).flatMap((task) => {
    const id = `t${task.start}`
    if (seen.has(id)) return []
    seen.add(id)
    const year = yearOfTask(task, documentYear)
    const { start, end, departments, deadline, confidence, rule } = task
    return [
      {
        ...{ id, start, end, deadline, year, confidence, rule, text: task.text },
        quote: standing.original.slice(start, end),
        departments: [...departments],
        duty: dutyOf(departments, standing.reference),
        programmeId: standing.programmes.find((programme) => programme.year === year)?.id ?? null,
        accepted: acceptedTask(standing, start, end),
      },
    ]
  })
}

function acceptedTask({ accepted }: DocumentStanding, start: number, end: number) {
  const found = accepted.find((one) => one.startAt === start && one.endAt === end && one.taskId !== null)
  return found?.taskId && found.programmeId ? { programmeId: found.programmeId, id: found.taskId } : null
}
