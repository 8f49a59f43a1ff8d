import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTableRows, type TableReading } from '#domain/layout/read-table-rows.ts'
import { mappingOf, recogniseSheet } from '#domain/layout/recognise-sheet.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { type Locale, locales } from '#i18n/locale.ts'
import { simplify } from '#i18n/script.ts'
import { translatorFor } from '#i18n/translate.ts'
import { readWorkbook } from '#office/workbook/read-workbook.ts'
import type { ColumnKind, SheetSpec } from '#office/workbook/workbook-spec.ts'
import { writeCsv } from '#office/workbook/write-csv.ts'
import { writeTemplate } from '#office/workbook/write-template.ts'
import { writeWorkbook } from '#office/workbook/write-workbook.ts'
import { anyRow } from '../../../test/support/any-row.ts'
import { findersOf } from '../ledger/name-finders.ts'
import { cellWriter } from './cell-text.ts'
import { exportColumns } from './export-columns.ts'
import { wordOf } from './form-words.ts'
import { templateOf } from './template-of.ts'
import { knownCity, openWithOwnFields } from './testing/known-city.ts'
import { writtenNames } from './written-names.ts'

const finders = findersOf(knownCity, simplify)

function exported(ledger: Ledger, rows: readonly RowValues[], locale: Locale, groups: readonly string[]): SheetSpec {
  const words = { say: translatorFor(locale), written: writtenNames(knownCity, locale), hasSynthetic: true }
  const columns = exportColumns(ledger, groups, words)
  return {
    name: wordOf(ledger, locale),
    columns: columns.map(({ spec }) => spec),
    rows: rows.map((values, index) => columns.map(({ cell }) => cell({ values, synthetic: index % 2 === 0 }))),
  }
}

/** What an import makes of the first sheet of a file; nobody corrects what was recognised. */
async function readBack(ledger: Ledger, bytes: Uint8Array, fileName: string): Promise<TableReading> {
  const [sheet] = (await readWorkbook(bytes, fileName)).sheets
  if (!sheet) throw new Error('no sheet')
  const table = recogniseSheet(sheet, ledger, [], simplify)
  const reading = readTableRows(sheet, table, ledger, mappingOf(table), {
    ...finders,
    simplify,
    year: null,
    mends: new Map(),
  })
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

function expectSame(ledger: Ledger, { rows, problems }: TableReading, written: readonly RowValues[]): void {
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  expect(rows.map(({ values }) => allFields(ledger, values))).toEqual(written.map((row) => allFields(ledger, row)))
}

/** A blank cell says nothing of its field: it is absent from what was read. */
function allFields(ledger: Ledger, values: RowValues): RowValues {
  return Object.fromEntries([...ledger.fields.keys()].map((name) => [name, values[name] ?? null]))
}

/** The template of a ledger as a person fills it in below its headers and saves it. */
async function filledIn(ledger: Ledger, rows: readonly RowValues[], locale: Locale): Promise<Uint8Array> {
  const { columns } = exported(ledger, [], locale, [])
  const workbook = new ExcelJS.Workbook()
  // exceljs declares a Buffer type of its own; any ArrayBuffer serves.
  await workbook.xlsx.load(new Uint8Array(await templateBytes(ledger, locale)).buffer)
  const form = workbook.worksheets[0]
  const write = cellWriter(locale, writtenNames(knownCity, locale))
  for (const [row, values] of rows.entries()) {
    for (const [column, field] of [...ledger.fields.values()].entries()) {
      const text = write(field, values[field.name] ?? null)
      if (form && text !== null) form.getCell(row + 5, column + 1).value = typed(text, columns[column]?.kind)
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function templateBytes(ledger: Ledger, locale: Locale): Promise<Uint8Array> {
  const parts = {
    say: translatorFor(locale),
    open: openWithOwnFields,
    names: knownCity,
    written: writtenNames(knownCity, locale),
    placeIds: knownCity.places.map(({ id }) => id),
    organisationIds: knownCity.organisations.map(({ id }) => id),
    checks: [],
    reporter: '晋江市工信局',
    cityName: '泉州市',
    day: '2026-10-31',
  }
  return writeTemplate(templateOf(ledger, parts))
}

/** What a program makes of what is typed into a cell of a kind. */
function typed(text: string, kind: ColumnKind | undefined): string | number | Date {
  if (kind === 'date') return new Date(`${text}T00:00:00Z`)
  if (kind === 'percent') return Number(text.slice(0, -1)) / 100
  return kind === 'number' ? Number(text) : text
}

const groupable = (ledger: Ledger): string[] =>
  [...ledger.fields.values()].flatMap(({ name, kind }) => (kind === 'place' || kind === 'reference' ? [name] : []))

describe.each(ledgerDefinitions.map(({ name }) => name))('the ledger %s', (name) => {
  const ledger = openWithOwnFields(name)
  const list = fc.array(anyRow(ledger, knownCity), { minLength: 1, maxLength: 6 })
  const locale = fc.constantFrom(...locales)

  test('an exported workbook reads back to the same values, grouped or not', async () => {
    const groups = fc.subarray(groupable(ledger))
    await fc.assert(
      fc.asyncProperty(list, locale, groups, async (rows, language, grouped) => {
        const bytes = await writeWorkbook({ sheets: [exported(ledger, rows, language, grouped)] })
        expectSame(ledger, await readBack(ledger, bytes, 'a.xlsx'), rows)
      }),
      { numRuns: 25 },
    )
  })

  test('a template reads back to what another program wrote into it', async () => {
    await fc.assert(
      fc.asyncProperty(list, locale, async (rows, language) => {
        const bytes = await filledIn(ledger, rows, language)
        expectSame(ledger, await readBack(ledger, bytes, 'a.xlsx'), rows)
      }),
      { numRuns: 1 }, // the other program takes seconds a file
    )
  })

  test('an exported CSV reads back to the same values', async () => {
    await fc.assert(
      fc.asyncProperty(list, locale, async (rows, language) => {
        const bytes = await writeCsv(exported(ledger, rows, language, []))
        expectSame(ledger, await readBack(ledger, bytes, 'a.csv'), rows)
      }),
      { numRuns: 25 },
    )
  })
})
