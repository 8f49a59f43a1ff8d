import { afterAll, beforeAll, expect, test } from 'vitest'
import { listChecks } from '#contract/check.ts'
import { addOwnField, listTerms } from '#contract/ledger.ts'
import type { Client, ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { openLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'
import { completeRulebook } from '../world/complete-rulebook.ts'

// Faked: the world's clock; it is 2026-10-31. The checks are the national ones.

describeDatabases((databases) => {
  let tested: ParkCityApp
  let office: Client
  beforeAll(async () => {
    tested = await openLedgerCity(await databases.open())
    await tested.reset()
    await completeRulebook(tested.app.database, cityId, ['national'])
    office = await tested.as('city-office')
  })
  afterAll(() => tested.close())

  test('everybody who reads a ledger reads its checks, those that refuse first', async () => {
    const { checks } = await (await tested.as('leader')).call(listChecks, { ledger: 'park' })
    const severities = checks.map(({ severity }) => severity)
    expect(severities).toEqual([...severities].sort().reverse()) // refuse, then ask
    expect(checks.find(({ id }) => id === 'park.opened-before-start')).toMatchObject({
      severity: 'refuse',
      zh: '投用日期早于开工日期。',
      fields: ['openedOn', 'startedOn'],
      certainty: 'K',
      validFrom: '2022-01-01',
      validTo: null,
    })
  })

  test('a condition travels as it is written in an address', async () => {
    const { checks } = await office.call(listChecks, { ledger: 'park' })
    const opened = checks.find(({ id }) => id === 'park.opened-before-start')
    expect(JSON.parse(opened?.condition ?? '')).toEqual({
      field: 'openedOn',
      operator: '<',
      value: { field: 'startedOn' },
    })
  })

  test('there are no checks of a ledger that does not exist', async () => {
    expect((await office.refusal(listChecks, { ledger: 'ship' })).code).toBe('ledger.unknown')
  })

  test('what checks, measures, definitions and the city’s own fields say is there in Traditional script', async () => {
    const choices = [{ code: 'none', zh: '无补贴', en: 'None' }]
    await office.call(addOwnField, {
      ledger: 'project',
      name: 'grant',
      field: { kind: 'choice', zh: '补贴类别', en: 'Grant', choices },
    })
    const { terms } = await office.call(listTerms, {})
    expect(terms).toMatchObject({
      '投用日期早于开工日期。': '投用日期早於開工日期。',
      补贴类别: '補貼類別',
      无补贴: '無補貼',
      签约项目数: '簽約項目數', // a measure
      '园区项目台账中当期开工的项目个数。': '園區項目臺帳中當期開工的項目個數。', // the definition of an indicator
      '数量级与取值范围为本系统假定，只问不拒，可改': '數量級與取值範圍為本系統假定，只問不拒，可改',
    })
  })
})
