import { effectUnit } from '#domain/change/effect.ts'
import { exact, roundExact, toText } from '#domain/quantity/exact.ts'
import { groupDigits, signedDigits } from '#i18n/decimal-text.ts'
import { translatorFor } from '#i18n/translate.ts'
import { getChange } from '../change/get-change.ts'
import { listChanges } from '../change/list-changes.ts'
import { answer, atBench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'
import { findIndicatorIn } from './indicator.ts'

interface ChangesOptions {
  readonly from: string
  readonly to?: string
  readonly place?: string
  readonly period?: string
  readonly indicator?: string
  readonly json?: boolean
}

/** What moved figures of a place between two days of knowing: one indicator with its rows, or every one that moved. */
export async function runChanges(global: GlobalOptions, options: ChangesOptions): Promise<void> {
  await atBench(global, async ({ app, world, actor, ...bench }) => {
    const reference = await readReference({ app, world, actor, ...bench })
    const { from, to, period } = options
    const place = options.place === undefined ? undefined : findPlaceIn(reference, options.place).id
    const asked = { place, period, from, to, hierarchy: 'reporting' } as const
    if (options.indicator === undefined) {
      const changes = await listChanges(app, world, actor, asked)
      return answer(options, changes, () => listLines(changes))
    }
    const indicator = findIndicatorIn(reference, options.indicator).id
    const change = await getChange(app, world, actor, { ...asked, indicator })
    answer(options, change, () => [headLine(change), ...changeLines(change)])
  })
}

type Changes = Awaited<ReturnType<typeof listChanges>>
type Change = Changes['changes'][number]
type Side = Change['numerator']
type Effect = Side['effect']

const say = translatorFor('zh-Hans')

function listLines(changes: Changes): string[] {
  const { looked, changes: moved } = changes
  return [headLine(changes), say('change.looked', { looked, moved: moved.length }), ...moved.flatMap(changeLines)]
}

function headLine({ place, period, from, to }: Pick<Changes, 'place' | 'period' | 'from' | 'to'>): string {
  return `${place.name} · ${period} · ${from} → ${to}`
}

/** The two values, then a line a part: what it does to the indicator, what it brought, in how many rows. */
function changeLines({
  indicator,
  synthetic,
  start,
  end,
  definition,
  placement,
  numerator,
  denominator,
}: Change): string[] {
  const { unit } = indicator
  const early = [
    ...(definition === null ? [] : [`  ${say('change.kind.definition')}  ${effectText(definition.effect, unit)}`]),
    ...(placement === null ? [] : [`  ${say('change.kind.placement')}  ${effectText(placement.effect, unit)}`]),
  ]
  return [
    `${indicator.name}  ${valueText(start, unit)} → ${valueText(end, unit)}${synthetic ? `  ${say('app.synthetic.mark')}` : ''}`,
    ...early,
    ...sideLines(numerator, unit),
    ...(denominator ? sideLines(denominator, unit) : []),
  ]
}

function sideLines({ measure, parts }: Side, unit: string): string[] {
  return parts.map(({ kind, effect, amount, rows }) => {
    const brought = `${signedDigits(amount)}${measure.unit}`
    const counted = say('change.rows.count', { count: rows })
    return `  ${say(`change.kind.${kind}`)}  ${measure.zh} ${brought}  ${counted}  ${effectText(effect, unit)}`
  })
}

/** Decimals of a line; JSON has them all. */
const shownPlaces = 4

function rounded(value: string): string {
  return toText(roundExact(exact(value), shownPlaces))
}

function valueText({ value, reason }: Change['start'], unit: string): string {
  if (value !== null) return `${groupDigits(rounded(value))}${unit}`
  return say(`quantity.absent.${reason === 'not-reported' ? 'not-reported' : 'not-applicable'}`)
}

function effectText(effect: Effect, unit: string): string {
  return effect === null ? say('change.no-effect') : `${signedDigits(rounded(effect.value))}${effectUnit(unit)}`
}
