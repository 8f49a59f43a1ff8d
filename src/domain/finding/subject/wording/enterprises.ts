import { failed, onePark, overYears } from './scope-words.ts'
import type { Wording } from './wording.ts'

/** Firms that came, fit out, produce or are of a size. */
export const enterprises: readonly Wording[] = [
  {
    id: 'attracted-above-scale-enterprises',
    words: ['规上|规模以上'],
    counted: ['firms'],
    beside: ['attracted-enterprises-total'],
  },
  {
    id: 'attracted-high-tech-enterprises',
    words: ['高新'],
    counted: ['firms'],
    beside: ['attracted-enterprises-total'],
  },
  { id: 'settled-and-producing-enterprises', words: ['入驻', '投产', '及|和|、'], without: failed, counted: ['firms'] },
  { id: 'fitted-or-producing-enterprises', words: ['装修', '投产', '及|和|、'], without: failed, counted: ['firms'] },
  {
    id: 'attracted-enterprises-total',
    words: ['招引|引进|引入|招商|入园|签约(?=企业)', '企业|累计'],
    without: `${failed}|项目|意向|批次`,
    counted: ['firms'],
    cumulative: true,
    notScope: '腾退|征迁|搬迁',
  },
  {
    id: 'producing-enterprises-total',
    words: ['投产'],
    without: `${failed}|项目|规上|亏损`,
    counted: ['firms'],
    cumulative: true,
    notScope: overYears,
  },
  { id: 'producing-enterprises-total', words: ['投产', '净增'], without: `${failed}|项目`, counted: ['firms'] },
  {
    id: 'producing-enterprises-total',
    words: ['投产'],
    without: `${failed}|新|项目|规上|亏损|中$`,
    counted: ['firms'],
    scope: '(?:由|从)[^，。]{0,8}$',
  },
  {
    id: 'producing-enterprises-total',
    words: ['投产', '数量|总数'],
    without: `${failed}|新|项目|规上|亏损`,
    counted: ['firms'],
  },
  {
    id: 'new-producing-enterprises',
    words: ['投产'],
    without: `${failed}|项目|规上|亏损|达产|中$`,
    counted: ['firms'],
    notScope: '共有|现有',
  },
  { id: 'tenants-fitting', words: ['装修'], without: failed, counted: ['firms'] },
  {
    id: 'tenants-signed',
    words: ['招引|引进|引入|新签约|新入驻|签约入驻|正式签约|正式|签约|新增入驻|新增入园', '企业|入驻|入园'],
    without: `${failed}|意向|项目|框架|服务|人才|进场|累计|装修|已|超过`,
    counted: ['firms'],
    cumulative: false,
    notScope: onePark,
    notPartOf: '未',
  },
  {
    id: 'park-enterprises',
    words: ['入园|入驻(?=企业)', '企业'],
    without: `${failed}|新增|招引|规上|规模|累计`,
    counted: ['firms'],
  },
  {
    id: 'above-scale-enterprises',
    words: ['规上|规模以上', '企业'],
    without: `${failed}|新增|培育|新|纳统|升规|入园|产值|收入|利润|招引|研发|用电|税|净增`,
    counted: ['firms'],
    notScope: '(?:新增|培育)[^，。；]{0,30}$',
    notPartOf: 'producing|attracted|tenants|新增|培育|升规',
  },
  { id: 'enterprises-output-over-500m', words: ['产值超(?:过)?5亿元(?:的)?企业'], counted: ['firms'] },
]
