import { sameSign } from '../quantity/same-sign.ts'

/** A character in Simplified writing; one code unit stays one. */
export type Simplify = (character: string) => string

/** Line ends of other systems, one code unit each. */
const sameLineEnd: Readonly<Record<string, string>> = {
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
  '\f': '\n',
  '\v': '\n',
}

/** Characters that a table of single characters gets wrong: they are Simplified already, or a word would have decided. */
const sameCharacter: Readonly<Record<string, string>> = { 么: '么', 著: '著', 瞭: '了' }

/** Radicals that PDF files give for characters, and that the standard does not call the same. */
const radicals = '⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⺝⺼⺮⻗⻐⻡'
const ofRadicals = '母民虎西见角贝车长长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟月月竹雨钅饣'

const [LINE_END, RETURN] = [0x0a, 0x0d]

/** Full-width signs that stay as they are: the grammar expects them between Chinese. */
const keptWide = '！（），：；？'

/**
 * The same text in one spelling, code unit by code unit: Simplified, full-width letters and digits as ASCII, look-alike signs as one. Every
 * offset stays what it was.
 */
export function foldText(original: string, simplify: Simplify): string {
  const known = new Uint16Array(0x10000)
  const folded = new Uint16Array(original.length)
  for (let at = 0; at < original.length; at += 1) {
    const unit = original.charCodeAt(at)
    if (unit === RETURN && original.charCodeAt(at + 1) !== LINE_END) {
      folded[at] = LINE_END
      continue
    }
    if (known[unit] === 0) known[unit] = foldUnit(unit, simplify)
    folded[at] = known[unit] ?? unit
  }
  return textOfUnits(folded)
}

function foldUnit(unit: number, simplify: Simplify): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit
  const character = String.fromCharCode(unit)
  if (unit >= 0xff01 && unit <= 0xff5e && !keptWide.includes(character)) return foldSign(unit - 0xfee0)
  if (isRadical(unit)) return unitOfRadical(character)
  if (unit < 0x3400) return foldSign(unit)
  const simplified = sameCharacter[character] ?? simplify(character)
  return simplified.length === 1 ? foldSign(simplified.charCodeAt(0)) : unit
}

/** PDF files give ⾏ where 行 is meant. */
function isRadical(unit: number): boolean {
  return unit >= 0x2e80 && unit <= 0x2fd5
}

function unitOfRadical(character: string): number {
  const at = radicals.indexOf(character)
  return (at === -1 ? character.normalize('NFKC') : ofRadicals.charAt(at)).charCodeAt(0)
}

function foldSign(unit: number): number {
  const sign = String.fromCharCode(unit)
  return (sameSign[sign] ?? sameLineEnd[sign] ?? sign).charCodeAt(0)
}

/** A string of code units, in pieces that a call can take. */
export function textOfUnits(units: Uint16Array): string {
  const pieces: string[] = []
  for (let from = 0; from < units.length; from += 8192)
    pieces.push(String.fromCharCode(...units.subarray(from, from + 8192)))
  return pieces.join('')
}
