import type { z } from 'zod'
import { type getMyWork as operation, workGroups } from '#contract/my-work.ts'
import { listIssues } from '#db/issue.repository.ts'
import { summariseRows } from '#db/ledger/ledger.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import { overdueDays } from '#domain/issue/issue-clock.ts'
import { isDoer } from '#domain/issue/issue-steps.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import type { App } from '../app.ts'
import { byPressure } from '../issue/list-issues.ts'
import { dutyOfTurn, presentIssues, turnOfIssue } from '../issue/present-issue.ts'
import {
  askIssues,
  type IssueQuestion,
  type KnownIssue,
  knowIssues,
  repetitionsOf,
  viewerAt,
} from '../issue/read-issues.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { presentDutyOf } from '../place/present.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'

type Answer = z.input<(typeof operation)['output']>
type Group = (typeof workGroups)[number]

const mostInGroup = 100
const soonDays = 3

/** What the person owes today: each issue once, in the most pressing group it fits. */
export function getMyWork({ database }: Pick<App, 'database'>, world: WorldInfo, actor: PersonActor): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const question = await askIssues(tx, world, actor)
    const known = await knowIssues(question, await listIssues(tx))
    const repetitions = repetitionsOf(known)
    const inOrder = known.filter(({ row }) => row.state !== 'closed').toSorted(byPressure(question, repetitions))
    const grouped = inOrder.map((one) => ({ one, group: groupOf(question, one) }))
    const groups: Answer['groups'] = []
    for (const group of workGroups) {
      const found = grouped.filter((entry) => entry.group === group).map(({ one }) => one)
      if (found.length === 0) continue
      const issues = await presentIssues(question, found.slice(0, mostInGroup), repetitions)
      groups.push({ group, count: found.length, issues })
    }
    return {
      asOf: question.today,
      organisation: presentDutyOf(question.reference, actor.organisationId),
      groups,
      waitingRows: can(actor.role, 'ledger.approve') ? await countWaiting(tx) : null,
      raisedOpen: inOrder.filter((one) => isRaisedByMe(question, one)).length,
    }
  })
}

/** Why the person must do something about the issue; null where it is another’s turn. */
function groupOf(question: IssueQuestion, known: KnownIssue): Group | null {
  if (!isMyTurn(question, known)) return null
  const { issue } = known
  const turn = turnOfIssue(known)
  if (turn === 'raiser') return 'to-confirm'
  if (turn === 'office') return officeGroup(issue.state)
  const late = overdueDays(issue, question.today) ?? Number.NEGATIVE_INFINITY
  if (late > 0) return 'overdue'
  if (issue.state === 'assigned') return 'to-accept'
  if (late >= -soonDays) return 'due-soon'
  return issue.promisedOn === null ? 'to-promise' : 'under-way'
}

function officeGroup(state: KnownIssue['issue']['state']): Group {
  if (state === 'verifying') return 'to-verify'
  return state === 'extension-asked' ? 'to-decide' : 'to-assign'
}

/** The turn is that of the person’s organisation; of an issue that a person without one raised, that person’s. */
function isMyTurn(question: IssueQuestion, known: KnownIssue): boolean {
  const { organisationId, accountId } = question.actor
  const organisation = dutyOfTurn(question, known)
  if (organisation !== null) return organisation.organisationId === organisationId
  return turnOfIssue(known) === 'raiser' && known.issue.raisedBy === accountId
}

function isRaisedByMe(question: IssueQuestion, { row, issue }: KnownIssue): boolean {
  return isDoer(issue, viewerAt(question, row.placeId), 'raiser')
}

/** Rows that counties and operators handed in, over all ledgers. */
async function countWaiting(tx: Transaction): Promise<number> {
  const open = await openLedgers(tx)
  let waiting = 0
  for (const { name } of ledgerDefinitions) {
    const { submitted } = await summariseRows(tx, open(name), open, { condition: { all: [] }, asOf: null })
    waiting += submitted
  }
  return waiting
}
