import { type IssueRow, listAssistants, listIssueProjects } from '#db/issue.repository.ts'
import { listLightRules } from '#db/light-rule.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Issue, IssueViewer } from '#domain/issue/issue.ts'
import type { EscalationRule, IssueClockRule } from '#domain/issue/issue-clock.ts'
import type { StandingRule } from '#domain/issue/issue-standing.ts'
import { ruleInForce } from '#domain/light/light-rule.ts'
import { isInScope } from '../ledger/scope.ts'
import { loadReference, type Reference, regionsOf } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { toEscalationRule, toIssueClockRule, toStandingRule } from './issue-rule-row.ts'

/** What every question about issues is asked with: who asks on which day, and by which rules. */
export interface IssueQuestion {
  readonly tx: Transaction
  readonly actor: PersonActor
  readonly today: CalendarDate
  readonly reference: Reference
  readonly rulesAt: (placeId: string) => IssueRules
}

/** The rules in force at a place; null where the rulebook has none. */
export interface IssueRules {
  readonly clock: IssueClockRule | null
  readonly escalation: EscalationRule | null
  readonly standing: StandingRule | null
}

/** An issue with what its own row does not say. */
export interface KnownIssue {
  readonly row: IssueRow
  readonly issue: Issue
  readonly projects: readonly string[]
}

export async function askIssues(tx: Transaction, world: WorldInfo, actor: PersonActor): Promise<IssueQuestion> {
  const today = todayOf(world)
  const reference = await loadReference(tx, today)
  return { tx, actor, today, reference, rulesAt: await readRulesAt(tx, reference, today) }
}

async function readRulesAt(tx: Transaction, reference: Reference, today: CalendarDate) {
  const rows = await listLightRules(tx, { asOf: today })
  const clocks = rows.filter(({ kind }) => kind === 'issue-clock').map(toIssueClockRule)
  const standings = rows.filter(({ kind }) => kind === 'issue-standing').map(toStandingRule)
  const escalations = rows.filter(({ kind }) => kind === 'issue-escalation').map(toEscalationRule)
  return (placeId: string): IssueRules => {
    const regions = regionsOf(reference, placeId)
    return {
      clock: ruleInForce(clocks, regions, today),
      escalation: ruleInForce(escalations, regions, today),
      standing: ruleInForce(standings, regions, today),
    }
  }
}

/** Rows with who helps and what they hold up. */
export async function knowIssues({ tx }: IssueQuestion, rows: readonly IssueRow[]): Promise<KnownIssue[]> {
  const ids = rows.map(({ id }) => id)
  const assistants = await listAssistants(tx, ids)
  const projects = await listIssueProjects(tx, ids)
  return rows.map((row) => ({
    row,
    issue: issueOf(row, assistants.get(row.id) ?? []),
    projects: projects.get(row.id) ?? [],
  }))
}

function issueOf(row: IssueRow, assistants: readonly string[]): Issue {
  const { state, cause, weight, placeId, raisedOrganisationId, dutyOrganisationId } = row
  const { dueOn, promisedOn, askedUntil, level, confirmed, submittedBy, reopened, recordedBy } = row
  return {
    ...{ state, cause, weight, placeId, raisedOrganisationId, dutyOrganisationId, assistants },
    ...{ dueOn, promisedOn, askedUntil, level, confirmed, submittedBy, reopened, raisedBy: recordedBy },
  }
}

/** Where the asking person stands to issues of a place. */
export function viewerAt({ actor, reference }: IssueQuestion, placeId: string): IssueViewer {
  const { accountId, organisationId, role } = actor
  return {
    ...{ accountId, organisationId },
    isOffice: can(role, 'issue.manage') && isInScope(reference, actor, placeId),
    mayHandle: can(role, 'issue.handle'),
    mayRaise: can(role, 'issue.raise'),
  }
}

/** How often the same obstacle was there, each issue counted from 1: the same cause on one of its projects earlier, and each time it came back. */
export function repetitionsOf(known: readonly KnownIssue[]): Map<string, number> {
  const seen = new Map<string, number>()
  const found = new Map<string, number>()
  for (const { row, projects } of known.toSorted((a, b) => (a.row.number < b.row.number ? -1 : 1))) {
    const keys = projects.map((project) => `${project}/${row.cause}`)
    const earlier = Math.max(0, ...keys.map((key) => seen.get(key) ?? 0))
    found.set(row.id, earlier + 1 + row.reopened)
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return found
}
