import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { acceptProposals as operation, taskProposal } from '#contract/library-proposal.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { holdDocument } from '#db/library/document.repository.ts'
import { getOrganisation } from '#db/organisation.repository.ts'
import { insertTasks } from '#db/programme.repository.ts'
import type { SourceKind } from '#db/schema.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { presentIndicator } from '../place/present.ts'
import { indicatorIn, loadReference } from '../place/reference.ts'
import { programmeOfYear } from '../programme/programme.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { findOrNewSource, keepNewSources } from '../statistic/find-source.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { acceptTarget } from './accept-target.ts'
import { type Accepting, keepClause, type Proposal } from './accepting.ts'
import { tasksOf } from './list-proposals.ts'
import { type DocumentStanding, loadStanding } from './load-standing.ts'
import { findOrWriteIndicators } from './new-indicators.ts'
import { proposeTargets } from './propose-targets.ts'
import { readDocument } from './read-document.ts'

type Input = ParsedInputOf<typeof operation>
type Answer = z.input<(typeof operation)['output']>
type Task = z.input<typeof taskProposal>

/**
 * Makes chosen proposals targets and tasks of their programmes, all of them or none, each with the stretch of the text that it comes from.
 * The text is read anew and nothing that a page says of it is believed. Two people who accept at once come one after the other, and the
 * second one is told.
 *
 * @throws DomainError `library.finding-taken`, `library.finding-unknown`, and as `createTarget`, `splitTarget` and `addIndicator`
 */
export async function acceptProposals(
  deps: Pick<App, 'database' | 'dataVersion' | 'texts'>,
  world: WorldInfo,
  actor: PersonActor,
  input: Input,
): Promise<Answer> {
  const today = todayOf(world)
  const read = await readAs(deps.database, actor, (tx) => loadStanding(tx, today, input))
  const text = await readDocument(deps.texts, read.original, read.said, read.reference)
  const { result } = await write(deps, actor, async (tx) => {
    await holdDocument(tx, input.id)
    const standing = await loadStanding(tx, today, input)
    const proposals = proposeTargets(text, standing)
    const targets = chosenTargets(input, proposals)
    const tasks = chosenTasks(input, tasksOf(text.text, standing, today))
    const sourceId = await keepSource(tx, actor, standing)
    const made = await findOrWriteIndicators(tx, actor, standing, input.targets)
    const reference = made.isNew ? await loadReference(tx, today) : standing.reference
    const accepting = { tx, reference, world, actor, input, sourceId, proposals }
    const result: Answer = { targets: [], tasks: [], newIndicators: [] }
    for (const { wanted, proposal } of targets)
      result.targets.push(await acceptTarget(accepting, wanted, proposal, made.idOf(wanted)))
    for (const { wanted, task } of tasks) result.tasks.push(await acceptTask(accepting, wanted, task))
    result.newIndicators = made.created.map((id) => presentIndicator(indicatorIn(reference, id)))
    return { result, audit: { action: 'library.accept', subject: input.id, detail: detailOf(input, result) } }
  })
  return result
}

function detailOf({ version }: Input, { targets, tasks, newIndicators }: Answer) {
  return {
    version,
    targets: targets.map(({ targetId }) => targetId),
    tasks: tasks.map(({ id }) => id),
    newIndicators: newIndicators.map(({ id }) => id),
  }
}

function chosenTargets({ targets }: Input, proposals: readonly Proposal[]) {
  return targets.map((wanted, index) => {
    const proposal = proposals.find(({ findingId }) => findingId === wanted.findingId)
    if (proposal === undefined) throw new DomainError('library.finding-unknown', { id: wanted.findingId })
    const isTwice = targets.findIndex(({ findingId }) => findingId === wanted.findingId) < index
    if (isTwice || proposal.accepted?.state === 'active')
      throw new DomainError('library.finding-taken', { quote: proposal.quote })
    return { wanted, proposal }
  })
}

function chosenTasks({ tasks }: Input, proposals: readonly Task[]) {
  return tasks.map((wanted, index) => {
    const task = proposals.find(({ id }) => id === wanted.taskId)
    if (task === undefined) throw new DomainError('library.finding-unknown', { id: wanted.taskId })
    const isTwice = tasks.findIndex(({ taskId }) => taskId === wanted.taskId) < index
    if (isTwice || task.accepted !== null)
      throw new DomainError('library.finding-taken', { quote: task.text.slice(0, longestQuote) })
    return { wanted, task }
  })
}

const longestQuote = 60

const sourceKinds: Readonly<Record<DocumentStanding['document']['kind'], SourceKind>> = {
  plan: 'plan',
  policy: 'plan',
  minutes: 'report',
  bulletin: 'report',
  speech: 'report',
  notice: 'report',
  other: 'report',
}

/** The document as a source among the others. */
async function keepSource(
  tx: Transaction,
  actor: PersonActor,
  { document, reference }: DocumentStanding,
): Promise<string> {
  const { title, issuer, publishedOn, kind, synthetic } = document
  const named = { title, outlet: issuer === '' ? null : issuer, publishedOn, address: null }
  const fresh = { kind: sourceKinds[kind], synthetic, recordedBy: actor.accountId }
  const source = findOrNewSource(named, reference.sources, fresh)
  return (await keepNewSources(tx, [source])).get(source.id) ?? source.id
}

async function acceptTask(
  accepting: Accepting,
  { taskId, year, title, dutyOrganisationId, deadline }: Input['tasks'][number],
  task: Task,
): Promise<Answer['tasks'][number]> {
  const { tx } = accepting
  const programme = await programmeOfYear(tx, year)
  if (dutyOrganisationId !== null) await getOrganisation(tx, dutyOrganisationId)
  const id = `library-${randomUUID()}`
  const end = deadline === null ? null : calendarDate(deadline)
  await insertTasks(tx, [{ programmeId: programme.id, id, title, dutyOrganisationId, deadline: end }])
  await keepClause(accepting, task, task.text, { targetId: null, programmeId: programme.id, taskId: id })
  return { taskId, programmeId: programme.id, id }
}
