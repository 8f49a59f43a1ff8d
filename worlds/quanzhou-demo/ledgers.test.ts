// Nothing is faked: the committed files are read from this folder. The sums that the story keeps to are published ones
// (docs/sources/quanzhou-figures.md); which row makes them up is invented.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { renderGatePromises } from './synthetic/ledgers/gate-promises.ts'
import type { LedgerLine } from './synthetic/ledgers/ledger-line.ts'
import { makeLedgers, renderLedger } from './synthetic/ledgers/render-ledgers.ts'

const made = makeLedgers()
/** The ledgers of which the story tells. */
const told = ledgerDefinitions.filter(({ name }) => made.has(name))

const lines = new Map(
  [...made.keys()].map((ledger) => [
    ledger,
    filesOf(ledger).flatMap((file) => parse(textOf(file), { columns: true }) as LedgerLine[]), // the columns of our own file
  ]),
)

function read(ledger: string): readonly LedgerLine[] {
  return lines.get(ledger) ?? []
}

/** The rows as they stand today: the last version of each. */
function readLatest(ledger: string): LedgerLine[] {
  return [...new Map(read(ledger).map((line) => [line.id, line])).values()]
}

/** The files of a ledger in their order: `park.csv`, `park.2.csv` … */
function filesOf(ledger: string): string[] {
  const files = readdirSync(new URL('ledgers/', import.meta.url))
  return files.filter((file) => file.split('.')[0] === ledger).sort((one, other) => one.length - other.length)
}

function textOf(file: string): string {
  return readFileSync(new URL(`ledgers/${file}`, import.meta.url), 'utf8')
}

test.each([...made.keys()])('the committed rows of %s are what the generator makes', (ledger) => {
  const rendered = renderLedger(ledger, made.get(ledger) ?? [])
  expect(filesOf(ledger)).toEqual([...rendered.keys()])
  for (const [file, text] of rendered) expect(textOf(file)).toBe(text)
})

test('the committed promises for gates are what the generator makes, none later than the last day of the story', () => {
  const text = readFileSync(new URL('gate-promises.csv', import.meta.url), 'utf8')
  expect(text).toBe(renderGatePromises(made.get('project') ?? []))
  const promises = parse(text, { columns: true }) as Record<string, string>[] // the columns of our own file
  expect(new Set(promises.map(({ project }) => project)).size).toBeGreaterThanOrEqual(12)
  expect(
    promises.filter(({ synthetic, recorded_on }) => synthetic !== 'true' || `${recorded_on}` > '2026-10-31'),
  ).toEqual([])
})

test.each([...made.keys()])('every row of %s is marked synthetic and known by the last day of the story', (ledger) => {
  const rows = read(ledger)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ synthetic }) => synthetic !== 'true')).toEqual([])
  expect(rows.filter(({ known_from, recorded_on }) => known_from > recorded_on || recorded_on > '2026-10-31')).toEqual(
    [],
  )
})

test('no two rows of a ledger have the same key', () => {
  for (const { name, key } of told) {
    const keys = read(name)
      .filter(({ version_kind }) => version_kind === 'create')
      .map((row) => key.map((field) => row[field]).join('|'))
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('every reference names a row that is there', () => {
  const ids = new Map(told.map(({ name }) => [name, new Set(read(name).map(({ id }) => id))]))
  for (const { name, sections } of told)
    for (const { fields } of sections)
      for (const [field, { kind, ...rest }] of Object.entries(fields))
        if (kind === 'reference' && 'refersTo' in rest) {
          const lost = read(name).filter((row) => row[field] && !ids.get(rest.refersTo)?.has(row[field]))
          expect(lost).toEqual([])
        }
})

test('a hundred parks, 43 of them over a thousand mu', () => {
  expect(read('park').length).toBe(100)
  expect(read('park').filter(({ landArea }) => Number(landArea) > 1000).length).toBe(43)
})

test('completed standard factories come to more than 21 and less than 22 million square metres', () => {
  const area = read('building')
    .filter(({ category, completedOn }) => category === 'standard-factory' && completedOn !== '')
    .reduce((sum, { floorArea }) => sum + Number(floorArea), 0)
  expect(area).toBeGreaterThanOrEqual(21_000_000)
  expect(area).toBeLessThan(22_000_000)
})

test('1,755 firms signed, over 1,200 and under 1,300 produce, 439 are in statistics', () => {
  const tenancies = readLatest('tenancy')
  expect(tenancies.length).toBe(1_755)
  const producing = tenancies.filter(({ producingOn }) => producingOn !== '').length
  expect(producing).toBeGreaterThanOrEqual(1_200)
  expect(producing).toBeLessThan(1_300)
  expect(tenancies.filter(({ statisticsEntryOn }) => statisticsEntryOn !== '').length).toBe(439)
})

test('the year to date of a project never falls within a year', () => {
  const yearOf = (row: LedgerLine | undefined) => `${row?.project} ${row?.month?.slice(0, 4)}`
  const rows = readLatest('project-month')
  const falls = rows.filter((row, index) => {
    const before = rows[index - 1]
    return yearOf(before) === yearOf(row) && Number(row.investedYear) < Number(before?.investedYear)
  })
  expect(falls).toEqual([])
})

test('rows that wait for the city office lie in at least six counties, and none is followed by another version', () => {
  const counties = new Set<string>()
  for (const ledger of ['project-month', 'enterprise-month', 'project', 'enterprise', 'tenancy']) {
    const waiting = read(ledger).filter(({ approval }) => approval === 'submitted')
    expect(waiting.length, ledger).toBeGreaterThan(3)
    const latest = new Set(readLatest(ledger))
    expect(waiting.filter((line) => !latest.has(line))).toEqual([])
    for (const { entered_by } of waiting) counties.add(entered_by)
  }
  expect(counties.size).toBeGreaterThanOrEqual(6)
})

test.each(['project-month', 'enterprise-month'])(
  'of %s every year has late reports, late entries and corrections',
  (ledger) => {
    const rows = read(ledger)
    for (const year of ['2023', '2024', '2025', '2026']) {
      const own = rows.filter(({ month }) => month?.startsWith(year))
      expect(own.filter(isLate).length, `late ${year}`).toBeGreaterThan(2)
      expect(
        own.filter(({ known_from, recorded_on }) => known_from < recorded_on).length,
        `补录 ${year}`,
      ).toBeGreaterThan(2)
      expect(own.filter(({ version_kind }) => version_kind === 'correct').length, `更正 ${year}`).toBeGreaterThan(2)
    }
    const lastWeeks = rows.filter(({ known_from }) => known_from >= '2026-10-11')
    expect(lastWeeks.filter(isLate).length).toBeGreaterThan(5)
    expect(lastWeeks.filter(({ version_kind }) => version_kind === 'correct').length).toBeGreaterThan(5)
  },
)

/** A report is due on the tenth of the next month. */
function isLate({ version_kind, month = '', known_from }: LedgerLine): boolean {
  const due = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 10)).toISOString().slice(0, 10)
  return version_kind === 'create' && known_from > due
}

test('investment dips at the Spring Festival and rises at the ends of quarters', () => {
  const done = (month: string) =>
    readLatest('project-month')
      .filter((row) => row.month === month)
      .reduce((sum, { invested }) => sum + Number(invested), 0)
  for (const year of ['2023', '2024', '2025', '2026']) {
    expect(done(`${year}-02`), year).toBeLessThan(0.7 * done(`${year}-01`))
    expect(done(`${year}-03`), year).toBeGreaterThan(1.5 * done(`${year}-02`))
    expect(done(`${year}-06`), year).toBeGreaterThan(done(`${year}-05`))
  }
})
