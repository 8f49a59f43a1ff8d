import type { Exclusion } from './exclusion.ts'

/** 浏览：1206次. */
const looked = /(?:浏览|阅读|点击|访问)(?:量|数|次数)?[:：]?\s*$/
const printed = /(?:一式|共印|印发|印数|编印[:：]?|印)$/

/** 100多名干部参会. */
const attends = /^[^，。；、\d]{0,8}(?:参会|出席|列席|参加(?:会议|座谈|仪式|[，。]))/

/** Lines of attendance, distribution and printing: not the document's own matter. */
export const furniture: Exclusion = {
  reason: 'furniture',
  excludes: ({ near, after, unit }, scene) =>
    scene.isFurniture ||
    (unit === '份' && printed.test(near)) ||
    (unit === '次' && looked.test(near)) ||
    attends.test(after),
}

const furnitureLine =
  /^\s*(?:[（(]?)(?:出席|参加|列席|缺席|请假|主持|记录|报送|抄送|分送|主送|印送|发送|联系人?|编辑|责任编辑|责编|审核|校对|编印|来源|附件|点击|浏览|阅读)(?:会议|人员|单位|领导|电话|量|数|次数)?[:：]/

/** True for a sentence that is such a line. */
export function isFurnitureLine(sentence: string): boolean {
  return furnitureLine.test(sentence.slice(0, 24))
}
