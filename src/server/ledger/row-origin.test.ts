import { expect, test } from 'vitest'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { traceOrigin } from './row-origin.ts'

function aVersion(version: number, values: LedgerRow['values'], importId: string | null = null): LedgerRow {
  const sheetRow = importId === null ? null : 7
  return {
    ...{ id: 'row', version, values, importId, sheet: importId && 'Sheet1', sheetRow, sourceId: null },
    ...{ kind: 'change', placeId: '350582', written: {}, answers: [], synthetic: false, approval: 'approved' },
    ...{
      knownFrom: '2026-10-01',
      supersededOn: null,
      replacedOn: null,
      recordedAt: '2026-10-01T00:00:00Z',
      recordedOn: '2026-10-01',
    },
    ...{ recordedBy: 'a', recordedByName: 'A', why: '' },
  } as LedgerRow // days that exist
}

test('a value that nobody touched since the workbook keeps its cell; one that was typed since has none', () => {
  const versions = [aVersion(1, { a: '1', b: '2' }, 'import-1'), aVersion(2, { a: '1', b: '3' })]
  const { from, stillHas } = traceOrigin(versions)
  expect(from).toMatchObject({ importId: 'import-1', sheet: 'Sheet1', sheetRow: 7 })
  expect([stillHas('a'), stillHas('b')]).toEqual([true, false])
})

test('the last workbook counts', () => {
  const versions = [aVersion(1, { a: '1' }, 'import-1'), aVersion(2, { a: '2' }, 'import-2'), aVersion(3, { a: '2' })]
  expect(traceOrigin(versions).from.importId).toBe('import-2')
})

test('a row that was typed from the first came from nowhere', () => {
  expect(traceOrigin([aVersion(1, { a: '1' })]).from).toMatchObject({ importId: null, sourceId: null })
})
