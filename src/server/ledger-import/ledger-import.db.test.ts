import { describe, expect, test } from 'vitest'
import { getRowHistory, listLedgerRows } from '#contract/ledger.ts'
import { commitLedgerImport, mapLedgerImport } from '#contract/ledger-import.ts'
import { conditionText } from '#domain/condition/condition-text.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'
import { aWorkbook, importUntilSettled, proposals, rowsIn, untilSettled } from '../../../test/support/ledger-import.ts'
import { aProjectList, difference, projectHeaders, projectsByCode } from '../../../test/support/project-workbooks.ts'

// Nothing is faked but the world's clock (2026-10-31): requests pass the whole server, workbooks are read in their own thread.

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  describe('from the file to the rows', () => {
    test('a list whose headers are known is planned at once, written on confirmation, and every value has its cell', async () => {
      const client = await city.tested.as('city-office')
      const file = await aProjectList(
        ['XM-201', '鞋业智造园', '晋江市', 12_000.5, '2026-03-01'],
        ['XM-202', '水暖产业园', '惠安县', '约8000', '2026年5月6日'],
      )
      const ready = await importUntilSettled(client, 'project', file)
      expect(ready).toMatchObject({ state: 'ready', counts: { new: 2, changed: 0, same: 0, refused: 0 } })
      const [first] = await rowsIn(client, ready.importId, 'new')
      expect(first).toMatchObject({ title: '鞋业智造园', sheet: '项目', row: 2, id: null })
      expect(first?.differences).toContainEqual({
        ...{ field: 'place', cell: 'C2', before: null, after: '350582' },
        ...{ beforeText: '', afterText: '晋江市' },
      })
      expect((await projectsByCode(city.tested)).has('XM-201')).toBe(false)

      const done = await client.call(commitLedgerImport, {
        importId: ready.importId,
        why: '九月报送',
        answer: '已核对',
      })
      expect(done).toMatchObject({ state: 'done', progress: { done: 2, total: 2 } })
      const written = (await projectsByCode(city.tested)).get('XM-202')
      expect(written).toMatchObject({
        values: { place: '350521', totalInvestment: '8000' },
        written: { totalInvestment: '约8000' },
        approval: 'approved',
        why: '九月报送',
        knownFrom: '2026-10-31',
        origin: { fileName: '项目.xlsx', sheet: '项目', row: 3, cells: { totalInvestment: 'D3' } },
      })
    })

    test('importing the same workbook again changes nothing', async () => {
      const client = await city.tested.as('city-office')
      const file = await aProjectList(['XM-201', '鞋业智造园', '晋江市', '约12000', '2026-03-01'])
      const first = await importUntilSettled(client, 'project', file)
      await client.call(commitLedgerImport, { importId: first.importId, answer: '已核对' })
      const again = await importUntilSettled(client, 'project', file)
      expect(again).toMatchObject({ state: 'ready', counts: { new: 0, changed: 0, same: 1, refused: 0 } })
    })

    test('a changed cell is shown as it is and as it would be; a blank cell keeps what is stored, a dash empties it', async () => {
      const client = await city.tested.as('city-office')
      const file = await aProjectList(
        ['XM-001', '标准厂房一期', '磁灶镇', 130_000, null],
        ['XM-002', '智能产线', '晋江市', '—', null],
      )
      const ready = await importUntilSettled(client, 'project', file)
      expect(ready.counts).toEqual({ new: 0, changed: 2, same: 0, refused: 0 })
      const changed = await rowsIn(client, ready.importId, 'changed')
      expect(changed.map(({ id, differences }) => [id, differences])).toEqual([
        ['project-factory', [difference('totalInvestment', 'D2', '120000', '130000')]],
        ['project-line', [difference('totalInvestment', 'D3', '35000.5', null)]],
      ])
      await client.call(commitLedgerImport, { importId: ready.importId, kind: 'correct', answer: '已核对' })
      const rows = await projectsByCode(city.tested)
      expect(rows.get('XM-001')).toMatchObject({
        version: 2,
        kind: 'correct',
        values: { totalInvestment: '130000', startedOn: '2026-03-01' },
      })
      expect(rows.get('XM-002')?.values.totalInvestment).toBeNull()
      const { versions } = await client.call(getRowHistory, { ledger: 'project', id: 'project-factory' })
      expect(versions.map(({ origin }) => origin?.fileName ?? null)).toEqual([null, '项目.xlsx'])
    })

    test('places, organisations and rows of other ledgers are shown by their names, before and after', async () => {
      const client = await city.tested.as('city-office')
      const file = await aWorkbook('项目.xlsx', {
        name: '项目',
        rows: [
          ['项目代码', '项目名称', '所在地区', '所属园区', '项目业主', '责任单位'],
          ['XM-001', '标准厂房一期', '惠安县', '惠东园区', '惠安石材', '惠安专班'],
        ],
      })
      const { importId } = await importUntilSettled(client, 'project', file)
      const [row] = await rowsIn(client, importId, 'changed')
      const shown = row?.differences.map(({ field, beforeText, afterText }) => [field, beforeText, afterText])
      expect(shown).toEqual([
        ['place', '磁灶镇', '惠安县'],
        ['park', '磁灶园区', '惠东园区'],
        ['owner', '晋江鞋业', '惠安石材'],
        ['duty', '晋江专班', '惠安专班'],
      ])
    })

    test('the rows that an import wrote are listed by it: the new and the changed ones, and no other', async () => {
      const client = await city.tested.as('city-office')
      const file = await aProjectList(
        ['XM-201', '鞋业智造园', '晋江市', 12_000, null],
        ['XM-001', '标准厂房一期', '磁灶镇', 130_000, null],
        ['XM-003', '惠东仓储', '惠安县', 8_000, null],
      )
      const { importId } = await importUntilSettled(client, 'project', file)
      await client.call(commitLedgerImport, { importId, answer: '已核对' })
      const written = conditionText({ field: 'import', operator: '=', value: importId })
      const { rows } = await client.call(listLedgerRows, { ledger: 'project', condition: written })
      expect(rows.map(({ values, origin }) => [values.code, origin?.importId]).toSorted()).toEqual([
        ['XM-001', importId],
        ['XM-201', importId],
      ])
      const typed = conditionText({ field: 'import', operator: 'empty', value: true })
      const others = await client.call(listLedgerRows, { ledger: 'project', condition: typed })
      expect(others.rows.map(({ values }) => values.code).toSorted()).toEqual(['XM-002', 'XM-003'])
    })

    test('several sheets of one workbook are one import', async () => {
      const client = await city.tested.as('city-office')
      const sheet = (name: string, code: string) => ({
        name,
        rows: [projectHeaders, [code, `${name}项目`, name, 5_000, null]],
      })
      const file = await aWorkbook('全市.xlsx', sheet('晋江市', 'XM-301'), sheet('惠安县', 'XM-302'))
      const ready = await importUntilSettled(client, 'project', file)
      expect(ready.counts).toMatchObject({ new: 2 })
      await client.call(commitLedgerImport, { importId: ready.importId, answer: '已核对' })
      const rows = await projectsByCode(city.tested)
      expect(rows.get('XM-302')?.origin).toMatchObject({ sheet: '惠安县', row: 2 })
    })
  })

  describe('ledgers of months', () => {
    test('the month may stand in the title, the place comes from the project, and what was answered is kept', async () => {
      const county = await city.tested.as('county-office')
      const file = await aWorkbook('月报.xlsx', {
        name: '月报',
        merges: ['A1:C1'],
        rows: [
          ['2026年10月项目月报'],
          ['项目', '本月完成投资（万元）', '本年累计完成投资（万元）'],
          ['标准厂房一期', 6_000, 41_000],
        ],
      })
      const asked = await importUntilSettled(county, 'project-month', file)
      if (asked.state === 'mapping')
        await county.call(mapLedgerImport, { importId: asked.importId, sheets: proposals(asked) })
      const ready = await untilSettled(county, asked.importId)
      expect(ready).toMatchObject({ state: 'ready', counts: { new: 1, refused: 0 } })
      expect(ready.sheets[0]?.fixed).toMatchObject([{ field: 'month' }])
      await county.call(commitLedgerImport, { importId: ready.importId, answer: '已核对' })
      const { rows } = await county.call(listLedgerRows, { ledger: 'project-month', sort: '-month' })
      expect(rows[0]).toMatchObject({
        approval: 'submitted',
        why: '已核对',
        values: { project: 'project-factory', month: '2026-10', invested: '6000', investedYear: '41000' },
      })
    })
  })
})
