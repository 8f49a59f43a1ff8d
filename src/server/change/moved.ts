import type { MoveFinder } from '#db/figure/moved-rows.ts'
import { type PeriodSubject, readPeriodSubjects } from '#db/figure/period-subjects.ts'
import { readRowChains } from '#db/figure/row-chains.ts'
import { monthOfDay, type RowKind, stepsOf } from '#domain/change/row-steps.ts'
import { type SubjectKind, subjectStep } from '#domain/change/subject-step.ts'
import type { Measure, Months } from '#domain/measure/measure.ts'
import { type Exact, zero } from '#domain/quantity/exact.ts'
import type { FigureQuestion } from '../figure/figure-question.ts'
import { countedRows, type DaysQuestion } from './days-question.ts'

/** A row or subject with what it brought to a total before and after, and what lies between. */
export interface Moved<Kind> {
  readonly id: string
  readonly before: Exact
  readonly after: Exact
  readonly steps: readonly MovedStep<Kind>[]
}

export interface MovedStep<Kind> {
  readonly kind: Kind
  readonly brought: Exact
  /** The version that brought it; null where none did by itself. */
  readonly version: number | null
}

/** What moved a measure between two days of knowing, row by row. */
export async function readMovedBetweenDays(
  { now, earlier, window, counted }: DaysQuestion,
  measure: Measure,
  findMoved: MoveFinder,
): Promise<Moved<RowKind>[]> {
  const chains = await now.tx.asSystem(async (system) => {
    const moved = await findMoved(system, measure)
    return readRowChains(system, now.open, measure, moved, { ...counted, window })
  })
  return chains.flatMap((chain) => {
    const steps = stepsOf(chain, monthOfDay(earlier.day))
    const after = steps.reduce((sum, { brought }) => sum.plus(brought), chain.stood)
    return steps.length === 0 ? [] : [{ id: chain.id, before: chain.stood, after, steps }]
  })
}

/** What moved a measure between two periods, subject by subject; those that stayed as they were are left out. */
export async function readMovedBetweenPeriods(
  now: FigureQuestion,
  first: Months,
  measure: Measure,
): Promise<Moved<SubjectKind>[]> {
  const { period: second, ...counted } = await countedRows(now)
  const pair = { ...counted, first, second, asOf: now.asOf }
  const subjects = await now.tx.asSystem((system) => readPeriodSubjects(system, now.open, measure, pair))
  return subjects.flatMap(movedSubject)
}

function movedSubject({ id, first, second }: PeriodSubject): Moved<SubjectKind>[] {
  const step = subjectStep(first, second)
  if (step === null || step.brought.eq('0')) return []
  const counted = ({ isCounted, amount }: typeof first) => (isCounted ? amount : zero)
  return [{ id, before: counted(first), after: counted(second), steps: [{ ...step, version: null }] }]
}
