import { yearOf } from '../../calendar/calendar-date.ts'
import { numberOf } from './calendar-numeral.ts'
import { type Groups, numeral, readSince, type TimeFamily } from './time-family.ts'
import { december, january, monthAround, type ReadTime, type TimeFrame } from './time-word.ts'

/** Words that speak of several years: plans, stretches with both ends, years ahead and years back. */
export const spanFamilies: readonly TimeFamily[] = [
  {
    pattern:
      /(?<lead>到|至)?[“"「『‘]?(?<plan>十[一二三四五六]?五)[”"」』’](?:时期|期间|规划期?)?(?:(?:的?[前头](?<first>[一二三四]|\d)年)|(?<end>期?末)|(?<since>以来)|(?<last>收官(?:之年|年)?|最后一年)|(?<opening>开局(?:之年|年)?|(?:第一|首)年))?/g,
    read: readPlan,
  },
  {
    pattern: /(?<lead>到|至)?(?<first>(?:19|20)\d\d)年?(?:—{1,2}|-|–|~|～|至|到)(?<last>20\d\d)年/g,
    read: ({ first, last }) => stretchOfYears(Number(first), Number(last)),
  },
  { pattern: /(?:到|至)?(?<!分|首|学|本|下|[一二两三])(?<plan>规划)?期末/g, read: readEndOfSpan },
  {
    pattern: new RegExp(
      `(?<next>未来|今后|接下来|下一步|后)(?:的)?(?:${numeral}(?:—|-|~|至|到))?(?<years>${numeral})年(?!前|来|级|期)[之以]?内?`,
      'g',
    ),
    read: readYearsAhead,
  },
  {
    pattern: new RegExp(
      `(?<by>力争|争取|用|在|通过|经过(?=[^，；。]{0,6}努力)|计划)?(?<![近第满每续头前后这隔去今明\\d])(?:${numeral}(?:—|-|~|至|到))?(?<years>${numeral})年(?<within>[之以]?内)?(?!行动|计划|攻坚|半|时间|左右|前|来|多|以|后|不|级|制|期|龄|间|一|[之]?[上下]|[零〇○一二三四五六七八九十]{1,2}月|\\d{1,2}月|底|末|初|度)`,
      'g',
    ),
    read: readYearsAhead,
  },
  { pattern: /过去的?一年|(?<!第|每|近)一年来/g, read: readYearsBack },
  {
    pattern:
      /(?:过去|近|最近|这|连续)的?(?<years>[二两三四五六七八九十]|\d)(?:个年度|年)(?:以来|来|间)?(?![前后内多底级制期最新]|平均|首次)/g,
    read: readYearsBack,
  },
  { pattern: /(?<!第|每)(?<years>[二两三四五六七八九十]|\d)年(?:以来|来)/g, read: readYearsBack },
  { pattern: /(?:今明|明后)(?:两|二)年/g, read: readTwoYears },
]

/** First and last year of the five-year plans. @source 国民经济和社会发展五年规划纲要 */
const firstYearOfPlan: Readonly<Record<string, number>> = {
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
}

function readPlan({ plan, first, end, lead, since, last, opening }: Groups, frame: TimeFrame): ReadTime | null {
  const from = firstYearOfPlan[plan ?? '']
  if (from === undefined) return null
  if (since !== undefined) return readSince(january(from), frame)
  if (last !== undefined) return stretchOfYears(from + 4, from + 4, 'year-of-plan')
  if (opening !== undefined) return stretchOfYears(from, from, 'year-of-plan')
  const years = numberOf(first ?? '') ?? 5
  if (end === undefined && lead === undefined) return stretchOfYears(from, from + years - 1, 'five-year-plan')
  return endOfYear(from + 4, 'five-year-plan-end')
}

function stretchOfYears(first: number, last: number, rule = 'years'): ReadTime | null {
  if (last < first) return null
  return { shape: 'stretch', from: january(first), to: december(last), lastDay: null, rule }
}

function endOfYear(year: number, rule: string): ReadTime {
  return { shape: 'point', from: january(year), to: december(year), lastDay: null, rule }
}

/** 期末 of a report is the end of what it reports; 规划期末 that of the plan. */
function readEndOfSpan({ plan }: Groups, { spans, year, reported }: TimeFrame): ReadTime | null {
  if (plan === undefined && reported !== null)
    return { shape: 'point', from: january(reported.year), to: reported, lastDay: null, rule: 'end-of-report' }
  const last = spans.at(-1)?.[1] ?? year
  return last === null ? null : endOfYear(last, 'end-of-span')
}

/** 三年 is a stretch that was named before where one has that length; else it counts from today's year, as deadlines do. */
function readYearsAhead(
  { years, within, next, by }: Groups,
  { thisYear, lastYear, spans }: TimeFrame,
): ReadTime | null {
  const length = numberOf(years ?? '')
  if (length === null || length < 1 || length > 30) return null
  const known = spans.findLast(
    ([first, last]) => last - first + 1 === length && (next === undefined || last > (thisYear ?? 0)),
  )
  if (known !== undefined && within === undefined) return stretchOfYears(known[0], known[1], 'years-named-before')
  const start = thisYear ?? lastYear
  if (start === null || (within ?? next ?? by) === undefined) return null
  const first = start + (next === undefined ? 0 : 1)
  const last = start + length
  return { shape: 'ahead', from: january(first), to: december(last), lastDay: null, rule: 'years-ahead' }
}

/** 过去一年, said in spring, is the year before; 五年来 ends with it too. */
function readYearsBack({ years }: Groups, { today, year }: TimeFrame): ReadTime | null {
  if (today === null || year === null) return null
  const last = monthAround(today).month <= 4 && year === yearOf(today) ? year - 1 : year
  return stretchOfYears(last - (numberOf(years ?? '') ?? 1) + 1, last, 'years-back')
}

function readTwoYears(_groups: Groups, { thisYear }: TimeFrame): ReadTime | null {
  return thisYear === null ? null : stretchOfYears(thisYear, thisYear + 1)
}
