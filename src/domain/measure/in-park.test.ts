import { expect, test } from 'vitest'
import { openLedger } from '../ledger/ledger.ts'
import type { LedgerSet } from '../ledger/ledger-set.ts'
import { ledgerDefinitions } from '../ledgers/all-ledgers.ts'
import { inPark, wayToPark } from './in-park.ts'

const open: LedgerSet = (name) => {
  const definition = ledgerDefinitions.find((one) => one.name === name)
  if (!definition) throw new Error(`no ledger ${name}`)
  return openLedger(definition)
}

test('a tenancy names its park; a space lies in the park of its building', () => {
  expect(inPark('park-1', open('tenancy'), open)).toEqual({ field: 'park', operator: '=', value: 'park-1' })
  expect(inPark('park-1', open('space'), open)).toEqual({
    field: 'building',
    operator: 'refers-to',
    value: { field: 'park', operator: '=', value: 'park-1' },
  })
})

test('every ledger tells the park of its rows, and that of parks is the row itself', () => {
  const silent = ledgerDefinitions.filter(({ name }) => wayToPark(open(name), open) === null)
  expect(silent.map(({ name }) => name)).toEqual([])
  expect(wayToPark(open('park'), open)).toEqual({ kind: 'itself' })
})
