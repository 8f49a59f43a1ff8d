import type { ProgrammeDetail } from './programme.queries.ts'

/** True for a place that has not accepted its share, or to which shares came, or changed, since. */
export function hasToConfirm({ confirmedOn, unseen }: ProgrammeDetail['roster'][number]): boolean {
  return confirmedOn === null || unseen > 0
}
