import fc from 'fast-check'
import { defaultYears, type YearRange } from '#domain/calendar/reading-context.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import { ledgerYears } from '#domain/ledger/read-day.ts'
import { readValue } from '#domain/ledger/read-value.ts'
import { isRefused } from '#domain/ledger/value-reading.ts'
import type { KnownNames } from '#server/ledger/name-finders.ts'

/** Rows as the ledger could hold them, whatever its definition: every value is one that reading a cell can give. */
export function anyRow(ledger: Ledger, names: KnownNames): fc.Arbitrary<RowValues> {
  const fields = [...ledger.fields.values()].map((field) => [field.name, anyField(ledger, field, names)] as const)
  return fc.record(Object.fromEntries(fields))
}

function anyField(ledger: Ledger, field: LedgerField, names: KnownNames): fc.Arbitrary<FieldValue> {
  const value = anyValue(ledger, field, names)
  return field.required ? value : fc.option(value, { freq: 3 })
}

function anyValue(ledger: Ledger, field: LedgerField, names: KnownNames): fc.Arbitrary<FieldValue> {
  switch (field.kind) {
    case 'text':
      return ledger.key.includes(field.name) || field.name === ledger.title ? anyName : stored(field, anyText)
    case 'note':
      return stored(field, anyNote)
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ code }) => code))
    case 'amount':
      return anyAmount(field.decimals, field.mayBeNegative ?? false)
    case 'day':
      return anyDayIn(ledgerYears)
    case 'month':
      return anyDayIn(defaultYears).map((day) => day.slice(0, 7))
    case 'flag':
      return fc.boolean()
    case 'place':
      return fc.constantFrom(...names.places.map(({ id }) => id))
    case 'organisation':
      return fc.constantFrom(...names.organisations.map(({ id }) => id))
    case 'reference':
      return fc.constantFrom(...(names.references[field.refersTo] ?? []).map(({ id }) => id))
    default:
      return field satisfies never
  }
}

/** What a person could type for a code or a name: a table is told from its total rows by these. */
const anyName = fc
  .tuple(fc.constantFrom('项目', 'XM-', '0', '91350582', '福建（泉州）'), fc.integer({ min: 1, max: 99_999 }))
  .map(([head, number]) => `${head}${number}`)

const awkward = fc.constantFrom(
  '=1+1',
  '-5',
  '@x',
  '＝HYPERLINK("x")',
  "'引号",
  '007',
  '2026-03',
  '1.2亿元',
  '"引"，“号”',
  'a,b;c',
  'TRUE',
  '<b>&amp;',
  '😀',
  '350502199001011234',
)
const anyText = fc.oneof(
  awkward,
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'晋江园区项目在建，。、 -0a'), minLength: 1, maxLength: 30 }),
)
const anyNote = fc.array(anyText, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

/** A text as it is kept: what reading it makes of it; texts that say nothing, or that are refused, are none. */
function stored(field: LedgerField, texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const nobody = () => null
  const context = { unit: null, year: null, findPlace: nobody, findOrganisation: nobody, findReference: nobody }
  return texts
    .map((text) => {
      const read = readValue(field, { text, kind: 'text' }, context)
      return isRefused(read) ? null : read.value
    })
    .filter((value) => typeof value === 'string')
}

function anyAmount(decimals: number, mayBeNegative: boolean): fc.Arbitrary<string> {
  const most = 10n ** 12n
  return fc
    .tuple(fc.bigInt({ min: mayBeNegative ? -most : 0n, max: most }), fc.integer({ min: 0, max: decimals }))
    .map(([digits, scale]) => decimalText(digits, scale))
}

/** @example decimalText(-70500n, 3) // '-70.5' */
function decimalText(digits: bigint, scale: number): string {
  const unsigned = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = unsigned.slice(0, unsigned.length - scale)
  const fraction = unsigned.slice(unsigned.length - scale).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

function anyDayIn({ first, last }: YearRange): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date(`${first}-01-01`), max: new Date(`${last}-12-31`), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
}
