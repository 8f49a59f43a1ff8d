import { expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { changedValues, differencesOf } from './row-difference.ts'

const ledger = openLedger(project, [{ name: 'batch', field: { kind: 'text', zh: '批次', en: 'Batch' } }])
const opened = { code: 'P-1', name: '智能装备产业园', totalInvestment: '1090.0000', isKey: false }

test('only the cells that were changed are sent', () => {
  const typed = { ...opened, name: '智能装备产业园二期', isKey: true }
  expect(changedValues(differencesOf(ledger, opened, typed))).toEqual({ name: '智能装备产业园二期', isKey: true })
})

test('the same amount written shorter is no difference', () => {
  expect(differencesOf(ledger, opened, { ...opened, totalInvestment: '1090' })).toEqual([])
})

test('a cell that was emptied is a difference', () => {
  expect(changedValues(differencesOf(ledger, opened, { ...opened, totalInvestment: null }))).toEqual({
    totalInvestment: null,
  })
})

test('a field that the city added later was empty before', () => {
  const [difference] = differencesOf(ledger, opened, { ...opened, 'extra.batch': '2026-01' })
  expect(difference).toMatchObject({ before: null, after: '2026-01' })
})

test('a first version differs from nothing in every cell that it fills, in the order of the form', () => {
  expect(differencesOf(ledger, null, opened).map(({ field }) => field.name)).toEqual([
    'code',
    'name',
    'isKey',
    'totalInvestment',
  ])
})
