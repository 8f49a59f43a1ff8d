import { calendarDate } from '../../calendar/calendar-date.ts'
import { periodFrom, periodTo } from '../../calendar/period.ts'
import { periodCode, periodOf } from '../../calendar/period-code.ts'
import type { Finding } from '../../finding/finding.ts'
import { exact } from '../../quantity/exact.ts'
import type { UnitCode } from '../../quantity/unit.ts'
import type { JudgedIndicator, Knowledge, KnownFigure, PlaceAround } from '../known-figure.ts'
import { siblingsAmong } from '../sibling-indicators.ts'

/** A finding of 已纳统企业 in the city at the end of 2024; a test states what matters. */
export function aFinding(part: Partial<Omit<Finding, 'value'>> & { readonly value: string }): Finding {
  return {
    ...{ start: 0, end: 0, quote: `${part.value}家`, subject: '已纳统企业', indicator: 'entered-total' },
    ...{ comparator: '=', value2: null, unit: '家', place: 'city', placeName: '泉州市', period: '..2024-12' },
    ...{ deadline: null, kind: 'actual', cumulative: true, change: null, partOf: null, saidBy: null, confidence: 1 },
    rules: { value: '', sense: '', subject: '', time: '', place: '' },
    ...part,
    value: exact(part.value),
  }
}

/** A published figure, known from the end of its period unless said. */
export function aFigure(
  value: string,
  part: Partial<Omit<KnownFigure, 'value'>> & { readonly period?: string } = {},
): KnownFigure {
  const period = periodOf(periodCode(part.period ?? '..2024-12'))
  return {
    ...{ origin: 'statement', indicator: 'entered-total', place: 'city', period: '..2024-12', unit: '家' },
    ...{ comparator: '=', valueHigh: null, recordedAt: '', knownUntil: null },
    ...{ periodFrom: periodFrom(period), periodTo: periodTo(period), knownFrom: periodTo(period) },
    statisticId: `${part.indicator ?? ''}-${part.place ?? ''}-${part.period ?? ''}-${value}`,
    ...part,
    value: exact(value),
  }
}

const indicators: readonly JudgedIndicator[] = [
  anIndicator('entered-total', '累计已纳统企业数', '家', 'stock'),
  anIndicator('entered-new', '新增升规纳统企业数', '家', 'flow'),
  anIndicator('factory-all', '累计建成标准化厂房及配套用房', '万㎡', 'stock'),
  anIndicator('factory-only', '累计建成标准化厂房', '万㎡', 'stock'),
  anIndicator('output', '规上工业产值', '亿元', 'flow'),
  anIndicator('park-output', '园区规上工业产值', '亿元', 'flow'),
  anIndicator('investment', '项目完成投资', '亿元', 'flow'),
  anIndicator('share', '规上工业企业入园率', '%', 'ratio'),
  anIndicator('growth', '固定资产投资增幅', '%', 'ratio'),
]

function anIndicator(
  id: string,
  name: string,
  unit: UnitCode,
  accumulation: JudgedIndicator['accumulation'],
): JudgedIndicator {
  return { id, name, unit, accumulation, aliases: [] }
}

const around: Readonly<Record<string, readonly PlaceAround[]>> = {
  city: [
    { place: 'jinjiang', how: 'below' },
    { place: 'nanan', how: 'below' },
  ],
  jinjiang: [
    { place: 'city', how: 'above' },
    { place: 'nanan', how: 'beside' },
  ],
}

/** What is known in a test: figures that were stated and promised, and perhaps what the ledgers give. */
export function knowing(figures: readonly KnownFigure[], computed: Knowledge['computed'] = () => null): Knowledge {
  const of = (origin: KnownFigure['origin']) => (indicator: string, place: string) =>
    figures.filter((one) => one.origin === origin && one.indicator === indicator && one.place === place)
  return {
    indicator: (id) => indicators.find((one) => one.id === id) ?? null,
    stated: of('statement'),
    targets: of('target'),
    computed,
    around: (place) => around[place] ?? [],
    siblings: siblingsAmong(indicators),
  }
}

/** A target to be kept by the end of its year. */
export function aTarget(value: string, year: string, part: Partial<Omit<KnownFigure, 'value'>> = {}): KnownFigure {
  return aFigure(value, {
    ...{ origin: 'target', indicator: 'entered-new', period: year, comparator: '>=' },
    knownFrom: calendarDate(`${year}-03-20`),
    ...part,
  })
}
