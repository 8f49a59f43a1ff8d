import { DomainError } from '#domain/errors.ts'
import { listFigureStandings } from '../statistic/figure-standings.ts'
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
    answer(options, figures, () =>
      figures.map(
        ({ name, value, unit, completion, light }) =>
          `${light.padEnd(6)} ${name}  ${value ?? '未报送'}${unit}  ${completion ?? ''}`,
      ),
    )
  })
}
