import { yearOf } from '../calendar/calendar-date.ts'
import type { Finding } from '../finding/finding.ts'
import { type Exact, exact, share, zero } from '../quantity/exact.ts'
import { rightIn } from './comparison.ts'
import { stretchOf } from './figures-for.ts'
import { roundAt } from './holding.ts'
import type { Judgement } from './judgement.ts'
import type { Knowledge, KnownFigure } from './known-figure.ts'
import { type Leeway, leewayOf, overlap } from './leeway.ts'
import { writtenNumber } from './written-number.ts'

const hundred = exact(100)
const half = exact('0.5')

/** So many findings before the share what was done may stand. */
const reach = 6

/** Shares are told to a tenth of a point where the draft writes none. */
const finest = exact('0.1')

/**
 * Judges a share of the year’s aim: 新增升规纳统企业 214 家，完成年度目标的 71.3%. What the draft says was done is divided by the programme’s target
 * of that year; of several targets any may be meant. Null where the draft does not say of what, or nothing was promised.
 */
export function judgePlanShare(findings: readonly Finding[], index: number, knowledge: Knowledge): Judgement | null {
  const said = findings[index]
  if (said === undefined || !isPlanShare(said)) return null
  const base = baseOf(findings, index, said)
  const done = base === null ? undefined : findings[base]
  if (base === null || done === undefined) return null
  const judged = targetsOf(done, knowledge).flatMap((target) => held(said, base, done, target) ?? [])
  return judged.find(({ verdict }) => verdict !== 'differs') ?? judged[0] ?? null
}

function isPlanShare({ rules, unit, kind, change, indicator, value2 }: Finding): boolean {
  const isShare = unit === '%' && rules.subject.startsWith('share-of-plan') && indicator === null
  return isShare && kind === 'actual' && change === null && value2 === null
}

/** What was done: the last amount before it of the same thing and place. */
function baseOf(findings: readonly Finding[], index: number, { subject, place }: Finding): number | null {
  for (let at = index - 1; at >= Math.max(0, index - reach); at -= 1) {
    const one = findings[at]
    const isDone = one?.kind === 'actual' && one.change === null && one.indicator !== null && one.unit !== '%'
    if (isDone && one.place === place && one.subject !== '' && subject.startsWith(one.subject)) return at
  }
  return null
}

function targetsOf({ indicator, place, period }: Finding, { targets }: Knowledge): readonly KnownFigure[] {
  const until = stretchOf(period)?.to
  if (indicator === null || place === null || until === undefined) return []
  const current = targets(indicator, place).filter(({ knownUntil }) => knownUntil === null)
  return current.filter(({ periodTo }) => yearOf(periodTo) === yearOf(until))
}

function held(said: Finding, base: number, done: Finding, target: KnownFigure): Judgement | null {
  const aim = rightIn(target, done.unit)?.value ?? zero
  if (aim.lte(zero)) return null
  const right = share(done.value, aim).times(hundred)
  const { step } = writtenNumber(said)
  const shown = roundAt(right, step.lt(finest) ? step : finest)
  const findings = [base]
  const known = { right: { comparator: '=' as const, value: shown, valueHigh: null }, figure: target, others: [] }
  if (!isSo(said, done, right, aim))
    return { verdict: 'differs', reason: { code: 'plan-share-differs', findings }, ...known }
  const isPlain = said.comparator === '=' && roundAt(right, step).eq(said.value)
  return { verdict: isPlain ? 'same' : 'rounded', reason: { code: 'plan-share', findings }, ...known }
}

/** Both numbers of the draft have the leeway of their writing; a bound is kept or not. */
function isSo(said: Finding, done: Finding, right: Exact, aim: Exact): boolean {
  const [written, amount] = [shareAllowed(said), leewayOf(done)]
  if (written === null)
    return said.comparator === '>' || said.comparator === '>=' ? right.gte(said.value) : right.lte(said.value)
  if (amount === null) return overlap(written, { from: right, to: right })
  const of = (value: Exact) => share(value, aim).times(hundred)
  return overlap(written, { from: of(amount.from), to: of(amount.to) })
}

/** 八成左右 is nearer to eight tenths than to seven or nine. */
function shareAllowed(said: Finding): Leeway | null {
  const { isInWords, coarse } = writtenNumber(said)
  if (!isInWords || said.comparator !== '~') return leewayOf(said)
  const [from, to] = [said.value.minus(coarse.times(half)), said.value.plus(coarse.times(half))]
  return { from, to }
}
