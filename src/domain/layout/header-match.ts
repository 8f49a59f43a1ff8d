import { editDistance } from '../ledger/edit-distance.ts'
import type { Ledger, LedgerField } from '../ledger/ledger.ts'
import { unitDimension } from '../quantity/unit.ts'
import { type HeaderText, readHeader, type Simplify, unitFor } from './header-text.ts'
import type { FieldCandidate } from './recognised-table.ts'

/** A column is proposed for a field from here on. */
export const proposedFrom = 0.6
/** Below this, a field is not even among the candidates. */
const candidateFrom = 0.3

/** How the certainty of a match is told. */
const certainties = { label: 1, alias: 0.95, code: 0.9, bare: 0.92, reversed: 0.93, month: 0.9, nearest: 0.85 } as const

/** Says which fields the headers above a column may mean, by their names alone, the likeliest first. */
export interface HeaderMatcher {
  /** Fields that are named exactly so, or nearly. */
  readonly match: (headers: readonly string[]) => readonly FieldCandidate[]
  /** Fields that are named exactly so: quick enough to be asked of every row of a sheet. */
  readonly matchExactly: (headers: readonly string[]) => readonly FieldCandidate[]
}

interface FieldName {
  readonly field: LedgerField
  readonly name: string
  readonly certainty: number
}

/** A way to read the headers above one column, and how far it can be trusted. */
interface HeaderReading {
  readonly name: string
  readonly trust: number
  /** Headers that this reading leaves aside. */
  readonly aside: string
}

/** Makes a matcher for a ledger. */
export function headerMatcher(ledger: Ledger, simplify: Simplify): HeaderMatcher {
  const names = [...ledger.fields.values()].flatMap((field) => namesOf(field, simplify))
  const byName = groupByName(names)
  const matchExactly = (headers: readonly string[]) => {
    const written = readingsOfHeaders(headers, simplify)
    const named = written.readings.flatMap(({ name }) => byName.get(name) ?? [])
    return candidatesOf(certaintiesOf(new Set(named), written, isSame))
  }
  return {
    matchExactly,
    match(headers) {
      const exactly = matchExactly(headers)
      if ((exactly[0]?.certainty ?? 0) >= decidedFrom) return exactly
      return candidatesOf(certaintiesOf(names, readingsOfHeaders(headers, simplify), nearness))
    },
  }
}

/** From here on a header means what it says, and near names are not asked. */
const decidedFrom = 0.8

const isSame = (name: string, wanted: string) => (name === wanted ? 1 : 0)

function groupByName(names: readonly FieldName[]): Map<string, FieldName[]> {
  const byName = new Map<string, FieldName[]>()
  for (const named of names) byName.set(named.name, [...(byName.get(named.name) ?? []), named])
  return byName
}

function namesOf(field: LedgerField, simplify: Simplify): FieldName[] {
  const fold = (text: string) => readHeader(text, simplify).name
  const named = [
    { field, name: fold(field.zh), certainty: certainties.label },
    ...(field.aliases ?? []).map((alias) => ({ field, name: fold(alias), certainty: certainties.alias })),
    { field, name: fold(field.en), certainty: certainties.alias },
    { field, name: fold(field.name), certainty: certainties.code },
  ]
  return named.filter(({ name }) => name !== '')
}

/** What is written above a column, in all the ways in which it may be read. */
interface WrittenHeaders {
  readonly readings: readonly HeaderReading[]
  readonly unit: string | null
}

function readingsOfHeaders(headers: readonly string[], simplify: Simplify): WrittenHeaders {
  const texts = headers.map((header) => readHeader(header, simplify))
  const unit = texts.findLast((text) => text.unit !== null)?.unit ?? null
  return { readings: readingsOf(texts.filter(({ name }) => name !== '')), unit }
}

function certaintiesOf(
  names: Iterable<FieldName>,
  { readings, unit }: WrittenHeaders,
  compare: (reading: string, wanted: string) => number,
): Map<string, number> {
  const best = new Map<string, number>()
  for (const { field, name, certainty } of names) {
    const trust = Math.max(0, ...readings.map((reading) => likeness(reading, name, compare) * reading.trust))
    const found = trust === 0 ? 0 : trust * certainty * fitOfUnit(field, unit)
    if (found > (best.get(field.name) ?? 0)) best.set(field.name, found)
  }
  return best
}

function candidatesOf(certainties: ReadonlyMap<string, number>): FieldCandidate[] {
  return [...certainties]
    .map(([field, certainty]) => ({ field, certainty: Math.round(certainty * 1_000) / 1_000 }))
    .filter(({ certainty }) => certainty >= candidateFrom)
    .toSorted((a, b) => b.certainty - a.certainty)
}

/** The headers read from the lowest, and together with those above; what a reading leaves aside may change the meaning. */
function readingsOf(texts: readonly HeaderText[]): HeaderReading[] {
  const names = texts.map(({ name }) => name)
  const leaf = texts.at(-1)
  if (leaf === undefined) return []
  const above = names.slice(0, -1).join('')
  const parent = names.at(-2) ?? ''
  const alone = [
    { name: leaf.name, trust: 1, aside: above },
    { name: leaf.bareName, trust: certainties.bare, aside: above },
  ]
  const readings = [
    ...(above !== '' && isOnlyTelling(leaf.name) ? [] : alone),
    ...(parent === ''
      ? []
      : [
          { name: parent + leaf.name, trust: 1, aside: '' },
          { name: leaf.name + parent, trust: certainties.reversed, aside: '' },
          { name: names.join(''), trust: 1, aside: '' },
        ]),
    ...(isEmptyWord(leaf.name) && parent !== '' ? [{ name: parent, trust: certainties.bare, aside: '' }] : []),
  ]
  return [...readings, ...readings.flatMap(inTermsOfThisMonth)].filter(({ name }) => name !== '')
}

/** 本月 below 税收: it tells which figure, but not of what. */
function isOnlyTelling(name: string): boolean {
  return name.replace(telling, '').length <= 1
}

/** A header below another that says nothing of its own. */
function isEmptyWord(name: string): boolean {
  return ['金额', '数值', '数量', '数', '情况', '内容', '名称', '值', '面积', '日期', '时间'].includes(name)
}

/** `9月完成投资` in the report of September is `本月完成投资`; `1-9月` is the year so far. */
function inTermsOfThisMonth({ name, trust, aside }: HeaderReading): HeaderReading[] {
  const year = name.replace(/20\d{2}年度?/u, '')
  const words = [
    year,
    ...['本年累计', '本年', '累计', '今年以来'].map((word) => year.replace(/1(?:至|到)?1?\d月份?(?:累计)?/u, word)),
    ...['本月', '当月'].map((word) => year.replace(/1?\d月份?/u, word)),
    ...['本年', '年度', '年'].map((word) => name.replace(/20\d{2}年度?/u, word)),
  ]
  const changed = [...new Set(words)].filter((word) => word !== name)
  return changed.map((word) => ({ name: word, trust: trust * certainties.month, aside }))
}

/** Less when a word that changes the meaning stands in the header, or above it, and not in the name. */
function likeness(
  { name, aside }: HeaderReading,
  wanted: string,
  compare: (reading: string, wanted: string) => number,
): number {
  const alike = compare(name, wanted)
  return alike === 0 || !changesMeaning(name + aside, wanted) ? alike : alike * 0.55
}

/** Words that make another figure of a figure. */
const telling =
  /计划|预计|拟|目标|上年|去年|同期|同比|环比|上月|上季|下月|累计|本月|当月|本年|今年|年度|增长|增幅|增速|占比|比重|比例|率|剩余|新增|人均|亩均|平均|应|欠|已|未/gu

function changesMeaning(written: string, wanted: string): boolean {
  const words = written.match(telling) ?? []
  return words.some(
    (word) =>
      !wanted.includes(word) &&
      !sameMeaning.some((set) => set.includes(word) && set.some((other) => wanted.includes(other))),
  )
}

const sameMeaning: readonly (readonly string[])[] = [
  ['本月', '当月'],
  ['本年', '今年', '年度'],
  ['上年', '去年'],
  ['计划', '预计', '拟'],
]

/** Up to `certainties.nearest` for names that share most of their letters, 0 for others. A header that says less than the name says little. */
function nearness(name: string, wanted: string): number {
  if (name === wanted) return 1
  const [short, long] = name.length <= wanted.length ? [name, wanted] : [wanted, name]
  if (short.length < 2) return 0
  const inside = long.includes(short) ? (short === wanted ? 0.55 : 0.4) + 0.3 * (short.length / long.length) : 0
  const typo = short.length >= 4 && editDistance(name, wanted, 1) <= 1 ? certainties.nearest : 0
  const shared = sharedPairs(name, wanted)
  return Math.max(inside, typo, shared >= 0.5 ? 0.4 + 0.4 * shared : 0)
}

/** Pairs of letters that two names share, as a share of all of them (Dice). */
function sharedPairs(a: string, b: string): number {
  const pairs = pairsOf(a)
  const others = pairsOf(b)
  const shared = others.filter((pair) => pairs.includes(pair)).length
  return pairs.length + others.length === 0 ? 0 : (2 * shared) / (pairs.length + others.length)
}

function pairsOf(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2))
}

/** A unit in the header speaks for fields that it measures, and against all others. */
function fitOfUnit(field: LedgerField, writing: string | null): number {
  if (writing === null) return 1
  if (field.kind !== 'amount') return field.kind === 'text' || field.kind === 'note' ? 0.7 : 0.4
  const unit = unitFor(writing, field.unit)
  return unit === null || unitDimension(unit) === unitDimension(field.unit) ? 1 : 0.4
}
