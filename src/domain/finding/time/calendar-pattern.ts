const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const dash = '(?:—{1,2}|-|–|~|～|至|到)'
const year =
  '(?<year>\\d{4}年度?|[一二][〇零○一二三四五六七八九]{3}年度?|今年|本年度?|明年|后年|去年|上年度?|前年|那年|当年|次年)'
const within = [
  '(?<half>[上下])半年',
  `(?<firstQuarter>[一1])(?:季度)?${dash}(?<lastQuarter>[二三四2-4])季度`,
  '(?:(?<upTo>前|头)(?<firstQuarters>[一二两三四2-4])个?|第?(?<quarter>[一二三四1-4]))季度',
  `(?<fromMonth>${number})月?份?${dash}(?<toMonth>${number})月(?!\\d{1,2}[日号])份?`,
  `(?:前|头)(?<firstMonths>两|${number})个?月`,
  `(?<dayOfMonth>${number})月(?<firstDay>${number})[日号]?${dash}(?<endDay>${number})[日号]`,
  `(?:(?<dayMonth>${number})月(?<day>${number})[日号]?${dash})?(?<lastDayMonth>${number})月(?<lastDay>${number})[日号]`,
  `(?<![每个上本下]月|[〕\\])第期])(?<soleDay>\\d{1,2})日(?=上午|下午|，|晚|在|至今|止|[0-9]{1,2}时)`,
  `(?<tenMonth>${number})月份?(?<tenDays>[上中下])旬`,
  `(?<month>${number})月份?`,
  '(?<![一二三四五六七八九十两几半每多\\d])(?<edgeOfYear>年[底末终](?!考核|总结|奖|评|绩效)|年中|(?<!大)年初(?![一二三四五六七八九])(?<task>定|下达|确定|签订|提出|部署|安排|目标|任务|计划)?)',
  '(?<wholeYear>全年|(?<![一二三四五六七八九十两几半每多])年内)',
].join('|')

/** Every way in which a text names years, halves, quarters, months and days of the calendar. */
export const calendarWord = new RegExp(
  `(?<lead>截至|截止到?|直?到|至)?(?<![\\d.])(?:${year}(?:的?(?:${within}))?|(?:${within.replace(/\(\?<(\w+)>/g, '(?<$1Bare>')}))` +
    '(?<edge>[底末初])?(?<current>当月)?(?<tail>之前|以前|前(?!十|\\d)|以来|开始|起)?',
  'g',
)
