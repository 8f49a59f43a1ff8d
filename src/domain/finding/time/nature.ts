import type { Mention, Sense, Subject } from '../finding.ts'
import type { KnownIndicator } from '../text-card.ts'
import type { TimeWord } from './time-word.ts'

/** What a number does over time: it flows in a stretch, it stands at a point, or nothing tells. */
export type Nature = 'flow' | 'level' | 'open'

/** What telling the nature of a number needs. */
export interface Numbered {
  readonly mention: Mention
  readonly sense: Sense
  readonly subject: Subject
  /** The rulebook's indicator, when the number has one. */
  readonly indicator: KnownIndicator | null
  /** The words of its clause, up to the number before and the number behind. */
  readonly before: string
  readonly after: string
}

/** Units of things that are counted where they stand. */
export const countable: ReadonlySet<string> = new Set(['家', '户', '个', '人', '栋'])

/** Ratios of two flows, which speak of a stretch. Every other ratio stands at a point. */
const ratioOfFlows = /完成|增幅|增速|亩均|产值|税收|能耗|履约|达效/

const levelRatio =
  /(?:入驻|落地|失业|存活|负债|(?<![毛净])利|去化|空置|入园|腾空|利用|出租|达标|使用|纳统|覆盖|封顶|投用|投产|签约开工|项目开工|招商|普及|城镇化|通过|差错|入统)率|亏损面|满意度/
const share = /占比|比重/
const ofFlows = /(?:产值|增加值|税收|投资|收入|利润)[^，；]{0,4}(?:占比|比重)/
const counted = /(?:企业|园区)$/
const made = /新|引|培育|招|签|搬|改造|整治|奖|投产|入驻|净增|帮助|走访|惠及|服务|培训|支持|注销|清退|关停|淘汰/

/** 新 that says nothing of when. */
const merelyNew = /专精特新|高新|创新|新能源|新材料|新型|新兴|新质/g

const standing =
  /现有|仍|尚|还有|还差|共有|剩余|空置|闲置|缺口|缺工|短缺|未|没(?:有|动|按|办|能)|空着|全部封顶|在建|总(?:量|面积|数|规模)|存量|正在|只差|拥有|从业人员|占地|目前|已有/

/** What is done stands; told of a stretch it has flowed in it. */
const done = /已全部|已(?=[租出腾拨签入封建停累])/

const flowing =
  /新增|新建|新开|新签|新投|新入|新修|新征|完成|实现|签约|开工|竣工|投产|引进|招引|走访|收集|解决|供应|出让|挂牌|成交|产值|税收|收入|利润|税金|投资|兑现|获|启动|改造|盘活|整治|培育|收储|处置|办理|用电|增长|营收|利税|增加值|培训|举办|组织|建成|交付|融资|接待|投入|盈利|腾空|工资|销售|出口|均税|亩均/

/** 盘活闲置厂房: what is done with a thing that stood. */
const actedUpon =
  /(?:盘活|清理|处置|改造|整治|收储|腾[出退空]|拆除|消化|解决|利用|去化|出[租让])[^，；]{0,6}(?:空置|闲置|剩余|存量|缺口|短缺)/g

/** Whether the number flows or stands, by its indicator, else by the words of its thing and its clause. */
export function natureOf(numbered: Numbered): Nature {
  const { sense, subject, indicator } = numbered
  if (indicator !== null) return natureOfIndicator(indicator)
  if (levelRatio.test(subject.subject)) return 'level'
  if (sense.kind === 'target' && share.test(subject.subject)) return ofFlows.test(subject.subject) ? 'flow' : 'level'
  if (sense.cumulative) return 'level'
  return natureOfWords(numbered)
}

function natureOfIndicator({ accumulation, name }: KnownIndicator): Nature {
  if (accumulation === 'stock') return 'level'
  if (accumulation !== 'ratio') return 'flow'
  return ratioOfFlows.test(name) ? 'flow' : 'level'
}

function natureOfWords({ subject, before, after, mention }: Numbered): Nature {
  if (/次$/.test(mention.unit)) return 'flow'
  const near = (before.slice(-12) + after.slice(0, 10)).replace(actedUpon, '')
  if (standing.test(near) || standing.test(subject.subject.replace(actedUpon, ''))) return 'level'
  if (done.test(near) || done.test(subject.subject)) return 'level'
  if (counted.test(subject.subject) && !made.test((subject.subject + before).replace(merelyNew, ''))) return 'level'
  if (isActor({ before, after, mention })) return 'level'
  if (flowing.test(subject.subject) || /新|再|完成/.test(before)) return 'flow'
  if (!countable.has(mention.unit) && flowing.test(before.slice(-4))) return 'flow'
  return mention.unit === '%' || mention.unit === '百分点' ? 'flow' : 'open'
}

const acting =
  /^[^，；。：]{0,14}(?:项目|企业|园区|单位|公司|工厂|车间|镇街|乡镇|行业)(?:[已共均都]|累计|全部|分别|总)*(?:完成|实现|开工|竣工|投产|投资|通过|复工|达|开展|纳税|参)/
const doing =
  /(?:新增|新建|新签|新引进|新开|引进|签约|开工|竣工|投产|推进|实施|安排|走访|服务|新|有|为|使|对|组织)(?:了|约)?$/

/** 全市954个重点项目完成投资: the things that do something are counted as they stand. */
function isActor({ before, after, mention }: Pick<Numbered, 'before' | 'after' | 'mention'>): boolean {
  return countable.has(mention.unit) && acting.test(after) && !doing.test(before)
}

/** 今年已建成: what is done in a stretch that is named has flowed in it. */
export function natureIn(numbered: Numbered, nature: Nature, { shape }: TimeWord): Nature {
  const { subject, before, after, indicator, sense } = numbered
  const isStretch = shape === 'so-far' || shape === 'year' || shape === 'stretch'
  if (nature !== 'level' || indicator !== null || sense.cumulative || !isStretch) return nature
  const near = before.slice(-12) + after.slice(0, 10) + subject.subject
  return done.test(near) && !standing.test(near) && sense.kind === 'actual' ? 'flow' : nature
}
