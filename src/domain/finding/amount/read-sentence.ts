import { combineBounds } from '../../quantity/bound-words.ts'
import type { Comparator } from '../../quantity/comparator.ts'
import { unitDimension } from '../../quantity/unit.ts'
import type { Span } from '../../text/clean-text.ts'
import { readBare } from './bare-numbers.ts'
import { type Candidate, lastClause, NEAR, SIGHT } from './candidate.ts'
import type { NoQuantity, Scene } from './exclusion/exclusion.ts'
import { reasonAgainst } from './exclusion/exclusions.ts'
import { isFurnitureLine } from './exclusion/furniture.ts'
import { joinNumbers } from './join-numbers.ts'
import { carriedBound, spreadThresholds } from './listed-bounds.ts'
import type { NumberToken } from './number-token.ts'
import { namesInQuotes } from './quotations.ts'
import { type RateStretch, ratesOf } from './rate-words.ts'
import { scanNumbers } from './scan-numbers.ts'
import { boundsAround } from './text-bounds.ts'
import { type Measured, measuredInContext } from './unit-in-context.ts'

/** A number with a unit: a quantity, or with the reason why it is none. Spans are those of the sentence. */
export interface ReadNumber extends Span, Measured {
  readonly comparator: Comparator
  readonly rule: string
  readonly reason: NoQuantity | null
}

/** Every number of a sentence that has a unit or a clear thing, in order. */
export function readSentence(sentence: string): readonly ReadNumber[] {
  const rates = ratesOf(sentence)
  const scene = sceneOf(sentence)
  const candidates = candidatesOf(sentence)
  const reasons = candidates.map((candidate) => reasonAgainst(candidate, scene))
  const spread = spreadThresholds(candidates, reasons, sentence)
  return candidates.map((candidate, index) => readCandidate(candidate, rates, spread[index] ?? null))
}

function candidatesOf(sentence: string): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const token of joinNumbers(scanNumbers(sentence), sentence)) {
    const candidate = candidateOf(token, sentence, candidates.at(-1) ?? null)
    if (candidate !== null) candidates.push(candidate)
  }
  return candidates
}

function sceneOf(sentence: string): Scene {
  const names = namesInQuotes(sentence)
  let at = 0
  return {
    isFurniture: isFurnitureLine(sentence),
    conditionsFrom: conditionsFrom(sentence),
    isQuoted({ token }) {
      while ((names[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at += 1
      return (names[at]?.start ?? Number.POSITIVE_INFINITY) <= token.start
    },
  }
}

const conditions = /(?:条件|情形|标准)(?:之一)?(?:的|者)?[^。；：\d]{0,12}：/

function conditionsFrom(sentence: string): number {
  return conditions.exec(sentence)?.index ?? Number.POSITIVE_INFINITY
}

function candidateOf(token: NumberToken, sentence: string, last: Candidate | null): Candidate | null {
  const bare = readBare(token, sentence)
  const unit = token.unit ?? bare?.unit ?? (token.rule === 'formula' ? '比例' : null)
  if (unit === null) return null
  const around = boundsAround(sentence, token.start, token.end, unitDimension(unit) === 'ratio')
  const touching = [...around.touching, ...token.ownBounds]
  const apart = around.apart ?? carriedBound(last, { ...token, unit }, sentence)
  const before = sentence.slice(Math.max(0, around.start - SIGHT), around.start)
  return {
    start: around.start,
    end: around.end,
    token,
    value: token.value,
    unit,
    rule: bare?.rule ?? token.rule,
    bounds: touching.length === 0 && apart !== null ? [apart] : touching,
    touching,
    inFront: around.inFront,
    before,
    near: before.slice(-NEAR),
    after: sentence.slice(around.end, around.end + SIGHT),
    clause: lastClause(before),
  }
}

function readCandidate(candidate: Candidate, rates: readonly RateStretch[], reason: NoQuantity | null): ReadNumber {
  const { token, unit, bounds, start, end } = candidate
  const measured = measuredInContext(token, unit, candidate, rates)
  const rule = measured.rule ?? candidate.rule
  return { ...measured, start, end, comparator: combined(bounds), rule, reason }
}

/** Words that point apart (超…以内) leave the first one standing. */
function combined(bounds: readonly Comparator[]): Comparator {
  return combineBounds(bounds) ?? bounds[0] ?? '='
}
