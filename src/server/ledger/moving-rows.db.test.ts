import { expect, test } from 'vitest'
import { getRowHistory, listLedgerRows } from '#contract/ledger.ts'
import { createLedgerRow, saveLedgerRow, undoLedgerRow, withdrawLedgerRow } from '#contract/ledger-entry.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'

// Faked: the world's clock. 标准厂房一期 lies in 磁灶镇 (晋江市) and has two months; huian is the office of 惠安县.

const factory = { ledger: 'project', id: 'project-factory' }
const toHuian = {
  ...{ ...factory, version: 1, kind: 'change' as const },
  ...{ values: { place: '350521' }, why: '区划调整' },
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  const monthsSeenBy = async (login: string, asOf?: string) => {
    const { rows } = await (await city.tested.as(login)).call(listLedgerRows, {
      ledger: 'project-month',
      sort: 'month',
      asOf,
    })
    return rows.filter(({ values }) => values.project === 'project-factory').map(({ values }) => values.month)
  }
  const historyOf = async (id: string) =>
    (await city.office.call(getRowHistory, { ledger: 'project-month', id })).versions

  test('the months of a project go with it to another county, and stay where they were on earlier days', async () => {
    await city.office.call(saveLedgerRow, toHuian)
    expect(await monthsSeenBy('huian')).toEqual(['2026-08', '2026-09'])
    expect(await monthsSeenBy('county-office')).toEqual([])
    expect(await monthsSeenBy('county-office', '2026-10-30')).toEqual(['2026-08', '2026-09'])
    expect(await monthsSeenBy('huian', '2026-10-30')).toEqual([])
  })

  test('what follows is a version of its own with the same values and the reason of the move', async () => {
    await city.office.call(saveLedgerRow, toHuian)
    const [first, second, ...more] = await historyOf('month-factory-09')
    expect(more).toEqual([])
    expect(second).toMatchObject({
      version: 2,
      kind: 'change',
      why: '区划调整',
      knownFrom: '2026-10-31',
      values: first?.values,
    })
  })

  test('moving back takes the months back', async () => {
    await city.office.call(saveLedgerRow, toHuian)
    await city.office.call(undoLedgerRow, { ledger: 'project', id: 'project-factory', version: 2, to: 1 })
    expect(await monthsSeenBy('county-office')).toEqual(['2026-08', '2026-09'])
  })

  test('a month known later than the move keeps its own day', async () => {
    const later = { ledger: 'project-month', id: 'month-factory-09', version: 1, kind: 'correct' as const }
    await city.office.call(saveLedgerRow, { ...later, values: { remark: '已核' } })
    await city.office.call(saveLedgerRow, { ...toHuian, knownFrom: '2026-10-15' })
    const versions = await historyOf('month-factory-09')
    expect(versions.map(({ knownFrom }) => knownFrom)).toEqual(['2026-10-12', '2026-10-31', '2026-10-31'])
  })

  test('a move inside a county is a submission of the months too', async () => {
    const county = await city.tested.as('county-office')
    await county.call(saveLedgerRow, { ...toHuian, values: { place: '350582' } })
    expect((await historyOf('month-factory-08')).at(-1)).toMatchObject({ version: 2, approval: 'submitted' })
  })

  test('a month whose project was withdrawn stays where it was, and can still be mended', async () => {
    const { version } = await city.office.call(withdrawLedgerRow, { ...factory, version: 1, why: '重复登记' })
    expect(version).toBe(2)
    const county = await city.tested.as('county-office')
    const month = { ledger: 'project-month', id: 'month-factory-09', version: 1, kind: 'correct' as const }
    expect((await county.call(saveLedgerRow, { ...month, values: { remark: '停报' } })).row).toMatchObject({
      version: 2,
    })
    expect(await monthsSeenBy('county-office')).toHaveLength(2)
  })

  test('spaces follow their building, and buildings their park', async () => {
    const building = { name: '1号厂房', park: 'park-cizao' }
    const built = await city.office.call(createLedgerRow, { ledger: 'building', values: building })
    const space = { name: '101', building: built.row?.id ?? '' }
    await city.office.call(createLedgerRow, { ledger: 'space', values: space })
    const move = { ...toHuian, ledger: 'park', id: 'park-cizao' }
    await city.office.call(saveLedgerRow, move)
    const huian = await city.tested.as('huian')
    for (const ledger of ['park', 'building', 'space'])
      expect((await huian.call(listLedgerRows, { ledger })).rows.length, ledger).toBeGreaterThan(0)
    const projects = (await huian.call(listLedgerRows, { ledger: 'project' })).rows.map(({ id }) => id)
    expect(projects).toEqual(['project-harbour'])
  })
})
