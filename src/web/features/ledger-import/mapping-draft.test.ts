import { expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import {
  fieldsMissing,
  fieldsTwice,
  isReady,
  mappingOf,
  readHeaderRows,
  type SheetDraft,
  unitsFor,
  withColumn,
  withFixed,
} from './mapping-draft.ts'

const ledger = openLedger(project)

const draft: SheetDraft = {
  sheet: '9月',
  use: true,
  columns: [
    { column: 1, field: 'name', unit: null },
    { column: 2, field: 'totalInvestment', unit: '亿元' },
    { column: 3, field: null, unit: null },
  ],
  fixed: [{ field: 'place', text: '南安市' }],
}

test('a field that was given to two columns is named, and the mapping is not ready', () => {
  const twice = withColumn(draft, 3, { field: 'name' })
  expect([...fieldsTwice(twice)]).toEqual(['name'])
  expect(isReady([twice])).toBe(false)
  expect(isReady([draft])).toBe(true)
})

test('a column that becomes another field forgets the unit that it was read in', () => {
  expect(withColumn(draft, 2, { field: 'landArea' }).columns[1]).toEqual({ column: 2, field: 'landArea', unit: null })
  expect(withColumn(draft, 2, { unit: '元' }).columns[1]).toMatchObject({ field: 'totalInvestment', unit: '元' })
})

test('what stands above the table is not missing', () => {
  expect(fieldsMissing(ledger, draft).map(({ name }) => name)).toEqual(['code'])
})

test('a mapping without a sheet, or without a field, has nothing to read', () => {
  expect(isReady([{ ...draft, use: false }])).toBe(false)
  expect(isReady([{ ...draft, columns: [{ column: 1, field: null, unit: null }] }])).toBe(false)
})

test('money is offered in the units of money only', () => {
  const units = unitsFor(ledger.fields.get('totalInvestment'))
  expect(units).toContain('亿元')
  expect(units).not.toContain('亩')
  expect(unitsFor(ledger.fields.get('name'))).toEqual([])
})

test('a value for all rows fills what is missing, and gives way to a column', () => {
  const said = withFixed(draft, 'code', 'P-1')
  expect(fieldsMissing(ledger, said)).toEqual([])
  expect(fieldsMissing(ledger, withFixed(said, 'code', '')).map(({ name }) => name)).toEqual(['code'])
  expect(mappingOf([withColumn(said, 3, { field: 'place' })])[0]?.fixed).toEqual([{ field: 'code', text: 'P-1' }])
})

test.each([
  ['3', '4', { first: 3, last: 4 }],
  [' 5 ', '5', { first: 5, last: 5 }],
  ['4', '3', null],
  ['1', '9', null],
  ['', '2', null],
  ['0', '1', null],
  ['三', '3', null],
  ['1', '1001', null],
])('header rows typed as %j and %j are %j', (first, last, rows) => {
  expect(readHeaderRows(first, last)).toEqual(rows)
})

test('a header that was moved goes with its own sheet alone', () => {
  const [own, other] = mappingOf([draft, { ...draft, sheet: '8月' }], { sheet: '9月', first: 5, last: 6 })
  expect([own?.header, other?.header]).toEqual([{ first: 5, last: 6 }, undefined])
})
