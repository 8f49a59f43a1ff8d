import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listLayouts } from '#contract/layout.ts'
import { getRowHistory, listLedgerRows } from '#contract/ledger.ts'
import { saveLedgerRow } from '#contract/ledger-entry.ts'
import {
  cancelLedgerImport,
  commitLedgerImport,
  getLedgerImport,
  listLedgerImports,
  mapLedgerImport,
  mendLedgerImport,
  sendImportPart,
  startLedgerImport,
} from '#contract/ledger-import.ts'
import type { ParkCityApp, TestFile } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { openLedgerCity } from '../../../test/support/ledger-city.ts'
import {
  announce,
  aWorkbook,
  importUntilSettled,
  problemsOf,
  proposals,
  rowsIn,
  untilSettled,
} from '../../../test/support/ledger-import.ts'

// Nothing is faked but the world's clock (2026-10-31): requests pass the whole server, workbooks are read in their own thread.

const headers = ['项目代码', '项目名称', '所在地区', '总投资（万元）', '开工日期']

/** A plain list whose headers are the names of fields. */
function aList(...rows: readonly (readonly (string | number | null)[])[]): Promise<TestFile> {
  return aWorkbook('项目.xlsx', { name: '项目', rows: [headers, ...rows] })
}

/** As counties send it: a title, lines above, two levels of headers in words of their own, a total and a signature. */
function aCountyForm(): Promise<TestFile> {
  return aWorkbook('晋江市项目进展表.xlsx', {
    name: '9月',
    merges: ['A1:F1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4'],
    rows: [
      ['晋江市园区标准化建设项目进展情况表'],
      ['填报单位：晋江市工信局', null, null, null, '2026年9月30日'],
      ['序号', '项目代码', '建设项目', '投资情况（亿元）', null, '微信群'],
      [null, null, null, '总投资', '年度计划投资', null],
      [1, 'XM-101', '鞋业智造园', 1.2, 0.5, '主体封顶'],
      [2, 'XM-102', '水暖产业园', '约2.5', '—', null],
      ['合计', null, null, 3.7, 0.5, null],
      ['填表人：张三'],
    ],
  })
}

describeDatabases((databases) => {
  let tested: ParkCityApp
  beforeAll(async () => {
    tested = await openLedgerCity(await databases.open())
  })
  beforeEach(() => tested.reset())
  afterEach(() => expect(tested.bugs).toEqual([]))
  afterAll(() => tested.close())

  async function projectsByCode(login = 'city-office') {
    const client = await tested.as(login)
    const { rows } = await client.call(listLedgerRows, { ledger: 'project', limit: 500 })
    return new Map(rows.map((row) => [row.values.code, row]))
  }

  describe('from the file to the rows', () => {
    test('a list whose headers are known is planned at once, written on confirmation, and every value has its cell', async () => {
      const client = await tested.as('city-office')
      const file = await aList(
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
      expect((await projectsByCode()).has('XM-201')).toBe(false)

      const done = await client.call(commitLedgerImport, {
        importId: ready.importId,
        why: '九月报送',
        answer: '已核对',
      })
      expect(done).toMatchObject({ state: 'done', progress: { done: 2, total: 2 } })
      const written = (await projectsByCode()).get('XM-202')
      expect(written).toMatchObject({
        values: { place: '350521', totalInvestment: '8000' },
        written: { totalInvestment: '约8000' },
        approval: 'approved',
        why: '九月报送',
        knownFrom: '2026-10-31',
        origin: { fileName: '项目.xlsx', sheet: '项目', row: 3, cells: { totalInvestment: 'D3' } },
      })
    })

    test('the columns of a county’s own form are said once, and its layout is known the next time', async () => {
      const client = await tested.as('city-office')
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
      expect((await projectsByCode()).get('XM-101')?.values).toMatchObject({
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
        const client = await tested.as(login)
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

    test('importing the same workbook again changes nothing', async () => {
      const client = await tested.as('city-office')
      const file = await aList(['XM-201', '鞋业智造园', '晋江市', '约12000', '2026-03-01'])
      const first = await importUntilSettled(client, 'project', file)
      await client.call(commitLedgerImport, { importId: first.importId, answer: '已核对' })
      const again = await importUntilSettled(client, 'project', file)
      expect(again).toMatchObject({ state: 'ready', counts: { new: 0, changed: 0, same: 1, refused: 0 } })
    })

    test('a changed cell is shown as it is and as it would be; a blank cell keeps what is stored, a dash empties it', async () => {
      const client = await tested.as('city-office')
      const file = await aList(
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
      const rows = await projectsByCode()
      expect(rows.get('XM-001')).toMatchObject({
        version: 2,
        kind: 'correct',
        values: { totalInvestment: '130000', startedOn: '2026-03-01' },
      })
      expect(rows.get('XM-002')?.values.totalInvestment).toBeNull()
      const { versions } = await client.call(getRowHistory, { ledger: 'project', id: 'project-factory' })
      expect(versions.map(({ origin }) => origin?.fileName ?? null)).toEqual([null, '项目.xlsx'])
    })

    test('several sheets of one workbook are one import', async () => {
      const client = await tested.as('city-office')
      const sheet = (name: string, code: string) => ({
        name,
        rows: [headers, [code, `${name}项目`, name, 5_000, null]],
      })
      const file = await aWorkbook('全市.xlsx', sheet('晋江市', 'XM-301'), sheet('惠安县', 'XM-302'))
      const ready = await importUntilSettled(client, 'project', file)
      expect(ready.counts).toMatchObject({ new: 2 })
      await client.call(commitLedgerImport, { importId: ready.importId, answer: '已核对' })
      const rows = await projectsByCode()
      expect(rows.get('XM-302')?.origin).toMatchObject({ sheet: '惠安县', row: 2 })
    })
  })

  function difference(field: string, cell: string, before: string | null, after: string | null) {
    return { field, cell, before, after, beforeText: before ?? '', afterText: after ?? '' }
  }

  describe('what cannot be taken', () => {
    test('every bad cell is named with what it says, and nothing is written unless the rows are left out', async () => {
      const client = await tested.as('city-office')
      const file = await aList(
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
      expect((await projectsByCode()).has('XM-201')).toBe(false)
      await client.call(commitLedgerImport, { importId, answer: '是', leaveOutRefused: true })
      const rows = await projectsByCode()
      expect([rows.has('XM-201'), rows.has('XM-202'), rows.has('XM-203')]).toEqual([true, false, false])
    })

    test('a row that comes twice is refused with the other cell; one that says the same twice is not', async () => {
      const client = await tested.as('city-office')
      const file = await aList(
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
      const county = await tested.as('county-office')
      const file = await aList(
        ['XM-201', '鞋业智造园', '晋江市', 12_000, null],
        ['XM-202', '水暖产业园', '惠安县', 12_000, null],
        ['XM-003', '惠东仓储', '晋江市', 12_000, null],
      )
      const ready = await importUntilSettled(county, 'project', file)
      expect(ready.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 2 })
      const problems = await problemsOf(county, ready.importId)
      expect(problems.map(({ cell, code }) => [cell, code])).toEqual([
        ['C3', 'access.outside-scope'],
        ['A4', 'ledger.key-taken'],
      ])
      await county.call(commitLedgerImport, { importId: ready.importId, leaveOutRefused: true, answer: '已核对' })
      expect((await projectsByCode()).get('XM-201')).toMatchObject({ approval: 'submitted' })
    })

    test('a number written in another way is shown with the row that is there; one click takes it', async () => {
      const client = await tested.as('city-office')
      const file = await aList(['XM—001', '标准厂房一期', '磁灶镇', 130_000, null])
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
      const client = await tested.as('city-office')
      const failed = await importUntilSettled(client, 'project', {
        name: '项目.xlsx',
        bytes: Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 256),
      })
      expect(failed).toMatchObject({ state: 'failed', failure: { code: expect.stringMatching(/^workbook\./u) } })
    })

    test('a workbook of something else is not taken for one of the ledger', async () => {
      const client = await tested.as('city-office')
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

  describe('the transfer', () => {
    test('a transfer that broke off is gone on with where it stopped', async () => {
      const client = await tested.as('city-office')
      const file = await aList(['XM-201', '鞋业智造园', '晋江市', 12_000, null])
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
      const client = await tested.as('city-office')
      const ready = await importUntilSettled(client, 'project', await aList(['XM-201', '园', '晋江市', 1, null]))
      const { imports } = await client.call(listLedgerImports, {})
      expect(imports).toMatchObject([{ importId: ready.importId, state: 'ready', fileName: '项目.xlsx' }])
      const other = await tested.as('county-office')
      expect((await other.call(listLedgerImports, {})).imports).toEqual([])
      expect((await other.refusal(getLedgerImport, { importId: ready.importId })).code).toBe('import.expired')
    })
  })

  describe('time and others', () => {
    test('a row that somebody saved meanwhile makes the plan stale: it is made anew and shows what is now', async () => {
      const client = await tested.as('city-office')
      const file = await aList(['XM-001', '标准厂房一期', '磁灶镇', 130_000, null])
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
      expect((await projectsByCode()).get('XM-001')).toMatchObject({ version: 3 })
    })

    test('a project that went to another county meanwhile makes the plan of its months stale', async () => {
      const county = await tested.as('county-office')
      const file = await aWorkbook('月报.xlsx', {
        name: '月报',
        rows: [
          ['项目', '月份', '本月完成投资（万元）'],
          ['标准厂房一期', '2026-10', 6_000],
        ],
      })
      const { importId } = await importUntilSettled(county, 'project-month', file)
      const office = await tested.as('city-office')
      await office.call(saveLedgerRow, {
        ...{ ledger: 'project', id: 'project-factory', version: 1, kind: 'change' },
        values: { place: '350521', park: null },
      })
      expect((await county.refusal(commitLedgerImport, { importId, answer: '是' })).code).toBe('import.stale')
    })

    test('what is known only tomorrow, or was known before the version that it follows, is refused whole', async () => {
      const client = await tested.as('city-office')
      const file = await aList(['XM-001', '标准厂房一期', '磁灶镇', 130_000, null])
      const { importId } = await importUntilSettled(client, 'project', file)
      for (const [knownFrom, code] of [
        ['2026-11-01', 'ledger.known-in-future'],
        ['2026-10-01', 'ledger.known-before-previous'],
      ] as const)
        expect((await client.refusal(commitLedgerImport, { importId, knownFrom, answer: '是' })).code).toBe(code)
      await client.call(commitLedgerImport, { importId, knownFrom: '2026-10-20', answer: '是' })
      expect((await projectsByCode()).get('XM-001')).toMatchObject({ knownFrom: '2026-10-20', late: true })
    })
  })

  describe('being cancelled', () => {
    const many = (count: number) =>
      aList(
        ...Array.from({ length: count }, (_, at) => [`XM-${5_000 + at}`, `项目${at}`, '晋江市', at + 1, '2026-03-01']),
      )

    test('while it is read nothing stays', async () => {
      const client = await tested.as('city-office')
      const file = await many(3_000)
      const { importId } = await client.call(startLedgerImport, announce('project', file))
      await client.call(sendImportPart, { importId, offset: 0 }, { file })
      expect(await client.call(cancelLedgerImport, { importId })).toMatchObject({ state: 'cancelled' })
      expect((await client.refusal(commitLedgerImport, { importId })).code).toBe('import.not-ready')
      expect((await client.call(listLedgerImports, {})).imports).toEqual([])
    })

    test('while it is written, all of it stays or none', async () => {
      const client = await tested.as('city-office')
      const { importId, counts } = await importUntilSettled(client, 'project', await many(6_000))
      expect(counts).toMatchObject({ new: 6_000 })
      const before = await tested.writeCount()
      const [written, cancelled] = await Promise.all([
        client.call(commitLedgerImport, { importId, answer: '是' }),
        client.call(cancelLedgerImport, { importId }),
      ])
      expect(written.state).toBe(cancelled.state)
      const { rows } = await client.call(listLedgerRows, { ledger: 'project', limit: 500 })
      expect([written.state, rows.length, (await tested.writeCount()) === before]).toBeOneOf([
        ['cancelled', 3, true],
        ['done', 500, false],
      ])
    })
  })

  describe('ledgers of months', () => {
    test('the month may stand in the title, the place comes from the project, and what was answered is kept', async () => {
      const county = await tested.as('county-office')
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
