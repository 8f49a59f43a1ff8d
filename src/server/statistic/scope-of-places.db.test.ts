import { strFromU8 } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listOrganisations } from '#contract/organisation.ts'
import { getBoard } from '#contract/programme.ts'
import {
  amendStatistic,
  approveStatistic,
  exportLedger,
  getPassport,
  listDisagreements,
  listStatistics,
  recordStatistic,
  withdrawStatistic,
} from '#contract/statistic.ts'
import { getTarget } from '#contract/target.ts'
import { type Client, openTestApp, type ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'

// Faked: the world's clock. 惠安县 has submitted 508.9 亿元 that nobody has approved.

const huianFigure = { indicator: 'signed-investment', place: '350521', period: '2026-01..2026-09' }
const submitted = '508.9'

/** Everything an account can read about figures, in one text: what is not in it cannot be seen. */
async function readEverything(client: Client): Promise<string> {
  const answers = await Promise.all([
    client.send(listStatistics, {}),
    client.send(listStatistics, { place: '350521' }),
    client.send(getPassport, huianFigure),
    client.send(getBoard, { year: 2026 }),
    client.send(getBoard, { year: 2026, place: '350521' }),
    client.send(getTarget, { id: 'target-investment' }),
    client.send(getTarget, { id: 'target-investment', hierarchy: 'administrative' }),
    client.send(listDisagreements, {}),
    client.send(exportLedger, { ledger: 'statistic', format: 'csv' }),
    client.send(exportLedger, { ledger: 'statistic', format: 'csv', place: '350521' }),
  ])
  return answers.map(({ body }) => body).join('\n')
}

describeDatabases((databases) => {
  let tested: ParkCityApp
  beforeAll(async () => {
    tested = await openTestApp(await databases.open())
  })
  beforeEach(() => tested.reset())
  afterAll(() => tested.close())

  test('what a county submitted is read by itself and by those who read the whole city', async () => {
    for (const login of ['huian', 'city-office', 'department', 'leader', 'auditor'])
      expect(await readEverything(await tested.as(login)), login).toContain(submitted)
  })

  test('what a county submitted is hidden from other counties in every read operation until it is approved', async () => {
    for (const login of ['county-office', 'operator'])
      expect(await readEverything(await tested.as(login)), login).not.toContain(submitted)
    const office = await tested.as('city-office')
    await office.call(approveStatistic, { id: 'investment-huian-submitted', expectedVersion: 1 })
    for (const login of ['county-office', 'operator'])
      expect(await readEverything(await tested.as(login)), login).toContain(submitted)
  })

  test('two sources disagree only for those who may see both', async () => {
    const entered = await (await tested.as('huian')).call(recordStatistic, {
      indicatorId: 'signed-investment',
      placeId: '350521',
      period: '2026-01..2026-09',
      value: '512',
      unit: '亿元',
      knownFrom: '2026-10-20',
      sourceTitle: '另一份报表',
    })
    expect(entered.approval).toBe('submitted')
    const count = async (login: string) =>
      (await (await tested.as(login)).call(listDisagreements, {})).disagreements.filter(
        ({ place }) => place.id === '350521',
      ).length
    expect([await count('huian'), await count('city-office'), await count('county-office')]).toEqual([1, 1, 0])
  })

  test('a county neither enters nor amends nor withdraws outside its place, and nothing is written', async () => {
    const county = await tested.as('county-office')
    const before = await tested.writeCount()
    const value = { value: '9', unit: '亿元', knownFrom: '2026-10-30' }
    const outside = { indicatorId: 'signed-investment', period: '2026-01..2026-10', sourceTitle: '月报', ...value }
    for (const placeId of ['350521', '350500', '350500-TSQ', '350521104']) {
      const refusal = await county.refusal(recordStatistic, { ...outside, placeId })
      expect(refusal, placeId).toMatchObject({ status: 403, code: 'access.outside-scope' })
    }
    const cityFigure = { id: 'investment-city', expectedVersion: 1, why: '试' }
    const amended = await county.refusal(amendStatistic, { ...cityFigure, ...value, kind: 'correct' })
    const withdrawn = await county.refusal(withdrawStatistic, cityFigure)
    const unseen = await county.refusal(withdrawStatistic, { ...cityFigure, id: 'investment-huian-submitted' })
    expect([amended.code, withdrawn.code, unseen.code]).toEqual([
      'access.outside-scope',
      'access.outside-scope',
      'statistic.unknown',
    ])
    expect(await tested.writeCount()).toBe(before)
  })

  test('a county enters for the towns that report to it, wherever they lie', async () => {
    const figure = {
      indicatorId: 'signed-investment',
      period: '2026-01..2026-10',
      sourceTitle: '月报',
      value: '1',
      unit: '亿元',
      knownFrom: '2026-10-30',
    }
    const county = await tested.as('county-office')
    expect(await county.call(recordStatistic, { ...figure, placeId: '350582104' })).toMatchObject({
      approval: 'submitted',
    })
    // 张坂镇 lies in 惠安县 and reports to 泉州台商投资区.
    const huian = await tested.as('huian')
    expect((await huian.refusal(recordStatistic, { ...figure, placeId: '350521104' })).code).toBe(
      'access.outside-scope',
    )
  })

  test('an enterprise and the three administrators see no figure at all', async () => {
    for (const login of ['enterprise', 'system-admin', 'security-admin', 'audit-admin']) {
      const seen = await readEverything(await tested.as(login))
      for (const value of ['1106', '508.9', '5875', '439', '1580']) expect(seen, login).not.toContain(`"${value}"`)
    }
  })

  test('an enterprise sees whom to call, and of enterprises only itself', async () => {
    const { organisations } = await (await tested.as('enterprise')).call(listOrganisations, {})
    expect(
      organisations.filter(({ kind }) => kind === 'enterprise').map(({ organisationId }) => organisationId),
    ).toEqual(['factory'])
  })

  test('answers that are kept are kept for one scope: the county that asks second sees its own', async () => {
    const huian = await tested.as('huian')
    const jinjiang = await tested.as('county-office')
    const ownTotals = async () => [
      (await huian.call(listStatistics, { place: '350521' })).total,
      (await jinjiang.call(listStatistics, { place: '350521' })).total,
      (await huian.call(listStatistics, { place: '350582' })).total,
      (await jinjiang.call(listStatistics, { place: '350582' })).total,
    ]
    // 惠安 has one figure, submitted; 晋江 one approved, and one submitted in 磁灶镇.
    expect(await ownTotals()).toEqual([1, 0, 1, 2])
    expect(await ownTotals()).toEqual([1, 0, 1, 2])
  })

  test('an export holds no more than the screen: bytes of a county and of the city differ', async () => {
    const csv = async (login: string) =>
      strFromU8(await (await tested.as(login)).download(exportLedger, { ledger: 'statistic', format: 'csv' }))
    expect(await csv('city-office')).toContain(submitted)
    expect(await csv('county-office')).not.toContain(submitted)
  })
})
