import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import type { Issue, IssueViewer } from './issue.ts'
import { actsOf, assertMay, stateAfter, turnOf } from './issue-steps.ts'

const anIssue: Issue = {
  state: 'registered',
  cause: 'land',
  weight: 'ordinary',
  placeId: '350582',
  raisedBy: 'enterprise',
  raisedOrganisationId: 'factory',
  dutyOrganisationId: null,
  assistants: [],
  dueOn: null,
  promisedOn: null,
  askedUntil: null,
  level: 1,
  confirmed: null,
  submittedBy: null,
  reopened: 0,
}
const given: Issue = {
  ...anIssue,
  dutyOrganisationId: 'bureau',
  assistants: ['helper'],
  dueOn: calendarDate('2026-11-07'),
}
const handed: Issue = { ...given, state: 'verifying', submittedBy: 'clerk', confirmed: true }

const nobody: IssueViewer = {
  accountId: 'nobody',
  organisationId: null,
  isOffice: false,
  mayHandle: false,
  mayRaise: false,
}
const office: IssueViewer = { ...nobody, accountId: 'office', organisationId: 'office', isOffice: true, mayRaise: true }
const bureau: IssueViewer = { ...nobody, accountId: 'clerk', organisationId: 'bureau', mayHandle: true }
const helper: IssueViewer = { ...nobody, accountId: 'helper', organisationId: 'helper', mayHandle: true }
const raiser: IssueViewer = { ...nobody, accountId: 'enterprise', organisationId: 'factory', mayRaise: true }

test('each step of the life is another’s turn', () => {
  const states = ['registered', 'assigned', 'accepted', 'handling', 'extension-asked', 'returned', 'closed'] as const
  const turns = states.map((state) => turnOf({ ...given, state }))
  expect(turns).toEqual(['office', 'duty', 'duty', 'duty', 'office', 'office', null])
  expect(turnOf({ ...handed, confirmed: null })).toBe('raiser')
  expect(turnOf(handed)).toBe('office')
})

test('who must solve it signs, promises, reports, and hands in', () => {
  expect(actsOf({ ...given, state: 'assigned' }, bureau)).toEqual(['accept', 'return'])
  expect(actsOf({ ...given, state: 'handling' }, bureau)).toEqual(['promise', 'report', 'ask-extension', 'submit'])
  expect(actsOf({ ...given, state: 'extension-asked' }, bureau)).toEqual(['report'])
})

test('who helps reports, and nothing else', () => {
  expect(actsOf({ ...given, state: 'handling' }, helper)).toEqual(['report'])
})

test('who stands outside does nothing, in any state', () => {
  expect(actsOf({ ...given, state: 'handling' }, nobody)).toEqual([])
  expect(actsOf(handed, nobody)).toEqual([])
})

test('the office closes what was confirmed; before that it gives the word of who raised it, or sends it back', () => {
  expect(actsOf(handed, office)).toEqual(['confirm', 'doubt', 'close', 'send-back', 'escalate'])
  expect(actsOf({ ...handed, confirmed: null }, office)).not.toContain('close')
  expect(() => assertMay({ ...handed, confirmed: null }, office, 'close')).toThrow('issue.unconfirmed')
})

test('nobody closes what the own house handed in', () => {
  expect(actsOf(handed, { ...office, organisationId: 'bureau' })).not.toContain('close')
  expect(() => assertMay(handed, { ...office, organisationId: 'bureau' }, 'close')).toThrow('issue.own-work')
  expect(() => assertMay(handed, { ...office, accountId: 'clerk' }, 'close')).toThrow('issue.own-work')
})

test('whoever raised it confirms it, and reopens it when it comes back', () => {
  expect(actsOf({ ...handed, confirmed: null }, raiser)).toEqual(['confirm', 'doubt'])
  expect(actsOf({ ...handed, state: 'closed' }, raiser)).toEqual(['reopen'])
})

test('a step out of turn says why', () => {
  expect(() => assertMay(anIssue, office, 'close')).toThrow('issue.wrong-state')
  expect(() => assertMay({ ...given, state: 'assigned' }, helper, 'accept')).toThrow('issue.not-yours')
})

test('an act leads where its rule says; a report leaves the state', () => {
  expect(stateAfter({ ...given, state: 'accepted' }, 'promise')).toBe('handling')
  expect(stateAfter({ ...given, state: 'accepted' }, 'report')).toBe('accepted')
})
