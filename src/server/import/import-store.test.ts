import { expect, test } from 'vitest'
import { createImportStore } from './import-store.ts'
import type { PlannedImport } from './planned-import.ts'

function aPlan(fileName: string): PlannedImport {
  return { fileName, ledger: 'statistic', ready: [], problems: [], refusedRows: [], seen: new Map() }
}

const jinjiang = { accountId: 'one', role: 'county-office', placeRange: { first: 2, last: 3 } } as const
const nanan = { accountId: 'two', role: 'county-office', placeRange: { first: 4, last: 4 } } as const

test('a plan is given back to the account that made it, until it is dropped', () => {
  const store = createImportStore()
  const id = store.keep(jinjiang, aPlan('a.csv'))
  expect(store.get({ ...jinjiang, placeRange: { first: 2, last: 3 } }, id).fileName).toBe('a.csv')
  expect(() => store.get(nanan, id)).toThrow('import.expired')
  store.drop(id)
  expect(() => store.get(jinjiang, id)).toThrow('import.expired')
})

test('a plan is worth nothing once its account has another role or place', () => {
  const store = createImportStore()
  const id = store.keep({ ...jinjiang, role: 'city-office', placeRange: null }, aPlan('a.csv'))
  expect(() => store.get({ ...jinjiang, placeRange: null }, id)).toThrow('import.expired')
  expect(() => store.get({ ...jinjiang, role: 'city-office' }, id)).toThrow('import.expired')
})

test('one account pushes out its own oldest plan, never that of another', () => {
  const store = createImportStore(10, 3)
  const other = store.keep(nanan, aPlan('other.csv'))
  const ids = ['a', 'b', 'c', 'd'].map((name) => store.keep(jinjiang, aPlan(name)))
  expect(() => store.get(jinjiang, ids[0] ?? '')).toThrow('import.expired')
  expect(ids.slice(1).map((id) => store.get(jinjiang, id).fileName)).toEqual(['b', 'c', 'd'])
  expect(store.get(nanan, other).fileName).toBe('other.csv')
})

test('beyond the capacity of all the oldest plan goes', () => {
  const store = createImportStore(2, 2)
  const first = store.keep(jinjiang, aPlan('a'))
  const second = store.keep(nanan, aPlan('b'))
  store.keep({ ...jinjiang, accountId: 'three' }, aPlan('c'))
  expect(() => store.get(jinjiang, first)).toThrow('import.expired')
  expect(store.get(nanan, second).fileName).toBe('b')
})
