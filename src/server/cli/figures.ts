import { DomainError } from '#domain/errors.ts'
import type { Comparator } from '#domain/quantity/comparator.ts'
import { groupDigits, percentText, plainDecimal } from '#i18n/decimal-text.ts'
import { translatorFor } from '#i18n/translate.ts'
import { type FigureStanding, listFigureStandings } from '../statistic/figure-standings.ts'
import { answer, atBench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'
import { findIndicatorIn } from './indicator.ts'

interface FiguresOptions {
  readonly place: string
  readonly period: string
  readonly indicator?: string
  readonly asOf?: string
  readonly json?: boolean
}

/** The figures of a place and period, with target, completion, pace and light where a target stands behind them. */
export async function runFigures(global: GlobalOptions, options: FiguresOptions): Promise<void> {
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
    ...(synthetic ? [say('app.synthetic.mark')] : []),
    ...(approved ? [] : [say('statistic.approval.submitted')]),
  ].join('  ')
}

function amountOf(comparator: Comparator, value: string | null, unit: string): string | null {
  const sign = comparator === '=' ? '' : say(`quantity.comparator.${comparator}`)
  return value === null ? null : `${sign}${groupDigits(plainDecimal(value))}${unit}`
}
