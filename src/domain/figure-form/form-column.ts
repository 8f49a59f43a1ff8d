/** One column of the form in which figures and targets travel: its name in code and every header under which it is recognised. */
export interface FormColumn {
  readonly name: FormColumnName
  /** The header that an export writes. */
  readonly zh: string
  readonly en: string
  readonly aliases: readonly string[]
}

export type FormColumnName =
  | 'year'
  | 'programme'
  | 'region'
  | 'placeCode'
  | 'indicator'
  | 'indicatorCode'
  | 'kind'
  | 'comparator'
  | 'value'
  | 'valueHigh'
  | 'unit'
  | 'period'
  | 'startsOn'
  | 'deadline'
  | 'level'
  | 'baseValue'
  | 'source'
  | 'outlet'
  | 'published'
  | 'address'
  | 'locator'
  | 'knownFrom'
  | 'note'
  | 'synthetic'

/** The form's columns in the order in which an export writes them. */
export const formColumns: readonly FormColumn[] = [
  { name: 'year', zh: '年度', en: 'year', aliases: ['年份'] },
  { name: 'programme', zh: '专项行动', en: 'programme', aliases: ['行动'] },
  { name: 'region', zh: '地区', en: 'region', aliases: ['县市区', '县(市、区)', '单位名称', '填报单位', 'place'] },
  { name: 'placeCode', zh: '地区代码', en: 'place_code', aliases: ['行政区划代码'] },
  { name: 'indicator', zh: '指标', en: 'indicator', aliases: ['指标名称'] },
  { name: 'indicatorCode', zh: '指标代码', en: 'indicator_code', aliases: ['indicator_id'] },
  { name: 'kind', zh: '类别', en: 'kind', aliases: ['类型'] },
  { name: 'comparator', zh: '比较', en: 'comparator', aliases: ['比较符'] },
  { name: 'value', zh: '数值', en: 'value', aliases: ['值', '完成数', '目标值', '实际值'] },
  { name: 'valueHigh', zh: '数值上限', en: 'value_high', aliases: [] },
  { name: 'unit', zh: '单位', en: 'unit', aliases: ['计量单位'] },
  { name: 'period', zh: '期间', en: 'period', aliases: ['统计期间', '时期'] },
  { name: 'startsOn', zh: '起始日期', en: 'starts_on', aliases: ['开始日期'] },
  { name: 'deadline', zh: '期限', en: 'deadline', aliases: ['截止日期', '完成时限', '截至'] },
  { name: 'level', zh: '层级', en: 'level', aliases: ['目标层级'] },
  { name: 'baseValue', zh: '基期值', en: 'base_value', aliases: [] },
  { name: 'source', zh: '来源', en: 'source', aliases: ['数据来源', '来源文件'] },
  { name: 'outlet', zh: '媒体', en: 'outlet', aliases: ['发布单位'] },
  { name: 'published', zh: '发布日期', en: 'published', aliases: ['published_on'] },
  { name: 'address', zh: '网址', en: 'address', aliases: ['链接'] },
  { name: 'locator', zh: '位置', en: 'locator', aliases: ['出处'] },
  { name: 'knownFrom', zh: '获知日期', en: 'known_from', aliases: ['知悉日期'] },
  { name: 'note', zh: '备注', en: 'note', aliases: ['quote', '说明', '原文'] },
  { name: 'synthetic', zh: '合成', en: 'synthetic', aliases: ['合成数据'] },
]

/** Columns without which a row cannot be understood; a place and an indicator may be given by name or by code. */
export const requiredColumns: readonly (readonly FormColumnName[])[] = [
  ['region', 'placeCode'],
  ['indicator', 'indicatorCode'],
  ['value'],
  ['unit'],
  ['year', 'period', 'deadline'],
]

const byHeader = new Map(
  formColumns.flatMap((column) =>
    [column.zh, column.en, ...column.aliases].map((header) => [plainHeader(header), column.name]),
  ),
)

/**
 * The column that a header names, or null. Traditional headers are turned to Simplified before they come here.
 *
 * @example columnOfHeader('县（市、区）') // 'region'
 */
export function columnOfHeader(header: string): FormColumnName | null {
  return byHeader.get(plainHeader(header)) ?? null
}

function plainHeader(header: string): string {
  return header.normalize('NFKC').replace(/[\s_]/gu, '').toLowerCase()
}
