import { type HeaderText, readHeader, type Simplify } from './header-text.ts'
import { onlyTells } from './name-likeness.ts'

/** A way to read the headers above one column, and how far it can be trusted. */
export interface HeaderReading {
  readonly name: string
  readonly trust: number
  /** Headers that this reading leaves aside. */
  readonly aside: string
}

/** What is written above a column, in all the ways in which it may be read. */
export interface WrittenHeaders {
  readonly readings: readonly HeaderReading[]
  /** The writing of the unit that the lowest header names. */
  readonly unit: string | null
}

const trusts = { bare: 0.92, reversed: 0.93, month: 0.9 } as const

/**
 * The headers above a column, from top to bottom, read in every way that may be meant: the lowest alone, together with those above it, and
 * in the words of a month's report (9月完成 is 本月完成 in September).
 */
export function readHeaders(headers: readonly string[], simplify: Simplify): WrittenHeaders {
  const texts = headers.map((header) => readHeader(header, simplify))
  const readings = readingsOf(texts.filter(({ name }) => name !== ''))
  return { readings: onePerName(readings), unit: texts.findLast((text) => text.unit !== null)?.unit ?? null }
}

function readingsOf(texts: readonly HeaderText[]): HeaderReading[] {
  const names = texts.map(({ name }) => name)
  const leaf = texts.at(-1)
  if (leaf === undefined) return []
  const above = names.slice(0, -1).join('')
  const alone = [
    { name: leaf.name, trust: 1, aside: above },
    { name: leaf.bareName, trust: trusts.bare, aside: above },
  ]
  const readings = [...(above !== '' && onlyTells(leaf.name) ? [] : alone), ...togetherWithParent(names, leaf)]
  return [...readings, ...readings.flatMap(inTermsOfThisMonth)].filter(({ name }) => name !== '')
}

function togetherWithParent(names: readonly string[], leaf: HeaderText): HeaderReading[] {
  const parent = names.at(-2)
  if (parent === undefined) return []
  const together = [
    { name: parent + leaf.name, trust: 1, aside: '' },
    { name: leaf.name + parent, trust: trusts.reversed, aside: '' },
    { name: names.join(''), trust: 1, aside: '' },
  ]
  return isEmptyWord(leaf.name) ? [...together, { name: parent, trust: trusts.bare, aside: '' }] : together
}

/** A header below another that says nothing of its own. */
function isEmptyWord(name: string): boolean {
  return ['金额', '数值', '数量', '数', '情况', '内容', '名称', '值', '面积', '日期', '时间'].includes(name)
}

/** `9月完成投资` in the report of September is `本月完成投资`; `1-9月` is the year so far. */
function inTermsOfThisMonth({ name, trust, aside }: HeaderReading): HeaderReading[] {
  if (!/\d[月年]/u.test(name)) return []
  const withoutYear = name.replace(/20\d{2}年度?/u, '')
  const words = [
    withoutYear,
    ...['本年累计', '本年', '累计', '今年以来'].map((word) =>
      withoutYear.replace(/1(?:至|到)?1?\d月份?(?:累计)?/u, word),
    ),
    ...['本月', '当月'].map((word) => withoutYear.replace(/1?\d月份?/u, word)),
    ...['本年', '年度', '年'].map((word) => name.replace(/20\d{2}年度?/u, word)),
  ]
  const changed = words.filter((word) => word !== name)
  return changed.map((word) => ({ name: word, trust: trust * trusts.month, aside }))
}

/** Of readings that come to the same name, the one that is trusted most. */
function onePerName(readings: readonly HeaderReading[]): HeaderReading[] {
  const byName = new Map<string, HeaderReading>()
  for (const reading of readings) {
    if (reading.trust > (byName.get(reading.name)?.trust ?? 0)) byName.set(reading.name, reading)
  }
  return [...byName.values()]
}
