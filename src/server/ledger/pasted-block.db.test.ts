import { expect, test } from 'vitest'
import { getLedgerRow, listLedgerRows } from '#contract/ledger.ts'
import { planBlock, saveBlock } from '#contract/ledger-block.ts'
import type { InputOf } from '#contract/operation.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'

// Faked: the world's clock; it is 2026-10-31.

type Block = InputOf<typeof saveBlock>

/** A block of new rows and rows found by their key. */
function aBlock(fields: string[], texts: string[][], change: Partial<Block> = {}): Block {
  return { ledger: 'project', fields, rows: texts.map((row) => ({ id: null, version: 0, texts: row })), ...change }
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  const rowOf = async (id: string) => (await city.office.call(getLedgerRow, { ledger: 'project', id })).row

  test('texts are read as a workbook is read, names looked up, and a row with a known key is that row', async () => {
    const block = aBlock(
      ['code', 'name', 'place', 'park', 'owner', 'totalInvestment', 'startedOn', 'isKey'],
      [
        ['XM-001', '标准厂房一期', '磁灶', '磁灶园区', '晋江鞋业', '约12.5亿元', '2026年3月1日', '是'],
        ['XM-050', '新车间', '晋江市', '', '', '3,000', '', ''],
      ],
    )
    const plan = await city.office.call(planBlock, block)
    expect(plan.rows.map(({ state }) => state)).toEqual(['changed', 'new'])
    expect(plan.rows[0]).toMatchObject({
      id: 'project-factory',
      differences: [{ field: 'totalInvestment', before: '120000', after: '125000' }],
    })
    expect(plan.names.places).toMatchObject({ '350582': '晋江市' })
    const { saved } = await city.office.call(saveBlock, block)
    expect(saved?.map(({ version }) => version)).toEqual([2, 1])
    expect(await rowOf('project-factory')).toMatchObject({
      ...{ version: 2, kind: 'change', written: { totalInvestment: '约12.5亿元' } },
      values: { totalInvestment: '125000', duty: 'office-jinjiang' },
    })
    expect(await rowOf(saved?.[1]?.id ?? '')).toMatchObject({ values: { name: '新车间', totalInvestment: '3000' } })
  })

  test('planning writes nothing', async () => {
    const before = await city.tested.writeCount()
    await city.office.call(planBlock, aBlock(['code', 'name', 'place'], [['XM-050', '新车间', '晋江市']]))
    expect(await city.tested.writeCount()).toBe(before)
  })

  test('one row that cannot be taken keeps back the whole block, and every problem is named', async () => {
    const before = await city.tested.writeCount()
    const block = aBlock(
      ['code', 'name', 'place', 'totalInvestment'],
      [
        ['XM-050', '新车间', '晋江市', '3000'],
        ['XM-051', '', '亚特兰蒂斯', '很多'],
        ['XM-050', '又一个', '晋江市', '1'],
      ],
    )
    const { saved, plan } = await city.office.call(saveBlock, block)
    expect(saved).toBeNull()
    expect(plan.rows.map(({ problems }) => problems.map(({ field, code }) => `${field} ${code}`))).toEqual([
      [],
      ['name value.empty', 'place value.place-unknown', 'totalInvestment quantity.unreadable'],
      ['code ledger.key-taken'],
    ])
    expect(await city.tested.writeCount()).toBe(before)
  })

  test('rows by id: a stale version, a row that is gone and a row that stands twice are refused', async () => {
    const rows = [
      { id: 'project-line', version: 7, texts: ['甲'] },
      { id: 'nobody', version: 1, texts: ['乙'] },
      { id: 'project-factory', version: 1, texts: ['丙'] },
      { id: 'project-factory', version: 1, texts: ['丁'] },
    ]
    const { saved, plan } = await city.office.call(saveBlock, { ledger: 'project', fields: ['name'], rows })
    expect(saved).toBeNull()
    expect(plan.rows.map(({ state, problems }) => [state, problems[0]?.code])).toEqual([
      ['refused', 'ledger.conflict'],
      ['refused', 'ledger.row-unknown'],
      ['changed', undefined],
      ['refused', 'import.duplicate-row'],
    ])
  })

  test('an empty cell empties its field; a blank row is nothing; a row that says nothing new is left alone', async () => {
    const block = aBlock(
      ['code', 'totalInvestment'],
      [
        ['XM-002', ''],
        ['', ''],
        ['XM-001', '12亿元'],
      ],
    )
    const plan = await city.office.call(planBlock, block)
    expect(plan.rows.map(({ state }) => state)).toEqual(['changed', 'same', 'same'])
    const { saved } = await city.office.call(saveBlock, block)
    expect(saved).toEqual([{ id: 'project-line', version: 2 }])
    expect((await rowOf('project-line')).values.totalInvestment).toBeNull()
    expect(await rowOf('project-factory')).toMatchObject({ version: 1, written: {} })
  })

  test('a block that says nothing new writes nothing', async () => {
    const before = await city.tested.writeCount()
    const { saved } = await city.office.call(saveBlock, aBlock(['code', 'name'], [['XM-002', '智能产线']]))
    expect(saved).toEqual([])
    expect(await city.tested.writeCount()).toBe(before)
  })

  test('months are pasted by the name of their project', async () => {
    const block = {
      ...aBlock(
        ['project', 'month', 'invested'],
        [
          ['智能产线', '2026年9月', '700'],
          ['XM-001', '2026-09', '5,100'],
        ],
      ),
      ledger: 'project-month',
    }
    expect((await city.office.call(saveBlock, block)).saved).toMatchObject([
      { version: 1 },
      { id: 'month-factory-09', version: 2 },
    ])
    expect((await city.office.call(listLedgerRows, { ledger: 'project-month' })).rows).toHaveLength(4)
  })

  test('rows may exchange their keys', async () => {
    const rows = [
      { id: 'project-factory', version: 1, texts: ['XM-002'] },
      { id: 'project-line', version: 1, texts: ['XM-001'] },
    ]
    const { saved } = await city.office.call(saveBlock, { ledger: 'project', fields: ['code'], rows })
    expect(saved).toHaveLength(2)
    expect((await rowOf('project-line')).values.code).toBe('XM-001')
  })

  test('a field that is unknown or named twice is refused', async () => {
    const unknown = await city.office.refusal(planBlock, aBlock(['code', 'colour'], [['1', '2']]))
    const twice = await city.office.refusal(planBlock, aBlock(['code', 'code'], [['1', '2']]))
    expect([unknown.code, twice.code]).toEqual(['ledger.field-unknown', 'request.invalid'])
  })
})
