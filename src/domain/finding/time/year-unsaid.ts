import type { CalendarDate } from '../../calendar/calendar-date.ts'
import { monthAround, monthLater, monthNumber, type TimeWord } from './time-word.ts'

/** A month, a quarter, a half or the edge of a year by its name alone. */
const named = /(?<!\d)\d{1,2}月|[一二三四五六七八九十]{1,2}月|[一二三四1-4]季度|[上下]半年|年[底末终]/
const yearWritten = /\d{4}年|[今本明后去前次当那]年(?!度)|上年|[本下上][个月季]/

/** Up to this month 全年 of what has happened is the year before. */
const LAST_OF_LOOKING_BACK = 4

/**
 * 12月份通报, written in January: the month of a year that nobody named is the last one of that name.
 *
 * @param written the word as it stands in the text
 */
export function lastOfThatName(word: TimeWord, written: string, today: CalendarDate | null): TimeWord {
  if (today === null || word.shape === 'by' || yearWritten.test(written)) return word
  const now = monthAround(today)
  const isWhole = written === '全年' && now.month <= LAST_OF_LOOKING_BACK && word.to.year === now.year
  const begins = word.shape === 'point' ? word.to : word.from
  const isAhead = named.test(written) && !/^[到至].*年[底末终]/.test(written) && monthNumber(begins) > monthNumber(now)
  return isWhole || isAhead ? yearBefore(word) : word
}

function yearBefore(word: TimeWord): TimeWord {
  return { ...word, from: monthLater(word.from, -12), to: monthLater(word.to, -12), lastDay: null }
}
