import type { Span } from '../../text/clean-text.ts'

const quoted =
  /“[^“”\n]{1,40}”|「[^「」\n]{1,40}」|『[^『』\n]{1,40}』|《[^《》\n]{1,60}》|【[^【】\n]{1,40}】|"[^"\n]{1,40}"/g
const spoken = /[，。！？；,!?;]/
const saysBefore = /(?:说|表示|指出|称|道|介绍|认为|强调)[：:，,]?$/
const saysInside = /^.(?:我们|今年|明年|目前|现在|去年|力争|确保|要)/

/** Names in quotation marks and titles, in order. What is a sentence, or is said by somebody, is none. */
export function namesInQuotes(sentence: string): readonly Span[] {
  const names: Span[] = []
  for (const match of sentence.matchAll(quoted)) {
    const isTitle = /^[《【]/.test(match[0])
    const before = sentence.slice(Math.max(0, match.index - 6), match.index)
    if (isTitle || !(spoken.test(match[0]) || saysBefore.test(before) || saysInside.test(match[0])))
      names.push({ start: match.index, end: match.index + match[0].length })
  }
  return names
}
