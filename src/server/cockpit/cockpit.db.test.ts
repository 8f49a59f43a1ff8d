import { expect, test } from 'vitest'
import { getCockpit, getRanking, listFunnels, listLaggingParks, listTiles } from '#contract/cockpit.ts'
import { summariseLedger } from '#contract/ledger.ts'
import { getBoard } from '#contract/programme.ts'
import { recordStatistic } from '#contract/statistic.ts'
import { createTarget } from '#contract/target.ts'
import type { Transaction } from '#db/transact.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, fillFigures, fillLedgers, submittedBy, useLedgerCity } from '../../../test/support/ledger-city.ts'

// Nothing is faked but the clock: it is 2026-10-31. Rows as test/support/ledger-city.ts states them, and these tenancies:
//
//   磁灶园区 (磁灶镇)  晋江鞋业 signed 2025-01-10, fitting 2025-03-01, producing 2025-09-01, in statistics 2026-02-01
//                      晋江鞋业 signed 2025-06-01, fitting 2025-08-01
//                      晋江鞋业 signed 2024-05-01 and nothing since
//   惠东园区 (惠安县)  惠安石材 signed 2026-02-01, submitted
//
// and one month of 2025: 磁灶园区's project brought 20000 万元 in September.

const [cizao, huian] = ['350582104', '350521']
const inCizao = { enterprise: 'firm-shoes', park: 'park-cizao' }
const tenancies = [
  aRow('tenancy', 'tenant-whole', cizao, {
    ...{ ...inCizao, signedOn: '2025-01-10', fitOutOn: '2025-03-01' },
    ...{ producingOn: '2025-09-01', statisticsEntryOn: '2026-02-01' },
  }),
  aRow('tenancy', 'tenant-fitting', cizao, { ...inCizao, signedOn: '2025-06-01', fitOutOn: '2025-08-01' }),
  aRow('tenancy', 'tenant-waiting', cizao, { ...inCizao, signedOn: '2024-05-01' }),
  aRow(
    'tenancy',
    'tenant-stone',
    huian,
    { enterprise: 'firm-stone', park: 'park-huidong', signedOn: '2026-02-01' },
    submittedBy('huian'),
  ),
]

const before = aRow('project-month', 'month-factory-2025', cizao, {
  ...{ project: 'project-factory', month: '2025-09', invested: '20000', investedYear: '20000', investedTotal: '20000' },
})

async function fill(tx: Transaction): Promise<void> {
  await fillLedgers(tx, [...tenancies, before])
  await fillFigures(tx)
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fill)

  const count = async (ledger: string, condition: string | null) =>
    (await city.office.call(summariseLedger, { ledger, condition: condition ?? '' })).count

  test('the exceptions are those of the board, in its order, and much smaller', async () => {
    const [brief, board] = [
      await city.office.send(getCockpit, { year: 2026 }),
      await city.office.send(getBoard, { year: 2026 }),
    ]
    const lights = (body: string) =>
      (JSON.parse(body) as { targets: { id: string; standing: { light: object } }[] }).targets.map((target) => [
        target.id,
        target.standing.light,
      ])
    expect(lights(brief.body)).toEqual(lights(board.body))
    expect(lights(brief.body).length).toBeGreaterThan(0)
    expect(brief.body.length).toBeLessThan(board.body.length / 2)
  })

  test('of a promise in danger the places that lack most stand with the office that answers there', async () => {
    const late = { indicatorId: 'signed-investment', period: '2026-01..2026-10', unit: '亿元', sourceTitle: '月报' }
    for (const [placeId, value] of [
      ['350500', '5875'],
      ['350582', '1106'],
    ] as const)
      await city.office.call(recordStatistic, { ...late, placeId, value, knownFrom: '2026-10-30' })
    const [first] = (await city.office.call(getCockpit, { year: 2026 })).targets
    expect(first).toMatchObject({
      standing: { light: { light: 'amber' } }, // 73.4 % against 83.3 %
      gaps: [{ place: { id: '350582' }, missing: '474', duty: { organisationId: 'office-jinjiang' } }], // 1580 − 1106
    })
    expect((await city.office.call(listLaggingParks, { year: 2026 })).parks).toEqual([]) // of the city’s promise counties carry the gap
  })

  test('below a county, which split nothing, stands the park that fell furthest behind its own year before', async () => {
    const asked = { indicatorId: 'project-investment', placeId: '350582', unit: '亿元' }
    await city.office.call(createTarget, {
      ...{ ...asked, year: 2026, level: 'goal', comparator: '>=', value: '3', sourceTitle: '专项方案' },
      ...{ startsOn: '2026-01-01', deadline: '2026-12-31' },
    })
    await city.office.call(recordStatistic, {
      ...{ ...asked, period: '2026-01..2026-09', value: '0.9', knownFrom: '2026-10-12', sourceTitle: '月报' },
    })
    const { targets } = await city.office.call(getCockpit, { year: 2026, place: '350582' })
    const found = targets.find(({ indicator }) => indicator.id === 'project-investment')
    expect(found).toMatchObject({
      standing: { light: { light: 'red' }, judgedOn: '2026-09-30' }, // 30 % against 75 %
      gaps: [],
    })
    const { parks } = await city.office.call(listLaggingParks, { year: 2026, place: '350582' })
    // 4000 + 5000 万元 from January to September 2026, 20000 in the same months of 2025; 五里园区 reported neither
    expect(parks).toMatchObject([
      {
        ...{ targetId: found?.id, park: { id: 'park-cizao', name: '磁灶园区' } },
        ...{ less: '1.1', unit: '亿元', months: '2026-01..2026-09' },
      },
    ])
  })

  test('a day before anything was known is no error: it names the first day on which something was', async () => {
    const { targets, knownFrom } = await city.office.call(getCockpit, { year: 2026, asOf: '2020-01-01' })
    expect([targets, knownFrom]).toEqual([[], '2026-02-01']) // the targets of the year
    expect((await city.office.call(getCockpit, { year: 2026 })).knownFrom).toBeNull()
  })

  test('a county that keeps no ledger is said so; one whose ledger counts nothing is zero and ranked', async () => {
    const rowsOf = async (indicator: string) =>
      (await city.office.call(getRanking, { indicator })).rows.map((row) => [
        row.kind === 'place' ? row.place.id : '',
        row.rank ?? row.unranked,
        row.figure.value,
      ])
    expect(await rowsOf('tenants-fitting')).toEqual([
      ['350521', 1, '0'], // 惠安 keeps a tenancy
      ['350582', 1, '0'], // both of its tenants that fitted out began in 2025
      ['350500-TSQ', 'no-rows', '0'],
    ])
  })

  test('a ratio’s two sides stand in the units in which they are divided', async () => {
    const { tiles } = await city.office.call(listTiles, {})
    const rate = tiles.find(({ indicator }) => indicator.id === 'space-take-up-rate')
    expect([rate?.counted.numerator.unit, rate?.counted.denominator?.unit]).toEqual(['㎡', '㎡'])
  })

  test('a park’s tiles count the rows that name it, and each opens the list of just these rows', async () => {
    const { park, place, tiles } = await city.office.call(listTiles, { park: 'park-cizao' })
    expect([park?.name, place.id]).toEqual(['磁灶园区', cizao])
    const investment = tiles.find(({ indicator }) => indicator.id === 'project-investment')
    expect(investment).toMatchObject({ value: '0.9', numerator: { rows: 2 } }) // 4000 + 5000 万元 of its one project
    expect(tiles.length).toBeGreaterThan(2)
    for (const { indicator, counted, numerator } of tiles)
      expect(await count(counted.numerator.ledger, numerator.condition), indicator.id).toBe(numerator.rows)
  })

  test('city, county, town and park say the same of the rows that lie in all of them', async () => {
    const value = async (question: object) =>
      (await city.office.call(listTiles, question)).tiles.find(({ indicator }) => indicator.id === 'project-investment')
        ?.value
    expect(await value({ place: '350582' })).toBe('0.9') // all of it in 磁灶镇
    expect(await value({ place: cizao })).toBe('0.9')
    expect(await value({ park: 'park-cizao' })).toBe('0.9')
    const early = city.office.refusal(listTiles, { park: 'park-cizao', asOf: '2026-10-11' })
    expect(await early).toMatchObject({ code: 'ledger.row-unknown' }) // nothing was known then, not even the park
  })

  test('parks are ranked by a total from the first row on', async () => {
    const { rows, own, rule } = await city.office.call(getRanking, { indicator: 'project-investment', of: 'parks' })
    expect(own.value).toBe('0.96')
    expect(rule).toMatchObject({ id: 'ranking-minimum-default', leastRows: 0, certainty: 'A' })
    const shown = rows.map((row) => [
      row.kind === 'park' ? row.park.id : '',
      row.rank ?? row.unranked,
      row.figure.value,
    ])
    expect(shown).toEqual([
      ['park-cizao', 1, '0.9'],
      ['park-huidong', 2, '0.06'],
      ['park-wuli', 'no-value', null], // nobody reported a month of its project
    ])
  })

  test('a ratio of three rows is no rank: the sample is too small, and says how small', async () => {
    const ranking = await city.office.call(getRanking, { indicator: 'tenant-production-rate' })
    expect(ranking.rule?.leastRows).toBe(5)
    const jinjiang = ranking.rows.find((row) => row.kind === 'place' && row.place.id === '350582')
    expect(jinjiang).toMatchObject({ rank: null, unranked: 'few-rows', sample: 3 }) // three tenancies in 磁灶园区
  })

  test('the funnel counts who came how far, and names who has stood still longest', async () => {
    const { funnels } = await city.office.call(listFunnels, { place: '350582' })
    const [steps = []] = funnels.filter(({ id }) => id === 'tenancies').map((funnel) => funnel.steps)
    expect(steps.map(({ total }) => total.amount)).toEqual(['3', '2', '1', '1'])
    expect(steps.map(({ shareOfBefore }) => shareOfBefore?.slice(0, 4) ?? null)).toEqual([null, '0.66', '0.5', '1'])
    expect(steps[0]?.stuck).toMatchObject({
      count: 1,
      longest: [{ id: 'tenant-waiting', title: '晋江鞋业', park: '磁灶园区', since: '2024-05-01', days: 913 }], // 2024-05-01 to 2026-10-31
    })
    expect(steps[1]?.stuck?.longest.map(({ id }) => id)).toEqual(['tenant-fitting'])
    for (const { stuck, total, measure } of steps) {
      expect(await count(measure.ledger, total.condition)).toBe(total.rows)
      if (stuck !== null) expect(await count(measure.ledger, stuck.condition)).toBe(stuck.count)
    }
  })

  test('as known on an earlier day the funnel is that of the day', async () => {
    const { funnels } = await city.office.call(listFunnels, { asOf: '2026-10-11' })
    expect(funnels[0]?.steps.map(({ total }) => total.amount)).toEqual(['0', '0', '0', '0'])
  })

  test('what waits in another county is in no figure of a county office, and its parks are not listed', async () => {
    const jinjiang = await city.tested.as('county-office')
    const { rows } = await jinjiang.call(getRanking, { indicator: 'project-investment', of: 'parks' })
    expect(rows.map((row) => (row.kind === 'park' ? row.park.id : ''))).toEqual(['park-cizao', 'park-wuli'])
    const refused = jinjiang.refusal(listTiles, { park: 'park-huidong' })
    expect(await refused).toMatchObject({ code: 'ledger.row-unknown' })
    const { funnels } = await jinjiang.call(listFunnels, {})
    expect(funnels[0]?.steps[0]?.total.amount).toBe('3') // without the tenancy that 惠安 submitted
  })
})
