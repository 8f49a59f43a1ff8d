import { describe, expect, test } from 'vitest'
import { listLedgerRows } from '#contract/ledger.ts'
import { saveLedgerRow } from '#contract/ledger-entry.ts'
import {
  cancelLedgerImport,
  commitLedgerImport,
  getLedgerImport,
  listLedgerImports,
  sendImportPart,
  startLedgerImport,
} from '#contract/ledger-import.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'
import { announce, aWorkbook, importUntilSettled, rowsIn, untilSettled } from '../../../test/support/ledger-import.ts'
import { aProjectList, difference, projectsByCode } from '../../../test/support/project-workbooks.ts'

// Nothing is faked but the world's clock (2026-10-31): requests pass the whole server, workbooks are read in their own thread.

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  describe('the transfer', () => {
    test('a transfer that broke off is gone on with where it stopped', async () => {
      const client = await city.tested.as('city-office')
      const file = await aProjectList(['XM-201', '鞋业智造园', '晋江市', 12_000, null])
      const { importId } = await client.call(startLedgerImport, announce('project', file))
      const head = { name: file.name, bytes: file.bytes.slice(0, 1_000) }
      await client.call(sendImportPart, { importId, offset: 0 }, { file: head })
      const again = await client.call(startLedgerImport, announce('project', file))
      expect(again).toMatchObject({ importId, received: 1_000, state: 'receiving' })
      const late = { name: file.name, bytes: file.bytes.slice(2_000) }
      expect(await client.refusal(sendImportPart, { importId, offset: 2_000 }, { file: late })).toMatchObject({
        status: 409,
        params: { expected: 1_000 },
      })
      const rest = { name: file.name, bytes: file.bytes.slice(1_000) }
      await client.call(sendImportPart, { importId, offset: 1_000 }, { file: rest })
      expect(await untilSettled(client, importId)).toMatchObject({ state: 'ready' })
    })

    test('an import is found again in the list of one’s own, and by nobody else', async () => {
      const client = await city.tested.as('city-office')
      const ready = await importUntilSettled(client, 'project', await aProjectList(['XM-201', '园', '晋江市', 1, null]))
      const { imports } = await client.call(listLedgerImports, {})
      expect(imports).toMatchObject([{ importId: ready.importId, state: 'ready', fileName: '项目.xlsx' }])
      const other = await city.tested.as('county-office')
      expect((await other.call(listLedgerImports, {})).imports).toEqual([])
      expect((await other.refusal(getLedgerImport, { importId: ready.importId })).code).toBe('import.expired')
    })
  })

  test('how many imports may be under way at once is said with those that are', async () => {
    const client = await city.tested.as('city-office')
    for (const code of ['XM-201', 'XM-202', 'XM-203'])
      await importUntilSettled(client, 'project', await aProjectList([code, '园', '晋江市', 1, null]))
    const { imports, limit } = await client.call(listLedgerImports, {})
    expect([imports.length, limit]).toEqual([3, 3])
    const fourth = announce('project', await aProjectList(['XM-204', '园', '晋江市', 1, null]))
    expect(await client.refusal(startLedgerImport, fourth)).toMatchObject({
      code: 'import.too-many',
      params: { limit: 3 },
    })
  })

  describe('time and others', () => {
    test('a row that somebody saved meanwhile makes the plan stale: it is made anew and shows what is now', async () => {
      const client = await city.tested.as('city-office')
      const file = await aProjectList(['XM-001', '标准厂房一期', '磁灶镇', 130_000, null])
      const { importId } = await importUntilSettled(client, 'project', file)
      await client.call(saveLedgerRow, {
        ...{ ledger: 'project', id: 'project-factory', version: 1, kind: 'change' },
        values: { totalInvestment: '125000' },
        answers: {},
      })
      expect((await client.refusal(commitLedgerImport, { importId, answer: '是' })).code).toBe('import.stale')
      const anew = await untilSettled(client, importId)
      expect(anew).toMatchObject({ state: 'ready', failure: { code: 'import.stale' }, counts: { changed: 1 } })
      const [row] = await rowsIn(client, importId, 'changed')
      expect(row?.differences).toEqual([difference('totalInvestment', 'D2', '125000', '130000')])
      await client.call(commitLedgerImport, { importId, answer: '是' })
      expect((await projectsByCode(city.tested)).get('XM-001')).toMatchObject({ version: 3 })
    })

    test('a project that went to another county meanwhile makes the plan of its months stale', async () => {
      const county = await city.tested.as('county-office')
      const file = await aWorkbook('月报.xlsx', {
        name: '月报',
        rows: [
          ['项目', '月份', '本月完成投资（万元）'],
          ['标准厂房一期', '2026-10', 6_000],
        ],
      })
      const { importId } = await importUntilSettled(county, 'project-month', file)
      const office = await city.tested.as('city-office')
      await office.call(saveLedgerRow, {
        ...{ ledger: 'project', id: 'project-factory', version: 1, kind: 'change' },
        values: { place: '350521', park: null },
      })
      expect((await county.refusal(commitLedgerImport, { importId, answer: '是' })).code).toBe('import.stale')
    })

    test('what is known only tomorrow, or was known before the version that it follows, is refused whole', async () => {
      const client = await city.tested.as('city-office')
      const file = await aProjectList(['XM-001', '标准厂房一期', '磁灶镇', 130_000, null])
      const { importId } = await importUntilSettled(client, 'project', file)
      for (const [knownFrom, code] of [
        ['2026-11-01', 'ledger.known-in-future'],
        ['2026-10-01', 'ledger.known-before-previous'],
      ] as const)
        expect((await client.refusal(commitLedgerImport, { importId, knownFrom, answer: '是' })).code).toBe(code)
      await client.call(commitLedgerImport, { importId, knownFrom: '2026-10-20', answer: '是' })
      expect((await projectsByCode(city.tested)).get('XM-001')).toMatchObject({ knownFrom: '2026-10-20', late: true })
    })
  })

  describe('being cancelled', () => {
    const many = (count: number) =>
      aProjectList(
        ...Array.from({ length: count }, (_, at) => [`XM-${5_000 + at}`, `项目${at}`, '晋江市', at + 1, '2026-03-01']),
      )

    test('while it is read nothing stays', async () => {
      const client = await city.tested.as('city-office')
      const file = await many(3_000)
      const { importId } = await client.call(startLedgerImport, announce('project', file))
      await client.call(sendImportPart, { importId, offset: 0 }, { file })
      expect(await client.call(cancelLedgerImport, { importId })).toMatchObject({ state: 'cancelled' })
      expect((await client.refusal(commitLedgerImport, { importId })).code).toBe('import.not-ready')
      expect((await client.call(listLedgerImports, {})).imports).toEqual([])
    })

    test('while it is written, all of it stays or none', async () => {
      const client = await city.tested.as('city-office')
      const { importId, counts } = await importUntilSettled(client, 'project', await many(6_000))
      expect(counts).toMatchObject({ new: 6_000 })
      const before = await city.tested.writeCount()
      const [written, cancelled] = await Promise.all([
        client.call(commitLedgerImport, { importId, answer: '是' }),
        client.call(cancelLedgerImport, { importId }),
      ])
      expect(written.state).toBe(cancelled.state)
      const { rows } = await client.call(listLedgerRows, { ledger: 'project', limit: 500 })
      expect([written.state, rows.length, (await city.tested.writeCount()) === before]).toBeOneOf([
        ['cancelled', 3, true],
        ['done', 500, false],
      ])
    })
  })
})
