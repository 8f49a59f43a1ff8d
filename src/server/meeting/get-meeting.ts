import type { z } from 'zod'
import type * as contract from '#contract/meeting-record.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { type IssueStepRow, listIssues, listStepsOf } from '#db/issue.repository.ts'
import { listAttachments } from '#db/ledger/attachment.repository.ts'
import {
  countDecisions,
  getMeeting as getRow,
  listAttendance,
  listMeetingDecisions,
  listMeetingItems,
  listMeetings as listRows,
  type MeetingRow,
} from '#db/meeting.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import type { App } from '../app.ts'
import { presentIssues } from '../issue/present-issue.ts'
import { askIssues, type IssueQuestion, knowIssues, repetitionsOf } from '../issue/read-issues.ts'
import { isInScope } from '../ledger/scope.ts'
import { presentDutyOf, presentPlace } from '../place/present.ts'
import { loadReference, placeIn, placesWithin, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

type Shown = z.input<(typeof contract.getMeeting)['output']>
type Listed = z.input<(typeof contract.listMeetings)['output']>
type Issues = ReadonlyMap<string, Shown['items'][number]['issue']>

/** Meetings of a place, the last first. @throws DomainError `place.unknown` */
export function listMeetings(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: ParsedInputOf<typeof contract.listMeetings>,
): Promise<Listed> {
  return readAs(database, actor, async (tx) => {
    const today = todayOf(world)
    const reference = await loadReference(tx, today)
    const place = asked.place === undefined ? null : placeIn(reference, asked.place)
    const within = place === null ? null : new Set(placesWithin(reference, place.id))
    const decided = await countDecisions(tx)
    const rows = (await listRows(tx)).filter(({ placeId }) => within === null || within.has(placeId))
    return {
      asOf: today,
      place: place && presentPlace(place),
      meetings: rows.map((row) => presentListed(reference, row, decided.get(row.id) ?? 0)),
    }
  })
}

/** One meeting. @throws DomainError `meeting.unknown` */
export function getMeeting(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { id }: ParsedInputOf<typeof contract.getMeeting>,
): Promise<Shown> {
  return readAs(database, actor, (tx) => showMeeting(tx, world, actor, id))
}

/** The same within a transaction; what the reader may not see of its issues is left out. */
export async function showMeeting(tx: Transaction, world: WorldInfo, actor: PersonActor, id: string): Promise<Shown> {
  const row = await getRow(tx, id)
  const question = await askIssues(tx, world, actor)
  const { reference, today } = question
  const items = await listMeetingItems(tx, id)
  const decisions = await listMeetingDecisions(tx, id)
  const issues = await readIssues(
    question,
    items.map(({ issueId }) => issueId),
  )
  const steps = await listStepsOf(tx, [...issues.keys()])
  return {
    ...presentListed(reference, row, decisions.length),
    ...{ asOf: today, since: row.since },
    attendance: (await listAttendance(tx, id)).flatMap(({ organisationId, post, presence }) => {
      const organisation = presentDutyOf(reference, organisationId)
      return organisation === null ? [] : [{ organisation, post, presence }]
    }),
    items: await presentItems(question, items, issues),
    decisions: decisions.flatMap(({ number, issueId, step }) => {
      const issue = issues.get(issueId)
      const taken = steps.find((one) => one.issueId === issueId && one.step === step)
      return issue && taken ? [{ number, issue, ...presentTaken(reference, taken) }] : []
    }),
    mayRun: can(actor.role, 'issue.manage') && isInScope(reference, actor, row.placeId),
  }
}

async function readIssues(question: IssueQuestion, ids: readonly string[]): Promise<Issues> {
  const known = await knowIssues(question, await listIssues(question.tx))
  const wanted = known.filter(({ row }) => ids.includes(row.id))
  const issues = await presentIssues(question, wanted, repetitionsOf(known))
  return new Map(issues.map((issue) => [issue.id, issue]))
}

async function presentItems(
  { tx, reference }: IssueQuestion,
  items: Awaited<ReturnType<typeof listMeetingItems>>,
  issues: Issues,
): Promise<Shown['items']> {
  const found: Shown['items'] = []
  for (const { rank, topic, issueId, dutyOrganisationId, promisedOn, days, output, atStake } of items) {
    const issue = issues.get(issueId)
    if (issue === undefined) continue
    const photo = topic === 'matter' ? await newestPhoto(tx, issue.projects) : null
    const duty = presentDutyOf(reference, dutyOrganisationId)
    found.push({ rank, topic, issue, duty, promisedOn, days, output, atStake, photo })
  }
  return found
}

/** The photo of a project that was taken in last; null where there is none. */
async function newestPhoto(tx: Transaction, projects: readonly { readonly id: string }[]): Promise<string | null> {
  const files = []
  for (const { id } of projects) files.push(...(await listAttachments(tx, 'project', id)))
  const photos = files.filter(({ thumbnailSha256 }) => thumbnailSha256 !== null)
  return photos.toSorted((a, b) => (a.uploadedAt < b.uploadedAt ? -1 : 1)).at(-1)?.id ?? null
}

function presentTaken(reference: Reference, step: IssueStepRow) {
  const { act, words, until, givenOrganisationId, recordedByName } = step
  return { act, words, duty: presentDutyOf(reference, givenOrganisationId), dueOn: until, by: recordedByName }
}

function presentListed(reference: Reference, row: MeetingRow, decided: number): Listed['meetings'][number] {
  const { id, kind, state, version, cause, industry, synthetic, chairOrganisationId, chairPost } = row
  return {
    ...{ id, kind, state, version, cause, industry, synthetic, decided, day: row.openedOn ?? row.day },
    place: presentPlace(placeIn(reference, row.placeId)),
    chair: { organisation: presentDutyOf(reference, chairOrganisationId), post: chairPost },
  }
}
