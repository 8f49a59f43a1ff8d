import { afterAll, beforeAll, expect, test } from 'vitest'
import { DomainError, errorCatalogue } from '#domain/errors.ts'
import { readTableRows, type TableReading } from '#domain/layout/read-table-rows.ts'
import { mappingOf, recogniseSheet } from '#domain/layout/recognise-sheet.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { createNameFinder } from '#domain/ledger/near-name.ts'
import { project } from '#domain/ledgers/project.ts'
import {
  type CountyTable,
  countyCsv,
  countyMerges,
  countyParts,
  countyRecords,
  countyTable,
  countyXls,
} from '../testing/a-county-workbook.ts'
import { anXls, biffRecord } from '../testing/an-xls.ts'
import { aZip } from '../testing/an-xlsx.ts'
import {
  below,
  cutOrRepeat,
  damageXml,
  disturbRows,
  flipBytes,
  oneOf,
  type Random,
  removePart,
} from '../testing/mutations.ts'
import { seededRandom } from '../testing/random.ts'
import { readWorkbook } from './read-workbook.ts'

// 2,000 workbooks made of a good one, from the bytes to the rows: each is refused with a word of the catalogue, or read with problems that
// name a cell. Nothing else may happen, and no workbook may take long or much.

const ledger = openLedger(project)
const findPlace = createNameFinder(['晋江市', '石狮市', '南安市'].map((name) => ({ id: name, names: [name] })))
const nobody = () => null
const context = {
  findPlace,
  findOrganisation: nobody,
  findReference: nobody,
  simplify: (text: string) => text,
  year: 2026,
  mends: new Map(),
}

const mostMilliseconds = 20_000
const mostMegabytes = 400
let before = 0

beforeAll(() => {
  before = process.memoryUsage().rss
})

afterAll(() => {
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(mostMegabytes)
})

/** Reads a workbook to its rows; anything thrown that is no refusal fails the test. */
async function read(bytes: Uint8Array, name: string): Promise<'refused' | readonly TableReading[]> {
  try {
    const { sheets } = await readWorkbook(bytes, name)
    return sheets.map((sheet) => {
      const table = recogniseSheet(sheet, ledger, [], context.simplify)
      const steps = readTableRows(sheet, table, ledger, mappingOf(table), context)
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
      }
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    expect(error.code).toMatch(/^workbook\./)
    return 'refused'
  }
}

async function expectSound(bytes: Uint8Array, name: string): Promise<void> {
  const started = performance.now()
  const readings = await read(bytes, name)
  expect(performance.now() - started).toBeLessThan(mostMilliseconds)
  if (readings === 'refused') return
  for (const { rows, problems } of readings) {
    for (const { cell, code, params } of problems) {
      expect(cell).toMatch(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
      expect(Object.keys(params).toSorted()).toEqual([...errorCatalogue[code]].toSorted())
    }
    for (const { values } of rows) for (const [name, value] of Object.entries(values)) expectStorable(name, value)
  }
}

/** What a column of its kind can hold. */
function expectStorable(name: string, value: unknown): void {
  const kind = ledger.fields.get(name)?.kind
  if (value === null) return
  if (kind === 'flag') expect(typeof value).toBe('boolean')
  else if (kind === 'amount') expect(value).toMatch(/^(?:0|-?(?:0|[1-9]\d{0,14})(?:\.\d{0,3}[1-9])?)$/)
  else if (kind === 'day') expect(value).toMatch(/^(?:19|20|21)\d\d-[01]\d-[0-3]\d$/)
  else expect(value).toMatch(/^[^\0\ufffd\p{Surrogate}]+$/u)
}

/** One seed a workbook, so that a failure can be had again. */
async function tryMany(
  count: number,
  first: number,
  name: string,
  mutate: (random: Random) => Uint8Array,
): Promise<void> {
  for (let seed = first; seed < first + count; seed += 1) {
    try {
      await expectSound(mutate(seededRandom(seed)), name)
    } catch (cause) {
      throw new Error(`${name} of seed ${seed}`, { cause })
    }
  }
}

function disturbed(random: Random): CountyTable {
  return disturbRows(countyTable, random)
}

function randomRange(random: Random): string {
  const cell = () => `${oneOf(random, ['A', 'B', 'D', 'J', 'XFD'])}${oneOf(random, [1, 2, 4, 6, 1_048_576])}`
  return oneOf(random, [`${cell()}:${cell()}`, cell()])
}

const good = aZip(countyParts())

test('the workbook from which all are made is read without a problem of its own', async () => {
  const readings = await read(good, 'a.xlsx')
  expect(readings === 'refused' ? readings : readings.map(({ rows }) => rows.map(({ refused }) => refused))).toEqual([
    [false, false, false],
  ])
  for (const bytes of [countyXls(), countyCsv('gb18030')]) expect(await read(bytes, 'a.xls')).not.toBe('refused')
})

test('.xlsx: bytes', () => tryMany(150, 0, 'a.xlsx', (random) => flipBytes(good, random)))

test('.xlsx: cut off or repeated', () => tryMany(100, 1_000, 'a.xlsx', (random) => cutOrRepeat(good, random)))

test('.xlsx: parts taken out', () => tryMany(30, 2_000, 'a.xlsx', (random) => removePart(good, random)))

test('.xlsx: XML and entities', () => tryMany(450, 3_000, 'a.xlsx', (random) => damageXml(good, random)))

test('.xlsx: headers, rows and values', () =>
  tryMany(350, 4_000, 'a.xlsx', (random) => aZip(countyParts(disturbed(random)))))

test('.xlsx: merged cells', () =>
  tryMany(120, 5_000, 'a.xlsx', (random) => {
    const merges = Array.from({ length: 1 + below(random, 6) }, () => randomRange(random))
    return aZip(countyParts(disturbed(random), [...countyMerges.slice(below(random, 10)), ...merges]))
  }))

test('.xlsx: types and styles of cells', () =>
  tryMany(150, 6_000, 'a.xlsx', (random) => {
    const parts = countyParts()
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    const types = [
      't="s"',
      't="n"',
      't="b"',
      't="e"',
      't="d"',
      't="str"',
      't="inlineStr"',
      's="0"',
      's="1"',
      's="99"',
      '',
    ]
    const typed = sheet.replace(/<c r="([A-Z]+\d+)"(?: t="s")?>/g, (whole, address: string) =>
      random() < 0.05 ? `<c r="${address}" ${oneOf(random, types)}>` : whole,
    )
    return aZip({ ...parts, 'xl/worksheets/sheet1.xml': typed })
  }))

const goodXls = countyXls()

test('.xls: bytes', () => tryMany(200, 7_000, 'a.xls', (random) => flipBytes(goodXls, random)))

test('.xls: cut off or repeated', () => tryMany(50, 8_000, 'a.xls', (random) => cutOrRepeat(goodXls, random)))

test('.xls: records', () =>
  tryMany(100, 9_000, 'a.xls', (random) => {
    const cells = countyRecords()
    const types = [
      0x06, 0x0a, 0x3c, 0x42, 0x7d, 0x85, 0xbd, 0xd6, 0xe0, 0xe5, 0xfc, 0xfd, 0x203, 0x204, 0x205, 0x207, 0x208,
    ]
    const content = Uint8Array.from({ length: below(random, 60) }, () => below(random, 256))
    const odd = biffRecord(oneOf(random, [...types, 0x27e, 0x41e, 0x809, 0x1b8, 0x5d, 0x1c]), content)
    cells.splice(below(random, cells.length), below(random, 2), odd)
    return anXls({ cells, globals: random() < 0.3 ? [odd] : [] })
  }))

test('.xls: headers, rows and values', () => tryMany(100, 10_000, 'a.xls', (random) => countyXls(disturbed(random))))

const encodings = ['utf8', 'gb18030', 'utf16le', 'utf16be', 'big5', 'shift_jis', 'latin1'] as const

test('.csv: headers, rows and values in any encoding', () =>
  tryMany(120, 11_000, 'a.csv', (random) => countyCsv(oneOf(random, encodings), disturbed(random))))

test('.csv: bytes', () =>
  tryMany(80, 12_000, 'a.csv', (random) => {
    const csv = countyCsv(oneOf(random, encodings))
    return random() < 0.5 ? flipBytes(csv, random) : cutOrRepeat(csv, random)
  }))
