import type { CleanText } from '../../text/clean-text.ts'
import type { Mood } from './mood-words.ts'

/** What the headings over a block say: the heading nearest to it that says a mood, and the nearest that names a year. */
export interface Section {
  readonly mood: Mood | null
  readonly year: number | null
}

interface Label {
  readonly depth: number
  readonly words: string
}

/** The beginnings of headings and of paragraphs that begin with theirs, outermost first. */
const marks: readonly RegExp[] = [
  /^[^，。；：\d]{2,16}[：:]$/,
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}[，、])/,
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|【|[一二三四五六七八九十]是)/,
  /^(?:\d{1,2}[.．、](?!\d)|——)/,
]

const labelLength = 40

/** Words of headings and the mood of what stands under them; the last word of a heading decides. 完成 before a number tells what, not where. */
const headingWords: readonly (readonly [Mood | null, RegExp])[] = [
  ['aim', /目标|打算|要求|任务|安排|计划|部署|下一?步|下期|下周|下月|节点|指标体系|议定|决定|明确|怎么干/g],
  ['forecast', /预期成[效果]|预期效益|效益预测|预期效果|效益分析/g],
  ['done', /情况|问题|成绩|(?<!预期)成效|进展|回顾|不足|概况|现状|基础|困难|短板|完成(?![^。，]*\d)/g],
]

/** The section of each block. */
export function sectionsOf({ text, blocks }: CleanText): readonly Section[] {
  const stack: Label[] = []
  return blocks.map((block) => {
    const label = labelOf(text.slice(block.start, Math.min(block.end, block.start + labelLength)), block)
    if (label !== null) push(stack, label)
    return sectionUnder(stack)
  })
}

function push(stack: Label[], label: Label): void {
  while ((stack.at(-1)?.depth ?? -1) >= label.depth) stack.pop()
  stack.push(label)
}

function labelOf(words: string, { kind, level }: { kind: string; level: number }): Label | null {
  const depth = marks.findIndex((mark) => mark.test(words))
  if (depth === -1) return kind === 'heading' && level > 0 ? { depth: level, words } : null
  const head = kind === 'heading' || depth === 0 ? words : (/^.[^。，；】]{0,24}[。】，]/.exec(words)?.[0] ?? '')
  return { depth, words: head }
}

function sectionUnder(stack: readonly Label[]): Section {
  const labels = stack.toReversed()
  const mood = labels.map(({ words }) => moodOfHeading(words)).find((found) => found !== null) ?? null
  const year = labels.map(({ words }) => /(\d{4})年/.exec(words)?.[1]).find((found) => found !== undefined)
  return { mood, year: year === undefined ? null : Number(year) }
}

/** The mood that a heading says, null when it says none or two things at once (工作情况和打算). */
export function moodOfHeading(words: string): Mood | null {
  const said = headingWords.map(([mood, pattern]) => ({ mood, at: words.search(new RegExp(pattern.source)) }))
  const moods = said.filter(({ at }) => at !== -1)
  if (moods.length > 1 && /[和与及]/.test(words)) return null
  const lasts = headingWords.map(([mood, pattern]) => ({ mood, at: lastAt(words, pattern) }))
  const last = lasts.reduce((best, one) => (one.at > best.at ? one : best))
  return last.at === -1 ? null : last.mood
}

function lastAt(words: string, pattern: RegExp): number {
  return [...words.matchAll(pattern)].at(-1)?.index ?? -1
}
