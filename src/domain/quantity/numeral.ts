import { type Exact, exact } from './exact.ts'

/** Traditional, formal and look-alike numerals → the plain ones. */
const plainNumeral: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  〇: '零',
  點: '点',
  負: '负',
}

const digitValue: Readonly<Record<string, string>> = {
  零: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** The large scales, largest first: each may stand once, and what follows it must be smaller. */
const largeScales = [
  { sign: '亿', size: exact(100_000_000) },
  { sign: '万', size: exact(10_000) },
] as const

/**
 * The value of a numeral: Arabic digits, Chinese digits, or both (`1.2万亿`, `两千一百万`, `3千`, `二〇二四`, `三点五亿`, `半`).
 *
 * Thousands may be parted by `,` in full groups of three. A spoken tail counts one scale lower (一百二 = 120); an Arabic
 * one (1万2) may mean two things and is not read, nor are two digits side by side (三五 is "three to five"), leading zeros
 * (codes and telephone numbers) or exponents (a cell that has lost digits).
 *
 * @param text folded by `foldWritten`
 * @returns null when the whole text is not one numeral
 */
export function readNumeral(text: string): Exact | null {
  const plain = Array.from(text, (character) => plainNumeral[character] ?? character).join('')
  if (/^\+\d/.test(plain)) return readScaled(plain.slice(1), 0)
  if (!/^[-负]/.test(plain)) return readScaled(plain, 0)
  return negated(readScaled(plain.slice(1), 0))
}

function negated(value: Exact | null): Exact | null {
  return value === null || value.eq('0') ? value : value.times(exact(-1))
}

/** A number with the scale `level` or a smaller one: `head 亿 tail`. */
function readScaled(text: string, level: number): Exact | null {
  const scale = largeScales[level]
  if (scale === undefined) return readSection(text)
  const at = text.lastIndexOf(scale.sign)
  if (at < 0) return readScaled(text, level + 1)
  const head = at === 0 ? exact(1) : readScaled(text.slice(0, at), level + 1)
  const tail = readTail(text.slice(at + 1), level + 1, scale.size)
  if (head === null || tail === null) return null
  if (!tail.eq('0') && !head.eq(head.round(0))) return null
  return head.times(scale.size).plus(tail)
}

/** What follows a scale: nothing, a smaller number, or one spoken digit of the next lower scale (一万二). */
function readTail(text: string, level: number, size: Exact): Exact | null {
  if (text === '') return exact(0)
  if (/^\d$/.test(text)) return null
  if (/^[一二三四五六七八九]$/.test(text)) return digit(text).times(size).times('0.1')
  const tail = readScaled(text.replace(/^零(?=.)/, ''), level)
  return tail?.lt(size) ? tail : null
}

/** A number without 万 and 亿. */
function readSection(text: string): Exact | null {
  if (text === '半' || text === '一半') return exact('0.5')
  const point = text.indexOf('点')
  if (point >= 0) return readSpokenDecimal(text.slice(0, point), text.slice(point + 1))
  return readArabic(text) ?? readArabicScaled(text) ?? readPositional(text) ?? readSpoken(text)
}

/** `三点五`: a whole number, then digits one by one. */
function readSpokenDecimal(whole: string, digits: string): Exact | null {
  const value = readPositional(whole) ?? readSpoken(whole)
  if (value === null || !/^[零一二三四五六七八九]+$/.test(digits)) return null
  return exact(`${value.toFixed()}.${asDigits(digits)}`)
}

const arabic = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/

function readArabic(text: string): Exact | null {
  return arabic.test(text) ? exact(text.replaceAll(',', '')) : null
}

const smallScale: Readonly<Record<string, Exact>> = { 十: exact(10), 百: exact(100), 千: exact(1000) }

/** `3千`, `1.5百`: one Arabic coefficient below ten. */
function readArabicScaled(text: string): Exact | null {
  const [, coefficient, sign] = /^([1-9](?:\.\d+)?)([十百千])$/.exec(text) ?? []
  const size = smallScale[sign ?? '']
  return coefficient === undefined || size === undefined ? null : exact(coefficient).times(size)
}

/** `二〇二四`: digits one by one; a single digit; never two without a zero among them (三五 is a guess, not a number). */
function readPositional(text: string): Exact | null {
  if (/^[零一二两三四五六七八九]$/.test(text)) return digit(text)
  if (!/^[一二三四五六七八九][零○一二三四五六七八九]+$/.test(text)) return null
  if (text.length === 2 && !/[零○]/.test(text)) return null
  return exact(asDigits(text))
}

const spoken =
  /^(?:([一二两三四五六七八九1-9])千)?(?:(零)?([一二两三四五六七八九1-9])百)?(?:(零)?([一二三四五六七八九1-9])?(十))?(?:(零)?([一二三四五六七八九]))?$/

/** `两千一百`, `一百零五`, `十五`, `一百二` (spoken: 120), and a bare `百` or `千`, which stands for one of it. */
function readSpoken(text: string): Exact | null {
  if (text === '百' || text === '千') return smallScale[text] ?? null
  const [whole, thousands, , hundreds, , tens, ten, zeroBeforeUnit, unit] = spoken.exec(text) ?? []
  if (!whole) return null
  const tensValue = ten === undefined ? '0' : tens === undefined ? '1' : tens
  const upper = sumOf([thousands, '千'], [hundreds, '百'], [tensValue, '十'])
  if (unit === undefined) return upper
  const spokenTail = ten === undefined && zeroBeforeUnit === undefined && (hundreds ?? thousands) !== undefined
  const unitSize = !spokenTail ? exact(1) : hundreds === undefined ? exact(100) : exact(10)
  return upper.plus(digit(unit).times(unitSize))
}

function sumOf(...terms: readonly (readonly [string | undefined, string])[]): Exact {
  return terms.reduce((sum, [coefficient, sign]) => {
    const size = smallScale[sign]
    return coefficient === undefined || size === undefined ? sum : sum.plus(digit(coefficient).times(size))
  }, exact(0))
}

function digit(character: string): Exact {
  return exact(digitValue[character] ?? character)
}

function asDigits(text: string): string {
  return Array.from(text, (character) => (character === '○' ? '0' : (digitValue[character] ?? character))).join('')
}
