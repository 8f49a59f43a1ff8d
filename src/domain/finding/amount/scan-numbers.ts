import type { Comparator } from '../../quantity/comparator.ts'
import { exact } from '../../quantity/exact.ts'
import type { UnitCode } from '../../quantity/unit.ts'
import type { NumberToken } from './number-token.ts'
import { readWrittenNumber } from './number-writing.ts'
import { unitAt, type WrittenUnit } from './unit-writing.ts'

const arabic = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)`
const scale = '(?:十|百(?!分)|千(?![瓦伏米克牛]|分之)|万(?!分之)|亿)'
const arabicNumeral = String.raw`-?${arabic}[多余来]?(?:${scale}{1,3}(?:\d{1,4}(?:\.\d+)?[百千万])?)?(?:[多余来]${scale}{0,2})?`
const digits = '[零〇一二两三四五六七八九]'
const chineseNumeral = `(?:${digits}|${scale})+(?:点${digits}+)?[百千万亿]{0,2}(?:[多余来几][百千万亿]{0,2})?`
const smallNumeral = '[一二三四五六七八九十百]{1,4}'

const numbers = new RegExp(
  [
    '(?<multiple>翻(?:了|上)?(?:近|约|超过?|至少)?(?<times>[一二两三四五])?番|翻了?一倍|翻倍)',
    '(?<half>(?:过|超|近|逾)半数?(?![年月天日个小夜径])|一半|半数)',
    `(?<hundred>[百千万])分之(?<share>${chineseNumeral}|${arabicNumeral})`,
    `(?<below>${smallNumeral})分之(?<above>${smallNumeral})`,
    `(?<plain>${arabicNumeral}|${chineseNumeral})`,
  ].join('|'),
  'g',
)

/** Every numeral of a sentence with what touches it, in order. What cannot be told (三五, 几十) is left out. */
export function scanNumbers(sentence: string): readonly NumberToken[] {
  const tokens: NumberToken[] = []
  for (const match of sentence.matchAll(numbers)) {
    const { multiple, half, hundred, below, plain } = match.groups ?? {}
    const token =
      (multiple !== undefined && readMultiple(match)) ||
      (half !== undefined && readHalf(match)) ||
      (hundred !== undefined && readPerHundred(match)) ||
      (below !== undefined && readFraction(match)) ||
      (plain !== undefined && readPlain(match, sentence, tokens.at(-1)?.end ?? -1))
    if (token !== false && token !== null && token !== undefined) tokens.push(token)
  }
  return tokens
}

type Match = RegExpExecArray | RegExpMatchArray

function tokenOf(match: Match, rest: Pick<NumberToken, 'value' | 'unit' | 'rule'> & Partial<NumberToken>): NumberToken {
  const start = match.index ?? 0
  const end = start + match[0].length
  return { start, end, numeral: match[0], value2: null, suffix: '', ownBounds: [], scale: '', ...rest }
}

const doublings: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 }
const boundInside: readonly (readonly [RegExp, Comparator])[] = [
  [/近|约/, '~'],
  [/超|过|逾/, '>'],
  [/至少/, '>='],
]

/** 翻番 is twice, 翻两番 four times. */
function readMultiple(match: Match): NumberToken {
  const power = doublings[match.groups?.times ?? '一'] ?? 1
  return tokenOf(match, { value: exact(2 ** power), unit: '倍', ownBounds: boundsInside(match[0]), rule: 'doubling' })
}

function readHalf(match: Match): NumberToken {
  return tokenOf(match, { value: exact(50), unit: '%', ownBounds: boundsInside(match[0]), rule: 'half' })
}

function boundsInside(text: string): readonly Comparator[] {
  return boundInside.filter(([word]) => word.test(text)).map(([, bound]) => bound)
}

const sharesOf: Readonly<Record<string, readonly [UnitCode, string]>> = {
  百: ['%', '1'],
  千: ['‰', '1'],
  万: ['%', '0.01'],
}

/** 百分之五十八, 千分之五; 万分之一 is a hundredth of 1 %. */
function readPerHundred(match: Match): NumberToken | null {
  const { hundred = '', share = '' } = match.groups ?? {}
  const [unit, factor] = sharesOf[hundred] ?? ['%', '1']
  const number = readWrittenNumber(share)
  if (number === null) return null
  const ownBounds = number.vague === null ? [] : [number.vague]
  return tokenOf(match, { value: number.value.times(factor), unit, ownBounds, rule: 'per-hundred' })
}

/** 三分之二 keeps both numbers, in the order of the text: of three parts, two. */
function readFraction(match: Match): NumberToken | null {
  const { below = '', above = '' } = match.groups ?? {}
  const [first, second] = [readWrittenNumber(below), readWrittenNumber(above)]
  if (first === null || second === null) return null
  return tokenOf(match, { value: second.value, value2: first.value, unit: '比例', rule: 'fraction' })
}

/** A numeral of any kind with the unit behind it. What has another word there (月, 号, 期) is no amount and is left out. */
function readPlain(match: Match, sentence: string, last: number): NumberToken | null {
  const end = (match.index ?? 0) + match[0].length
  const written = isCalendarYear(match[0], sentence.charAt(end)) ? null : unitAt(sentence, end)
  const suffix = written === null ? suffixAt(sentence, end) : ''
  if (suffix !== '' && !/^[:：成]/.test(suffix)) return null
  const number = readWrittenNumber(match[0].replace('-', ''))
  if (number === null) return null
  const ownBounds = number.vague === null ? [] : [number.vague]
  const start = (match.index ?? 0) + (isHyphen(match, sentence, last) ? 1 : 0)
  const token = { ...tokenOf(match, { value: number.value, unit: null, rule: 'bare' }), start, suffix }
  const scaled = { ...token, numeral: match[0].replace('-', ''), ownBounds, scale: number.scale }
  if (suffix === '成') return readTenths(scaled, sentence)
  return written === null ? scaled : withUnit(scaled, written, sentence)
}

const calendarYear = /^(?:(?:19|20)\d\d|[一二][零〇○九][零〇○一二三四五六七八九]{2})$/

function isCalendarYear(numeral: string, next: string): boolean {
  return next === '年' && calendarYear.test(numeral)
}

/** A dash between two numbers parts them; elsewhere it is a minus: 增长-8.92%. */
function isHyphen(match: Match, sentence: string, last: number): boolean {
  const start = match.index ?? 0
  return match[0].startsWith('-') && (start === last || /[\dA-Za-z%]/.test(sentence.charAt(start - 1)))
}

const suffixes =
  /年|月|日|号|时(?!效)|点(?!多)|周|星期|季度|个季度|分钟|秒|世纪|届|期|版|页|章|节|级|楼|室|路|大|强|线|位|地|角|方|[:：]\d|千伏|伏|个基点|分贝|克|成(?![立功本果交品绩为员都长就套熟片型效色规])/y

/** What stands where a unit could stand and is none; empty for nothing known. */
function suffixAt(sentence: string, end: number): string {
  suffixes.lastIndex = end
  return suffixes.exec(sentence)?.[0] ?? ''
}

const halfMore = /半(?![年天数径导])/y

/** With the half behind it: 三个半. */
function withUnit(token: NumberToken, { unit, length }: WrittenUnit, sentence: string): NumberToken {
  const end = token.end + length
  halfMore.lastIndex = end
  const isHalfMore = unit !== '%' && halfMore.test(sentence)
  const value = isHalfMore ? token.value.plus('0.5') : token.value
  return { ...token, unit, value, end: isHalfMore ? end + 1 : end, rule: 'number-unit' }
}

const hundredths = /成([一二三四五六七八九]?)/y

/** 七成 is 70 %, 七成七 is 77 %. */
function readTenths(token: NumberToken, sentence: string): NumberToken | null {
  hundredths.lastIndex = token.end
  const match = hundredths.exec(sentence)
  if (match === null || token.value.gt('10')) return null
  const value = token.value.times('10').plus(readWrittenNumber(match[1] ?? '')?.value ?? '0')
  return { ...token, value, unit: '%', suffix: '', end: token.end + match[0].length, scale: '', rule: 'tenths' }
}
