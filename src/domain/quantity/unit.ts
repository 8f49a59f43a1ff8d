import { DomainError, type Problem, problem } from '../errors.ts'
import { divideExact, type Exact, exact } from './exact.ts'
import { type Dimension, type UnitDefinition, unitTable } from './unit-table.ts'
import { clipWritten, foldWritten } from './written-text.ts'

/** The canonical symbol of a unit, as the field writes it. */
export type UnitCode = keyof typeof unitTable

const definitions: Readonly<Record<UnitCode, UnitDefinition>> = unitTable

/** Every unit, in the order of the table. */
// The keys of a constant table are exactly its codes; Object.keys only forgets that.
export const unitCodes = Object.keys(unitTable) as readonly UnitCode[]

/** True for a canonical symbol; aliases are for `findUnit`. */
export function isUnitCode(text: string): text is UnitCode {
  return Object.hasOwn(unitTable, text)
}

const codeByWriting: ReadonlyMap<string, UnitCode> = new Map(
  unitCodes.flatMap((code) =>
    [code, ...definitions[code].aliases].map((writing) => [lookUpForm(writing), code] as const),
  ),
)

function lookUpForm(folded: string): string {
  return folded.length > 1 ? folded.toLowerCase() : folded
}

/**
 * The unit that a clerk's writing means, as it stands alone in a unit column or a heading.
 *
 * 亿 alone is 亿元 there; 万 alone stays 万 (it may be 万元 or 万㎡) and converts into neither.
 *
 * @example findUnit('万平米') // '万㎡'
 */
export function findUnit(text: string): UnitCode | null {
  const folded = foldWritten(text)
  if (folded === null) return null
  return codeByWriting.get(lookUpForm(folded)) ?? null
}

/** As `findUnit`, but an unknown writing is a problem `quantity.unit-unknown` that can be shown. */
export function readUnit(text: string): UnitCode | Problem<'quantity.unit-unknown'> {
  return findUnit(text) ?? problem('quantity.unit-unknown', { text: clipWritten(text) })
}

/** What the unit measures. */
export function unitDimension(unit: UnitCode): Dimension {
  return definitions[unit].dimension
}

/** The unit without its 万 or 亿: 万元 → 元, 万㎡ → ㎡; a unit that has none is its own. */
export function plainUnit(unit: UnitCode): UnitCode {
  const plain = definitions[unit].plain
  return plain !== undefined && isUnitCode(plain) ? plain : unit
}

/** A unit that may end a written quantity. */
export interface UnitEnding {
  readonly unit: UnitCode
  /** The numeral's part of the text. */
  readonly head: string
}

/**
 * Every way to cut a unit off the end of a folded text, longest unit first: 100亿元 ends in 亿元 and in 元.
 *
 * A bare 万 or 亿 is never cut off: in a running text it belongs to the numeral.
 */
export function unitEndings(folded: string): readonly UnitEnding[] {
  const endings: UnitEnding[] = []
  for (let start = Math.max(0, folded.length - longestWriting); start < folded.length; start += 1) {
    const unit = codeInText.get(lookUpForm(folded.slice(start)))
    if (unit !== undefined) endings.push({ unit, head: folded.slice(0, start) })
  }
  return endings
}

const codeInText: ReadonlyMap<string, UnitCode> = new Map(
  [...codeByWriting].filter(([writing, code]) => definitions[code].headingOnly !== true && writing !== '亿'),
)

/** Every writing that is a unit within a running text; `findUnit` tells which. */
export const unitWritingsInText: readonly string[] = [...codeInText.keys()]

const longestWriting = Math.max(...Array.from(codeByWriting.keys(), (writing) => writing.length))

/** The factor between two units of one dimension, as a fraction of whole numbers: value × numerator ÷ denominator. */
export interface ConversionFactor {
  readonly numerator: Exact
  readonly denominator: Exact
}

/**
 * The exact factor from one unit to another.
 *
 * @throws DomainError `quantity.dimension-mismatch`
 */
export function conversionFactor(from: UnitCode, to: UnitCode): ConversionFactor {
  const [source, target] = [definitions[from], definitions[to]]
  if (source.dimension !== target.dimension) throw new DomainError('quantity.dimension-mismatch', { from, to })
  return {
    numerator: exact(source.numerator).times(exact(target.denominator)),
    denominator: exact(source.denominator).times(exact(target.numerator)),
  }
}

/** Places kept beyond those of the value: more than any terminating factor of the table needs. */
const FACTOR_PLACES = 40

/**
 * Converts a value between units of one dimension.
 *
 * @returns the exact value whenever it has one in decimals; otherwise (亩 → ㎡, a third) rounded at 20 places. To compare
 *   quantities of different units without any rounding, use `compareQuantities`.
 * @throws DomainError `quantity.dimension-mismatch`
 * @example convert(exact('5.5'), '万元/亩', '元/㎡') // 82.5
 */
export function convert(value: Exact, from: UnitCode, to: UnitCode): Exact {
  const { numerator, denominator } = conversionFactor(from, to)
  if (from === to) return value
  const product = value.times(numerator)
  const fine = divideExact(product, denominator, decimalPlaces(value) + FACTOR_PLACES)
  return fine.times(denominator).eq(product) ? fine : divideExact(product, denominator)
}

function decimalPlaces(value: Exact): number {
  return Math.max(0, value.c.length - 1 - value.e)
}
