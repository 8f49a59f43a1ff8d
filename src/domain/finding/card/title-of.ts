import type { CleanText } from '../../text/clean-text.ts'

/** How many lines of the original are looked at. */
const HEAD = 12
const LONGEST = 70

const notTitle =
  /[|｜>》→]\s*(?:正文|首页|园区|新闻)|首页|当前位置|您[所现]?在的?位置|注册|登录|来源[：:]|來源[：:]|发布时间|发布日期|浏览|字号|字體|记者\s|責任|责任编辑|^https?:|www\.|〔\d{4}〕|^第?\d+期|admin/
const dateOnly = /^[\s\d年月日时分:：./-]+$/

/** The title: the first heading, else the first line of the original that stands like one. */
export function titleOf({ text, blocks, original }: CleanText): string | null {
  const heading = blocks.slice(0, 6).find(({ kind, level }) => kind === 'heading' && level === 0)
  if (heading !== undefined) return text.slice(heading.start, heading.end)
  const named = /(?:原标题|標題|标题)[：:]\s*([^\n]{4,70})/.exec(original)?.[1]
  const lines = original.split('\n', HEAD * 3).map((line) => line.trim())
  const titled = lines
    .filter((line) => line !== '')
    .slice(0, HEAD)
    .find(isLikeTitle)
  return titled ?? named?.trim() ?? null
}

function isLikeTitle(line: string): boolean {
  if (line.length < 5 || line.length > LONGEST) return false
  if (notTitle.test(line) || dateOnly.test(line)) return false
  return !/[。；！？，]$/.test(line) && !/。/.test(line) && /\p{Script=Han}{3}/u.test(line)
}
