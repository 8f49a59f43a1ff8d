// Words that touch a number, or stand in its clause, and decide alone what it is.

/** 年度计划 300 亿元, 年度任务 50 家: the number is the task itself. */
export const taskBefore =
  /(?:任务|目标|计划|指标)(?:投资|招商|开工)?(?:数|值|量|额)?(?:是|为)?[：:]?$|(?:完成|占|为)(?:全?年度?)$|(?:离|距离?)[^，。；,;\d]{0,6}(?:年度|全年|目标)(?:的?(?:任务|目标))?$/

/** 24 万平方米的年度任务, 12 家的任务. */
export const taskAfter = /^的?(?:年度|全年|既定|节点|目标)*(?:任务|目标|计划)(?!.{0,4}(?:项目|总投资))/

/** What a planned or standing thing is like; it is so, whatever else is planned. */
export const attribute = /(?:总投资|占地|规划(?:总?建筑|用地)?面积|占地面积|注册资本)(?:额|约)?[：:]?$/

/** 项目 38 个，计划投资 245 亿元; 城东园，用地 200 亩，投资 10 亿元: what a thing is like, in a clause of its own. */
export const attributeClause =
  /^[^，。；,;\d]{0,8}[，,、](?:计划投资|协议投资|意向投资|用地(?:面积)?)(?:额|约)?$|[，,]用地(?:面积)?约?$/
export const investmentClause = /^[，,、]投资(?:额|约)?$/

/** Parts of a task: 其中镇街 50 亿元. */
export const partOfTask = /^[，,；;]?(?:其中|包括|含)[^，。；,;]{0,12}$/
export const listedPart = /^[、，,；;][^，。；,;、已完]{1,10}$/

/** A number behind which stands what is still to come: 126 户于三季度完成整治, 4 栋年底前封顶. */
export const aimAfter =
  /^[^，。；,;]{0,3}(?:一分)?(?:都|也)?不能少|^[^，。；]{0,8}?(?:须|必须|要(?![求素点])|力争|确保|计划(?!总)|争取)|^[^，。；已]{0,6}?(?:年底|月底|\d+日|末|节|季度末?|\d+月)前|^[^，。；已]{0,4}于(?:今年|明年)?(?:[一二三四]季度|\d+月|年底|年内)[^，。；已]{0,3}完成|^[^，。；]{0,2}(?:迈进|进军|冲刺|奋进)/

/** 6 家年底前有望达到. */
export const forecastAfter = /^[^，。；]{0,10}?(?:有望|可望|预计|将可)/

/** 对尚未签约的 27 家: what is still open now, whatever is to be done with it. */
export const stillOpen = /(?:尚未|仍未|还未|至今未|还没有?)[^，。；,;]{1,10}的$/

/** 签约、招引 of projects that are aimed at: their investment is aimed at too. */
export const signing = /签约|招引|引进|新签/

/** A demand in the form of a bound: 不低于 2.0, 至少 30 家. */
export const demand = /^(?:至少|不低于|不少于|不得低于|不得少于|不小于|不高于|不超过|不得超过|不得高于|不大于|不多于)/

/** Rules of money that are in force, and of points: the number is the rule, not an aim. */
export const moneyRule =
  /补助|补贴|奖励|奖补|奖|资助|给予|返还|兑现|首付|贷款|贴息|起算|承担|出资|补偿标准|按每|收费|租金|[加扣]\d*分|加分|扣分|最多加|专项资金|优惠|扶持|减免|减半|免收|津贴|安家费|一次性/
