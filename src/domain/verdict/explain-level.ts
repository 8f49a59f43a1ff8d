import { unitDimension } from '../quantity/unit.ts'
import { type Compared, isTelling, rightIn, saysTheSame } from './comparison.ts'
import { earlierEnds, earlierVersions, ofOtherPeriods } from './figures-for.ts'
import type { Judgement } from './judgement.ts'
import type { KnownFigure, PlaceAround, SiblingIndicator } from './known-figure.ts'
import { unitMeant } from './other-unit.ts'
import type { Reason } from './reason.ts'
import { type Asked, rightFigures } from './right-figures.ts'
import type { VerdictName } from './verdict-name.ts'

interface Explanation {
  readonly verdict: VerdictName
  readonly reason: Reason
  /** Another figure than the leading one, where that is the right one to show. */
  readonly figure?: KnownFigure
}

/**
 * Where a number comes from that is not the leading one: another source, an earlier day, another unit, place or indicator; null where none of
 * these explains it.
 */
export function explained(asked: Asked, leading: KnownFigure | null, others: readonly KnownFigure[]): Judgement | null {
  const { compared } = asked
  const found =
    byOtherSource(compared, others) ??
    byEarlierDay(asked, leading) ??
    (leading && byUnit(compared, leading)) ??
    (isTelling(compared) ? (byScope(asked) ?? byDefinition(asked)) : null) ??
    byLaterPeriod(asked)
  if (found === null) return null
  const { verdict, reason } = found
  const right = leading && rightIn(leading, compared.finding.unit)
  return {
    verdict,
    reason,
    right: right && reason.unit ? { ...right, inUnit: reason.unit } : right,
    ...{ figure: leading, others: verdict === 'other-source' && found.figure ? [found.figure, ...others] : others },
  }
}

function byOtherSource(compared: Compared, others: readonly KnownFigure[]): Explanation | null {
  const other = others.find((figure) => saysTheSame(compared, figure))
  if (other === undefined) return null
  const code = other.origin === 'ledger' ? 'ledgers-say' : 'other-source'
  return { verdict: 'other-source', reason: { code } }
}

/** So many month ends are looked back, and so many digits keep a number from meeting one of them by chance. */
const monthsBack = 24
const digitsOfMonths = 3

function byEarlierDay(asked: Asked, leading: KnownFigure | null): Explanation | null {
  const { compared, indicator, place, stretch, knowledge } = asked
  const figures = knowledge.stated(indicator.id, place)
  const version = earlierVersions(figures, stretch, indicator.accumulation).find((one) => saysTheSame(compared, one))
  if (version) return { verdict: 'outdated', reason: { code: 'known-earlier', day: version.knownFrom } }
  const earlier = ofOtherPeriods(figures, stretch, indicator.accumulation)
    .filter((figure) => figure.periodTo < stretch.to)
    .find((figure) => saysTheSame(compared, figure))
  const computed = leading?.origin === 'statement' ? [] : computedEarlier(asked) // a published figure follows none of the ledgers
  const ended = earlier ?? computed.find((figure) => saysTheSame(compared, figure))
  return ended ? { verdict: 'outdated', reason: { code: 'earlier-period', day: ended.periodTo } } : null
}

function computedEarlier({ compared, indicator, place, stretch, knowledge }: Asked): readonly KnownFigure[] {
  if (indicator.accumulation === 'ratio' || compared.written.numeral.c.length < digitsOfMonths) return []
  const open = indicator.accumulation === 'stock' ? { ...stretch, from: null } : stretch
  return earlierEnds(open, monthsBack).flatMap(({ code }) => {
    const figure = knowledge.computed(indicator.id, place, code)
    return figure === null || figure === 'withheld' ? [] : [figure]
  })
}

function byLaterPeriod({ compared, indicator, place, stretch, knowledge }: Asked): Explanation | null {
  const later = ofOtherPeriods(knowledge.stated(indicator.id, place), stretch, indicator.accumulation).find(
    (figure) => figure.periodTo > stretch.to && isTelling(compared) && saysTheSame(compared, figure),
  )
  return later ? { verdict: 'differs', reason: { code: 'later-period', day: later.periodTo } } : null
}

function byUnit({ finding, written }: Compared, leading: KnownFigure): Explanation | null {
  const unit = unitMeant(finding, written, leading)
  return unit && { verdict: 'other-unit', reason: { code: 'other-unit', unit } }
}

function byScope(asked: Asked): Explanation | null {
  const { place, knowledge } = asked
  const around = knowledge.around(place).find((other) => saysIt(asked, { place: other.place }))
  if (around) return { verdict: 'other-scope', reason: { code: scopes[around.how], place: around.place } }
  const sibling = siblingSaying(asked, ({ how }) => how !== 'sibling-indicator')
  return sibling && { verdict: 'other-scope', reason: { code: sibling.how, indicator: sibling.indicator } }
}

const scopes = { above: 'place-above', below: 'place-below', beside: 'place-beside' } as const satisfies Record<
  PlaceAround['how'],
  Reason['code']
>

function byDefinition(asked: Asked): Explanation | null {
  const sibling = siblingSaying(asked, ({ how }) => how === 'sibling-indicator')
  return sibling && { verdict: 'other-definition', reason: { code: sibling.how, indicator: sibling.indicator } }
}

function siblingSaying(asked: Asked, isMeant: (sibling: SiblingIndicator) => boolean): SiblingIndicator | null {
  const { indicator, knowledge } = asked
  const siblings = knowledge.siblings(indicator.id).filter(isMeant)
  return siblings.find((sibling) => saysIt(asked, { indicator: sibling.indicator })) ?? null
}

/** True when another place’s or indicator’s figure for the same stretch is what the finding says. */
function saysIt(asked: Asked, other: { readonly place?: string; readonly indicator?: string }): boolean {
  const indicator = other.indicator === undefined ? asked.indicator : asked.knowledge.indicator(other.indicator)
  if (indicator === null || unitDimension(indicator.unit) !== unitDimension(asked.compared.finding.unit)) return false
  const figures = rightFigures({ ...asked, indicator, place: other.place ?? asked.place })
  return figures.some((figure) => saysTheSame(asked.compared, figure))
}
