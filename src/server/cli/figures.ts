import { DomainError } from '#domain/errors.ts'
import type { Comparator } from '#domain/quantity/comparator.ts'
import { exact, roundExact, toText } from '#domain/quantity/exact.ts'
import { groupDigits, percentText, plainDecimal, roundDecimal } from '#i18n/decimal-text.ts'
import { translatorFor } from '#i18n/translate.ts'
import { listFigures } from '../figure/list-figures.ts'
import { rebuildCityFigures } from '../figure/rebuild-city-figures.ts'
import type { FigureStanding } from '../statistic/figure-standing.ts'
import { listFigureStandings } from '../statistic/figure-standings.ts'
import { answer, atBench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'
import { findIndicatorIn } from './indicator.ts'

interface FiguresOptions {
  readonly place?: string
  readonly period?: string
  readonly indicator?: string
  readonly asOf?: string
  readonly fromLedgers?: boolean
  readonly rebuild?: boolean
  readonly json?: boolean
}

/** Figures of a place and period, published or of the ledgers; or all of the ledgers computed anew. */
export async function runFigures(global: GlobalOptions, options: FiguresOptions): Promise<void> {
  if (options.rebuild) return runRebuild(global, options)
  const { place, period } = options
  if (place === undefined) throw missing('--place')
  if (period === undefined) throw missing('--period')
  const asked = { ...options, place, period }
  return options.fromLedgers ? runLedgerFigures(global, asked) : runPublishedFigures(global, asked)
}

function missing(field: string): DomainError<'request.invalid'> {
  return new DomainError('request.invalid', { field, reason: 'missing' })
}

async function runRebuild(global: GlobalOptions, options: FiguresOptions): Promise<void> {
  await atBench(global, async ({ app, world }) => {
    const rebuilt = await rebuildCityFigures(app, world.cityId)
    answer(options, rebuilt, () => [
      say('indicator.figures.rebuilt', { figures: rebuilt.figures, differing: rebuilt.differing }),
    ])
  })
}

type AskedFigures = FiguresOptions & { readonly place: string; readonly period: string }

/** What the ledgers say of a place and period, each with the rows behind it. */
async function runLedgerFigures(global: GlobalOptions, options: AskedFigures): Promise<void> {
  await atBench(global, async (bench) => {
    const reference = await readReference(bench)
    const question = {
      place: findPlaceIn(reference, options.place).id,
      period: options.period,
      hierarchy: 'reporting' as const,
      asOf: options.asOf,
    }
    const wanted = options.indicator === undefined ? null : findIndicatorIn(reference, options.indicator).id
    const { figures } = await listFigures(bench.app, bench.world, bench.actor, question)
    const chosen = figures.filter(({ indicator }) => wanted === null || indicator.id === wanted)
    answer(options, chosen, () => chosen.map(ledgerLine))
  })
}

/** Decimals of a line; JSON has them all. */
const shownPlaces = 4

type LedgerFigure = Awaited<ReturnType<typeof listFigures>>['figures'][number]

function ledgerLine({ indicator, value, reason, numerator }: LedgerFigure): string {
  const rows = say('indicator.figures.rows', { count: numerator.rows })
  const absent = reason === 'not-reported' ? 'not-reported' : 'not-applicable'
  const amount = amountOf('=', value && toText(roundExact(exact(value), shownPlaces)), indicator.unit)
  return [indicator.name, amount ?? say(`quantity.absent.${absent}`), rows].join('  ')
}

/** What was published of a place and period, with target, completion, pace, light and what each month must bring where a target stands behind them. */
async function runPublishedFigures(global: GlobalOptions, options: AskedFigures): Promise<void> {
  await atBench(global, async (bench) => {
    const reference = await readReference(bench)
    const place = findPlaceIn(reference, options.place)
    const indicatorId = options.indicator === undefined ? null : findIndicatorIn(reference, options.indicator).id
    const figures = await listFigureStandings(bench.app, bench.world, bench.actor, {
      placeId: place.id,
      period: options.period,
      indicatorId,
      asOf: options.asOf ?? null,
    })
    if (indicatorId !== null && figures.length === 0)
      throw new DomainError('statistic.none', { place: place.name, period: options.period })
    answer(options, figures, () => figures.map(lineOf))
  })
}

const say = translatorFor('zh-Hans')

/** A figure as the board shows it: light, name, value, target, completion, and what is to be known of the value. */
function lineOf(figure: FigureStanding): string {
  const { light, name, comparator, value, unit, target, completion, synthetic, approved } = figure
  return [
    say(`light.${light}`),
    name,
    amountOf(comparator, value, unit) ?? say('quantity.absent.not-reported'),
    ...(target
      ? [`${say('target.column.target')} ${amountOf(target.comparator, target.value, target.unit) ?? ''}`]
      : []),
    ...(completion === null ? [] : [percentText(completion)]),
    ...paceWords(figure),
    ...(synthetic ? [say('app.synthetic.mark')] : []),
    ...(approved ? [] : [say('statistic.approval.submitted')]),
  ].join('  ')
}

/** Which pace judged, what past years expect, and what each month must bring beside the best one. */
function paceWords({ pacing, target, neededPerMonth, bestMonths }: FigureStanding): string[] {
  if (pacing === null || target === null) return []
  const amount = (value: string) => amountOf('=', roundDecimal(value, 1), target.unit) ?? ''
  const best = bestMonths && bestMonths.thisYear.best !== 'months-missing' ? bestMonths.thisYear.best : null
  return [
    say(`target.pacing.judged.${pacing.judgedBy}`),
    ...(pacing.learned ? [`${say('target.pacing.learned')} ${percentText(pacing.learned.share)}`] : []),
    ...(neededPerMonth === null ? [] : [`${say('target.needed')} ${amount(neededPerMonth)}`]),
    ...(best ? [`${say('target.best.this-year')} ${amount(best.increase)} (${best.month})`] : []),
  ]
}

function amountOf(comparator: Comparator, value: string | null, unit: string): string | null {
  const sign = comparator === '=' ? '' : say(`quantity.comparator.${comparator}`)
  return value === null ? null : `${sign}${groupDigits(plainDecimal(value))}${unit}`
}
