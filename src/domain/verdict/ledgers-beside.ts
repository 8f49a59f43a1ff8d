import type { Judgement } from './judgement.ts'
import type { Asked } from './right-figures.ts'

/**
 * The judgement without a right figure from the ledgers where sources publish the indicator for other periods or places around: the two often
 * count otherwise, and the one must not be put in the other’s place. The ledgers’ figure is told among the other sources.
 *
 * @param judged of a number that does not say what is known
 */
export function withoutLedgersRight(judged: Judgement, asked: Asked): Judgement {
  const { figure, right, others, verdict } = judged
  if (right === null || figure?.origin !== 'ledger' || !isPublished(asked)) return judged
  const beside = { ...judged, right: null, figure: null, others: [figure, ...others] }
  const needsRight = verdict === 'differs' || verdict === 'other-unit'
  return needsRight && judged.reason.code !== 'later-period'
    ? { ...beside, verdict: 'differs', reason: { code: 'ledgers-differ' } }
    : beside
}

/** True where a source states the indicator at all, there or at a place around. */
export function isPublished({ indicator, place, knowledge }: Asked): boolean {
  const places = [place, ...knowledge.around(place).map((other) => other.place)]
  return places.some((one) => knowledge.stated(indicator.id, one).length > 0)
}
