import type { z } from 'zod'
import type { bestMonthsShape, pacingShape } from '#contract/pacing.ts'
import type { TargetWithRevision } from '#db/target.repository.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Light } from '#domain/light/light-rule.ts'
import type { Comparator } from '#domain/quantity/comparator.ts'
import { toText } from '#domain/quantity/exact.ts'
import type { RulesInForce } from '../light/read-rules.ts'
import { presentSourceOf } from '../place/present.ts'
import { indicatorIn, type Reference } from '../place/reference.ts'
import { bestMonthsOf } from '../programme/best-months-of.ts'
import { presentPacing } from '../programme/pacing-of.ts'
import type { History, StandingContext } from '../programme/standing-context.ts'
import { promised, type ShownStanding, windowOf } from '../programme/standing-of.ts'
import type { LedgerStatement } from './statement.ts'

/** One figure with the target behind it; `null` where there is none. Ratios are exact text, 1 = 100 %. */
export interface FigureStanding {
  readonly indicator: string
  readonly name: string
  /** `=` where nothing was reported. */
  readonly comparator: Comparator
  readonly value: string | null
  readonly unit: string
  /** False while the city office has not approved what a county entered. */
  readonly approved: boolean
  readonly target: {
    readonly comparator: Comparator
    readonly value: string | null
    readonly unit: string
    readonly level: string
    readonly deadline: string
  } | null
  readonly completion: string | null
  /** The pace by which the light judged; `pacing` has both. */
  readonly pace: string | null
  readonly pacing: z.input<typeof pacingShape> | null
  readonly missing: string | null
  readonly neededPerMonth: string | null
  readonly bestMonths: z.input<typeof bestMonthsShape> | null
  readonly light: Light
  readonly rule: { readonly id: string; readonly version: number; readonly reason: string } | null
  readonly asOf: string
  readonly synthetic: boolean
  readonly sources: readonly {
    readonly title: string
    readonly address: string | null
    readonly locator: string | null
    readonly value: string
    readonly unit: string
    readonly knownFrom: string
  }[]
}

/** What all figures of one question share. */
export interface Setting {
  readonly reference: Reference
  readonly rules: RulesInForce
  readonly history: History
  /** The day on which pace is read: the period's end, or the day asked about when that is earlier. */
  readonly asOf: CalendarDate
  readonly known: CalendarDate
}

/** A target with what it was judged from. */
interface Judged {
  readonly target: TargetWithRevision
  readonly context: StandingContext
  readonly standing: ShownStanding
}

/** A figure as it is answered, beside the target that it was judged against. */
export function figureOf(
  setting: Setting,
  indicatorId: string,
  statements: readonly LedgerStatement[],
  figure: LedgerStatement | null,
  judged: Judged | null,
): FigureStanding {
  const { reference, known } = setting
  const [target, standing] = [judged?.target ?? null, judged?.standing ?? null]
  const indicator = indicatorIn(reference, indicatorId)
  return {
    indicator: indicator.id,
    name: indicator.name,
    comparator: figure?.comparator ?? '=',
    value: figure ? toText(figure.value) : null,
    approved: figure?.row.approval !== 'submitted',
    unit: figure?.row.unit ?? indicator.unit,
    target: target && {
      comparator: target.revision.comparator,
      value: target.revision.value,
      unit: target.revision.unit,
      level: target.level,
      deadline: target.deadline,
    },
    completion: standing?.completion ? toText(standing.completion) : null,
    pace: standing ? toText(standing.pace) : null,
    ...paceParts(judged, reference),
    light: standing?.light ?? 'none',
    rule: standing?.rule ? { id: standing.rule.id, version: standing.rule.version, reason: standing.reason } : null,
    asOf: known,
    synthetic: (figure?.row.synthetic ?? false) || (target?.synthetic ?? false),
    sources: statements
      .filter(({ row }) => row.period === figure?.row.period)
      .map(({ row }) => sourceOf(row, reference)),
  }
}

function paceParts(
  judged: Judged | null,
  reference: Reference,
): Pick<FigureStanding, 'pacing' | 'missing' | 'neededPerMonth' | 'bestMonths'> {
  if (judged === null) return { pacing: null, missing: null, neededPerMonth: null, bestMonths: null }
  const { target, context, standing } = judged
  const { pacing, missing, neededPerMonth } = standing
  return {
    pacing: presentPacing(pacing, reference),
    missing: missing && toText(missing),
    neededPerMonth: neededPerMonth && toText(neededPerMonth),
    bestMonths: bestMonthsOf(promised(target), windowOf(target), context, neededPerMonth),
  }
}

function sourceOf(row: LedgerStatement['row'], reference: Reference): FigureStanding['sources'][number] {
  const { title, address } = presentSourceOf(reference, row.sourceId)
  return { title, address, locator: row.locator, value: row.value, unit: row.unit, knownFrom: row.knownFrom }
}
