// Nothing is faked: the labelled set, the rulebook and the page on labelling are read as they are committed.
import { readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { isCalendarDate } from '#domain/calendar/calendar-date.ts'
import { formatPeriodCode, parsePeriodCode } from '#domain/calendar/period-code.ts'
import { isProblem } from '#domain/errors.ts'
import { compareExact, exact, toText } from '#domain/quantity/exact.ts'
import { isUnitCode, plainUnit } from '#domain/quantity/unit.ts'
import { countPhenomena, countsTable } from './labelled-counts.ts'
import { type LabelledDocument, type LabelledFinding, readLabelledSet, sentencesOf } from './labelled-set.ts'

const root = new URL('../../', import.meta.url)
const [train, tests] = [readLabelledSet('train'), readLabelledSet('test')]
const documents = [...train, ...tests]
const findings = documents.flatMap((document) => document.findings.map((finding) => ({ finding, document })))

/** The labels for which the claim does not hold, each with its document. */
function breaking(holds: (finding: LabelledFinding, document: LabelledDocument) => boolean): string[] {
  const broken = findings.filter(({ finding, document }) => !holds(finding, document))
  return broken.map(({ finding, document }) => `${document.id}: ${finding.quote} (${finding.subject})`)
}

const byNumber = (a: number, b: number) => a - b

function readCommitted(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

test('the set is large enough: 420 sentences, 130 of them in test documents', () => {
  const total = (some: readonly LabelledDocument[]) => some.reduce((sum, { sentences }) => sum + sentences, 0)
  expect(total(documents)).toBeGreaterThanOrEqual(420)
  expect(total(tests)).toBeGreaterThanOrEqual(130)
  for (const { text, sentences, id } of documents) expect([id, sentencesOf(text).length]).toEqual([id, sentences])
})

test('train and test share no document and no sentence', () => {
  const sentences = (some: readonly LabelledDocument[]) => some.flatMap(({ text }) => sentencesOf(text))
  const trained = new Set(sentences(train))
  expect(sentences(tests).filter((sentence) => trained.has(sentence))).toEqual([])
  expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
})

test('labels and traps stand in the order of the text, none on top of another', () => {
  for (const { id, findings: labels, traps } of documents) {
    expect([id, labels.map(({ start }) => start)]).toEqual([id, labels.map(({ start }) => start).toSorted(byNumber)])
    const spans = [...labels, ...traps].toSorted((a, b) => a.start - b.start)
    const overlapping = spans.filter(({ start }, at) => at > 0 && start < (spans[at - 1]?.end ?? 0))
    expect([id, overlapping.map(({ quote }) => quote)]).toEqual([id, []])
  }
})

test('every number beside a lost character is marked as damaged, and none is a finding', () => {
  const lost = documents.flatMap(({ text }) => text.match(/[\d.]+\uFFFD[\d.]*|\uFFFD[\d.]+/g) ?? [])
  const marked = documents.flatMap(({ traps }) => traps).filter(({ why }) => why === 'damaged')
  expect(lost.length).toBeGreaterThan(5)
  expect(marked.length).toBe(lost.length)
  expect(breaking(({ quote }) => !quote.includes('\uFFFD'))).toEqual([])
})

test('every indicator is one of the rulebook', () => {
  const packs = ['national', 'quanzhou'].map((pack) => readCommitted(`rulebook/${pack}/indicators.yaml`))
  const known = new Set(packs.flatMap((pack) => parseYaml(pack) as { id: string }[]).map(({ id }) => id)) // a pack is a list of indicators
  expect(breaking(({ indicator }) => indicator === null || known.has(indicator))).toEqual([])
})

test('every place is one of Quanzhou’s or of the list beside the set', () => {
  const lists = ['rulebook/quanzhou/places.csv', 'test/texts/labelled/places.csv'].map(readCommitted)
  const rows = lists.flatMap((list) => parseCsv(list, { columns: true }) as { code: string }[]) // both files begin with their columns
  const known = new Set(rows.map(({ code }) => code))
  expect(documents.filter(({ place }) => !known.has(place)).map(({ id }) => id)).toEqual([])
  expect(breaking(({ place }) => known.has(place))).toEqual([])
})

test('values are exact decimals in their canonical text, in a unit of the product without 万 or 亿', () => {
  const scaledUp = ['公顷', 'km²', 'km', 'MW', 'MVA', '成'] // they have no plain unit, but a smaller one that stands for all of their kind
  const isBase = (unit: string) => isUnitCode(unit) && plainUnit(unit) === unit && !/^[万亿千]/.test(unit)
  expect(breaking(({ unit }) => isBase(unit) && !scaledUp.includes(unit))).toEqual([])
  expect(breaking(({ value }) => toText(exact(value)) === value)).toEqual([])
  expect(breaking(({ value2 }) => value2 === null || toText(exact(value2)) === value2)).toEqual([])
  const isRange = ({ value, value2 }: LabelledFinding) =>
    value2 !== null && compareExact(exact(value), exact(value2)) < 0
  expect(breaking((label) => label.value2 === null || label.unit === '比例' || isRange(label))).toEqual([])
})

test('periods are canonical codes, and a deadline is a day that belongs to a target', () => {
  const isCanonical = (code: string | null | undefined) => {
    if (code === null || code === undefined) return true
    const period = parsePeriodCode(code)
    return !isProblem(period) && formatPeriodCode(period) === code
  }
  expect(breaking(({ period, change }) => isCanonical(period) && isCanonical(change?.since))).toEqual([])
  expect(
    breaking(({ deadline, kind }) => deadline === null || (isCalendarDate(deadline) && kind === 'target')),
  ).toEqual([])
  const days = documents.flatMap(({ published, event }) => [published, event]).filter((day) => day !== null)
  expect(days.filter((day) => !isCalendarDate(day))).toEqual([])
})

test('a fall has a value below 0, growth and multiples one above; a change since then says since when', () => {
  const isSigned = ({ change, value }: LabelledFinding) => {
    if (change === null || change.kind === 'points') return true
    return change.kind === 'fall' ? value.startsWith('-') : !value.startsWith('-')
  }
  expect(breaking(isSigned)).toEqual([])
  expect(breaking(({ value, change }) => change !== null || !value.startsWith('-'))).toEqual([])
  expect(breaking(({ change }) => (change?.basis === 'since') === (change?.since !== undefined))).toEqual([])
  expect(breaking(({ change, unit }) => (change?.kind === 'points') === (unit === '百分点'))).toEqual([])
})

test('a part names a whole that stands before it', () => {
  const isEarlier = (label: LabelledFinding, { findings: labels }: LabelledDocument) =>
    label.partOf === null || label.partOf < labels.indexOf(label)
  expect(breaking(isEarlier)).toEqual([])
})

test('the page on labelling tells the counts as they are, and no phenomenon is rare', () => {
  const counts = countPhenomena(documents)
  expect(readCommitted('docs/texts-labelling.md')).toContain(countsTable(counts))
  expect(counts.filter(({ train: inTrain, test: inTest }) => inTrain < 2 || inTest < 1)).toEqual([])
})
