import type { DatePrecision } from './date-serial.ts'

/** How a number format shows a number; the rest of a format (colours, separators, units) changes nothing here. */
export type NumberDisplay = 'plain' | 'percent' | Exclude<DatePrecision, 'none'>

/**
 * Reads a number format code of a workbook.
 *
 * A format that shows only a time of the day or a duration is `plain`: it holds no date.
 *
 * @example displayOfFormatCode('yyyy"年"m"月"') // 'month'
 * @example displayOfFormatCode('0.0%') // 'percent'
 */
export function displayOfFormatCode(code: string): NumberDisplay {
  const [positive = ''] = withoutLiterals(code).split(';')
  if (positive.includes('%')) return 'percent'
  if (/d|aaa/.test(positive)) return 'day'
  if (/m/.test(positive) && !/[hs]/.test(positive)) return 'month'
  return /[ye]/.test(positive) ? 'year' : 'plain'
}

/**
 * The display of a built-in format, those of the Chinese programs included (27–36, 50–58).
 *
 * @returns null when the number is none of the built-in ones and must be declared in the file
 * @source ECMA-376-1 §18.8.30, with its table for zh-cn
 */
export function displayOfBuiltInFormat(id: number): NumberDisplay | null {
  if (id > 163) return null
  if (id === 9 || id === 10) return 'percent'
  if (monthFormats.has(id)) return 'month'
  return dayFormats.has(id) ? 'day' : 'plain'
}

const monthFormats: ReadonlySet<number> = new Set([17, 27, 36, 50, 52, 57])
const dayFormats: ReadonlySet<number> = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58])

/** Takes out what is shown as it stands: quoted text, escaped characters, padding, colours, conditions, locales. */
function withoutLiterals(code: string): string {
  return code
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[([hms]+)\]/g, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|am\/pm|a\/p|e[+-]/g, '')
}
