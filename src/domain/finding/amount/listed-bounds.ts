import { combineBounds } from '../../quantity/bound-words.ts'
import type { Comparator } from '../../quantity/comparator.ts'
import type { Candidate } from './candidate.ts'
import type { NoQuantity } from './exclusion/exclusion.ts'
import type { NumberToken } from './number-token.ts'

const nextMember = /^[^，。；,;]*[、和及]$/
const directly = /^[、和及与]$/

/** A bound that holds for a whole list: 至少配一名专员、两名技师; 突破10亿元、50亿元. */
export function carriedBound(last: Candidate | null, token: NumberToken, sentence: string): Comparator | null {
  if (last === null || last.bounds.length === 0 || token.start - last.end > 12) return null
  const between = sentence.slice(last.end, token.start)
  const standsApart = last.touching.length === 0 && nextMember.test(between)
  const isInFront = last.inFront.length > 0 && last.inFront.length === last.touching.length && last.unit === token.unit
  return standsApart || (isInFront && directly.test(between)) ? (last.bounds[0] ?? null) : null
}

/** What joins conditions of one thing: 投资1亿元以上、税收30万元以上的项目; 面积5000平方米且投资1亿元以上的. */
const joinsConditions = /^(?:、|，?且|，?或者?|和|及|并)[^，。；、\d]{0,12}$/
const nextClause = /^，[^，。；、\d]{0,10}$/
const condition = /^\s*(?:对|凡是?|符合|满足|申报|新引进|新落户|对于)/

/**
 * A condition before a condition is one too, as far as they lead to one thing (…的项目). 建成200万平方米、千亩以上园区43个 are two numbers and stay.
 */
export function spreadThresholds(
  candidates: readonly Candidate[],
  reasons: readonly (NoQuantity | null)[],
  sentence: string,
): readonly (NoQuantity | null)[] {
  const spread = [...reasons]
  let isOpen = false
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const [one, next] = [candidates[index], candidates[index + 1]]
    if (one === undefined) continue
    const isMember: boolean =
      next !== undefined &&
      isBound(one) &&
      ((isOpen && joins(one, next, sentence)) || isStretch(one, next, spread[index + 1] ?? null, sentence))
    if (isMember && spread[index] === null) spread[index] = 'threshold'
    isOpen = (isMember && spread[index] === 'threshold') || endsCondition(one, spread[index] ?? null)
  }
  return spread
}

/** 10亿元以上、50亿元以下项目: both ends of one size. */
function isStretch(one: Candidate, next: Candidate, reason: NoQuantity | null, sentence: string): boolean {
  const pointApart = combineBounds([...one.bounds, ...next.bounds]) === null
  return reason === 'threshold' && one.unit === next.unit && pointApart && sentence.slice(one.end, next.start) === '、'
}

/** Words bound it; 多 alone makes no condition. */
function isBound({ bounds, token, before }: Candidate): boolean {
  return bounds.length > token.ownBounds.length && !amountBefore.test(before)
}

const oneThing = /^的/
/** 完成投资1700亿元以上、… is an amount, whatever follows. */
const amountBefore = /(?:完成|建成|新增|实现|盘活|累计|签约|到位|供应|腾出?)[^，。；、\d]{0,10}$/

function endsCondition({ after }: Candidate, reason: NoQuantity | null): boolean {
  return (reason === 'threshold' || reason === 'time') && oneThing.test(after)
}

function joins(one: Candidate, next: Candidate, sentence: string): boolean {
  if (next.start - one.end > 14) return false
  const between = sentence.slice(one.end, next.start)
  return joinsConditions.test(between) || (nextClause.test(between) && condition.test(one.clause))
}
