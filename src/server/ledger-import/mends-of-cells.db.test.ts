import { describe, expect, test } from 'vitest'
import { listAudit } from '#contract/audit.ts'
import { commitLedgerImport, leaveOutImportRows, mendLedgerImport, undoEarlierMends } from '#contract/ledger-import.ts'
import type { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'
import { importUntilSettled, problemsOf, rowsIn, untilSettled } from '../../../test/support/ledger-import.ts'
import { aProjectList, projectsByCode } from '../../../test/support/project-workbooks.ts'

// Nothing is faked but the world's clock (2026-10-31): requests pass the whole server, workbooks are read in their own thread.

/** An unclear place in C2, a number that is none in D3, and the first row once more with another amount; written once, for each writing has other bytes. */
const faulty = aProjectList(
  ['XM-201', '鞋业智造园', '晋江县', 12_000, null],
  ['XM-202', '水暖产业园', '晋江市', '很多', null],
  ['XM-201', '鞋业智造园', '晋江市', 13_000, null],
)
const mends = [
  { sheet: '项目', cell: 'C2', text: '晋江市' },
  { sheet: '项目', cell: 'D3', text: '8000' },
]
const twin = { sheet: '项目', row: 4 }

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  async function plan(client: Client) {
    const { importId } = await importUntilSettled(client, 'project', await faulty)
    return importId
  }

  async function leaveOut(client: Client, importId: string, row = twin, isLeftOut = true) {
    await client.call(leaveOutImportRows, { importId, rows: [row], leaveOut: isLeftOut })
    return untilSettled(client, importId)
  }

  async function mendAndWrite(client: Client) {
    const importId = await plan(client)
    await client.call(mendLedgerImport, { importId, mends })
    await untilSettled(client, importId)
    await leaveOut(client, importId)
    return client.call(commitLedgerImport, { importId, answer: '已核对' })
  }

  describe('a row that is left out', () => {
    test('is in no count but its own, is listed, and the row that it came twice with is taken', async () => {
      const client = await city.tested.as('city-office')
      const importId = await plan(client)
      await client.call(mendLedgerImport, { importId, mends })
      expect(await untilSettled(client, importId)).toMatchObject({ counts: { new: 2, refused: 1 }, leftOut: 0 })
      const left = await leaveOut(client, importId)
      expect(left).toMatchObject({ state: 'ready', counts: { new: 2, refused: 0 }, leftOut: 1 })
      expect(await rowsIn(client, importId, 'left-out')).toEqual([
        { ...twin, title: '鞋业智造园', state: 'left-out', id: null, differences: [] },
      ])
      expect((await problemsOf(client, importId)).filter(({ row }) => row === 4)).toEqual([])
    })

    test('is refused again once it is taken back', async () => {
      const client = await city.tested.as('city-office')
      const importId = await plan(client)
      await leaveOut(client, importId)
      const back = await leaveOut(client, importId, twin, false)
      expect(back).toMatchObject({ counts: { refused: 3 }, leftOut: 0 })
      expect(await rowsIn(client, importId, 'left-out')).toEqual([])
    })

    test('may be the first of two: the second is then taken', async () => {
      const client = await city.tested.as('city-office')
      const importId = await plan(client)
      const state = await leaveOut(client, importId, { sheet: '项目', row: 2 })
      expect(state).toMatchObject({ counts: { new: 1, refused: 1 }, leftOut: 1 })
      expect(await rowsIn(client, importId, 'new')).toMatchObject([{ row: 4, title: '鞋业智造园' }])
    })

    test('is not written, and the audit log counts it', async () => {
      const client = await city.tested.as('city-office')
      expect(await mendAndWrite(client)).toMatchObject({ state: 'done', leftOut: 1 })
      expect((await projectsByCode(city.tested)).get('XM-201')?.values.totalInvestment).toBe('12000')
      const auditor = await city.tested.as('auditor')
      const { entries } = await auditor.call(listAudit, { action: 'ledger-import.commit' })
      expect(entries[0]?.detail).toMatchObject({ new: 2, refused: 0, mends: 2, leftOut: 1 })
    })

    test('must be a row of the plan', async () => {
      const client = await city.tested.as('city-office')
      const importId = await plan(client)
      const rows = [{ sheet: '项目', row: 99 }]
      expect((await client.refusal(leaveOutImportRows, { importId, rows })).code).toBe('import.row-unknown')
    })
  })

  describe('the same bytes a second time', () => {
    test('bring the mends and the rows left out along, with who wrote them and when', async () => {
      const client = await city.tested.as('city-office')
      await mendAndWrite(client)
      const again = await importUntilSettled(client, 'project', await faulty)
      expect(again).toMatchObject({
        state: 'ready',
        counts: { same: 2, refused: 0 },
        leftOut: 1,
        earlierMends: { cells: 2, rows: 1, by: 'city-office-name', on: '2026-10-31' },
      })
    })

    test('are an untouched file to everybody else: nobody puts figures into the rows of others', async () => {
      await mendAndWrite(await city.tested.as('city-office'))
      const county = await city.tested.as('county-office')
      const others = await importUntilSettled(county, 'project', await faulty)
      expect(others).toMatchObject({ leftOut: 0, earlierMends: null })
      expect(others.counts?.refused).toBeGreaterThan(0)
    })

    test('ask as the untouched file asks, once these mends are taken back together', async () => {
      const client = await city.tested.as('city-office')
      await mendAndWrite(client)
      const importId = await plan(client)
      await client.call(mendLedgerImport, { importId, mends: [{ sheet: '项目', cell: 'D3', text: '9000' }] })
      await untilSettled(client, importId)
      await client.call(undoEarlierMends, { importId })
      const bare = await untilSettled(client, importId)
      expect(bare).toMatchObject({ state: 'ready', counts: { changed: 1, refused: 2 }, leftOut: 0, earlierMends: null })
      const asked = (await problemsOf(client, importId)).filter(({ severity }) => severity === 'refuse')
      expect(asked.map(({ cell, code }) => [cell, code])).toEqual([
        ['C2', 'value.place-ambiguous'],
        ['A4', 'import.duplicate-row'],
      ])
    })

    test('are another file once a cell has changed: nothing is taken over', async () => {
      const client = await city.tested.as('city-office')
      await mendAndWrite(client)
      const other = await importUntilSettled(
        client,
        'project',
        await aProjectList(['XM-201', '鞋业智造园', '晋江县', 12_000, null]),
      )
      expect(other).toMatchObject({ counts: { refused: 1 }, earlierMends: null })
    })
  })
})
