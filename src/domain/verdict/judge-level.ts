import { rightIn, saysTheSame } from './comparison.ts'
import { explained } from './explain-level.ts'
import { latestBefore } from './figures-for.ts'
import { type Judgement, unknown } from './judgement.ts'
import type { Knowledge, KnownFigure } from './known-figure.ts'
import { withoutLedgersRight } from './ledgers-beside.ts'
import { type Asked, rightFigures } from './right-figures.ts'
import { agreeing } from './verdict-of-holding.ts'

/**
 * Judges a figure that says how much there is or was.
 *
 * The leading published figure for the place and period is the right one, else the one that the ledgers give, else the latest before it.
 * Where a source publishes the indicator, the ledgers’ figure stands beside and is never put in a number’s place. What does not say the same is
 * explained by the first that fits: another source, an earlier day, another unit, another place, another
 * indicator; else it differs.
 */
export function judgeLevel(asked: Asked): Judgement {
  const { compared, knowledge } = asked
  const right = rightFigures(asked)
  const [leading, ...others] = right
  const agreed = leading && (agreeing(compared, leading, others) ?? agreeingLatest(asked, leading))
  if (agreed) return leading.periodTo < asked.stretch.to ? sayingEarlier(agreed, leading, others) : agreed
  const told =
    explained(asked, leading ?? null, others) ??
    notYetPublished(asked, leading) ??
    (leading === undefined ? nothingKnown(asked, knowledge) : differing(asked, leading, others))
  return withoutLedgersRight(told, asked)
}

/** The ledgers lead where nothing is published for the period; the figure published shortly before may still be meant. */
function agreeingLatest({ compared, stretch, ...asked }: Asked, leading: KnownFigure): Judgement | null {
  if (leading.origin !== 'ledger') return null
  const { indicator, place, knowledge } = asked
  const before = latestBefore(knowledge.stated(indicator.id, place), stretch, indicator.accumulation)
  const meant = before.find((figure) => saysTheSame(compared, figure))
  const agreed = meant && agreeing(compared, meant, [])
  return agreed ? sayingEarlier(agreed, meant, [leading]) : null
}

/** The same, and the day is told until which it goes. */
function sayingEarlier(agreed: Judgement, meant: KnownFigure, others: readonly KnownFigure[]): Judgement {
  const isSame = agreed.verdict === 'same' && agreed.reason.code !== 'bound-holds'
  return { ...agreed, reason: isSame ? { code: 'latest-known', day: meant.periodTo } : agreed.reason, others }
}

/**
 * Of what is published from time to time, a number for a period of which nothing is published yet is not called wrong, whatever the ledgers
 * give: the two often count otherwise.
 */
function notYetPublished({ indicator, place, stretch, knowledge }: Asked, leading?: KnownFigure): Judgement | null {
  if (leading !== undefined && leading.periodTo === stretch.to && leading.origin === 'statement') return null
  const [last] = latestBefore(knowledge.stated(indicator.id, place), stretch, indicator.accumulation)
  if (last === undefined) return null
  const others = leading === undefined || leading === last ? [] : [leading]
  return { ...unknown({ code: 'not-yet-published', day: last.periodTo }, last), others }
}

function differing(asked: Asked, leading: KnownFigure, others: readonly KnownFigure[]): Judgement {
  const { compared } = asked
  const { comparator } = compared.finding
  const isBound = comparator !== '=' && comparator !== '~'
  return {
    verdict: 'differs',
    reason: { code: isBound ? 'bound-broken' : 'differs' },
    ...{ right: rightIn(leading, compared.finding.unit), figure: leading, others },
  }
}

function nothingKnown({ indicator, place, stretch }: Asked, knowledge: Knowledge): Judgement {
  const isWithheld = knowledge.computed(indicator.id, place, stretch.code) === 'withheld'
  return unknown({ code: isWithheld ? 'withheld' : 'not-reported' })
}
