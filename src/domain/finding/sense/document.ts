import type { CleanText } from '../../text/clean-text.ts'
import type { TextCard } from '../text-card.ts'

/** What the title says of a document as a whole: weak evidence, for where nothing nearer speaks. */
export interface DocumentSays {
  /** In a plan a bare number is an aim. */
  readonly isPlan: boolean
  /** The year under report, 2024 in 2024 年统计公报; null when the title has none. */
  readonly year: number | null
  /** The years of a plan of several years. */
  readonly years: readonly [number, number] | null
}

const plan =
  /(?:方案|计划|规划|意见|要点|任务分解表?|目标任务|任务清单|若干(?:政策)?措施|任务书|目标责任书?)(?:\([^)]*\))?[》」”"]?(?:的?通知)?$|行动[》」”"]?的?(?:通知|方案)$|(?:下达|分解)[^，。]{0,30}(?:任务|目标|计划|指标)[^，。]{0,12}通知$/

/** Reads the title of the card and the first line of the text, which is the same in Simplified characters. */
export function documentSays({ text, blocks }: CleanText, { title }: TextCard): DocumentSays {
  const first = blocks.find(({ kind }) => kind === 'heading') ?? blocks[0]
  const line = first === undefined ? '' : text.slice(first.start, Math.min(first.end, first.start + 80))
  const titles = [line, title ?? ''].map((words) => words.normalize('NFKC').trim())
  const year = firstMatch(titles, /((?:19|20)\d\d)年/)?.[1]
  const years = firstMatch(titles, /((?:19|20)\d\d)年?\s*[—–~至-]+\s*((?:19|20)\d\d)年/)
  return {
    isPlan: titles.some((words) => plan.test(words)),
    year: year === undefined ? null : Number(year),
    years: years === null ? null : [Number(years[1]), Number(years[2])],
  }
}

function firstMatch(titles: readonly string[], pattern: RegExp): RegExpExecArray | null {
  return titles.map((words) => pattern.exec(words)).find((match) => match !== null) ?? null
}
