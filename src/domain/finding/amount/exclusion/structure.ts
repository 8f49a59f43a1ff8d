import { unitDimension } from '../../../quantity/unit.ts'
import { type Candidate, isChinese } from '../candidate.ts'
import type { Exclusion } from './exclusion.ts'

/** Parts of a text, a plan or a way of working. */
const partsBehind =
  /^(?:大|重点|主要|具体|关键|核心|专项)?(?:方面|环节|阶段|步骤|类别|层面|层次|维度|部分|方向|要点|要素|坚持|确保|统一|到位|转变|结合|节点|抓手|问题导向|原则|清单|一批|百分百|全覆盖|重要|意见|要求|举措|机制|体系|率先|责任|维护|意识|自信|全面|健全|务必|不放过|一[^家个])/
/** 出台十条措施, 八项重点任务: articles of a paper. */
const articlesBehind = /^[^，。；、\d]{0,4}(?:措施|举措|政策|任务|规定)/
const listed = /^[：:]/
/** Parts of a city that the text names beside the number, or counts again. */
const ownParts =
  /^(?:重点|主要)?(?:园区|片区|街道|乡镇|镇街|县区|县|区|部门|产业|行业|地区|单位|城市|板块|领域|地块)(?!的|家|个)/
const counted =
  /(?:[了到达有等抽看察访为至过个家](?:了|过)?|现有|共有|新增|培育|建成|打造|覆盖|察看|走访|设立|创建|建设|引进)$/
const namesBefore = /[\p{Script=Han}]、[\p{Script=Han}、]{0,12}$/u
const alwaysParts = /^部门/
const kinds = /^(?:类|句)$/

/** 三点意见, 五个环节, 甲、乙、丙三个街道: the text counts its own parts, or names that stand beside the number. */
export const structure: Exclusion = {
  reason: 'structure',
  excludes: (candidate) => {
    const { token, unit, after, bounds } = candidate
    if (bounds.length > 0 || unitDimension(unit) !== 'count') return false
    if (unit === '个' && token.value.eq(token.value.round(0)) && isPart(candidate)) return true
    if (/^(?:项|条|点)$/.test(unit) && (listed.test(after) || partsBehind.test(after) || articlesBehind.test(after)))
      return true
    if (unit === '件') return /^(?:大|实|好|要|难)?事/.test(after)
    if (kinds.test(unit)) return isChinese(token)
    return isChinese(token) && token.value.lt('20') && standsBesideNames(candidate)
  },
}

function isPart({ token, after, before }: Candidate): boolean {
  if (partsBehind.test(after) || listed.test(after) || /^\d+%/.test(after)) return true
  if (!isChinese(token) || token.value.gt('20')) return mergesParts(before)
  return alwaysParts.test(after) || (ownParts.test(after) && !isCounted(before)) || mergesParts(before)
}

/** 由四个阶段合并为三个. */
function mergesParts(before: string): boolean {
  return /(?:阶段|环节|步骤|类别|层级)(?:合并|压缩|精简|整合|归并)(?:为|到|至|成)$/.test(before)
}

function isCounted(before: string): boolean {
  return counted.test(before) && !/全部$/.test(before)
}

function standsBesideNames({ before, after, clause, unit }: Candidate): boolean {
  if (unit !== '家' && unit !== '个') return false
  return namesBefore.test(before) && !/\d/.test(clause) && /^\p{Script=Han}/u.test(after)
}
