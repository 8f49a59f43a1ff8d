import type { z } from 'zod'
import type { agendaCard, getAgenda as operation } from '#contract/meeting.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { listIssues } from '#db/issue.repository.ts'
import { findLedgerRow } from '#db/ledger/ledger.repository.ts'
import { findLastMeeting } from '#db/meeting.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { levelOf, overdueDays } from '#domain/issue/issue-clock.ts'
import {
  type AgendaWeight,
  byAgenda,
  type MeetingKind,
  outcomeOf,
  type Promised,
  weighHeldUp,
} from '#domain/meeting/agenda.ts'
import { exact, roundExact, toText } from '#domain/quantity/exact.ts'
import type { App } from '../app.ts'
import { presentIssues } from '../issue/present-issue.ts'
import { askIssues, type IssueQuestion, type KnownIssue, knowIssues, repetitionsOf } from '../issue/read-issues.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { presentPlace } from '../place/present.ts'
import { placeIn, placesWithin } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { readPromises } from './read-promises.ts'

type Answer = z.input<(typeof operation)['output']>
type Asked = ParsedInputOf<typeof operation>

/** How far back promises are looked at where no such meeting was closed before, and how soon a due day makes a matter of the week. */
const daysBack: Readonly<Record<MeetingKind, number>> = { weekly: 7, monthly: 31, special: 31, chain: 31 }
const soonDays = 7
/** More than a meeting gets through. */
const mostCards = 50

interface Weighed {
  readonly known: KnownIssue
  readonly number: string
  readonly weight: AgendaWeight
}

/** Compiles the agenda of a 调度会. @throws DomainError `place.unknown` */
export function getAgenda(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: Asked,
): Promise<Answer> {
  return readAs(database, actor, (tx) => compileAgenda(tx, world, actor, asked))
}

/** The same within a transaction. */
export async function compileAgenda(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  asked: Asked,
): Promise<Answer> {
  const question = await askIssues(tx, world, actor)
  const { reference, today } = question
  const all = await knowIssues(question, await listIssues(tx))
  const repetitions = repetitionsOf(all)
  const place = asked.place === undefined ? null : placeIn(reference, asked.place)
  const within = place === null ? null : new Set(placesWithin(reference, place.id))
  const here = all.filter(({ row }) => within === null || within.has(row.placeId))
  const projects = await readProjects(question, here)
  const promises = await readPromises(
    tx,
    here.map(({ row }) => row.id),
  )
  const matters = here.filter((one) => isMatter(question, one, asked, projects, repetitions))
  const weighed = matters.map((known) => weigh(question, known, projects)).toSorted(byAgenda)
  const last = await findLastMeeting(tx, asked.kind, place?.id ?? world.cityId)
  const since = last?.openedOn ?? addDays(today, -daysBack[asked.kind])
  const present = (known: readonly KnownIssue[]) => presentIssues(question, known, repetitions)
  const due = here.flatMap((known) => fallenDue(known, promises.get(known.row.id) ?? [], since, today))
  const lookBack = async (outcome: 'kept' | 'broken') => {
    const found = due.filter((one) => one.outcome === outcome)
    const issues = await present(found.map(({ known }) => known))
    return issues.map((issue, index) => ({ issue, day: found[index]?.day ?? today }))
  }
  const shown = weighed.slice(0, mostCards)
  const issues = await present(shown.map(({ known }) => known))
  return {
    ...{ asOf: today, since, kind: asked.kind, place: place && presentPlace(place), found: weighed.length },
    kept: await lookBack('kept'),
    broken: await lookBack('broken'),
    cards: shown.flatMap((one, index) => {
      const issue = issues[index]
      return issue ? [presentCard(one, issue, promises.get(issue.id) ?? [], today)] : []
    }),
  }
}

/** What the agenda asks of a project. */
interface HeldProject {
  readonly output: string | null
  readonly industry: string
}

/** The projects that issues hold up, as far as the person may see them. */
async function readProjects({ tx }: IssueQuestion, known: readonly KnownIssue[]): Promise<Map<string, HeldProject>> {
  const open = await openLedgers(tx)
  const found = new Map<string, HeldProject>()
  const isOpen = known.filter(({ row }) => row.state !== 'closed')
  for (const id of new Set(isOpen.flatMap(({ projects }) => projects))) {
    const row = await findLedgerRow(tx, open('project'), id, null)
    const { plannedOutput, industry } = row?.values ?? {}
    found.set(id, {
      output: typeof plannedOutput === 'string' ? plannedOutput : null,
      industry: String(industry ?? ''),
    })
  }
  return found
}

/** Whether an open issue belongs on the agenda of a meeting of the kind. */
function isMatter(
  question: IssueQuestion,
  { row, issue, projects }: KnownIssue,
  { kind, cause, industry }: Asked,
  held: ReadonlyMap<string, HeldProject>,
  repetitions: ReadonlyMap<string, number>,
): boolean {
  if (row.state === 'closed') return false
  if (kind === 'special') return cause === undefined || row.cause === cause
  if (kind === 'chain') return projects.some((id) => held.get(id)?.industry.includes(industry ?? '') ?? false)
  if (kind === 'monthly') return true
  const { escalation } = question.rulesAt(row.placeId)
  const { level } = levelOf(issue, escalation, question.today, repetitions.get(row.id) ?? 1)
  return (
    level > 1 || row.state === 'extension-asked' || (overdueDays(issue, question.today) ?? -soonDays - 1) >= -soonDays
  )
}

function weigh({ today }: IssueQuestion, known: KnownIssue, held: ReadonlyMap<string, HeldProject>): Weighed {
  const { number, raisedOn } = known.row
  const outputs = known.projects.map((id) => {
    const output = held.get(id)?.output ?? null
    return output === null ? null : exact(output)
  })
  return { known, number, weight: weighHeldUp({ number, raisedOn, outputs }, today) }
}

/** The last promise of an issue where its day fell since the last meeting. */
function fallenDue(known: KnownIssue, promises: readonly Promised[], since: string, today: Answer['asOf']) {
  return promises.flatMap((promised) => {
    const outcome = outcomeOf(promised, today as typeof promised.day) // the question’s today is a calendar date
    const isDue = promised.day >= since && promised.day <= today && outcome !== 'open'
    return isDue ? [{ known, day: promised.day, outcome }] : []
  })
}

function presentCard(
  { known: { row }, weight: { days, output, atStake, projects } }: Weighed,
  issue: z.input<typeof agendaCard>['issue'],
  promises: readonly Promised[],
  today: Parameters<typeof outcomeOf>[1],
): z.input<typeof agendaCard> {
  const last = promises.at(-1)
  return {
    ...{ issue, days, projectCount: projects },
    output: output === null ? null : toText(output),
    atStake: atStake === null ? null : toText(roundExact(atStake, 1)),
    lastPromise: last === undefined ? null : { day: last.day, outcome: outcomeOf(last, today) },
    upper: row.upperBody === '' ? null : { body: row.upperBody, ask: row.upperAsk, until: row.upperUntil },
  }
}
