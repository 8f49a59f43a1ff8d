import { listProgrammes } from '#db/programme.repository.ts'
import type { StatisticRow } from '#db/statistic.repository.ts'
import { listTargets } from '#db/target.repository.ts'
import type { PersonActor, Transaction } from '#db/transact.ts'
import { type CalendarDate, yearOf } from '#domain/calendar/calendar-date.ts'
import { compareExact, type Exact, exact, share, zero } from '#domain/quantity/exact.ts'
import { convert } from '#domain/quantity/unit.ts'
import { agreementOf } from '#domain/statistic/agreement.ts'
import { figureForTarget } from '#domain/statistic/figure-choice.ts'
import { type ComputedIndicator, indicatorValue, listComputed, measuresOf } from '../figure/computed-indicators.ts'
import { readQuestion } from '../figure/figure-question.ts'
import { readMeasured } from '../figure/measured.ts'
import { indicatorIn, type Reference } from '../place/reference.ts'
import { windowOf } from '../programme/standing-of.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type LedgerStatement, toStatement, unitOf } from './statement.ts'

/** A published figure by which a promise is judged, and what the ledgers give for the same place and period instead. */
export interface PublishedOtherwise {
  readonly published: StatisticRow
  /** In the unit of the indicator. */
  readonly computed: string
  /** Published less computed, in the unit of the indicator. */
  readonly difference: Exact
}

interface Asked {
  readonly reference: Reference
  readonly asOf: CalendarDate
  /** All published figures known on the day. */
  readonly rows: readonly StatisticRow[]
  /** Who is told. */
  readonly reader: PersonActor
  /** Only those of this place; of all where none is said. */
  readonly placeId?: string
}

/**
 * Of the published figures by which the promises of the day's year are judged, those that the ledgers do not give: the largest part of the
 * published value first. Each promise at each place has one such figure, its latest.
 */
export async function publishedOtherwise(
  tx: Transaction,
  world: WorldInfo,
  { reference, asOf, rows, reader, placeId }: Asked,
): Promise<PublishedOtherwise[]> {
  const computed = new Map((await listComputed(tx, reference)).map((one) => [one.indicator.id, one]))
  const judged = (await judgingFigures(tx, reference, asOf, rows)).filter(
    (row) => computed.has(row.indicatorId) && (placeId === undefined || row.placeId === placeId),
  )
  const found: PublishedOtherwise[] = []
  for (const period of new Set(judged.map((row) => row.period))) {
    const alike = judged.filter((row) => row.period === period)
    const question = await readQuestion(tx, world, { period, hierarchy: 'reporting', asOf }, reader)
    const asked = alike.flatMap(({ indicatorId }) => computed.get(indicatorId) ?? [])
    const measures = measuresOf(asked)
    const totals = await readMeasured(question, measures, [...new Set(alike.map(({ placeId }) => placeId))])
    for (const row of alike) {
      const one = computed.get(row.indicatorId)
      const differing = one && compared(row, one, ledgerValue(one, row.placeId, totals))
      if (differing) found.push(differing)
    }
  }
  return found.toSorted((a, b) => compareExact(weightOf(b), weightOf(a)))
}

/** By each target of the year the figure that judges it, once. */
async function judgingFigures(
  tx: Transaction,
  reference: Reference,
  asOf: CalendarDate,
  rows: readonly StatisticRow[],
): Promise<StatisticRow[]> {
  const [programme] = await listProgrammes(tx, { year: yearOf(asOf) })
  if (!programme) return []
  const statements = groupByPlace(rows.map(toStatement))
  const figures = (await listTargets(tx, { programmes: [programme.id], asOf })).flatMap((target) => {
    const own = statements.get(`${target.indicatorId}|${target.placeId}`) ?? []
    const { accumulation } = indicatorIn(reference, target.indicatorId)
    return figureForTarget(own, windowOf(target), accumulation, asOf)?.row ?? []
  })
  return [...new Map(figures.map((row) => [row.id, row])).values()]
}

function groupByPlace(statements: readonly LedgerStatement[]): Map<string, LedgerStatement[]> {
  const groups = new Map<string, LedgerStatement[]>()
  for (const statement of statements) {
    const key = `${statement.row.indicatorId}|${statement.row.placeId}`
    const group = groups.get(key)
    if (group) group.push(statement)
    else groups.set(key, [statement])
  }
  return groups
}

function ledgerValue(
  computed: ComputedIndicator,
  placeId: string,
  totals: Awaited<ReturnType<typeof readMeasured>>,
): string | null {
  const { numerator, denominator } = computed
  return indicatorValue(computed, totals(placeId, numerator), denominator && totals(placeId, denominator)).value
}

function compared(
  published: StatisticRow,
  { indicator }: ComputedIndicator,
  computed: string | null,
): PublishedOtherwise | null {
  if (computed === null || agreementOf(published, { value: computed, unit: indicator.unit }) !== 'differs') return null
  const stated = convert(exact(published.value), unitOf(published.unit), unitOf(indicator.unit))
  return { published, computed, difference: stated.minus(exact(computed)) }
}

/** The difference as a part of what was published. */
function weightOf({ published, difference }: PublishedOtherwise): Exact {
  const stated = exact(published.value)
  return stated.eq(zero) ? difference.abs() : share(difference.abs(), stated.abs())
}
