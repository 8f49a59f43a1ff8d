import type { Span } from '../../text/clean-text.ts'
import { calendarWord } from './calendar-pattern.ts'
import { readCalendarWord } from './calendar-words.ts'
import { festivalFamilies } from './festival-words.ts'
import { nearFamilies } from './near-words.ts'
import { nowFamilies } from './now-words.ts'
import { spanFamilies } from './span-words.ts'
import type { TimeFamily } from './time-family.ts'
import type { ReadTime, TimeFrame, TimeWord } from './time-word.ts'

const families: readonly TimeFamily[] = [
  ...spanFamilies,
  ...nowFamilies,
  ...nearFamilies,
  ...festivalFamilies,
  { pattern: calendarWord, read: readCalendarWord },
]

interface Match extends Span {
  readonly family: TimeFamily
  readonly groups: Readonly<Record<string, string | undefined>>
}

/**
 * Every word of time in a stretch of the text, in its order. What a title in 《》 names is not said by the text itself and is left out.
 *
 * @param frame today, and the year that words without one mean
 */
export function scanTimes(text: string, { start, end }: Span, frame: TimeFrame): readonly TimeWord[] {
  const piece = text.slice(start, end).replace(/《[^《》]{0,100}》/g, (title) => '□'.repeat(title.length))
  const words: TimeWord[] = []
  let known = frame
  for (const match of matchesIn(piece)) {
    const read = match.family.read(match.groups, {
      ...known,
      year: yearOfSentence(piece, match.start, words.at(-1), start) ?? known.year,
    })
    if (read === null) continue
    const word = {
      ...(sameMonths(read, piece, match, words) ?? read),
      start: start + match.start,
      end: start + match.end,
      isBase: read.shape !== 'so-far' && isBase(piece, match),
      isAside: aside.test(clauseBefore(piece, match)),
      isHappening: isHappening(piece, match),
    }
    words.push(word)
    known = withWord(known, word)
  }
  return words
}

/** 明年计划…，上半年…: the year that the sentence named last is the year of what it says without one. */
function yearOfSentence(piece: string, at: number, before: TimeWord | undefined, offset: number): number | null {
  if (before === undefined || before.isBase || before.from.year !== before.to.year || !yearly.has(before.shape))
    return null
  const from = before.end - offset
  return at - from <= 120 && !/[。！？\n]/.test(piece.slice(from, at)) ? before.to.year : null
}

const yearly: ReadonlySet<string> = new Set(['stretch', 'year', 'point', 'by'])

/** 去年同期: the months that were named before, a year or more earlier. */
function sameMonths(read: ReadTime, piece: string, { end }: Span, words: readonly TimeWord[]): ReadTime | null {
  if (read.rule !== 'year' || !/^的?同期/.test(piece.slice(end, end + 3))) return null
  const before = words.findLast(({ shape, isBase }) => !isBase && shape !== 'by' && shape !== 'ahead')
  if (before === undefined || before.from.year !== before.to.year) return null
  const { year } = read.to
  return {
    ...read,
    shape: before.shape === 'now' || before.shape === 'point' ? 'point' : 'stretch',
    from: { ...before.from, year },
    to: { ...before.to, year },
    rule: 'same-months',
  }
}

/** Matches of all families in the order of the text, none on top of another: the earlier begins, then the longer. */
function matchesIn(piece: string): readonly Match[] {
  const all = families.flatMap((family) =>
    [...piece.matchAll(family.pattern)].map((match) => ({
      family,
      groups: match.groups ?? {},
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  const ordered = all.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end)
  let last = 0
  return ordered.filter((match) => {
    if (match.start < last) return false
    last = match.end
    return true
  })
}

const happened =
  /^(?:就|已|正式|全面|已经|全部|建设|顺利|陆续)*(?:建成|开工|动工|成立|投产|启动|竣工|获批|设立|创办|创建|通车|落户|开园|奠基|投用|入驻|搬迁)(?:建设|运营|运行|投产|投用|使用)?(?:[，。；、）]|$)/
const happenedIn = /(?:成立|建成|建|创办|创建|开工|投产|获批|设立|落户|通车|动工|开园|启动)于$/

/** 项目2022年6月开工，…; 园区成立于2006年，…. */
function isHappening(piece: string, { start, end }: Span): boolean {
  return happened.test(piece.slice(end, end + 12)) || happenedIn.test(piece.slice(Math.max(0, start - 4), start))
}

const aside = /^(?:其中|单是|仅|光)/

/** The words of the clause before a match, at most thirty characters of them. */
function clauseBefore(piece: string, { start }: Span): string {
  let from = start
  while (from > 0 && start - from < 30 && !'，；。：（'.includes(piece[from - 1] ?? '')) from -= 1
  return piece.slice(from, start)
}

const held = /(?:较|比|与|同|跟|超过?|高于|低于|多于|少于|相当于|对比|不同于)$/
const beginning = /(?:由|从)$/
const behindBase = /^(?:的?(?:同期|水平|实绩|基数|同比)|相比|末?基础上)/
const wholeYear = /^到?(?:全年|年度)$/
const behindTask = /^的?(?:任务|目标|[一二三四五六七八九十\d])/

function isBase(piece: string, { start, end }: Span): boolean {
  const [before, behind] = [piece.slice(Math.max(0, start - 4), start), piece.slice(end, end + 4)]
  if (/是$/.test(before) && /^的/.test(behind)) return true
  if (
    wholeYear.test(piece.slice(start, end)) &&
    behindTask.test(behind) &&
    /[占为完离距]|任务|计划/.test(before + behind)
  )
    return true
  return held.test(before) || beginning.test(before) || behindBase.test(behind)
}

function withWord(frame: TimeFrame, { from, to, shape }: TimeWord): TimeFrame {
  if (shape === 'stretch' && to.year > from.year)
    return { ...frame, spans: [...frame.spans.slice(-3), [from.year, to.year]] }
  if (shape === 'ahead') return { ...frame, spans: [...frame.spans.slice(-3), [from.year, to.year]] }
  return from.year === to.year ? { ...frame, lastYear: to.year } : frame
}
