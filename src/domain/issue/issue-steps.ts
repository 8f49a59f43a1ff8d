import { DomainError } from '../errors.ts'
import type { Issue, IssueViewer } from './issue.ts'
import type { IssueAct, IssueState } from './issue-words.ts'

/** Who does an act: the office, who must solve it, they or a 协办 organisation, or who raised it. */
export const issueDoers = ['office', 'duty', 'helping', 'raiser'] as const
export type IssueDoer = (typeof issueDoers)[number]

interface ActRule {
  readonly doers: readonly IssueDoer[]
  readonly from: readonly IssueState[]
  /** Null: the state stays. */
  readonly to: IssueState | null
}

type LaterAct = Exclude<IssueAct, 'raise'>

const open: readonly IssueState[] = [
  'registered',
  'assigned',
  'accepted',
  'handling',
  'extension-asked',
  'returned',
  'verifying',
]
const worked: readonly IssueState[] = ['accepted', 'handling']

/** 登记→交办→签收→办理→待核验→销号, with 退回 and 延期待批: which act leads from where to where, and whose it is. */
const actRules: Readonly<Record<LaterAct, ActRule>> = {
  assign: { doers: ['office'], from: ['registered', 'returned', 'assigned', ...worked], to: 'assigned' },
  accept: { doers: ['duty'], from: ['assigned'], to: 'accepted' },
  return: { doers: ['duty'], from: ['assigned', 'accepted'], to: 'returned' },
  promise: { doers: ['duty'], from: worked, to: 'handling' },
  report: { doers: ['duty', 'helping'], from: [...worked, 'extension-asked'], to: null },
  'ask-extension': { doers: ['duty'], from: worked, to: 'extension-asked' },
  'grant-extension': { doers: ['office'], from: ['extension-asked'], to: 'handling' },
  'refuse-extension': { doers: ['office'], from: ['extension-asked'], to: 'handling' },
  submit: { doers: ['duty'], from: worked, to: 'verifying' },
  confirm: { doers: ['raiser', 'office'], from: ['verifying'], to: null },
  doubt: { doers: ['raiser', 'office'], from: ['verifying'], to: null },
  close: { doers: ['office'], from: ['verifying'], to: 'closed' },
  'send-back': { doers: ['office'], from: ['verifying'], to: 'handling' },
  reopen: { doers: ['office', 'raiser'], from: ['closed'], to: 'handling' },
  escalate: { doers: ['office'], from: open, to: null },
}

const laterActs = Object.keys(actRules) as LaterAct[] // keys of a const object are its own

/**
 * What the viewer may do to the issue now, in the order of its life. Closing is another's than who handed it in: neither the same person nor, where
 * another office could, the organisation that had to solve it.
 */
export function actsOf(issue: Issue, viewer: IssueViewer): LaterAct[] {
  return laterActs.filter((act) => isOpen(issue, act) && isWhose(issue, viewer, act) && isFit(issue, viewer, act))
}

/** The state after the act. */
export function stateAfter(issue: Issue, act: LaterAct): IssueState {
  return actRules[act].to ?? issue.state
}

/** @throws DomainError `issue.wrong-state`, `issue.not-yours`, `issue.own-work`, `issue.unconfirmed` */
export function assertMay(issue: Issue, viewer: IssueViewer, act: LaterAct): void {
  if (!isOpen(issue, act)) throw new DomainError('issue.wrong-state', { act, state: issue.state })
  if (!isWhose(issue, viewer, act)) throw new DomainError('issue.not-yours', { act })
  if (act === 'close' && isOwnWork(issue, viewer)) throw new DomainError('issue.own-work', {})
  if (act === 'close' && issue.confirmed !== true) throw new DomainError('issue.unconfirmed', {})
}

/** Whose turn it is; null when it is closed. */
export function turnOf({ state, confirmed }: Issue): IssueDoer | null {
  if (state === 'closed') return null
  if (state === 'verifying') return confirmed === null ? 'raiser' : 'office'
  return state === 'registered' || state === 'returned' || state === 'extension-asked' ? 'office' : 'duty'
}

function isOpen({ state }: Issue, act: LaterAct): boolean {
  return actRules[act].from.includes(state)
}

function isWhose(issue: Issue, viewer: IssueViewer, act: LaterAct): boolean {
  return actRules[act].doers.some((doer) => isDoer(issue, viewer, doer))
}

function isFit(issue: Issue, viewer: IssueViewer, act: LaterAct): boolean {
  return act !== 'close' || (!isOwnWork(issue, viewer) && issue.confirmed === true)
}

/** True when the viewer stands there to the issue. */
export function isDoer(issue: Issue, viewer: IssueViewer, doer: IssueDoer): boolean {
  const { accountId, organisationId, isOffice, mayHandle, mayRaise } = viewer
  if (doer === 'office') return isOffice
  if (doer === 'raiser') return mayRaise && isRaiser(issue, accountId, organisationId)
  if (!mayHandle || organisationId === null) return false
  return doer === 'duty' ? issue.dutyOrganisationId === organisationId : issue.assistants.includes(organisationId)
}

function isRaiser(issue: Issue, accountId: string, organisationId: string | null): boolean {
  const isOfOwnHouse = organisationId !== null && issue.raisedOrganisationId === organisationId
  return issue.raisedBy === accountId || isOfOwnHouse
}

function isOwnWork({ submittedBy, dutyOrganisationId }: Issue, { accountId, organisationId }: IssueViewer): boolean {
  return submittedBy === accountId || (organisationId !== null && dutyOrganisationId === organisationId)
}
