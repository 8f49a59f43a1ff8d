import { describe, expect, test } from 'vitest'
import { listLayouts } from '#contract/layout.ts'
import { cancelLedgerImport, commitLedgerImport, mapLedgerImport } from '#contract/ledger-import.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'
import { aWorkbook, importUntilSettled, proposals, untilSettled } from '../../../test/support/ledger-import.ts'
import { aCountyForm, projectsByCode } from '../../../test/support/project-workbooks.ts'

// Nothing is faked but the world's clock (2026-10-31): requests pass the whole server, workbooks are read in their own thread.

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  test('the columns of a county’s own form are said once, and its layout is known the next time', async () => {
    const client = await city.tested.as('city-office')
    const asked = await importUntilSettled(client, 'project', await aCountyForm())
    expect(asked.state).toBe('mapping')
    const [sheet] = asked.sheets
    expect(sheet).toMatchObject({ sheet: '9月', headerFirst: 3, headerLast: 4, totalRows: [7], missing: [] })
    expect(sheet?.fixed).toEqual([{ field: 'place', text: '晋江市' }])
    const taken = sheet?.columns.map(({ headers: above, field, unit }) => [above.at(-1), field, unit])
    expect(taken).toContainEqual(['总投资', 'totalInvestment', '亿元'])
    expect(taken).toContainEqual(['微信群', null, null])

    const sheets = proposals(asked, { 微信群: 'remark' })
    await client.call(mapLedgerImport, { importId: asked.importId, sheets, layoutName: '晋江月报' })
    const ready = await untilSettled(client, asked.importId)
    expect(ready).toMatchObject({ state: 'ready', counts: { new: 2, refused: 0 } })
    await client.call(commitLedgerImport, { importId: ready.importId, answer: '已核对' })
    expect((await projectsByCode(city.tested)).get('XM-101')?.values).toMatchObject({
      totalInvestment: '12000',
      place: '350582',
      remark: '主体封顶',
    })

    const again = await importUntilSettled(client, 'project', await aCountyForm())
    expect(again.sheets.map(({ layout }) => layout)).toEqual(['晋江月报'])
    const { layouts } = await client.call(listLayouts, { ledger: 'project' })
    expect(layouts).toMatchObject([{ name: '晋江月报', confirmedBy: 'city-office-name' }])
  })

  test('what one county said of its columns is asked of another anew; what the city office said holds for all', async () => {
    const settled = async (login: string) => {
      const client = await city.tested.as(login)
      const asked = await importUntilSettled(client, 'project', await aCountyForm())
      if (asked.state === 'mapping')
        await client.call(mapLedgerImport, {
          importId: asked.importId,
          sheets: proposals(asked, { 微信群: 'remark' }),
        })
      await client.call(cancelLedgerImport, { importId: asked.importId })
      return asked.state
    }
    expect(await settled('county-office')).toBe('mapping')
    expect(await settled('huian')).toBe('mapping')
    expect(await settled('county-office')).toBe('ready')
    expect(await settled('city-office')).toBe('mapping')
    expect(await settled('operator')).toBe('ready')
  })

  describe('a header that was found wrongly', () => {
    /** The first three rows look like a header of the ledger; the table's own is in row 5, in words of the county. */
    const misleading = () =>
      aWorkbook('重点项目.xlsx', {
        name: '重点',
        rows: [
          ['项目代码', '项目名称', '所在地区', '总投资（万元）'],
          ['以上各栏由园区填写', null, null, null],
          [null, null, null, null],
          ['重点项目', null, null, null],
          ['本局号', '工程', '落地', '盘子（亿元）'],
          ['XM-401', '石材加工中心', '晋江市', 1.5],
          ['XM-402', '卫浴智造园', '惠安县', 2],
        ],
      })
    const said = { sheet: '重点', use: true, columns: [], header: { first: 5, last: 5 } }
    const fields = { 本局号: 'code', 工程: 'name', 落地: 'place', '盘子（亿元）': 'totalInvestment' }

    test('is said by its rows: the sheet is recognised anew with them, asked about, and known the next time', async () => {
      const client = await city.tested.as('city-office')
      const { importId } = await importUntilSettled(client, 'project', await misleading())
      await client.call(mapLedgerImport, { importId, sheets: [said] })
      const asked = await untilSettled(client, importId)
      expect(asked).toMatchObject({
        state: 'mapping',
        sheets: [{ use: true, headerFirst: 5, headerLast: 5, firstRow: 6, rowCount: 2 }],
      })
      expect(asked.sheets[0]?.columns.map(({ headers }) => headers)).toEqual([
        ['本局号'],
        ['工程'],
        ['落地'],
        ['盘子（亿元）'],
      ])

      const sheets = proposals(asked, fields)
      await client.call(mapLedgerImport, { importId, sheets, layoutName: '重点项目' })
      const ready = await untilSettled(client, importId)
      expect(ready).toMatchObject({ state: 'ready', counts: { new: 2, refused: 0 } })

      const again = await importUntilSettled(client, 'project', await misleading())
      expect(again).toMatchObject({ state: 'ready', sheets: [{ headerFirst: 5, layout: '重点项目' }] })
    })

    test('leaves what was said of another sheet as it is', async () => {
      const client = await city.tested.as('city-office')
      const list = {
        name: '项目',
        rows: [
          ['项目代码', '项目名称', '所在地区', '代号'],
          ['XM-201', '园', '晋江市', 'x'],
        ],
      }
      const file = await aWorkbook('两张.xlsx', list, { ...list, name: '重点' })
      const asked = await importUntilSettled(client, 'project', file)
      const [first] = proposals(asked, { 代号: 'remark' })
      const sheets = [...(first ? [first] : []), { ...said, header: { first: 2, last: 2 } }]
      await client.call(mapLedgerImport, { importId: asked.importId, sheets })
      const anew = await untilSettled(client, asked.importId)
      expect(anew.sheets.map(({ headerFirst, columns }) => [headerFirst, columns.at(-1)?.field])).toEqual([
        [1, 'remark'],
        [2, null],
      ])
    })

    test('in a row without any text is no table, and can be said again', async () => {
      const client = await city.tested.as('city-office')
      const { importId } = await importUntilSettled(client, 'project', await misleading())
      await client.call(mapLedgerImport, { importId, sheets: [{ ...said, header: { first: 3, last: 3 } }] })
      expect(await untilSettled(client, importId)).toMatchObject({
        state: 'mapping',
        sheets: [{ use: false, columns: [] }],
      })
      await client.call(mapLedgerImport, { importId, sheets: [said] })
      expect(await untilSettled(client, importId)).toMatchObject({ sheets: [{ use: true, headerFirst: 5 }] })
    })
  })

  test('more columns than a table has are refused with the number that it may have', async () => {
    const client = await city.tested.as('city-office')
    const { importId } = await importUntilSettled(client, 'project', await aCountyForm())
    const columns = Array.from({ length: 501 }, (_, at) => ({ column: at + 1, field: null, unit: null }))
    const refused = client.refusal(mapLedgerImport, { importId, sheets: [{ sheet: '9月', use: true, columns }] })
    expect(await refused).toMatchObject({
      code: 'request.invalid',
      params: { field: 'sheets.0.columns', reason: 'at most 500 columns' },
    })
  })
})
