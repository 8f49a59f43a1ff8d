import { expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { columnsOf, columnsText, usualColumns } from './columns/list-columns.ts'
import { readSort, sortByClick, writeSort } from './list-sort.ts'

const ledger = openLedger(project)

test('an address says by which fields a list is sorted, and unknown names in it do no harm', () => {
  const steps = readSort(ledger, 'place,-totalInvestment,noSuchField')
  expect(steps).toEqual([
    { field: 'place', descending: false },
    { field: 'totalInvestment', descending: true },
  ])
  expect(writeSort(steps)).toBe('place,-totalInvestment')
  expect(writeSort([])).toBeUndefined()
})

test('clicking a header sorts up, then down, then not at all', () => {
  const up = sortByClick([], 'place', false)
  const down = sortByClick(up, 'place', false)
  expect(up).toEqual([{ field: 'place', descending: false }])
  expect(down).toEqual([{ field: 'place', descending: true }])
  expect(sortByClick(down, 'place', false)).toEqual([])
})

test('with Shift a second field joins the first, without it replaces it', () => {
  const first = sortByClick([], 'place', false)
  expect(writeSort(sortByClick(first, 'landArea', true))).toBe('place,landArea')
  expect(writeSort(sortByClick(first, 'landArea', false))).toBe('landArea')
})

test('a list without chosen columns shows all but long texts, and its address stays short', () => {
  const usual = usualColumns(ledger)
  expect(usual).toContain('totalInvestment')
  expect(usual).not.toContain('content') // a note
  expect(usual).not.toContain('name') // the title stands first anyway
  expect(columnsText(ledger, usual)).toBeUndefined()
  expect(columnsOf(ledger, 'landArea,noSuchField,landArea')).toEqual(['landArea'])
})
