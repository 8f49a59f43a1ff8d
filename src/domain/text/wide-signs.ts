import { isDigit, isLetter } from './characters.ts'

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}
const toWide = new Map(Object.entries(wide).map(([sign, other]) => [sign.charCodeAt(0), other.charCodeAt(0)]))
const [COMMA, COLON, SLASH, WIDE_COMMA, WIDE_COLON] = [0x2c, 0x3a, 0x2f, 0xff0c, 0xff1a]
const [OPEN, CLOSE] = [0x28, 0x29]

/**
 * Signs of one line of thought, in place: wide between Chinese however they were typed; commas of thousands, colons of ratios and clock
 * times, and what stands in Latin words stay narrow.
 *
 * @param originalAt the code unit of the original at an index
 */
export function wideSigns(units: Uint16Array, originalAt: (index: number) => number): void {
  const kept: boolean[] = []
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0
    if (unit === WIDE_COLON && betweenDigits(units, at)) units[at] = COLON
    else if (unit === WIDE_COMMA && originalAt(at - 1) >= 0xff10 && isThousands(units, at)) units[at] = COMMA
    else if (unit === OPEN) kept.push(isInWord(units, at))
    if (staysNarrow(units, at, unit, kept)) continue
    const other = toWide.get(unit)
    if (other !== undefined) units[at] = other
  }
}

function staysNarrow(units: Uint16Array, at: number, unit: number, kept: boolean[]): boolean {
  if (unit === COMMA) return isThousands(units, at) || isInWord(units, at)
  if (unit === COLON) return betweenDigits(units, at) || units[at + 1] === SLASH
  if (unit === OPEN) return kept.at(-1) === true
  if (unit === CLOSE) return kept.pop() === true
  return isInWord(units, at)
}

function betweenDigits(units: Uint16Array, at: number): boolean {
  return isDigit(units[at - 1] ?? 0) && isDigit(units[at + 1] ?? 0)
}

/** One to three digits before, three behind and no fourth: 1,200 and 21,700. */
function isThousands(units: Uint16Array, at: number): boolean {
  if (!betweenDigits(units, at)) return false
  return digitsFrom(units, at, 1) === 3 && digitsFrom(units, at, -1) <= 3
}

function digitsFrom(units: Uint16Array, at: number, step: 1 | -1): number {
  let count = 0
  while (count < 4 && isDigit(units[at + step * (count + 1)] ?? 0)) count += 1
  return count
}

function isInWord(units: Uint16Array, at: number): boolean {
  const after = units[at + 1] === 0x20 ? units[at + 2] : units[at + 1]
  return isLetter(units[at - 1] ?? 0) && isLetter(after ?? 0)
}
