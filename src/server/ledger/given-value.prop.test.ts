import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amount, day, type Field, flag, month } from '#domain/ledger/field.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { readValue } from '#domain/ledger/read-value.ts'
import { isRefused, type ReadValue } from '#domain/ledger/value-reading.ts'
import { simplify } from '#i18n/script.ts'
import { takeGiven } from './given-value.ts'

const fields = [
  amount({ zh: '总投资', en: 'Total', unit: '万元', decimals: 4, adds: true, mayBeNegative: true }),
  amount({ zh: '用工', en: 'Staff', unit: '人', decimals: 0, adds: true }),
  day({ zh: '日期', en: 'Day' }),
  month({ zh: '月份', en: 'Month' }),
  flag({ zh: '重点', en: 'Key' }),
] satisfies Field[]
const anyField = fc
  .constantFrom(...fields)
  .map((field): LedgerField => ({ ...field, name: 'field', column: 'field', isExtra: false }))

const signs = '0123456789５.,，:%-~至 亿万十两三零多约超过以上左右元人名年月日是否无/()'
const typed = fc.array(fc.constantFrom(...signs), { maxLength: 10 }).map((letters) => letters.join(''))

function asCell(field: LedgerField, text: string): ReadValue {
  const nothing = () => null
  const finders = { findPlace: nothing, findOrganisation: nothing, findReference: nothing }
  return readValue(field, { text, kind: 'text' }, { unit: null, year: null, simplify, ...finders })
}

test('what the form takes of a typed text is what a workbook would be read as', () => {
  fc.assert(
    fc.property(anyField, typed, (field, text) => {
      const [taken, read] = [takeGiven(field, text), asCell(field, text.trim())]
      if (!isRefused(read)) expect(taken).toMatchObject({ value: read.value })
      else if (isRefused(taken)) return
      else expect(text.trim()).toMatch(/^(?:-?0\d[\d.]*|\d{4}-\d{2}(?:-\d{2})?)$/) // an exact text of a program: 0012, a day before 1949
    }),
    { numRuns: 2_000 },
  )
})

test('what was taken is an exact value: given again it is taken as it is', () => {
  fc.assert(
    fc.property(anyField, typed, (field, text) => {
      const taken = takeGiven(field, text)
      if (!isRefused(taken)) expect(takeGiven(field, taken.value)).toEqual({ value: taken.value, written: null })
    }),
    { numRuns: 2_000 },
  )
})
