import { beforeEach, expect, test } from 'vitest'
import { getLedgerRow, getRowHistory, listLedgerRows } from '#contract/ledger.ts'
import { approveLedgerRows, saveLedgerRow, undoLedgerRow } from '#contract/ledger-entry.ts'
import { insertLedgerImport } from '#db/ledger/ledger-import.repository.ts'
import { transact } from '#db/transact.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, fillLedgers, submittedBy, useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'

// Faked: the world's clock. 码头二期 came from row 7 of a workbook that 晋江市 sent; code stands in column A, investment in F.

const ledger = 'project'
const id = 'project-wharf'
const fromWorkbook = { importId: 'import-1', sheet: '项目', sheetRow: 7, written: { totalInvestment: '约70' } }
const wharf = aRow(
  ledger,
  id,
  '350582',
  { code: 'XM-009', name: '码头二期', place: '350582', totalInvestment: '70' },
  { ...submittedBy('county-office'), ...fromWorkbook, sourceId: 'source-report' },
)
const workbook = {
  ...{ id: 'import-1', ledger, fileName: '晋江项目.xlsx', sha256: 'a'.repeat(64), bytes: 1_000 },
  columns: { 项目: { code: 'A', totalInvestment: 'F' } },
  counts: { new: 1, changed: 0, same: 0, refused: 0 },
  ...{ recordedOn: '2026-10-12', recordedBy: 'county-office', recordedByName: 'county-office-name' },
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases)
  beforeEach(async () => {
    await transact(city.tested.app.database, { kind: 'system', cityId }, async (tx) => {
      await insertLedgerImport(tx, workbook)
      await fillLedgers(tx, [wharf])
    })
  })

  const rowOf = async () => (await city.office.call(getLedgerRow, { ledger, id })).row
  const inWorkbook = {
    ...{ importId: 'import-1', fileName: '晋江项目.xlsx', sheet: '项目', row: 7 },
    cells: { code: 'A7', totalInvestment: 'F7' },
  }
  const correct = (version: number, values: Record<string, string>) =>
    city.office.call(saveLedgerRow, { ledger, id, version, kind: 'correct', values })

  test('a row names its workbook, sheet and cells, and what the cell said beyond the value', async () => {
    const row = await rowOf()
    expect(row).toMatchObject({ origin: inWorkbook, written: { totalInvestment: '约70' } })
    expect(row.origin?.source).toMatchObject({ id: 'source-report', title: '专班月报' })
    const { rows } = await city.office.call(listLedgerRows, { ledger, sort: '-code' })
    expect(rows.find((one) => one.id === id)).toMatchObject({ origin: inWorkbook })
  })

  test('an approval keeps where the row came from', async () => {
    await city.office.call(approveLedgerRows, { ledger, rows: [{ id, version: 1 }] })
    const { versions } = await city.office.call(getRowHistory, { ledger, id })
    expect(versions.at(-1)).toMatchObject({ kind: 'approve', origin: inWorkbook, written: { totalInvestment: '约70' } })
  })

  test('a value that was typed has no cell and no writing of the workbook; the others keep theirs', async () => {
    await correct(1, { totalInvestment: '71' })
    expect(await rowOf()).toMatchObject({ written: {}, origin: { ...inWorkbook, cells: { code: 'A7' } } })
    const { versions } = await city.office.call(getRowHistory, { ledger, id })
    expect(versions.map(({ origin }) => origin?.cells ?? null)).toEqual([{ code: 'A7', totalInvestment: 'F7' }, null])
  })

  test('a value that comes back comes back from its cell', async () => {
    await correct(1, { totalInvestment: '71' })
    await city.office.call(undoLedgerRow, { ledger, id, version: 2, to: 1 })
    expect(await rowOf()).toMatchObject({ version: 3, written: { totalInvestment: '约70' }, origin: inWorkbook })
  })
})
