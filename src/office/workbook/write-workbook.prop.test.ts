import fc from 'fast-check'
import { test } from 'vitest'
import { cellAt, type Sheet } from '../table/table.ts'
import { readWorkbook } from './read-workbook.ts'
import type { CellText, ColumnKind, ColumnSpec, SheetSpec } from './workbook-spec.ts'
import { writeCsv } from './write-csv.ts'
import { writeWorkbook } from './write-workbook.ts'

const awkward = fc.constantFrom(
  '',
  '=1+1',
  '-1',
  '@x',
  '＝1',
  "'",
  "'=1",
  '007',
  '"',
  'a"b,c;d\te',
  '两\r\n行',
  '\r',
  '\n',
  '😀',
  '晋江市',
  ' ',
  '_x000D_',
  '_x005F_',
  ']]>',
  '&amp;',
  '<x/>',
  '1E5',
  '#REF!',
  '350502199001011234',
)
const anyText = fc.oneof(
  awkward,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', "'", '"', ',', ';', '\t', '\r', '\n', ' ', '0', '市') }),
)
/** What only a workbook can hold: control characters and halves of surrogate pairs. */
const rawText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) })
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 14 }))
  .map(([digits, scale]) => canonical(digits, scale))
const percent = decimal.map((text) => `${text}%`)
const date = fc
  .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

function canonical(digits: bigint, scale: number): string {
  const unsigned = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = unsigned.slice(0, unsigned.length - scale)
  const fraction = unsigned.slice(unsigned.length - scale).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Its rows at hand, to be compared with what is read. */
interface Table extends SheetSpec {
  readonly rows: readonly (readonly CellText[])[]
}

function tables(text: fc.Arbitrary<string>): fc.Arbitrary<Table> {
  const values: Readonly<Record<ColumnKind, fc.Arbitrary<string>>> = {
    text,
    number: fc.oneof(decimal, text),
    percent: fc.oneof(percent, text),
    date: fc.oneof(date, text),
  }
  const column: fc.Arbitrary<ColumnSpec> = fc.record({
    header: text,
    width: fc.integer({ min: 1, max: 60 }),
    kind: fc.constantFrom('text', 'number', 'percent', 'date'),
    isMerged: fc.boolean(),
  })
  return fc.array(column, { minLength: 1, maxLength: 6 }).chain((columns) =>
    fc.record({
      name: fc.constant('指标'),
      columns: fc.constant(columns),
      rows: fc.array(fc.tuple(...columns.map(({ kind }) => fc.option(values[kind]))), { maxLength: 8 }),
    }),
  )
}

/** The texts of a table by row, as wide as it was written; trailing rows without content are not there. */
function textsOf(sheet: Sheet, columns: number, rows: number): string[][] {
  return Array.from({ length: rows }, (_, index) => {
    const row = sheet.rows.find(({ number }) => number === index + 1)
    return Array.from({ length: columns }, (__, column) => (row === undefined ? '' : cellAt(row, column + 1).text))
  })
}

async function isReadBack(table: Table, bytes: Uint8Array): Promise<boolean> {
  const expected = [table.columns.map(({ header }) => header), ...table.rows].map((row) =>
    row.map((cell) => cell ?? ''),
  )
  if (expected.flat().every((cell) => cell === '')) return true
  const [sheet] = (await readWorkbook(bytes, 'a.csv')).sheets
  const actual = sheet && textsOf(sheet, table.columns.length, expected.length)
  return JSON.stringify(actual) === JSON.stringify(expected)
}

test('reading a written workbook gives back every text, number and date', async () => {
  const table = tables(fc.oneof(anyText, rawText))
  await fc.assert(
    fc.asyncProperty(table, async (sheet) => isReadBack(sheet, await writeWorkbook({ sheets: [sheet] }))),
    { numRuns: 200 },
  )
})

test('reading a written CSV gives back every text, number and date', async () => {
  await fc.assert(
    fc.asyncProperty(tables(anyText), async (sheet) => isReadBack(sheet, await writeCsv(sheet))),
    { numRuns: 200 },
  )
})
