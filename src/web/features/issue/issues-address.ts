import type { listIssues } from '#contract/issue.ts'
import { issueCause, issueState } from '#contract/issue-shapes.ts'
import type { InputOf } from '#contract/operation.ts'
import { wholeOf } from '../../app/search-params.ts'
import { useSearchText } from '../../app/view.ts'

export const issuesAtOnce = 30

/** What the board of issues shows lives in its address; what the address says wrongly is left out. */
export function useIssuesAsked() {
  const page = wholeOf(useSearchText('page')) ?? 1
  return {
    place: useSearchText('place'),
    project: useSearchText('project'),
    organisation: useSearchText('organisation'),
    state: issueState.safeParse(useSearchText('state')).data,
    cause: issueCause.safeParse(useSearchText('cause')).data,
    overdue: useSearchText('overdue') === 'yes' ? ('yes' as const) : undefined,
    q: useSearchText('q') ?? '',
    offset: (page - 1) * issuesAtOnce,
    limit: issuesAtOnce,
    page,
  } satisfies InputOf<typeof listIssues> & { page: number }
}
