import { foldWritten } from '../quantity/written-text.ts'

/** What clerks write where nothing is known; — and its like are folded before. */
const blankWords: ReadonlySet<string> = new Set([
  '—',
  '——',
  '———',
  '-',
  '--',
  '---',
  '/',
  '//',
  '\\',
  '、',
  '*',
  '.',
  '。',
  '…',
  '……',
  '...',
  '无',
  '無',
  '暂无',
  '暫無',
  '未填',
  '未填报',
  '未報',
  '未报',
  '空',
  '空白',
  '(空)',
  '无数据',
  '暂无数据',
  '暂缺',
  '缺',
  '未统计',
  '未統計',
  '不详',
  '不詳',
  '未知',
  '未定',
  '待定',
  '待补',
  '待补充',
  '不适用',
  '不適用',
  'n/a',
  'na',
  'null',
  'nil',
])

/** Texts of other letters need not be folded to be known. */
const blankLetters =
  /^[\s—–―─−\-－／/＼\\、*＊.．。…()（）无無暂暫未填报報空白数據据缺统統计計不详詳知定待补補充适適用ａnaulｎｕｌiＮＡＵＬI]{1,12}$/i

/** True for a text that says that nothing is known: —, 无, 暂无, 未填, n/a. */
export function isBlankWord(text: string): boolean {
  if (!blankLetters.test(text)) return false
  const folded = foldWritten(text)
  return folded !== null && blankWords.has(folded.toLowerCase())
}

/** True for a text in which nobody sees anything: empty, blanks, control characters, marks of direction. */
export function isBlankText(text: string): boolean {
  return unseenOnly.test(text)
}

const unseenOnly = /^[\s\p{Cc}\p{Cf}\p{Cs}]*$/u
