import { expect, test } from 'vitest'
import { commitLedgerImport, mendLedgerImport } from '#contract/ledger-import.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'
import { aWorkbook, importUntilSettled, problemsOf, untilSettled } from '../../../test/support/ledger-import.ts'
import { aProjectList, projectsByCode } from '../../../test/support/project-workbooks.ts'

// Nothing is faked but the world's clock (2026-10-31): requests pass the whole server, workbooks are read in their own thread.

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  test('every bad cell is named with what it says, and nothing is written unless the rows are left out', async () => {
    const client = await city.tested.as('city-office')
    const file = await aProjectList(
      ['XM-201', '鞋业智造园', '晋江市', 12_000, '2026-03-01'],
      ['XM-202', '水暖产业园', '没有这个地方', '很多', '2026-13-45'],
      ['XM-203', null, '晋江市', -5, null],
    )
    const ready = await importUntilSettled(client, 'project', file)
    expect(ready).toMatchObject({ state: 'ready', counts: { new: 1, refused: 2 } })
    const problems = await problemsOf(client, ready.importId)
    const refused = problems.filter(({ severity }) => severity === 'refuse')
    expect(refused.map(({ cell, code, offered }) => [cell, code, offered])).toEqual([
      ['C3', 'value.place-unknown', '没有这个地方'],
      ['D3', 'quantity.unreadable', '很多'],
      ['E3', 'calendar.unreadable', '2026-13-45'],
      ['B4', 'value.empty', ''],
      ['D4', 'value.negative', '-5'],
    ])
    const { importId } = ready
    expect(await client.refusal(commitLedgerImport, { importId, answer: '是' })).toMatchObject({
      code: 'import.refused-rows',
      params: { count: 2 },
    })
    expect((await projectsByCode(city.tested)).has('XM-201')).toBe(false)
    await client.call(commitLedgerImport, { importId, answer: '是', leaveOutRefused: true })
    const rows = await projectsByCode(city.tested)
    expect([rows.has('XM-201'), rows.has('XM-202'), rows.has('XM-203')]).toEqual([true, false, false])
  })

  test('a row that comes twice is refused with the other cell; one that says the same twice is not', async () => {
    const client = await city.tested.as('city-office')
    const file = await aProjectList(
      ['XM-201', '鞋业智造园', '晋江市', 12_000, null],
      ['XM-201', '鞋业智造园', '晋江市', 12_000, null],
      ['XM-201', '鞋业智造园', '晋江市', 13_000, null],
    )
    const ready = await importUntilSettled(client, 'project', file)
    expect(ready.counts).toEqual({ new: 1, changed: 0, same: 1, refused: 1 })
    expect(await problemsOf(client, ready.importId)).toContainEqual(
      expect.objectContaining({ cell: 'A4', code: 'import.duplicate-row', params: { otherCell: '项目!A2' } }),
    )
  })

  test('a county can neither write rows of another place nor take over a number that it cannot see', async () => {
    const county = await city.tested.as('county-office')
    const file = await aProjectList(
      ['XM-201', '鞋业智造园', '晋江市', 12_000, null],
      ['XM-202', '水暖产业园', '惠安县', 12_000, null],
      ['XM-003', '惠东仓储', '晋江市', 12_000, null],
    )
    const ready = await importUntilSettled(county, 'project', file)
    expect(ready.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 2 })
    const problems = await problemsOf(county, ready.importId)
    expect(problems.map(({ cell, code, offered }) => [cell, code, offered])).toEqual([
      ['C3', 'access.outside-scope', '惠安县'],
      ['A4', 'ledger.key-taken', 'XM-003'],
    ])
    await county.call(commitLedgerImport, { importId: ready.importId, leaveOutRefused: true, answer: '已核对' })
    expect((await projectsByCode(city.tested)).get('XM-201')).toMatchObject({ approval: 'submitted' })
  })

  test('a number written in another way is shown with the row that is there; one click takes it', async () => {
    const client = await city.tested.as('city-office')
    const file = await aProjectList(['XM—001', '标准厂房一期', '磁灶镇', 130_000, null])
    const ready = await importUntilSettled(client, 'project', file)
    const asked = (await problemsOf(client, ready.importId)).find(({ code }) => code === 'import.same-name')
    expect(asked).toMatchObject({ cell: 'A2', severity: 'ask', mends: [{ text: 'XM-001' }] })
    const { importId } = ready
    expect((await client.refusal(commitLedgerImport, { importId })).code).toBe('import.refused-rows')
    const mends = [{ sheet: '项目', cell: 'A2', text: asked?.mends[0]?.text ?? '' }]
    await client.call(mendLedgerImport, { importId, mends })
    expect(await untilSettled(client, importId)).toMatchObject({ state: 'ready', counts: { changed: 1, new: 0 } })
  })

  test('a file that cannot be read says why, and nothing is left of it', async () => {
    const client = await city.tested.as('city-office')
    const failed = await importUntilSettled(client, 'project', {
      name: '项目.xlsx',
      bytes: Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 256),
    })
    expect(failed).toMatchObject({ state: 'failed', failure: { code: expect.stringMatching(/^workbook\./u) } })
  })

  test('a workbook of something else is not taken for one of the ledger', async () => {
    const client = await city.tested.as('city-office')
    const file = await aWorkbook('菜单.xlsx', {
      name: '菜单',
      rows: [
        ['菜名', '价格'],
        ['面线糊', 8],
      ],
    })
    const asked = await importUntilSettled(client, 'project', file)
    expect(asked).toMatchObject({ state: 'mapping', sheets: [{ sheet: '菜单', use: false }] })
  })
})
