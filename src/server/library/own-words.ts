import type { DocumentKind } from '#db/schema.ts'

/** By the words of a title, the first that fits. */
const kindWords: readonly (readonly [DocumentKind, RegExp])[] = [
  ['minutes', /纪要/],
  ['speech', /讲话|致辞|报告$/],
  ['bulletin', /简报|快报|信息专报|动态|第\s*\d+\s*期/],
  ['notice', /通报/],
  ['plan', /方案|计划|行动|规划|目标任务|工作要点|任务分解/],
  ['policy', /办法|措施|意见|规定|细则|条例|政策|通知|若干/],
]

/** What a document is, as its title says. */
export function kindOfTitle(title: string): DocumentKind {
  return kindWords.find(([, words]) => words.test(title))?.[0] ?? 'other'
}

/** 文号 at the head of a text: 泉政办〔2026〕12号. @param head its first lines */
export function documentNumberIn(head: string): string {
  return /[\p{Script=Han}]{1,12}[〔[［【(（](?:19|20)\d{2}[〕\]］】)）]\s*\d{1,4}\s*号/u.exec(head)?.[0] ?? ''
}

const longestTitle = 300

/** The title of a document that neither a person nor the text says: the name of its file without the ending. */
export function titleOfFile(fileName: string): string {
  return fileName.replace(/\.[a-z]{2,5}$/i, '').slice(0, longestTitle) || fileName
}
