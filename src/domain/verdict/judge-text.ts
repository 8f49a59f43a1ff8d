import type { Finding } from '../finding/finding.ts'
import { comparedOf, saysTheSame } from './comparison.ts'
import { judgeFinding } from './judge-finding.ts'
import { type Judgement, unknown } from './judgement.ts'
import type { Knowledge } from './known-figure.ts'
import type { Misfit } from './misfit.ts'
import { partMisfits } from './part-misfits.ts'
import { judgePlanShare } from './plan-shares.ts'
import { growthMisfits, repeatMisfits } from './repeat-misfits.ts'
import { shareMisfits } from './share-misfits.ts'

/**
 * Judges every figure of a draft: each against what is known, then against what the draft itself says. Of a figure that is explained by what is
 * known (confirmed, outdated, of another place …) that stays the verdict, and a misfit within the text is told beside it; of one that is not
 * known, the misfit is the verdict.
 *
 * @param text the original, in which the spans of the findings lie
 */
export function judgeText(findings: readonly Finding[], text: string, knowledge: Knowledge): readonly Judgement[] {
  const misfits = new Map<number, Misfit>()
  for (const misfit of misfitsWithin(findings, text))
    if (!misfits.has(misfit.finding)) misfits.set(misfit.finding, misfit)
  return findings.map((finding, index) => {
    const isPart = isPartOnly(finding, findings)
    const judged =
      judgePlanShare(findings, index, knowledge) ??
      (isPart ? unknown({ code: 'part-only' }) : judgeFinding(finding, knowledge))
    return withMisfit(judged, misfits.get(index), isConfirmed(finding, knowledge))
  })
}

/** A part that is named as its whole is, at the same place: what is known of the whole says nothing of it. */
function isPartOnly({ partOf, indicator, place }: Finding, findings: readonly Finding[]): boolean {
  const whole = partOf === null ? undefined : findings[partOf]
  return whole !== undefined && indicator !== null && whole.indicator === indicator && whole.place === place
}

/** What does not fit within the text alone. */
export function misfitsWithin(findings: readonly Finding[], text: string): readonly Misfit[] {
  return [
    ...partMisfits(findings, text),
    ...shareMisfits(findings, text),
    ...growthMisfits(findings),
    ...repeatMisfits(findings),
  ]
}

/** What is wrong with a figure that something known confirms, or differs from, is not to be mended from the draft alone. */
function withMisfit(judged: Judgement, misfit: Misfit | undefined, isConfirmed: boolean): Judgement {
  if (misfit === undefined) return judged
  const { code, against, right } = misfit
  const reason = { code, findings: against }
  if (judged.verdict !== 'unknown') return { ...judged, misfit: reason }
  const isKnown = isConfirmed || judged.figure !== null || judged.others.length > 0
  return {
    ...{ verdict: 'inconsistent', reason, figure: null, others: judged.others },
    right: isKnown || right === null ? null : { comparator: '=', value: right, valueHigh: null },
  }
}

/** True where a source says the very number of the indicator and place, of whatever time. */
function isConfirmed(finding: Finding, { stated }: Knowledge): boolean {
  const { indicator, place, change } = finding
  if (indicator === null || place === null || change !== null) return false
  const compared = comparedOf(finding)
  return stated(indicator, place).some((figure) => figure.knownUntil === null && saysTheSame(compared, figure))
}
