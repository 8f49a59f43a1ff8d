import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { saveLedgerRow } from '#contract/ledger-entry.ts'
import { downloadTemplate, exportLedgerRows } from '#contract/ledger-workbook.ts'
import type { InputOf } from '#contract/operation.ts'
import { transact } from '#db/transact.ts'
import type { Workbook } from '#office/table/table.ts'
import { readWorkbook } from '#office/workbook/read-workbook.ts'
import type { Client, ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, fillLedgers, openLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'

// Faked: the world's clock (2026-10-31). county-office is of 晋江市.

describeDatabases((databases) => {
  let tested: ParkCityApp
  beforeAll(async () => {
    tested = await openLedgerCity(await databases.open())
  })
  beforeEach(() => tested.reset())
  afterAll(() => tested.close())

  async function exported(client: Client, input: InputOf<typeof exportLedgerRows>): Promise<Workbook> {
    return readWorkbook(await client.download(exportLedgerRows, input), `a.${input.format ?? 'xlsx'}`)
  }

  /** The rows of the first sheet: header → text. */
  function rowsOf({ sheets }: Workbook): Record<string, string>[] {
    const [header, ...rows] = sheets[0]?.rows ?? []
    const names = new Map(header?.cells.map(({ column, text }) => [column, text]))
    return rows.map(({ cells }) => Object.fromEntries(cells.map(({ column, text }) => [names.get(column) ?? '', text])))
  }

  test('a list is written in the words of the ledger: names for ids, true numbers and dates, units in the headers', async () => {
    const workbook = await exported(await tested.as('city-office'), { ledger: 'project', sort: 'code' })
    expect(rowsOf(workbook)).toEqual([
      {
        ...{
          项目代码: 'XM-001',
          项目名称: '标准厂房一期',
          所在地区: '磁灶镇',
          所在园区: '磁灶园区',
          项目类别: '园区建设',
        },
        ...{ 重点项目: '是', 项目业主: '晋江鞋业', 责任单位: '晋江专班', '总投资（万元）': '120000' },
        ...{ 签约日期: '2025-11-20', 开工日期: '2026-03-01' },
      },
      {
        ...{ 项目代码: 'XM-002', 项目名称: '智能产线', 所在地区: '晋江市', 所在园区: '五里园区', 项目类别: '产业项目' },
        ...{ '总投资（万元）': '35000.5', 签约日期: '2026-06-01' },
      },
      {
        ...{ 项目代码: 'XM-003', 项目名称: '惠东仓储', 所在地区: '惠安县', 所在园区: '惠东园区' },
        '总投资（万元）': '8000',
      },
    ])
    const kinds = workbook.sheets[0]?.rows[1]?.cells.map(({ kind }) => kind)
    expect(kinds?.filter((kind) => kind === 'number')).toHaveLength(1)
    expect(kinds?.filter((kind) => kind === 'date')).toHaveLength(2)
  })

  test('the last sheet says what the list is, in the language of the file', async () => {
    const condition = JSON.stringify({ field: 'totalInvestment', operator: '<', value: '50000' })
    const workbook = await exported(await tested.as('city-office'), { ledger: 'project', condition })
    const stamp = workbook.sheets.find(({ isNote }) => isNote)
    const lines = stamp?.rows.map(({ cells }) => cells.map(({ text }) => text))
    expect(lines).toEqual([
      ['台账', '项目'],
      ['城市', '泉州市'],
      ['截至', '2026-10-31'],
      ['导出人', 'city-office-name'],
      ['筛选条件', '总投资小于50,000万元'],
      ['行数', '2'],
      ['其中待审核', '1'],
    ])
    const english = await exported(await tested.as('city-office'), { ledger: 'project', condition, locale: 'en' })
    expect(english.sheets.find(({ isNote }) => isNote)?.rows[4]?.cells[1]?.text).toBe(
      'Total investment less than 50,000 10k CNY',
    )
    expect(rowsOf(english)[0]).toHaveProperty('Total investment (10k CNY)')
  })

  test('a filter, an order and a day choose the rows as on the screen', async () => {
    const office = await tested.as('city-office')
    const change = { ledger: 'project', id: 'project-line', version: 1, kind: 'change' as const }
    await office.call(saveLedgerRow, { ...change, values: { totalInvestment: '90000' } })
    const total = async (asOf?: string) => {
      const workbook = await exported(office, {
        ...{ ledger: 'project', sort: '-totalInvestment', asOf },
        condition: JSON.stringify({ field: 'place', operator: 'within', value: '350582' }),
      })
      return rowsOf(workbook).map((row) => row['总投资（万元）'])
    }
    expect(await total()).toEqual(['120000', '90000'])
    expect(await total('2026-10-20')).toEqual(['120000', '35000.5'])
  })

  test('a county exports its own rows and none of its neighbours', async () => {
    const workbook = await exported(await tested.as('county-office'), { ledger: 'project', format: 'csv' })
    expect(
      rowsOf(workbook)
        .map((row) => row.项目代码)
        .toSorted(),
    ).toEqual(['XM-001', 'XM-002'])
  })

  test('a grouped list begins with its groups, sorted by them and merged', async () => {
    const input = { ledger: 'project-month', groupBy: 'project', sort: 'month' } as const
    const { sheets } = await exported(await tested.as('city-office'), input)
    const [sheet] = sheets
    expect(sheet?.rows[0]?.cells.slice(0, 2).map(({ text }) => text)).toEqual(['项目', '报告月份'])
    expect(sheet?.merges).toEqual([{ firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1 }])
  })

  test('invented rows are marked, and the file says so', async () => {
    const invented = aRow(
      'park',
      'park-dream',
      '350521',
      { code: 'YQ-009', name: '演示园区', place: '350521' },
      { synthetic: true },
    )
    await transact(tested.app.database, { kind: 'system', cityId }, (tx) => fillLedgers(tx, [invented]))
    const office = await tested.as('city-office')
    const workbook = await exported(office, { ledger: 'park', sort: 'code' })
    expect(rowsOf(workbook).map((row) => row.合成)).toEqual([undefined, undefined, undefined, '合成'])
    const lines = workbook.sheets[1]?.rows.map(({ cells }) => cells[0]?.text)
    expect(lines).toEqual(expect.arrayContaining(['其中合成', '演示数据']))
    const real = await exported(office, { ledger: 'project' })
    expect(rowsOf(real)[0]).not.toHaveProperty('合成')
    expect(real.sheets[1]?.rows.map(({ cells }) => cells[0]?.text)).not.toContain('演示数据')
  })

  test('what is asked wrongly is refused by name', async () => {
    const office = await tested.as('city-office')
    const refusals = [
      await office.refusal(exportLedgerRows, { ledger: 'dreams' }),
      await office.refusal(exportLedgerRows, { ledger: 'project', sort: 'dream' }),
      await office.refusal(exportLedgerRows, { ledger: 'project', groupBy: 'dream' }),
      await office.refusal(exportLedgerRows, { ledger: 'project', condition: '{' }),
      await office.refusal(downloadTemplate, { ledger: 'dreams' }),
    ]
    expect(refusals.map(({ code }) => code)).toEqual([
      'ledger.unknown',
      'ledger.field-unknown',
      'ledger.field-unknown',
      'condition.unreadable',
      'ledger.unknown',
    ])
  })

  test('a template offers the places of the person, and the rows and organisations of the city', async () => {
    const county = await tested.as('county-office')
    const { sheets } = await readWorkbook(await county.download(downloadTemplate, { ledger: 'project' }), 'a.xlsx')
    expect(sheets.map(({ name, hidden, isNote }) => [name, hidden, isNote])).toEqual([
      ['项目', false, false],
      ['说明', false, true],
      ['_lists', true, false],
    ])
    const offered = sheets[2]?.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
    expect(offered).toEqual(expect.arrayContaining(['晋江市', '磁灶镇', '五里园区', '晋江鞋业', '晋江专班']))
    expect(offered).not.toContain('惠安县')
    expect(offered).not.toContain('惠东园区')
  })
})
