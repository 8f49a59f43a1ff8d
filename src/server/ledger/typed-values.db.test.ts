import { expect, test } from 'vitest'
import { createLedgerRow, saveLedgerRow } from '#contract/ledger-entry.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'

// Faked: the world's clock; it is 2026-10-31.

const ledger = 'project'

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  test('a new row is read as it is typed, and keeps what the texts say beyond their values', async () => {
    const typed = { totalInvestment: '约1.3亿元', landArea: '３２', startedOn: '2026年3月31日', isKey: '是' }
    const values = { code: 'XM-009', name: '码头二期', place: '350582', ...typed }
    const { row, problems } = await city.office.call(createLedgerRow, { ledger, values })
    expect(problems).toEqual([])
    expect(row).toMatchObject({
      values: { totalInvestment: '13000', landArea: '32', startedOn: '2026-03-31', isKey: true },
      written: { totalInvestment: '约1.3亿元' },
    })
  })

  test('a value that changes takes its writing with it', async () => {
    const save = { ledger, id: 'project-line', kind: 'correct' } as const
    const about = await city.office.call(saveLedgerRow, { ...save, version: 1, values: { totalInvestment: '约70' } })
    expect(about.row).toMatchObject({ values: { totalInvestment: '70' }, written: { totalInvestment: '约70' } })
    const exact = await city.office.call(saveLedgerRow, { ...save, version: 2, values: { totalInvestment: '71' } })
    expect(exact.row).toMatchObject({ values: { totalInvestment: '71' }, written: {} })
  })

  test('a text that cannot be read saves nothing and becomes no zero', async () => {
    const before = await city.tested.writeCount()
    const values = { totalInvestment: '很多', landArea: '3~5', startedOn: '2026年3月' }
    const { row, problems } = await city.office.call(saveLedgerRow, {
      ...{ ledger, id: 'project-line', kind: 'correct', version: 1 },
      values,
    })
    expect(row).toBeNull()
    expect(problems.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      'landArea value.range',
      'startedOn value.day-missing',
      'totalInvestment quantity.unreadable',
    ])
    expect(await city.tested.writeCount()).toBe(before)
  })
})
