import type { decideInMeeting as operation } from '#contract/meeting-record.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { appendAudit } from '#db/audit.repository.ts'
import { getIssue, listAssistants } from '#db/issue.repository.ts'
import {
  insertMeetingDecisions,
  insertMeetingItems,
  listMeetingDecisions,
  listMeetingItems,
  type MeetingRow,
} from '#db/meeting.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { IssueCause } from '#domain/issue/issue-words.ts'
import type { App } from '../app.ts'
import { giveIssue } from '../issue/assign-issue.ts'
import { raiseIn } from '../issue/raise-issue.ts'
import { stepIn } from '../issue/take-step.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type AuditNote, write } from '../write.ts'
import { meetingToRun, move } from './run-meeting.ts'

type Asked = ParsedInputOf<typeof operation>

/** In whose name and where something is decided. */
interface Room {
  readonly tx: Transaction
  readonly world: WorldInfo
  readonly actor: PersonActor
  readonly meeting: MeetingRow
}

/**
 * Types a decision of a running meeting. It is 交办 of the issue, taken as any other; what names no issue is raised as one first.
 *
 * @throws DomainError `meeting.unknown`, `meeting.wrong-state`, `meeting.conflict`, `meeting.off-agenda`, `access.outside-scope`, and what 交办 refuses
 */
export async function decideInMeeting(
  deps: Pick<App, 'database' | 'dataVersion'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: Asked,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const meeting = await meetingToRun(tx, world, actor, { id: asked.id, state: 'running' })
    await move(tx, meeting, {})
    const room = { tx, world, actor, meeting }
    const { matter } = asked
    const on =
      'issueId' in matter
        ? await onAgenda(room, { id: matter.issueId, expectedStep: matter.expectedStep })
        : await raiseInRoom(room, matter)
    const step = await give(room, on, asked)
    const number = (await listMeetingDecisions(tx, meeting.id)).length + 1
    await insertMeetingDecisions(tx, [{ meetingId: meeting.id, number, issueId: on.id, step }])
    const detail = { number, issue: on.id, step, duty: asked.dutyOrganisationId, until: asked.dueOn }
    return {
      result: { number, issueId: on.id },
      audit: { action: 'meeting.decide', subject: meeting.id, detail },
    }
  })
  return result
}

interface IssueOn {
  readonly id: string
  readonly expectedStep: number
}

async function onAgenda({ tx, meeting }: Room, on: IssueOn): Promise<IssueOn> {
  const items = await listMeetingItems(tx, meeting.id)
  const { number } = await getIssue(tx, on.id)
  if (!items.some(({ issueId }) => issueId === on.id)) throw new DomainError('meeting.off-agenda', { number })
  return on
}

async function raiseInRoom(
  { tx, world, actor, meeting }: Room,
  { title, cause }: { readonly title: string; readonly cause: IssueCause },
): Promise<IssueOn> {
  const { result, audit } = await raiseIn(tx, world, actor, {
    ...{ title, cause, placeId: meeting.placeId, origin: 'meeting', weight: 'ordinary', text: '', originNote: '' },
    ...{ projectIds: [], needed: null, upper: null },
  })
  await note(tx, audit)
  const rank = (await listMeetingItems(tx, meeting.id)).length + 1
  const empty = { dutyOrganisationId: null, promisedOn: null, days: 0, output: null, atStake: null }
  await insertMeetingItems(tx, [{ ...empty, meetingId: meeting.id, rank, topic: 'raised', issueId: result.id }])
  return { id: result.id, expectedStep: 1 }
}

/** 交办 as the meeting decided it; who helps and which clock runs stay as they were. */
async function give(
  { tx, world, actor }: Room,
  on: IssueOn,
  { words, dutyOrganisationId, dueOn }: Asked,
): Promise<number> {
  const helping = (await listAssistants(tx, [on.id])).get(on.id) ?? []
  const { result, audit } = await stepIn(tx, world, actor, on, 'assign', (step) =>
    giveIssue(step, {
      ...{ dutyOrganisationId, dueOn, words, weight: step.known.row.weight },
      dutyPost: step.known.row.dutyOrganisationId === dutyOrganisationId ? step.known.row.dutyPost : '',
      assistantIds: helping.filter((id) => id !== dutyOrganisationId),
    }),
  )
  await note(tx, audit)
  return result.step
}

function note(tx: Transaction, audit: AuditNote): Promise<unknown> {
  return appendAudit(tx, { at: new Date().toISOString(), ...audit })
}
