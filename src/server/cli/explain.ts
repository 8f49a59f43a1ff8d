import { getFigure } from '../figure/get-figure.ts'
import { getPassport } from '../statistic/get-passport.ts'
import { answer, atBench, type Bench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'
import { findIndicatorIn } from './indicator.ts'

interface ExplainOptions {
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly asOf?: string
  readonly json?: boolean
}

/** The passport of one figure. */
export async function runExplain(global: GlobalOptions, options: ExplainOptions): Promise<void> {
  await atBench(global, async (bench) => {
    const reference = await readReference(bench)
    const place = findPlaceIn(reference, options.place).id
    const indicator = findIndicatorIn(reference, options.indicator).id
    const passport = await getPassport(bench.app, bench.world, bench.actor, {
      indicator,
      place,
      period: options.period,
      asOf: options.asOf,
    })
    const computed = passport.indicator.publishedOnly ? null : await computedOf(bench, { ...options, indicator, place })
    answer(options, { ...passport, computed }, () => [...linesOf(passport), ...computedLines(computed)])
  })
}

type Computed = Awaited<ReturnType<typeof getFigure>>

/** What the ledgers say of the same. */
function computedOf(
  { app, world, actor }: Bench,
  { indicator, place, period, asOf }: Pick<ExplainOptions, 'indicator' | 'place' | 'period' | 'asOf'>,
): Promise<Computed> {
  return getFigure(app, world, actor, { indicator, place, period, asOf, hierarchy: 'reporting' })
}

function computedLines(computed: Computed | null): string[] {
  if (computed === null) return []
  const { own, indicator, numerator, denominator } = computed
  const part = (measure: Computed['numerator'], { amount, rows, unknown, condition }: Computed['own']['numerator']) =>
    `  ${measure.zh} ${amount}${measure.unit}  ${rows} 行${unknown === 0 ? '' : `,不明 ${unknown} 行`}  citong export ${measure.ledger} --where '${condition ?? ''}'`
  return [
    `台账算出: ${own.value === null ? '未报送' : own.value}${indicator.unit}`,
    part(numerator, own.numerator),
    ...(denominator && own.denominator ? [part(denominator, own.denominator)] : []),
  ]
}

function linesOf(passport: Awaited<ReturnType<typeof getPassport>>): string[] {
  const { indicator, place, period, asOf, leading, others } = passport
  const statement = (one: NonNullable<typeof leading>) =>
    `  ${one.comparator === '=' ? '' : one.comparator}${one.value}${one.unit}  ${one.source.title}  ${one.locator ?? ''}  获知 ${one.knownFrom}  录入 ${one.recordedBy}${one.synthetic ? '  合成' : ''}`
  return [
    `${place.name} · ${indicator.name} · ${period}  (截至 ${asOf})`,
    `口径 v${indicator.version} [${indicator.certainty}] ${indicator.definition}`,
    ...(leading ? [statement(leading)] : ['  未报送']),
    ...(others.length > 0 ? ['其他来源:', ...others.map(statement)] : []),
  ]
}
