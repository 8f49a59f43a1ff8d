import { expect, test } from 'vitest'
import { conditionFromText } from '#domain/condition/condition-text.ts'
import { isProblem } from '#domain/errors.ts'
import { ledgerNamed, wordsOfLedgers } from '../ledger/list-address.ts'
import type { Measured } from './figure.queries.ts'
import { waitingRows } from './waiting-rows.ts'

const formal = '{"field":"contractKind","operator":"=","value":"formal"}'
const undated = '{"field":"signedOn","operator":"empty","value":true}'
const signed: Measured = {
  ...{ amount: '3', rows: 3, unknown: 0, submitted: 1, synthetic: 0 },
  condition: formal,
  unknownCondition: undated,
}

test('the rows that wait are a condition of their ledger', () => {
  const words = ledgerNamed('project')?.words ?? new Map()
  const read = conditionFromText(waitingRows(signed) ?? '', words, wordsOfLedgers)
  expect(isProblem(read)).toBe(false)
  expect(read).toEqual({ all: [JSON.parse(formal), { field: 'approval', operator: '=', value: 'submitted' }] })
})

test('rows that wait are also looked for among the unknown', () => {
  expect(JSON.parse(waitingRows({ ...signed, unknown: 2 }) ?? '')).toEqual({
    all: [{ any: [JSON.parse(formal), JSON.parse(undated)] }, { field: 'approval', operator: '=', value: 'submitted' }],
  })
})

test('where lists do not know the rows there is nothing to open', () => {
  expect(waitingRows({ ...signed, condition: null, unknownCondition: null })).toBeNull()
})
