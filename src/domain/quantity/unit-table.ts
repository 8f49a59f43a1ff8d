/** What a unit measures. Two units convert into one another exactly when they measure the same. */
export type Dimension =
  | 'money'
  | 'money-usd'
  | 'area'
  | 'length'
  | 'volume'
  | 'mass'
  | 'coal'
  | 'electricity'
  | 'power'
  | 'apparent-power'
  | 'floor-load'
  | 'count'
  | 'people'
  | 'occurrence'
  | 'ratio'
  | 'points'
  | 'score'
  | 'number'
  | 'hours'
  | 'days'
  | 'working-days'
  | 'months'
  | 'money-per-area'
  | 'money-per-area-month'
  | 'money-per-person'
  | 'money-per-electricity'
  | 'money-per-coal'
  | 'coal-per-money'
  | 'electricity-per-money'

/** One unit: its value in the dimension's base unit is `numerator ÷ denominator`, both whole. */
export interface UnitDefinition {
  readonly dimension: Dimension
  readonly numerator: number
  readonly denominator: number
  /** Other writings, folded by `foldWritten`; Latin letters are compared without case, single ones (m, t, h) with it. */
  readonly aliases: readonly string[]
  /** The unit without its 万 or 亿, when it has one. */
  readonly plain?: string
  /** Stands in column headings only: in running text its 万 belongs to the numeral (2.5万亩 is 25000 亩). */
  readonly headingOnly?: true
}

type Options = Pick<UnitDefinition, 'plain' | 'headingOnly'>

function unit(dimension: Dimension, numerator: number, aliases: readonly string[], options: Options = {}) {
  return { dimension, numerator, denominator: 1, aliases, ...options } as const satisfies UnitDefinition
}

function fraction(dimension: Dimension, numerator: number, denominator: number, aliases: readonly string[]) {
  return { dimension, numerator, denominator, aliases } as const satisfies UnitDefinition
}

const squareMetre = ['㎡', '平方米', '平米', 'm2', 'm²', '平方']
const squareKilometre = ['km²', 'km2', '㎢', '平方公里', '平方千米']
const coal = ['tce', '吨标准煤', '吨标煤']
const kilowattHour = ['kwh', '千瓦时', '千瓦·时', '千瓦小时', '度']

/** `元/平方米`, `元每平方米` … from its two sides. */
function per(uppers: readonly string[], lowers: readonly string[]): readonly string[] {
  return uppers.flatMap((upper) => lowers.flatMap((lower) => [`${upper}/${lower}`, `${upper}每${lower}`]))
}

function scaled(scale: '万' | '亿', names: readonly string[]): readonly string[] {
  return names.map((name) => `${scale}${name}`)
}

/**
 * Every unit of the field under its canonical symbol.
 *
 * Base units: 元, ㎡ (亩 = 2000/3 ㎡ exactly: 15 亩 = 1 公顷), m, m³, 吨, tce, kWh, kW, kN/㎡ (a tonne weighs 9.80665 kN). Counting words of things count one
 * another's things (clerks write 家, 户 and 个 for the same list); people and visits are counted apart. Electricity is not
 * coal: the factor between them is a regulation and lives in the rulebook.
 */
export const unitTable = {
  元: unit('money', 1, ['圆', '元人民币', '人民币', 'rmb', 'cny', '¥', '元(人民币)']),
  千元: unit('money', 1_000, ['千元人民币'], { plain: '元', headingOnly: true }),
  万元: unit('money', 10_000, ['万元人民币', '万圆', '万元(人民币)', '10kcny'], { plain: '元' }),
  亿元: unit('money', 100_000_000, ['亿', '亿元人民币', '亿圆', '亿人民币', '亿元(人民币)', '100mcny'], {
    plain: '元',
  }),
  美元: unit('money-usd', 1, ['usd', '$', 'us$']),
  万美元: unit('money-usd', 10_000, ['万usd', '10kusd'], { plain: '美元' }),
  亿美元: unit('money-usd', 100_000_000, ['亿usd', '100musd'], { plain: '美元' }),

  '㎡': unit('area', 1, squareMetre),
  '万㎡': unit('area', 10_000, scaled('万', squareMetre), { plain: '㎡' }),
  亩: fraction('area', 2_000, 3, ['市亩', 'mu']),
  万亩: { ...fraction('area', 20_000_000, 3, []), plain: '亩', headingOnly: true },
  公顷: unit('area', 10_000, ['ha', 'hm2', 'hm²', '㏊']),
  'km²': unit('area', 1_000_000, squareKilometre),

  m: unit('length', 1, ['米']),
  km: unit('length', 1_000, ['公里', '千米', '㎞']),
  'm³': unit('volume', 1, ['m3', '立方米', '立方']),
  '万m³': unit('volume', 10_000, ['万m3', '万立方米', '万立方'], { plain: 'm³' }),
  吨: unit('mass', 1, ['t']),
  万吨: unit('mass', 10_000, ['万t'], { plain: '吨' }),

  tce: unit('coal', 1, coal),
  万tce: unit('coal', 10_000, [...scaled('万', coal), '10ktce'], { plain: 'tce' }),
  kWh: unit('electricity', 1, kilowattHour),
  万kWh: unit('electricity', 10_000, [...scaled('万', kilowattHour), '10kkwh'], { plain: 'kWh' }),
  亿kWh: unit('electricity', 100_000_000, scaled('亿', kilowattHour), { plain: 'kWh' }),
  kW: unit('power', 1, ['千瓦']),
  万kW: unit('power', 10_000, ['万千瓦'], { plain: 'kW' }),
  MW: unit('power', 1_000, ['兆瓦']),
  kVA: unit('apparent-power', 1, ['千伏安']),
  MVA: unit('apparent-power', 1_000, ['兆伏安']),
  'kN/㎡': unit('floor-load', 1, per(['kn', '千牛'], squareMetre)),
  '吨/㎡': fraction('floor-load', 196_133, 20_000, per(['吨', 't'], squareMetre)),
  'kg/㎡': fraction('floor-load', 196_133, 20_000_000, per(['kg', '公斤', '千克'], squareMetre)),

  个: unit('count', 1, ['個', '间', '間', '所', '组', '組', '根', '张', '張', '扇']),
  万个: unit('count', 10_000, [], { plain: '个', headingOnly: true }),
  家: unit('count', 1, ['firms']),
  万家: unit('count', 10_000, [], { plain: '家', headingOnly: true }),
  户: unit('count', 1, ['戶']),
  万户: unit('count', 10_000, [], { plain: '户', headingOnly: true }),
  项: unit('count', 1, ['項']),
  宗: unit('count', 1, []),
  件: unit('count', 1, []),
  万件: unit('count', 10_000, [], { plain: '件', headingOnly: true }),
  台: unit('count', 1, ['台套', '台(套)', '臺', 'sets', '部', '辆', '輛', '架', '艘']),
  套: unit('count', 1, []),
  条: unit('count', 1, ['條']),
  座: unit('count', 1, []),
  层: unit('count', 1, ['層', '楼层']),
  栋: unit('count', 1, ['幢', '棟']),
  处: unit('count', 1, ['處']),
  块: unit('count', 1, ['塊']),
  支: unit('count', 1, ['只']),
  份: unit('count', 1, []),
  笔: unit('count', 1, ['筆']),
  类: unit('count', 1, ['類']),
  批: unit('count', 1, []),
  人: unit('people', 1, ['名', '位', '个人', 'people']),
  万人: unit('people', 10_000, ['万名'], { plain: '人', headingOnly: true }),
  次: unit('occurrence', 1, ['场', '場', '场次', '批次', '轮']),
  家次: unit('occurrence', 1, ['户次', '企业次', 'visits']),
  人次: unit('occurrence', 1, []),
  万人次: unit('occurrence', 10_000, [], { plain: '人次', headingOnly: true }),

  倍: unit('ratio', 1, ['×']),
  比例: unit('ratio', 1, []),
  成: fraction('ratio', 1, 10, []),
  '%': fraction('ratio', 1, 100, ['百分之', '百分比']),
  '‰': fraction('ratio', 1, 1_000, ['千分之']),
  百分点: unit('points', 1, ['个百分点', '個百分點', '百分點', 'pct', 'pp', 'pts']),
  分: unit('score', 1, []),
  万: unit('number', 10_000, ['萬'], { headingOnly: true }),

  小时: unit('hours', 1, ['h', '小時']),
  天: unit('days', 1, ['日历天', 'days']),
  工作日: unit('working-days', 1, ['个工作日']),
  个月: unit('months', 1, ['個月']),
  年: { ...unit('months', 12, ['周年']), headingOnly: true },

  '元/㎡': unit('money-per-area', 1, per(['元'], squareMetre)),
  '万元/㎡': unit('money-per-area', 10_000, per(['万元'], squareMetre)),
  '元/亩': fraction('money-per-area', 3, 2_000, per(['元'], ['亩'])),
  '万元/亩': unit('money-per-area', 15, ['万/亩', '10kcny/mu', ...per(['万元'], ['亩'])]),
  '亿元/亩': unit('money-per-area', 150_000, ['亿/亩', ...per(['亿元'], ['亩'])]),
  '万元/公顷': unit('money-per-area', 1, per(['万元'], ['公顷', 'ha', 'hm2', 'hm²'])),
  '亿元/km²': unit('money-per-area', 100, per(['亿元', '亿'], squareKilometre)),
  '元/㎡·月': unit('money-per-area-month', 1, [
    ...squareMetre.flatMap((area) => [`元/${area}·月`, `元/${area}/月`, `元/(${area}·月)`]),
    '元/月/㎡',
    '元/月·㎡',
  ]),
  '元/人': unit('money-per-person', 1, per(['元'], ['人'])),
  '万元/人': unit('money-per-person', 10_000, ['万/人', ...per(['万元'], ['人'])]),
  '元/kWh': unit('money-per-electricity', 1, per(['元'], kilowattHour)),
  '万元/tce': unit('money-per-coal', 1, per(['万元'], coal)),
  'tce/万元': unit('coal-per-money', 1, per(coal, ['万元'])),
  'kWh/万元': unit('electricity-per-money', 1, per(kilowattHour, ['万元'])),
} as const satisfies Readonly<Record<string, UnitDefinition>>
