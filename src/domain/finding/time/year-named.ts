import { numberOf } from './calendar-numeral.ts'
import type { TimeFrame } from './time-word.ts'

const relative: Readonly<Record<string, number>> = { 今: 0, 本: 0, 明: 1, 后: 2, 去: -1, 上: -1, 前: -2 }

/** The year that is written, or meant where none is; null when it cannot be told. */
export function yearNamed(written: string | undefined, frame: TimeFrame): number | null {
  if (written === undefined) return frame.year ?? frame.lastYear
  const digits = /^\d{4}/.exec(written)?.[0]
  if (digits !== undefined) return plausible(Number(digits))
  if (/^[一二][〇零○一二三四五六七八九]/.test(written)) return plausible(numberOf(written.slice(0, 4)) ?? 0)
  const start = written[0] ?? ''
  if (start === '那' || start === '当') return frame.lastYear ?? frame.year
  if (start === '次') return frame.lastYear === null ? null : frame.lastYear + 1
  const offset = relative[start]
  return frame.thisYear === null || offset === undefined ? null : frame.thisYear + offset
}

function plausible(year: number): number | null {
  return year >= 1949 && year <= 2100 ? year : null
}
