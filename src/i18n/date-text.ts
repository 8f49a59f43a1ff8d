import type { Locale } from './locale.ts'

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A period code as people write it.
 *
 * @example periodText('2026-Q3', 'zh-Hans') // '2026年三季度'
 * @example periodText('2024-01..2024-10', 'en') // 'Jan – Oct 2024'
 * @returns the code itself where it is of no known form
 */
export function periodText(code: string, locale: Locale): string {
  const words = locale === 'en' ? english : chinese
  for (const [pattern, write] of words) {
    const found = pattern.exec(code)
    if (found) return write(found.slice(1))
  }
  return code
}

type Writing = readonly [RegExp, (parts: string[]) => string]

const quarterNames = ['一', '二', '三', '四']

const chinese: readonly Writing[] = [
  [/^(\d{4})$/, ([year]) => `${year}年`],
  [/^(\d{4})-H([12])$/, ([year, half]) => `${year}年${half === '1' ? '上' : '下'}半年`],
  [/^(\d{4})-Q([1-4])$/, ([year, quarter]) => `${year}年${quarterNames[Number(quarter) - 1]}季度`],
  [/^(\d{4})-(\d{2})$/, ([year, month]) => `${year}年${Number(month)}月`],
  [/^(\d{4})-(\d{2})\.\.\1-(\d{2})$/, ([year, from, to]) => `${year}年${Number(from)}–${Number(to)}月`],
  [/^(\d{4})-(\d{2})\.\.(\d{4})-(\d{2})$/, ([y1, m1, y2, m2]) => `${y1}年${Number(m1)}月–${y2}年${Number(m2)}月`],
  [/^\.\.(\d{4})-(\d{2})$/, ([year, month]) => `截至${year}年${Number(month)}月`],
  [/^(\d{4})\.\.(\d{4})$/, ([from, to]) => `${from}–${to}年`],
]

const english: readonly Writing[] = [
  [/^(\d{4})$/, ([year]) => `${year}`],
  [/^(\d{4})-([HQ]\d)$/, ([year, part]) => `${part} ${year}`],
  [/^(\d{4})-(\d{2})$/, ([year, month]) => `${monthName(month)} ${year}`],
  [/^(\d{4})-(\d{2})\.\.\1-(\d{2})$/, ([year, from, to]) => `${monthName(from)} – ${monthName(to)} ${year}`],
  [/^(\d{4})-(\d{2})\.\.(\d{4})-(\d{2})$/, ([y1, m1, y2, m2]) => `${monthName(m1)} ${y1} – ${monthName(m2)} ${y2}`],
  [/^\.\.(\d{4})-(\d{2})$/, ([year, month]) => `up to ${monthName(month)} ${year}`],
  [/^(\d{4})\.\.(\d{4})$/, ([from, to]) => `${from} – ${to}`],
]

function monthName(month: string | undefined): string {
  return englishMonths[Number(month) - 1] ?? ''
}

/** A day in full. @example dayText('2026-10-31', 'zh-Hans') // '2026年10月31日' */
export function dayText(day: string, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (locale === 'en') return `${Number(date)} ${monthName(month)} ${year}`
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** An instant as `2026-10-31 09:05` in the reader's own time zone; the text itself when it is no instant. */
export function instantText(instant: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}
