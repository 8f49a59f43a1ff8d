// Words that say what was done with a thing, and words that are things.

/** What is done with a thing, or how far it is: it stands before its noun, or instead of it. */
const doings = [
  '新开工|集中开工|未按节点开工|未开工|开工建设|开工|动工|竣工|投产|达产|试投产|在建|续建|封顶|签约|签订|新签|签下|签|纳统|升规|入规|上规',
  '招引|引进|引入|招商|入驻|入园|装修|进场|盘活|腾空|腾退|收储|整备|收回|拆除|改造|新建成|建成|新建|新增|建设|交付|投用|投运|出租|租出|成交|挂牌|流拍|供应',
  '完成|实施|推进|推动|启动|累计|新|已|未|正式|计划|须|办结|解决|收集|现场|限时|走访|接待|培育|净增|再|拟|剩余',
]
const doing = new RegExp(`^(?:${doings.join('|')})`, 'u')

/** The doings before the noun of a phrase, and the noun: 累计盘活低效工业用地 → 累计盘活, 低效工业用地. */
export function splitDoing(phrase: string): { readonly doing: string; readonly noun: string } {
  let at = 0
  for (let step = 0; step < phrase.length; step += 1) {
    const found = doing.exec(phrase.slice(at))
    if (found === null) break
    at += found[0].length
  }
  return { doing: phrase.slice(0, at), noun: phrase.slice(at).replace(/^的/u, '') }
}

const manner = /^(?:现场|限时|正式|计划|累计|新|已|未|再|须|拟|完成|推进|实施|剩余)+$/u

/** True for a phrase that says only what was done: 竣工, 累计新开工. */
export function isDoing(phrase: string): boolean {
  return phrase !== '' && !manner.test(phrase) && splitDoing(phrase).noun === ''
}

/** Nouns that can stand behind a counted number. */
export const countedNoun =
  /^(?:[^，。；：、（）]{0,10}?)(?:企业|项目|园区(?:[^，。；：、（）]{0,4}?(?:项目|企业))?|厂房|地块|土地|用地|净地|问题|单位|部门|镇街|公司|工厂|作坊|小厂|商户|客商|专员|骨干|技工|工人|人才|生产线|高层次人才|平台|机构|基金|补助|补贴|奖励|资金|投资|厂区|老园区|产业园|小微园|公寓|宿舍|道路|管网|桥梁|学校|医院|变电站|载体|基地|中心|团队|订单班|开发区|示范区|高新区|用房|产业链|产业集群|集群|协议|合同|园|班)/u

const word = new RegExp(
  `${doings.join('|')}|企业|项目|园区|厂房|用地|总投资|投资|面积|产值|税收|新建成|建成|工业|规上|重点|标准|低效|闲置|产业空间`,
  'gu',
)

/** The words of a name; what stands between known words is a word too. */
export function wordsOf(name: string): readonly string[] {
  const words: string[] = []
  let at = 0
  for (const found of name.matchAll(word)) {
    if (found.index > at) words.push(name.slice(at, found.index))
    words.push(found[0])
    at = found.index + found[0].length
  }
  return at < name.length ? [...words, name.slice(at)] : words
}
