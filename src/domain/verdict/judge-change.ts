import type { Finding } from '../finding/finding.ts'
import { type Exact, share, zero } from '../quantity/exact.ts'
import { convert, unitDimension } from '../quantity/unit.ts'
import { type Stretch, stretchOf } from './figures-for.ts'
import { holdingOf } from './holding.ts'
import { judgeLevel } from './judge-level.ts'
import { type Judgement, unknown } from './judgement.ts'
import type { KnownFigure } from './known-figure.ts'
import { isPublished } from './ledgers-beside.ts'
import { type Asked, rightFigures } from './right-figures.ts'
import { verdictOfHolding } from './verdict-of-holding.ts'

/**
 * Judges a difference or a multiple (同比增长 8.6%, 比年初多 4 个, 提高 2.2 个百分点): where the indicator is itself a rate of growth by its
 * own figures, else by the two levels between which it lies.
 */
export function judgeChange(asked: Asked): Judgement {
  if (isRateOfGrowth(asked)) return judgeLevel(asked)
  const { compared } = asked
  const [now, base] = levels(asked)
  if (now === undefined || base === undefined) return unknown({ code: 'no-base' }, now ?? null)
  const right = changeBetween(compared.finding, now, base)
  if (right === null) return unknown({ code: 'no-base' }, now)
  const known = { comparator: '=' as const, value: right, valueHigh: null }
  const [verdict, code] = verdictOfHolding(holdingOf(compared.finding, compared.written, known)) ?? [
    'differs',
    'differs',
  ]
  const isBeside = verdict === 'differs' && now.origin === 'ledger' && isPublished(asked)
  if (isBeside) return { verdict, reason: { code: 'ledgers-differ' }, right: null, figure: null, others: [] }
  return { verdict, reason: { code }, right: known, figure: now, others: [] }
}

function isRateOfGrowth({ indicator }: Asked): boolean {
  return indicator.accumulation === 'ratio' && /增速|增幅|增长/.test(indicator.name)
}

/** The two levels, both published, or else both from the ledgers: the two often count otherwise. */
function levels(asked: Asked): readonly KnownFigure[] {
  const earlier = baseOf(asked.compared.finding, asked.stretch)
  if (earlier === null) return []
  const [now, base] = [exactly(asked, asked.stretch), exactly(asked, earlier)]
  const pairs = (['statement', 'ledger'] as const).map((origin) =>
    [now, base].flatMap((figures) => figures.find((figure) => figure.origin === origin) ?? []),
  )
  return pairs.find((pair) => pair.length === 2) ?? now.slice(0, 1)
}

/** Figures for the very stretch; one of shortly before would give another difference. */
function exactly(asked: Asked, stretch: Stretch): readonly KnownFigure[] {
  const { accumulation } = asked.indicator
  return rightFigures({ ...asked, stretch }).filter(
    (figure) => figure.periodTo === stretch.to && (accumulation !== 'flow' || figure.periodFrom === stretch.from),
  )
}

function baseOf({ change }: Finding, stretch: Stretch): Stretch | null {
  if (change?.basis === 'yoy') return yearEarlier(stretch)
  return change?.basis === 'since' ? stretchOf(change.since ?? null) : null
}

/** The same stretch a year before. */
function yearEarlier({ code }: Stretch): Stretch | null {
  return stretchOf(code.replace(/\d{4}/g, (year) => String(Number(year) - 1).padStart(4, '0')))
}

/** In the unit of the finding; null where the two levels do not say it. */
function changeBetween({ change, unit }: Finding, now: KnownFigure, base: KnownFigure): Exact | null {
  if (now.comparator !== '=' || base.comparator !== '=' || unitDimension(now.unit) !== unitDimension(base.unit))
    return null
  const before = convert(base.value, base.unit, now.unit)
  const apart = now.value.minus(before)
  if (change?.kind === 'points')
    return unit === '百分点' && unitDimension(now.unit) === 'ratio' ? convert(apart, now.unit, '%') : null
  if (unitDimension(unit) !== 'ratio')
    return unitDimension(unit) === unitDimension(now.unit) ? convert(apart, now.unit, unit) : null
  if (before.eq(zero)) return null
  const part = change?.kind === 'multiple' ? share(now.value, before) : share(apart, before)
  return convert(part, '倍', unit)
}
