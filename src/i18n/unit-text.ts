import type { Locale } from './locale.ts'

const english: Readonly<Record<string, string>> = {
  元: 'CNY',
  万元: '10k CNY',
  亿元: '100M CNY',
  '万㎡': '10k ㎡',
  亩: 'mu',
  公顷: 'ha',
  家: 'firms',
  个: '',
  人: 'people',
  项: '',
  家次: 'visits',
  百分点: 'pts',
  倍: '×',
  比例: '',
  台: 'sets',
  吨: 't',
  天: 'days',
  '万元/亩': '10k CNY/mu',
  万kWh: '10k kWh',
  万tce: '10k tce',
  万美元: '10k USD',
  亿美元: '100M USD',
}

const traditional: Readonly<Record<string, string>> = {
  万元: '萬元',
  亿元: '億元',
  '万㎡': '萬㎡',
  亩: '畝',
  公顷: '公頃',
  个: '個',
  项: '項',
  家次: '家次',
  百分点: '百分點',
  吨: '噸',
  台: '臺',
  '万元/亩': '萬元/畝',
  万kWh: '萬kWh',
  万tce: '萬tce',
}

/** A unit's symbol for the reader; the field's own symbol where there is no other. */
export function unitText(unit: string, locale: Locale): string {
  if (locale === 'en') return english[unit] ?? unit
  return locale === 'zh-Hant' ? (traditional[unit] ?? unit) : unit
}
