import { beginsBlock, startsLikeHeading } from './block-marks.ts'
import type { TextLine } from './text-lines.ts'

/** No paragraph is longer: what goes on beyond it is no text that somebody broke at a width. */
const PARAGRAPH_LENGTH = 10_000

const sentenceEnd = /[。！？!?：:；;…][”’」』）)】]*$/
const paragraphEnd = /[。！？!?：:][”’」』）)】]*$/
const cutBehind = /[，、,（(〔《“]$|\d\.$/
const cutBefore = /^[，。、；：！？,;）)〕》”%]/
const unitBefore = /^[万亿]?(?:亩|家|个|户|元|栋|平方米|公里|吨)[，。；、,;]/
const prose = /[，。；,;]/
/** What a letterhead has under its title: numbers of documents and issues, days, offices with a day. */
const headLine =
  /^[（(]?[〔[]|〔\d{4}〕|^第?\s*\d+\s*期|[（(]?总?第\s*\d+\s*期|\d{4}年\d{1,2}月|\d{4}-\d{1,2}-\d{1,2}|^截至|^附件|[:：]$/

/**
 * Lines as paragraphs: those that somebody broke at a width are joined, line by line of one run; where sentences end at line ends, every line
 * stays alone.
 *
 * @param isRow whether the line of that index is a row of a table
 * @returns the lines of each paragraph, by their indices
 */
export function joinLines(
  lines: readonly TextLine[],
  isRow: (index: number) => boolean,
): readonly (readonly number[])[] {
  const runs = runsOf(lines, isRow)
  const textIsBroken = isBrokenText(runs, lines)
  const indentsTell = lines.filter(({ isIndented }) => !isIndented).length * 4 >= lines.length
  return runs.flatMap((run) => joinRun(run, lines, { textIsBroken, indentsTell }))
}

interface Manner {
  readonly textIsBroken: boolean
  readonly indentsTell: boolean
}

/** Lines that follow each other without a blank line; a row stands alone. */
function runsOf(lines: readonly TextLine[], isRow: (index: number) => boolean): number[][] {
  const runs: number[][] = []
  lines.forEach(({ afterBlank }, at) => {
    const last = runs.at(-1)
    if (last === undefined || afterBlank || isRow(at) || isRow(at - 1)) runs.push([at])
    else last.push(at)
  })
  return runs
}

/** Whether most breaks of a text cut sentences, as in mail, scans and PDF files. */
function isBrokenText(runs: readonly (readonly number[])[], lines: readonly TextLine[]): boolean {
  const longRuns = runs.filter((run) => run.length > 1)
  const breaks = longRuns.reduce((sum, run) => sum + run.length - 1, 0)
  const broken = longRuns.filter((run) => isBrokenRun(run, lines)).reduce((sum, run) => sum + run.length - 1, 0)
  return (broken >= 3 && broken * 2 >= breaks) || isBrokenAtWidth(longRuns, lines)
}

/** Lines that reach the width of the text, end within a sentence, and are followed by the end of one. A headline is shorter than the text below it. */
function isBrokenAtWidth(runs: readonly (readonly number[])[], lines: readonly TextLine[]): boolean {
  const textAt = (at: number | undefined) => lines[at ?? -1]?.text ?? ''
  const width = runs.flat().reduce((longest, at) => Math.max(longest, textAt(at).length), 0)
  const pairs = runs.flatMap((run) =>
    run.slice(1).map((at, index) => ({ above: textAt(run[index]), below: textAt(at) })),
  )
  const going = pairs.filter(({ above, below }) => !sentenceEnd.test(above) && !beginsBlock(below))
  const cut = going.filter(({ above, below }) => above.length * 10 >= width * 8 && /[。！？]/.test(below))
  return cut.length >= 2 && cut.length * 2 >= going.length
}

/** Sentences end within its lines, and its lines end within sentences. */
function isBrokenRun(run: readonly number[], lines: readonly TextLine[]): boolean {
  const texts = run.map((at) => lines[at]?.text ?? '')
  const open = texts.slice(0, -1).filter((text) => !sentenceEnd.test(text)).length
  const within = texts.filter((text) => /[。，；,;][^”]/.test(text)).length
  const marked = texts.slice(1).filter((text) => beginsBlock(text)).length
  return (
    texts.length >= 3 && open * 2 >= texts.length - 1 && within >= 1 && marked * 2 < texts.length && hasInnerEnd(texts)
  )
}

/** A list without full stops has lines that end anyhow, but no sentence goes on in its next line. */
function hasInnerEnd(texts: readonly string[]): boolean {
  return texts.some((text, at) => {
    const after = texts[at + 1]
    return /。[^”」』）)]/.test(text) || (after !== undefined && (cutBehind.test(text) || cutBefore.test(after)))
  })
}

function joinRun(run: readonly number[], lines: readonly TextLine[], manner: Manner): number[][] {
  const texts = run.map((at) => lines[at]?.text ?? '')
  const isProse = texts.some((text) => prose.test(text))
  const isBroken = isProse && (manner.textIsBroken || isBrokenRun(run, lines))
  const isTitle = manner.textIsBroken && !isProse && run.length <= 3
  const width = texts.reduce((longest, text) => Math.max(longest, text.length), 0)
  const runManner: RunManner = { ...manner, isBroken, isTitle, width }
  const paragraphs: number[][] = []
  let length = 0
  run.forEach((at, index) => {
    const [before, line] = [lines[run[index - 1] ?? -1], lines[at]]
    const joins = before !== undefined && line !== undefined && goesOn(before, line, runManner)
    if (joins && length < PARAGRAPH_LENGTH) paragraphs.at(-1)?.push(at)
    else {
      paragraphs.push([at])
      length = 0
    }
    length += texts[index]?.length ?? 0
  })
  return paragraphs
}

interface RunManner extends Manner {
  readonly isBroken: boolean
  readonly isTitle: boolean
  /** Length of its longest line. */
  readonly width: number
}

function goesOn(before: TextLine, line: TextLine, manner: RunManner): boolean {
  if (beginsBlock(line.text) || (manner.indentsTell && line.isIndented)) return false
  if (manner.isTitle) return !headLine.test(before.text) && !headLine.test(line.text)
  if (cutBehind.test(before.text) || cutBefore.test(line.text)) return true
  if (/\d$/.test(before.text) && unitBefore.test(line.text)) return true
  if (!manner.isBroken) return false
  if (startsLikeHeading(before.text) && !prose.test(before.text) && before.text.length * 10 < manner.width * 6)
    return false
  return !paragraphEnd.test(before.text) || before.text.length * 10 >= manner.width * 8
}
