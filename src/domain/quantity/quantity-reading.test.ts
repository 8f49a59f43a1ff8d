import { afterEach, expect, test, vi } from 'vitest'
import { isProblem } from '../errors.ts'
import { combineBounds, takeBoundWords } from './bound-words.ts'
import { toText } from './exact.ts'
import { readQuantity } from './quantity-reading.ts'
import { clipWritten, foldWritten, WRITTEN_TEXT_LIMIT } from './written-text.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** The reading as one line: `>= 1000 家`, `= 5..10 亿元`, or the code of the problem. */
function lineOf(text: string): string {
  const reading = readQuantity(text)
  if (isProblem(reading)) return reading.code
  const high = reading.valueHigh === null ? '' : `..${toText(reading.valueHigh)}`
  return `${reading.comparator} ${toText(reading.value)}${high} ${reading.unit ?? '-'}`
}

// Figures of the city's plans and reports as they were published (seeds 001 and 003, 2022–2025).
test.each([
  ['1700亿元以上', '>= 1700 亿元'],
  ['2000个以上', '>= 2000 个'],
  ['力争突破1万亿元', '> 10000 亿元'],
  ['50%', '= 50 %'],
  ['618.8亿元', '= 618.8 亿元'],
  ['力争超1300亿元', '> 1300 亿元'],
  ['达60%以上', '>= 60 %'],
  ['2100多万平方米', '> 2100 万㎡'],
  ['1200多家', '> 1200 家'],
  ['超千亿元', '> 1000 亿元'],
  ['超千万㎡', '> 1000 万㎡'],
  ['2.5万亩', '= 25000 亩'],
  ['近万亩', '~ 10000 亩'],
  ['20+', '>= 20 -'],
  ['7∶3', '= 0.7 比例'],
  ['5.5万元/亩', '= 5.5 万元/亩'],
  ['2659家次', '= 2659 家次'],
])('the published figure %s is %s', (text, line) => {
  expect(lineOf(text)).toBe(line)
})

test.each([
  // numerals
  ['1.2万亿', '= 1200000000000 -'],
  ['两千一百万', '= 21000000 -'],
  ['２１００多万', '> 21000000 -'],
  ['一万二千', '= 12000 -'],
  ['二〇二四', '= 2024 -'],
  ['1,234.5', '= 1234.5 -'],
  ['１，２３４', '= 1234 -'],
  ['半', '= 0.5 -'],
  ['一亩半', '= 1.5 亩'],
  ['两倍半', '= 2.5 倍'],
  ['0', '= 0 -'],
  ['零', '= 0 -'],
  ['-0', '= 0 -'],
  ['0家', '= 0 家'],
  ['-3.5%', '= -3.5 %'],
  ['−3.5%', '= -3.5 %'],
  // 十几 says more than 10, as 十多 does
  ['十几', '> 10 -'],
  ['十几亿元', '> 10 亿元'],
  ['二十几家', '> 20 家'],
  ['二十余家', '> 20 家'],
  ['百余家', '> 100 家'],
  ['2100余', '> 2100 -'],
  // units
  ['５ 亿 元', '= 5 亿元'],
  ['20亿元人民币', '= 20 亿元'],
  ['人民币5亿元', '= 5 亿元'],
  ['￥1,200万', '= 12000000 元'],
  ['$5万', '= 50000 美元'],
  ['3千万元', '= 3000 万元'],
  ['两千一百万元', '= 2100 万元'],
  ['百分之八十五', '= 85 %'],
  ['百分之百', '= 100 %'],
  ['千分之三点五', '= 3.5 ‰'],
  ['５％', '= 5 %'],
  ['5个百分点', '= 5 百分点'],
  ['100万千瓦时', '= 100 万kWh'],
  ['0.8亿度', '= 0.8 亿kWh'],
  ['3.2万吨标准煤', '= 3.2 万tce'],
  ['1200平方公里', '= 1200 km²'],
  ['5M2', '= 5 ㎡'],
  // bounds: 以上, 以下 and 以内 include the number, 超过 and 不满 do not
  ['近1000家', '~ 1000 家'],
  ['约3万亩', '~ 30000 亩'],
  ['3万亩左右', '~ 30000 亩'],
  ['50上下', '~ 50 -'],
  ['≈50', '~ 50 -'],
  ['超过2000家', '> 2000 家'],
  ['突破100家', '> 100 家'],
  ['过半', '> 0.5 -'],
  ['过百亿元', '> 100 亿元'],
  ['超亿元', '> 100000000 元'],
  ['不低于60%', '>= 60 %'],
  ['不少于30宗', '>= 30 宗'],
  ['至少5件', '>= 5 件'],
  ['七成以上', '>= 7 成'],
  ['≥60%', '>= 60 %'],
  ['>=60', '>= 60 -'],
  ['不超过5天', '<= 5 天'],
  ['至多3个工作日', '<= 3 工作日'],
  ['控制在2%以内', '<= 2 %'],
  ['30户以下', '<= 30 户'],
  ['不足10家', '< 10 家'],
  ['力争1000家', '= 1000 家'],
  // bounds that agree: the vaguest stands
  ['超过60%以上', '>= 60 %'],
  ['约2100多万', '~ 21000000 -'],
  ['至少1000多家', '>= 1000 家'],
  // ranges: what one end leaves out it takes from the other
  ['5亿至10亿元', '= 5..10 亿元'],
  ['3~5', '= 3..5 -'],
  ['3-5', '= 3..5 -'],
  ['50%—60%', '= 50..60 %'],
  ['50——60%', '= 50..60 %'],
  ['百分之五十到百分之六十', '= 50..60 %'],
  ['3~5亿', '= 300000000..500000000 -'],
  ['3～5万亩', '= 30000..50000 亩'],
  ['1—3千家', '= 1000..3000 家'],
  ['9000~1.2万家', '= 9000..12000 家'],
  ['5000万至1亿元', '= 0.5..1 亿元'],
  ['5000万元—1亿元', '= 0.5..1 亿元'],
  ['3亿元~5', '= 3..5 亿元'],
  ['五至十家', '= 5..10 家'],
  ['-5~-3%', '= -5..-3 %'],
  ['3—5亿元左右', '~ 3..5 亿元'],
])('%s reads as %s', (text, line) => {
  expect(lineOf(text)).toBe(line)
})

test.each([
  '',
  ' ',
  '—',
  '-',
  '/',
  '无',
  'n/a',
  'N/A',
  '#REF!',
  '#DIV/0!',
  '待定',
  '?',
  '12?',
  '?12',
  '1?2',
  '12？家',
  '\ufffd12',
  '1\ufffd2亿元',
  '12\ufffd',
  '12 34',
  '1,23',
  '1.2E+08',
  '1e5',
  '0595-22222222',
  '2024-09-25',
  '2024-09',
  '2024年',
  '08:41',
  '7:3:1',
  '几十家',
  '三五家',
  '数百家',
  '三分之二',
  '亿元',
  '万',
  '千亿元',
  '1万2',
  '5~3',
  '5~3~1',
  '3家~5亿元',
  '超5家以内',
  '超3~5家',
  '1000家以上的企业',
  '○',
  '√',
  'toString',
  '__proto__',
])('"%s" says no number: a problem, never 0', (text) => {
  expect(lineOf(text)).toBe('quantity.unreadable')
})

test('a unit that is not known is named', () => {
  expect(readQuantity('12桶')).toEqual({ code: 'quantity.unit-unknown', params: { text: '桶' } })
  expect(readQuantity('1.5亿欧元')).toEqual({ code: 'quantity.unit-unknown', params: { text: '欧元' } })
  expect(lineOf('共21个签约项目')).toBe('quantity.unit-unknown')
})

test('a text longer than any number is refused before a pattern looks at it', () => {
  const matching = vi.spyOn(RegExp.prototype, 'exec')
  for (const part of ['9', '1,', '一', '亿', '不超过', '以上', '~5', ' ', '(', '多']) {
    expect(lineOf(part.repeat(100_000))).toBe('quantity.unreadable')
  }
  expect(matching).not.toHaveBeenCalled()
})

test('the longest text that is looked at takes a bounded number of steps', () => {
  const matching = vi.spyOn(RegExp.prototype, 'exec')
  for (const part of ['9', '1,', '一', '亿', '超过', '以上', '~5', '9 ', '(', '多', '1:', '千百', '-']) {
    matching.mockClear()
    readQuantity(part.repeat(WRITTEN_TEXT_LIMIT).slice(0, WRITTEN_TEXT_LIMIT))
    expect(matching.mock.calls.length).toBeLessThan(20 * WRITTEN_TEXT_LIMIT)
  }
})

test('two hundred digits are a number, two hundred and one are not', () => {
  expect(lineOf('9'.repeat(200))).toBe(`= ${'9'.repeat(200)} -`)
  expect(lineOf('9'.repeat(201))).toBe('quantity.unreadable')
})

test('a problem repeats a short text whole and a long one in part', () => {
  expect(readQuantity(' 待定 ')).toMatchObject({ params: { text: '待定' } })
  expect(readQuantity('待'.repeat(500))).toMatchObject({ params: { text: `${'待'.repeat(40)}…` } })
  expect(clipWritten('短')).toBe('短')
})

test('folding joins what looks alike and keeps two numbers apart', () => {
  expect(foldWritten(' ２１００ 多万 ')).toBe('2100多万')
  expect(foldWritten('12  34')).toBe('12 34')
  expect(foldWritten('10²')).toBe('10²')
  expect(foldWritten('7∶3')).toBe('7:3')
})

test('bound words are taken off both ends, those that bound nothing too', () => {
  expect(takeBoundWords('力争超1300亿元')).toEqual({ rest: '1300亿元', bounds: ['>'] })
  expect(takeBoundWords('控制在2%以内')).toEqual({ rest: '2%', bounds: ['<='] })
})

test('bounds that point apart say nothing together', () => {
  expect(combineBounds([])).toBe('=')
  expect(combineBounds(['>', '>='])).toBe('>=')
  expect(combineBounds(['>', '~'])).toBe('~')
  expect(combineBounds(['>', '<='])).toBeNull()
})
