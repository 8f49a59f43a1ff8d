import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getIssue, listIssues, listSimilarIssues } from '#contract/issue.ts'
import { listStandings } from '#contract/issue-standing.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type IssueList = OutputOf<typeof listIssues>
export type ListedIssue = IssueList['issues'][number]
export type IssueDetail = OutputOf<typeof getIssue>
export type IssueStep = IssueDetail['steps'][number]
export type IssueAct = IssueDetail['acts'][number]
export type SimilarIssue = OutputOf<typeof listSimilarIssues>['issues'][number]

export type Standings = OutputOf<typeof listStandings>
export type DutyStanding = Standings['ranked'][number]

export const issuesQuery = (asked: InputOf<typeof listIssues>) =>
  queryOptions({
    queryKey: ['issue', 'list', asked],
    queryFn: ({ signal }) => call(listIssues, asked, signal),
    placeholderData: keepPreviousData,
  })

export const issueQuery = (id: string) =>
  queryOptions({
    queryKey: ['issue', 'one', id],
    queryFn: ({ signal }) => call(getIssue, { id }, signal),
  })

export const similarIssuesQuery = (asked: InputOf<typeof listSimilarIssues>) =>
  queryOptions({
    queryKey: ['issue', 'similar', asked],
    queryFn: ({ signal }) => call(listSimilarIssues, asked, signal),
    placeholderData: keepPreviousData,
  })

export const standingsQuery = (place: string | undefined) =>
  queryOptions({
    queryKey: ['issue', 'standings', place],
    queryFn: ({ signal }) => call(listStandings, { place }, signal),
    placeholderData: keepPreviousData,
  })
