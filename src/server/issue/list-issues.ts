import type { z } from 'zod'
import type { listIssues as operation } from '#contract/issue.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { listIssues as listRows } from '#db/issue.repository.ts'
import { readAs } from '#db/transact.ts'
import { levelOf, overdueDays } from '#domain/issue/issue-clock.ts'
import { issueStates } from '#domain/issue/issue-words.ts'
import type { App } from '../app.ts'
import { presentPlace } from '../place/present.ts'
import { placeIn, placesWithin } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { presentIssues } from './present-issue.ts'
import { askIssues, type IssueQuestion, type KnownIssue, knowIssues, repetitionsOf } from './read-issues.ts'

type Answer = z.input<(typeof operation)['output']>
type Asked = ParsedInputOf<typeof operation>

/** The issues that fit a question, the most pressing first. @throws DomainError `place.unknown` */
export function listIssues(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: Asked,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const question = await askIssues(tx, world, actor)
    const { reference, today } = question
    const place = asked.place === undefined ? null : placeIn(reference, asked.place)
    const known = await knowIssues(question, await listRows(tx))
    const repetitions = repetitionsOf(known)
    const within = place === null ? null : new Set(placesWithin(reference, place.id))
    const fitting = known.filter((one) => fits(one, asked, within))
    const wanted = fitting.filter((one) => isWanted(question, one, asked))
    const inOrder = wanted.toSorted(byPressure(question, repetitions))
    const shown = inOrder.slice(asked.offset, asked.offset + asked.limit)
    return {
      asOf: today,
      place: place && presentPlace(place),
      counts: countsOf(fitting),
      overdue: fitting.filter((one) => isOverdue(question, one)).length,
      found: wanted.length,
      issues: await presentIssues(question, shown, repetitions),
    }
  })
}

function fits({ row, issue, projects }: KnownIssue, asked: Asked, within: ReadonlySet<string> | null): boolean {
  const { organisation, cause, project, q } = asked
  const isOf = (id: string) => issue.dutyOrganisationId === id || issue.assistants.includes(id)
  return (
    (within === null || within.has(row.placeId)) &&
    (cause === undefined || row.cause === cause) &&
    (organisation === undefined || isOf(organisation)) &&
    (project === undefined || projects.includes(project)) &&
    (q === '' || `${row.number} ${row.title} ${row.text}`.toLowerCase().includes(q.toLowerCase()))
  )
}

function isWanted(question: IssueQuestion, one: KnownIssue, { state, overdue, closed }: Asked): boolean {
  if (overdue === 'yes' && !isOverdue(question, one)) return false
  if (state !== undefined) return one.row.state === state
  return closed === 'yes' || one.row.state !== 'closed'
}

function isOverdue({ today }: IssueQuestion, { issue }: KnownIssue): boolean {
  return (overdueDays(issue, today) ?? 0) > 0
}

/** Open before closed, the higher level first, then what is later, then the older number. */
export function byPressure({ today, rulesAt }: IssueQuestion, repetitions: ReadonlyMap<string, number>) {
  const weights = new Map<KnownIssue, readonly [number, number, number]>()
  const weigh = (one: KnownIssue): readonly [number, number, number] => {
    const { row, issue } = one
    const { level } = levelOf(issue, rulesAt(row.placeId).escalation, today, repetitions.get(row.id) ?? 1)
    const late = overdueDays(issue, today) ?? Number.MIN_SAFE_INTEGER
    const weight = [row.state === 'closed' ? 1 : 0, 0 - level, 0 - late] as const
    weights.set(one, weight)
    return weight
  }
  return (a: KnownIssue, b: KnownIssue): number => {
    const [first, second] = [weights.get(a) ?? weigh(a), weights.get(b) ?? weigh(b)]
    const difference = first.map((part, index) => part - (second[index] ?? 0)).find((part) => part !== 0)
    return difference ?? (a.row.number < b.row.number ? -1 : 1)
  }
}

function countsOf(known: readonly KnownIssue[]): Answer['counts'] {
  const counts = Object.fromEntries(issueStates.map((state) => [state, 0])) as Answer['counts'] // every state is named
  for (const { row } of known) counts[row.state] += 1
  return counts
}
