import type { ProgrammeStepRow } from '#db/programme.repository.ts'
import type { TargetWithRevision } from '#db/target.repository.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** When each place last accepted its share of a programme. */
export interface Confirmations {
  /** The calendar date, or null where it never did. */
  dayOf(placeId: string): string | null
  /** True when the place saw the target as it is: it was entered, or last revised, before the place confirmed. */
  isSeen(target: TargetWithRevision): boolean
}

/**
 * Reads who has confirmed what from the steps of a programme, up to a day. A share that came or changed after its place confirmed is not
 * confirmed: what counts is the moment at which each entered Citong, for both may be of one day.
 */
export function confirmationsIn(steps: readonly ProgrammeStepRow[], until: CalendarDate): Confirmations {
  const last = new Map<string, ProgrammeStepRow>()
  for (const step of steps) {
    const { placeId, doneOn } = step
    const before = placeId === null ? undefined : last.get(placeId)
    const isConfirming = step.step === 'confirm' && placeId !== null && doneOn <= until
    if (isConfirming && (before === undefined || momentOf(before) <= momentOf(step))) last.set(placeId, step)
  }
  return {
    dayOf: (placeId) => last.get(placeId)?.doneOn ?? null,
    isSeen({ placeId, revision }) {
      const step = last.get(placeId)
      return step !== undefined && momentOf(revision) <= momentOf(step)
    },
  }
}

function momentOf({ recordedAt }: { readonly recordedAt: string }): number {
  return new Date(recordedAt).getTime()
}
