import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { yearOf } from '#domain/calendar/calendar-date.ts'
import { readDeadline } from '#domain/calendar/deadline-reading.ts'
import { isProblem } from '#domain/errors.ts'
import { type CleanText, originalSpan, type Span } from '#domain/text/clean-text.ts'
import { onOneLine } from './clause-of.ts'
import { dutiesOf, type NamedDuty } from './duties.ts'

/** What a text tells somebody to do. Spans are of the original. */
export interface ProposedTask extends Span {
  readonly text: string
  readonly departments: readonly string[]
  readonly deadline: CalendarDate | null
  readonly rule: NamedDuty['rule']
  readonly confidence: number
}

/** How sure a task is, by how its duty was said; settled by hand, for the labelled set holds no tasks. */
const confidences: Readonly<Record<NamedDuty['rule'], number>> = {
  'duty-label': 0.9,
  'duty-column': 0.9,
  'led-by': 0.7,
}

/**
 * The tasks of a text: what stands before the name of whoever is to do it, in the same paragraph or in the one above.
 *
 * @param year of the document: 年底前 is its end
 */
export function proposeTasks(text: CleanText, year: number): ProposedTask[] {
  const duties = dutiesOf(text)
  return duties.flatMap((duty, index) => {
    const span = trimmed(text.original, duty.task ?? spanOfTask(text, duty, duties[index - 1] ?? null))
    const words = onOneLine(text.original.slice(span.start, span.end)).replace(opening, '')
    if (words.length < shortestTask) return []
    const { departments, rule } = duty
    const deadline = deadlineIn(wordsAround(text, span, duty), year)
    return [{ ...span, text: words, departments, deadline, rule, confidence: confidences[rule] }]
  })
}

const shortestTask = 6
const opening = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)/

/** Without blanks around it, and without the bracket in which the duty stands. */
function trimmed(original: string, { start, end }: Span): Span {
  const words = original.slice(start, end)
  const before = words.length - words.trimStart().length
  return { start: start + before, end: start + words.replace(/[（(【\s]+$/, '').length }
}

function spanOfTask(text: CleanText, duty: NamedDuty, previous: NamedDuty | null): Span {
  const block = text.blocks[duty.block]
  const own = originalSpan(text, block ?? { start: 0, end: 0 })
  if (duty.rule === 'led-by') return own.end - own.start <= longestTask ? own : sentenceAround(text.original, own, duty)
  const from = previous?.block === duty.block ? previous.end + 1 : own.start
  const before = { start: from, end: duty.start }
  if (text.original.slice(before.start, before.end).replace(/[\s（(]/g, '').length >= shortestTask) return before
  const above = previous?.block === duty.block ? undefined : text.blocks[duty.block - 1]
  return above === undefined ? before : originalSpan(text, above)
}

/** Longer than this, a paragraph holds more than one task. */
const longestTask = 300

function sentenceAround(original: string, block: Span, duty: NamedDuty): Span {
  const before = original.slice(Math.max(block.start, duty.start - longestTask), duty.start)
  const behind = original.slice(duty.end, Math.min(block.end, duty.end + longestTask))
  const stop = behind.search(/[。；;]/)
  const start = duty.start - before.length + Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1
  return { start, end: duty.end + (stop < 0 ? behind.length : stop + 1) }
}

/** 完成时限 stands right behind the duty, if it does. */
const reach = 60

/** The task, its duty and what stands right behind it in the same block. */
function wordsAround(text: CleanText, task: Span, duty: NamedDuty): string {
  const block = text.blocks[duty.block]
  const end = block === undefined ? duty.end : originalSpan(text, block).end
  const last = Math.min(Math.max(task.end, duty.end, end), duty.end + reach)
  return `${text.original.slice(task.start, task.end)} ${text.original.slice(task.end, Math.max(task.end, last))}`
}

const written =
  /(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日|底|末|[上中下]旬)?|[一二三四]季度末?|上半年|年底|年末|年中)(?:之前|以前|前)?|\d{4}年底?(?:之前|以前|前)|今年底前?/g
const isDeadline = /前$|底|末|上半年/

/** The last deadline that the words say. A month alone is when something happens, not until when it is to be done. */
export function deadlineIn(words: string, year: number): CalendarDate | null {
  const plain = words.replace(/\s/g, '')
  const labelled = /(?:完成时限|时限|完成时间)[:：]?(.{2,20})/.exec(plain)?.[1]
  const found = [...(labelled ?? plain).matchAll(written)].map(([text]) => text.replace(/^今年/, ''))
  const dates = found
    .filter((text) => labelled !== undefined || isDeadline.test(text))
    .map((text) => readDeadline(text, { year }))
  return dates.flatMap((read) => (isProblem(read) ? [] : [read.date])).at(-1) ?? null
}

/** The programme year of a task. */
export function yearOfTask({ deadline }: Pick<ProposedTask, 'deadline'>, year: number): number {
  return deadline === null ? year : yearOf(deadline)
}
