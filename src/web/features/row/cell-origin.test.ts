import { expect, test } from 'vitest'
import { openLedger, type RowValues } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import type { LedgerRow } from '../ledger/ledger.queries.ts'
import { originsOf, stepsOf } from './cell-origin.ts'

const ledger = openLedger(project)

function aVersion(version: number, values: RowValues): LedgerRow {
  return {
    id: 'p-1',
    version,
    kind: version === 1 ? 'create' : 'change',
    values,
    written: {},
    answers: [],
    approval: 'approved',
    synthetic: false,
    knownFrom: '2026-10-01',
    recordedAt: '2026-10-01T08:00:00Z',
    recordedOn: '2026-10-01',
    recordedBy: '南安市专班',
    late: false,
    why: '',
    origin: null,
  }
}

const versions = [
  aVersion(1, { name: '智能装备产业园', totalInvestment: '1000', remark: null }),
  aVersion(2, { name: '智能装备产业园', totalInvestment: '1090', remark: '待开工' }),
  aVersion(3, { name: '智能装备产业园', totalInvestment: '1090.0', remark: null }),
]

function versionBehind(field: string, at: number): number | undefined {
  return originsOf(ledger, versions, at).get(field)?.version
}

test('a value comes from the version that first said it, not from the one that repeated it', () => {
  expect(versionBehind('name', 3)).toBe(1)
  expect(versionBehind('totalInvestment', 3)).toBe(2)
})

test('an earlier look at the row knows nothing of later versions', () => {
  expect(versionBehind('totalInvestment', 1)).toBe(1)
})

test('a cell that was emptied comes from the version that emptied it; one that never held anything from none', () => {
  expect(versionBehind('remark', 3)).toBe(3)
  expect(versionBehind('signedOn', 3)).toBeUndefined()
})

test('the line of a cell skips the versions that left it alone', () => {
  const field = ledger.fields.get('totalInvestment')
  if (!field) throw new Error('the ledger has no total investment')
  expect(stepsOf(field, versions).map(({ version, before, after }) => [version.version, before, after])).toEqual([
    [1, null, '1000'],
    [2, '1000', '1090'],
  ])
})
