import { unitDimension } from '../../../quantity/unit.ts'
import type { Candidate } from '../candidate.ts'
import type { Exclusion } from './exclusion.ts'

/** Things that are sorted by size: 10亿元以上项目, 产值超5亿元的企业. */
const things =
  '项目|企业|园区|产业|集群|公司|单位|地块|用地|厂房|行业|平台|基地|主体|工程|法人|乡镇|镇街|商户|个体|楼宇|团队|机构'
const thingBehind = new RegExp(
  `^(?:的|规模)?[^，。；、：,;\\d的]{0,8}?(?:${things})(?![^，。；、：,;\\d的]{0,6}(?:投资|资金|产值|税收|基金|收入|增加值|贷款|面积))`,
)
const countBehind =
  /^(?:的|规模的?)?(?:有|共|约|达|为|至少)?(?:\d+|[一二两三四五六七八九十百千]+)多?(?:个|家|户|宗|栋|条|块|座|笔|件|处|人)/
const countFurther =
  /^[^，。；：,;\d]{0,12}(?:至少|超过?|约|近|达到?|为|共|累计)*\d+多?(?:[—~-]\d+)?(?:个|家|户|宗|栋|座|块|处)|^[^，。；：,;\d]{0,10}企业[一二两三四五六七八九十百]+家/
const conditionBehind =
  /^的(?:[，,；;、。]|(?:由|为|不|应|可|要|将|按|给|予|补|奖|每|再|须|必须|一律|通报|列入|企业|项目|园区|单位|镇街|乡镇|县|区|地方|地区|部门|行业))|^的?部分/
/** 10亿元项目6个. */
const kindBehind = /^级?(?:项目|企业|园区|集群)\d+[个家户]/
/** 1亿元以上由市级统筹. */
const dutyBehind = /^(?:由|须|需|应|报)/
const standardBehind = /^[^，。；、]{0,4}(?:标准|门槛|线)/
/** Words that lead to a value which is reached: the number is that value. */
const reached =
  /(?:提高|提升|压缩|降低|降|减少|增加|扩大|压减|缩短|上升|回升|增长|调整|恢复|保持|稳定|控制|压|进|升)(?:到|至|为|在)$/
const rateBefore = /(?:率|占比|比重|比例|增速|得分|增幅|降幅|程度)(?:[^，。；、\d]{0,3})$/
/** 税收达到500万元的企业. */
const reachedBound = /(?<!提高|提升|压缩|增加|目标)(?:达到?|满|够)$/
/** 低于全市平均水平50%的企业. */
const comparedBefore = /(?:低于|高于|落后于?)[^，。；、\d]{1,12}$/
const placeBefore =
  /(?:占地|用地|面积|面积在|规模|规模在|投资|投资额|总投资|总投资在|产值|年产值|收入|税收|亩均税收|金额|工资)(?:为|在|达到?)?$/
/** 50亩以上地块 behind these is land itself, not a kind of it. */
const amountBefore =
  /(?:还有|尚有|有|新增|完成|盘活|收储|腾出?|供应|整备|腾空|腾退|改造|新征|拿出|出让|预留|储备|推出|建成|新建|交付)$/

const sizes: ReadonlySet<string> = new Set([
  'money',
  'money-usd',
  'area',
  'people',
  'mass',
  'coal',
  'money-per-area',
  'power',
])
const magnitude = /^[百千万亿]+$/

/** 亿元以上 in 亿元以上项目64个, 低于60%的 in a rule: it says which things are meant. */
export const threshold: Exclusion = {
  reason: 'threshold',
  excludes: (candidate, scene) =>
    (isBoundByWords(candidate) && candidate.start > scene.conditionsFrom) ||
    isRange(candidate) ||
    isRankedShare(candidate) ||
    isBareMagnitude(candidate) ||
    isSizeOfThings(candidate) ||
    isCondition(candidate) ||
    isSupposed(candidate) ||
    isGrade(candidate),
}

/** 500米范围内, 3平方公里半径: where a rule holds. */
function isRange({ unit, after }: Candidate): boolean {
  return /^(?:m|km|㎡|km²)$/.test(unit) && /^(?:的)?(?:范围|半径|防护距离|距离内|以外|内(?!容|部))/.test(after)
}

/** 前20%的, 后5%的. */
function isRankedShare({ unit, before }: Candidate): boolean {
  return unit === '%' && /(?<![提以之目此年月日底末节])[前后]$/.test(before)
}

/** 亿元以上, 千亩以上 count nothing, whatever follows; 超千亿元 and 上百件 do. */
function isBareMagnitude({ token, bounds, inFront }: Candidate): boolean {
  return magnitude.test(token.numeral) && bounds.length > 0 && inFront.length === 0
}

function isSizeOfThings(candidate: Candidate): boolean {
  const { unit, after, before, inFront } = candidate
  const isBounded = isBoundByWords(candidate)
  const dimension = unitDimension(unit)
  if (dimension === 'money' && standardBehind.test(after) && /(?:达到|满足|符合|够)$/.test(before)) return true
  if (unit === '倍' && isBounded && /^(?:提高|提升)(?:到|至)/.test(after)) return true
  if (dimension === 'money' && kindBehind.test(after)) return true
  if (!isBounded || !(sizes.has(dimension) || unit === '层') || reached.test(before)) return false
  if (countBehind.test(after)) return true
  if (inFront.length === 0 && dutyBehind.test(after)) return true
  if (dimension === 'area') return isSizeOfLand(candidate)
  return thingBehind.test(after)
}

/** 多, 余 and 约 say how many there are, not which: 120多名工人, 约300亩用地. */
function isBoundByWords({ touching, bounds, token }: Candidate): boolean {
  const said = touching.length === 0 ? bounds : touching.slice(0, touching.length - token.ownBounds.length)
  return said.some((bound) => bound !== '~') || token.value2 !== null
}

/** 超300亩用地 is land, 300亩以上地块 and 超300亩的地块 are a kind of it. */
function isSizeOfLand({ before, after, inFront }: Candidate): boolean {
  if (!thingBehind.test(after) || (inFront.length > 0 && !after.startsWith('的'))) return false
  return countFurther.test(after) || placeBefore.test(before) || !amountBefore.test(before)
}

/** 90分以上为优秀: which marks make a grade. */
function isGrade({ unit, bounds, token, after }: Candidate): boolean {
  return unit === '分' && (bounds.length > 0 || token.value2 !== null) && /^(?:的|为|者|不合格|合格|优|良)/.test(after)
}

const supposed = /^\s*(?:哪个|哪家|哪里|谁|凡是?|若|如果?|一旦)/

/** 哪个园区投产率低于六成，…: what is supposed is no number of anything. */
function isSupposed({ bounds, clause, after }: Candidate): boolean {
  return bounds.length > 0 && supposed.test(clause) && /^的?[，,]/.test(after)
}

/** 完成率低于60%的，次年不再列入: the bound of a rule. */
function isCondition(candidate: Candidate): boolean {
  const { token, after, before, unit } = candidate
  const isSaid =
    isBoundByWords(candidate) || reachedBound.test(before) || token.rule === 'doubling' || comparedBefore.test(before)
  if (!isSaid) return false
  if (reached.test(before) || !conditionBehind.test(after) || isNumberOfThings(candidate)) return false
  return unit !== '%' || comparedBefore.test(before) || rateBefore.test(before) || /^的[，,]/.test(after)
}

/** 引进20家以上的企业 is how many, not which. */
function isNumberOfThings({ unit, after }: Candidate): boolean {
  return unitDimension(unit) === 'count' && /^的(?:企业|项目|园区|单位)/.test(after)
}
