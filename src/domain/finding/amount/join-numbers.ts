import type { Exact } from '../../quantity/exact.ts'
import { convert, unitDimension } from '../../quantity/unit.ts'
import type { NumberToken } from './number-token.ts'
import { scaleFactor } from './number-writing.ts'

const rangeSign = /^(?:[（(]含[)）])?(?:[-—–~～至到]|——)$/
const wayBefore = /[从由自]$/
const ratioSign = /^[:：∶]$/
const listSign = /^(?:、|和|及|与|以及)$/

/** Joins numbers that stand together: ranges and ratios become one, members of a list take the unit of the last. */
export function joinNumbers(tokens: readonly NumberToken[], sentence: string): readonly NumberToken[] {
  return shareUnits(joinFractions(joinRatios(joinRanges(tokens, sentence), sentence), sentence), sentence)
}

function between(left: NumberToken, right: NumberToken, sentence: string): string {
  return right.start - left.end > 4 ? '?' : sentence.slice(left.end, right.start)
}

/** `5亿至10亿元`, `15%—30%`: what the lower end leaves out it takes from the upper. 从…到… are two numbers, not a range. */
function joinRanges(tokens: readonly NumberToken[], sentence: string): readonly NumberToken[] {
  const joined: NumberToken[] = []
  for (const token of tokens) {
    const left = joined.at(-1)
    const isRange =
      left !== undefined &&
      left.value2 === null &&
      rangeSign.test(between(left, token, sentence)) &&
      !isWay(left, sentence)
    const range = isRange ? rangeOf(left, token) : null
    if (range === null) joined.push(token)
    else joined[joined.length - 1] = range
  }
  return joined
}

function isWay(left: NumberToken, sentence: string): boolean {
  return wayBefore.test(sentence.slice(Math.max(0, left.start - 1), left.start))
}

function rangeOf(low: NumberToken, high: NumberToken): NumberToken | null {
  if (low.suffix !== '' || low.ownBounds.length > 0 || high.value2 !== null) return null
  const value = lowEnd(low, high)
  if (value === null || value.gt(high.value)) return null
  const rule = high.unit === null ? 'bare' : 'range'
  return { ...high, start: low.start, numeral: `${low.numeral}—${high.numeral}`, value, value2: high.value, rule }
}

/** The lower end in the upper one's unit; null when they measure different things. */
function lowEnd(low: NumberToken, high: NumberToken): Exact | null {
  if (low.unit !== null && high.unit === null) return null
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit) {
    return unitDimension(low.unit) === unitDimension(high.unit) ? convert(low.value, low.unit, high.unit) : null
  }
  if (low.unit !== null || low.scale !== '' || high.scale === '') return low.value
  const scaled = low.value.times(scaleFactor(high.scale))
  return scaled.gt(high.value) ? low.value : scaled
}

/** `7∶3` are two parts of a whole; a clock time is none, and of more than two parts it is a formula. */
function joinRatios(tokens: readonly NumberToken[], sentence: string): readonly NumberToken[] {
  const joined: NumberToken[] = []
  for (const token of tokens) {
    const left = joined.at(-1)
    if (left === undefined || !isPartOfRatio(left, token, sentence)) joined.push(token)
    else joined[joined.length - 1] = left.rule === 'ratio' ? formulaOf(left, token) : ratioOf(left, token, sentence)
  }
  return joined
}

function isPartOfRatio(left: NumberToken, right: NumberToken, sentence: string): boolean {
  const isPlain = left.rule === 'ratio' || (left.unit === null && /^(?:[:：]\d)?$/.test(left.suffix))
  return isPlain && right.unit === null && ratioSign.test(between(left, right, sentence))
}

function formulaOf(left: NumberToken, right: NumberToken): NumberToken {
  return { ...left, end: right.end, unit: null, rule: 'formula' }
}

const ratioWords = /比例|之比|配比|占比|按|比$|比为/

function ratioOf(left: NumberToken, right: NumberToken, sentence: string): NumberToken {
  const isClock =
    /^[0-5]\d$/.test(right.numeral) && !ratioWords.test(sentence.slice(Math.max(0, left.start - 15), left.start))
  const isPlain = left.unit === null && right.unit === null && !isClock && right.suffix === ''
  const joined = { ...left, end: right.end, numeral: `${left.numeral}:${right.numeral}`, value2: right.value }
  return isPlain
    ? { ...joined, unit: '比例', suffix: '', rule: 'ratio' }
    : { ...joined, unit: null, suffix: ':', rule: 'clock' }
}

/** `1/3`: of three parts, one. */
function joinFractions(tokens: readonly NumberToken[], sentence: string): readonly NumberToken[] {
  const joined: NumberToken[] = []
  for (const token of tokens) {
    const left = joined.at(-1)
    if (left === undefined || !isFraction(left, token, sentence)) joined.push(token)
    else joined[joined.length - 1] = { ...left, end: token.end, value2: token.value, unit: '比例', rule: 'fraction' }
  }
  return joined
}

const fractionBefore = /[\p{Script=Han}（(]$/u

function isFraction(left: NumberToken, right: NumberToken, sentence: string): boolean {
  const areSmall = /^[1-9]\d?$/.test(left.numeral) && /^[1-9]\d?$/.test(right.numeral)
  if (!areSmall || left.unit !== null || right.unit !== null || right.suffix !== '' || left.value.gte(right.value))
    return false
  const before = sentence.slice(Math.max(0, left.start - 1), left.start)
  return between(left, right, sentence) === '/' && fractionBefore.test(before) && sentence.charAt(right.end) !== '/'
}

/** 7.2、5.8和3.1万平方米: three areas. 6个和4.5个百分点: two differences. */
function shareUnits(tokens: readonly NumberToken[], sentence: string): readonly NumberToken[] {
  const shared = [...tokens]
  for (let index = tokens.length - 2; index >= 0; index -= 1) {
    const [member, last] = [shared[index], shared[index + 1]]
    if (member === undefined || last === undefined || last.unit === null) continue
    if (listSign.test(between(member, last, sentence)) && !isHeading(member, sentence))
      shared[index] = memberOf(member, last)
  }
  return shared
}

/** 1、5家企业 at the beginning of a sentence counts the items of a list. */
function isHeading(member: NumberToken, sentence: string): boolean {
  return sentence.slice(0, member.start).trim() === ''
}

function memberOf(member: NumberToken, last: NumberToken): NumberToken {
  const isHalfPoint = member.unit === '个' && last.unit === '百分点'
  const isBare = member.unit === null && member.suffix === '' && member.rule === 'bare'
  if (!isHalfPoint && !isBare) return member
  const borrows = isBare && member.scale === '' && last.scale !== '' && member.value.lt('1000')
  const value = borrows ? member.value.times(scaleFactor(last.scale)) : member.value
  const scale = borrows ? last.scale : member.scale
  return { ...member, value, unit: last.unit, scale, rule: 'list-unit' }
}
