// Words of change, as they stand right before a number. 提高到 73% and 增至 37 个 are no change: the number is the thing itself.

/** Words between the word of change and the number: 增长了约 8%, 增速都在 5%以下. */
const between = '(?:了|又|再|约|近|超过?|逾|不低于|不少于|至少|高于|左右|达到?(?=$)|为|在|均|都|保持|也|[—-]){0,3}'

/** 增长 8.6%, 净增 26 家; not 新增 30 家, which counts what is new. */
export const growthBefore = new RegExp(
  `(?:增长|(?<!新)增加|净增(?:加|长)?|[比递]增|同比增|提高|提升|上升|上涨|上浮|上调|扩大|攀升|回升|涨|多增)${between}$`,
)

/** GDP 增 6.6%, 同比+3%, 提速 30%: only of a share, for 增 alone counts things too. */
export const shareGrowthBefore =
  /(?:(?<!新)增|[同环]比[+＋]?|[（(][+＋↑]|提速|提效|增产|增收|扩产|增容)(?:了|约|近|超)?$/

/** 下降 3.2%, 减少 120 人, 省了一半时间. */
export const fallBefore = new RegExp(
  `(?:下降|减少|降低|回落|缩短|压减|压缩|缩减|削减|调减|核减|收窄|缩小|下滑|下跌|下调|减|降|省[了下去]|节省|少增)${between}$`,
)

/** 降本 10%, 节地 20%: only of a share. */
export const shareFallBefore = /(?:降本|节能|减排|节地|节水|降耗|节约|省时|减负|下浮|压降|降本增效)(?:了|约|近|超)?$/

/** 增速不低于 7%, 增幅达 12%. */
export const rateBefore = /(?:增速|增幅|增长率|涨幅|年均增速)(?:[^，。；,;]{0,6}|[居排列前][^，。；,;占率\d]{0,18})$/
export const fallRateBefore = /(?:降幅|跌幅)[^，。；,;]{0,4}$/

/** 比年初多 4 个: a word that makes a change only beside something that is compared. */
export const moreBefore =
  /(?:多|高出?|快|超|领先|增)(?:出|建成?|完成|开工|投产|竣工|招引?|签[约下]?|收|产|供|卖|用|花|缴|引进)?(?:了|约|近)?$/
export const lessBefore = /(?:少|低|慢)(?:用|花|缴|跑|收|建|开工)?(?:了|约|近)?$/

/** 低于周边约一成, 高于全市平均 8%. */
export const aboveBefore = /(?:高于|高出|超过|快于|领先)[^，。；,;\d]{2,12}$/
export const belowBefore = /(?:低于|少于|慢于)[^，。；,;\d]{2,12}$/

/** Of points: what says a loss, and what turns it round (降幅收窄 is a rise). */
export const lossOfPoints = /下降|下滑|下跌|减少|降低|回落|收窄|缩小|低|落后|滞后|不及|欠|慢|少|降|减|(?<!相)差/g
export const gainOfPoints = /增长|增加|提高|提升|上升|上涨|高|优于|快|超|领先|扩大|多|涨|升|加快|相差/g
export const fallingRate = /降幅|跌幅|降速|差距/
export const anyRate = /降幅|跌幅|降速|差距|增[速幅]|涨幅|率|占比|比重/g
export const turning = /收窄|缩小|扩大/

/** 是 2021 年的 1.6 倍, 不少于上年的 120%, 仅为全省平均的七成. */
export const multipleOf =
  /(?:[是为达到]|相当于|等于|[少低高多]于|超过?)[^，。；,;]{0,8}(?:上年|去年|前年|今年|同期|\d{4}年|平均|[改搬整]\S前|以前|过去|原来|周边|当年)[^，。；,;任计目]{0,6}的$/

/** 产值的 3 倍: with 倍 behind it every 的 compares. */
export const timesOf = /(?:[是为达到]|相当于|等于|超过?)[^，。；,;]{1,16}的$/

/** 五年来, “十三五”期间: what grew then did not grow in a year. */
export const severalYears =
  /[两三四五六七八九十]年(?:来|间|以来)|十[一二三四五]五[”"]?(?:时期|期间|以来)|未来[两三四五]年|[“]十[一二三四五]五[”]|到20\d\d年/

/** 与 2020 年相比，… */
export const comparedWith = /(?:与|同|比|较)([^，。；,;]{2,12}?)(?:相比|比较|比)[，,][^。；;]{0,60}$/

/** 翻番, 翻两番, 倍增. */
export const doubling = /翻[^，。；]{0,3}番|翻倍|倍增|翻一倍/

/** What makes a doubling one of this year: 年内招商总额力争翻一番. */
export const doublingIsYearly = /年内|今年|全年|本年/

/** 增速不低于 7%，全年达到 9%: the rate goes on, for another time or another wish. */
export const rateGoesOn =
  /^[，,；;、]?(?:全年|今年|明年|年底|年内|上半年|下半年|[一二三四]季度|力争|确保|争取|冲刺|并|至少|达|到|要|实现|其中|\d+月底?)+$/

/** A clause that is nothing but its change. */
export const bareChange =
  /^[，；,;、]?[同并也且]?(?:增长|下降|增加|减少|提高|降低|上升|增幅|降幅|增|降)[了达约近为]{0,2}$/

/** Only a mention of a list: 6.3%、11.9%和下降 4.5%. */
export const listJoint = /^[^，。；,;]{0,2}[、和及][^，。；,;\d占率达完新]{0,8}$|^与$/
