import * as contract from '#contract/issue.ts'
import type { IssueWeight } from '#domain/issue/issue-words.ts'
import { call } from '../../app/api-client.ts'
import type { IssueAct, IssueDetail } from './issue.queries.ts'

/** What a person fills in before an act; each act takes what it needs. */
export interface ActDraft {
  readonly words: string
  readonly until: string | null
  readonly duty: string | null
  readonly post: string
  readonly assistants: readonly string[]
  readonly weight: IssueWeight
  readonly level: '2' | '3' | '4'
  readonly rating: '' | '1' | '2' | '3' | '4' | '5'
  readonly outcome: string
  readonly evidence: string
}

export function blankDraft({ duty, dutyPost, weight, level, assistants }: IssueDetail): ActDraft {
  return {
    ...{ words: '', until: null, duty: duty?.organisationId ?? null, post: dutyPost, weight, rating: '' },
    ...{ assistants: assistants.map(({ organisationId }) => organisationId), outcome: '', evidence: '' },
    level: level < 3 ? '2' : '4',
  }
}

/** Acts that must be explained. */
export const explained: readonly IssueAct[] = ['return', 'report', 'ask-extension', 'send-back', 'reopen', 'escalate']
/** Acts that set a day. */
export const dated: readonly IssueAct[] = ['promise', 'ask-extension']

/** True when nothing is missing that the act needs. */
export function isWhole(act: IssueAct, { words, until, duty, outcome, evidence }: ActDraft): boolean {
  if (explained.includes(act) && words.trim() === '') return false
  if (dated.includes(act) && until === null) return false
  if (act === 'assign') return duty !== null
  return act !== 'submit' || (outcome.trim() !== '' && evidence.trim() !== '')
}

/** Sends an act, on the step that the person is looking at. */
export function sendAct(act: IssueAct, { id, step }: IssueDetail, draft: ActDraft): Promise<unknown> {
  const on = { id, expectedStep: step }
  const said = { ...on, words: draft.words }
  const until = draft.until ?? ''
  const rating = draft.rating === '' ? null : Number(draft.rating)
  const senders: Record<IssueAct, () => Promise<unknown>> = {
    raise: () => Promise.reject(new Error('an issue is raised once')),
    assign: () => call(contract.assignIssue, { ...said, ...given(draft) }),
    accept: () => call(contract.acceptIssue, said),
    return: () => call(contract.returnIssue, said),
    promise: () => call(contract.promiseIssue, { ...said, until }),
    report: () => call(contract.reportIssue, said),
    'ask-extension': () => call(contract.askExtension, { ...said, until }),
    'grant-extension': () => call(contract.decideExtension, { ...said, granted: true }),
    'refuse-extension': () => call(contract.decideExtension, { ...said, granted: false }),
    submit: () => call(contract.submitIssue, { ...on, outcome: draft.outcome, evidence: draft.evidence }),
    confirm: () => call(contract.confirmIssue, { ...said, solved: true, rating }),
    doubt: () => call(contract.confirmIssue, { ...said, solved: false, rating }),
    close: () => call(contract.closeIssue, said),
    'send-back': () => call(contract.sendBackIssue, said),
    reopen: () => call(contract.reopenIssue, said),
    escalate: () => call(contract.escalateIssue, { ...said, level: Number(draft.level) }),
  }
  return senders[act]()
}

function given({ duty, post, assistants, weight, until }: ActDraft) {
  return { dutyOrganisationId: duty ?? '', dutyPost: post, assistantIds: [...assistants], weight, dueOn: until }
}
