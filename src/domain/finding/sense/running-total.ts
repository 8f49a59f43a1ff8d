import { unitDimension } from '../../quantity/unit.ts'
import type { FoundChange } from './changes.ts'
import { splitSentence } from './part-words.ts'
import type { Scene } from './scene.ts'
import { type Spot, sentenceBefore } from './spot.ts'

const total = /累计/

/** What stands already; a running total where no beginning is named. */
const standing =
  /已(?:经)?(?:全部|累计|正式)?(?:建成|投产|腾[空出退]|纳统|竣工|投用|认定|培育|建有|盘活|招引|招商|招到|引进|创成|创建|收储|改造|完成改造|整治)(?![^，。；,;]{0,12}(?:仍|尚|的))/
const standingBehind = /^[^，。；,;\d]{0,6}(?:纳统|投产|建成|竣工|投用)/

/** A beginning: what is counted from then on is a flow. 截至 9 月底 is none. */
const beginning = /今年|年度|本年|年内|本[周月期]|[上下]半年|[一二三四]季度|\d月|以来|去年|新增|净增|当年|全年/
const limit = /截[至止][^，。；,;]{0,14}|到(?:\d|今年|目前)[^，。；,;]{0,12}[底末]/g

/** The end of a plan of several years: what is built then is all that was built. */
const endOfPlan = /到[“"]?十[一二三四五六]五[”"]?期?末/

/** What ends a running total within its sentence. */
const end =
  /新|净增|同比|增长|下降|占|其中|今年|本[周月年期]|去年|\d{4}年|[一二三四]季度|[上下]半年|每|平均|现有|另|预计|仍|尚|总投资|计划|力争/

/** The clause behind a running total that counts on: 累计招引 168 家，已投产 74 家，纳统 21 家. */
const goesOnWith =
  /^[^，。；,;]{0,3}[，,](?:已|并)?(?:投产|纳统|建成|竣工|入驻(?!企业)|签约|完成投资|到位|开工|封顶|投用)[^，。；,;\d]{0,8}$/

/** A part of a running total is one too where it says what has been done, unless it has a time of its own; a class of them (高新 74 家) is not. */
const part =
  /^[^，。；,;]{0,3}[，,]?其中[，,]?(?!.{0,6}(?:年|季度|月|新增|占)).{0,6}(?:投产|纳统|竣工|投用|建成|入驻(?!企业)|签约|开工)/

/** Whether each mention is a running total. */
export function runningTotals(scene: Scene, changes: readonly (FoundChange | null)[]): readonly boolean[] {
  let open: Spot | null = null
  let split: number | null = null
  let lastTotal = -1
  return scene.spots.map((spot, index) => {
    if (open?.sentence !== spot.sentence) open = null
    const isChange = (changes[index]?.change ?? null) !== null
    if (isChange) return total.test(spot.before)
    const column = scene.columns[index]?.isRunningTotal ?? false
    if (isSplitOfTotals(scene, spot, lastTotal)) split = spot.block
    else if (split !== spot.block) split = null
    const isRatio = unitDimension(spot.mention.unit) === 'ratio'
    const isTotal =
      column ||
      (split !== null && countsOn.test(spot.before)) ||
      isSaid(scene, spot) ||
      (open !== null && !isRatio && goesOn(scene, spot, open))
    if (isTotal) lastTotal = index
    if (isTotal) open = spot
    else if (end.test(spot.before)) open = null
    return isTotal
  })
}

/** 分园看：招引 41 家，投产 26 家: what was counted up for all is counted up for each. */
const countsOn = /^(?!.*(?:新|今年|本[月季周]|另)).{0,16}(?:招引|引进|投产|纳统|竣工|建成|投用|签约)$/

function isSplitOfTotals({ reading, spots }: Scene, spot: Spot, lastTotal: number): boolean {
  const isFirst = spots[spot.index - 1]?.sentence !== spot.sentence
  if (!isFirst || lastTotal < 0 || spot.index - lastTotal > nearTotal) return false
  return splitSentence.test(sentenceBefore(reading, spot))
}

/** How many numbers back the running total may stand that is split. */
const nearTotal = 8

function isSaid({ reading }: Scene, spot: Spot): boolean {
  if (total.test(spot.before)) return true
  const passage = sentenceBefore(reading, spot)
  if (endOfPlan.test(passage) && /(?<!新)建成[^，。；,;]{0,12}$/.test(spot.before)) return true
  const isStanding = standing.test(spot.before) || (/已有$/.test(spot.before) && standingBehind.test(spot.after))
  const near = passage.slice(passage.lastIndexOf('；') + 1)
  return isStanding && !beginning.test(near.replace(limit, ''))
}

/** A list goes on, and so does the next clause that counts on and begins nothing new. */
function goesOn({ reading }: Scene, spot: Spot, open: Spot): boolean {
  if (spot.index !== open.index + 1) return false
  if (/^[^，。；,;]{0,3}[、和及][^，。；,;]{0,8}$/.test(spot.before)) return !end.test(spot.before)
  const between = reading.text.text.slice(open.mention.end, spot.mention.start)
  const isLike = unitDimension(spot.mention.unit) === unitDimension(open.mention.unit)
  return between.length <= 24 && ((isLike && part.test(between)) || (goesOnWith.test(between) && !end.test(between)))
}
