import { findUnit, isUnitCode, plainUnit, type UnitCode, unitDimension } from '../quantity/unit.ts'

export type Simplify = (text: string) => string

/** A header without what is not its name: numbering, marks, unit. */
export interface HeaderText {
  /** Folded: width, case, script, blanks and brackets do not count. */
  readonly name: string
  /** The same without what stands in brackets: 总投资（含土地款） → 总投资. */
  readonly bareName: string
  /** The writing of the unit that the header names; null: none. */
  readonly unit: string | null
}

/**
 * Takes a header apart.
 *
 * @example readHeader('1.总投资（万元）', (text) => text) // { name: '总投资', bareName: '总投资', unit: '万元' }
 */
export function readHeader(text: string, simplify: Simplify): HeaderText {
  const plain = simplify(text.normalize('NFKC')).replace(/\s/gu, '')
  const named = plain.replace(numbering, '').replace(/^其中[::]?/, '')
  const { rest, unit } = takeUnit(named)
  return { name: foldHeader(rest), bareName: foldHeader(rest.replace(bracketed, '')), unit }
}

const numbering = /^(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.](?!\d))/
const bracketed = /[([【〔<《][^)\]】〕>》]*[)\]】〕>》]/gu

/** One spelling for headers: signs, brackets and marks of required fields do not count. */
export function foldHeader(text: string): string {
  return text
    .toLowerCase()
    .replace(/[(]?(?:必填|选填|选择|下拉选择)[)]?/gu, '')
    .replace(/[^\p{L}\p{N}%‰]/gu, '')
}

/** The unit in brackets, after a slash or colon, or the whole text. */
function takeUnit(text: string): { readonly rest: string; readonly unit: string | null } {
  if (isUnitWriting(text)) return { rest: '', unit: withoutBrackets(text) }
  for (const match of text.matchAll(bracketed)) {
    const inside = withoutBrackets(match[0]).replace(/^单位[::]?/, '')
    if (isUnitWriting(inside)) return { rest: text.replace(match[0], ''), unit: inside }
  }
  const [, head, tail] = /^(.{2,}?)(?:[/,,::]|单位[::]?)([^/,,::]+(?:\/[^/]+)?)$/u.exec(text) ?? []
  if (head !== undefined && tail !== undefined && isUnitWriting(tail)) return { rest: head, unit: tail }
  return { rest: text, unit: null }
}

function withoutBrackets(text: string): string {
  return text.replace(/^[([【〔<《]|[)\]】〕>》]$/gu, '')
}

/** Single words such as 个 and 年 are units only where nothing else can be meant: a header 年 is a year. */
function isUnitWriting(text: string): boolean {
  const writing = withoutBrackets(text)
  return findUnit(writing) !== null && !['年', '分', '成', '位', '名', '度', '批', '类', '份', '项'].includes(text)
}

/**
 * The unit that a writing means for a field of this unit: 万 in the header of a field of money is 万元.
 *
 * @returns null when the writing is no unit
 */
export function unitFor(writing: string, fieldUnit: UnitCode): UnitCode | null {
  const unit = findUnit(writing)
  if (unit !== '万') return unit
  const scaled = `万${plainUnit(fieldUnit)}`
  return isUnitCode(scaled) ? scaled : unit
}

/** The unit among several (`万元、亩`) that measures what a field measures; null when none does. */
export function unitAmong(writings: readonly string[], fieldUnit: UnitCode): UnitCode | null {
  const units = writings.flatMap((writing) => unitFor(writing, fieldUnit) ?? [])
  return units.find((unit) => unitDimension(unit) === unitDimension(fieldUnit)) ?? null
}
