import { afterAll, beforeAll, expect, test } from 'vitest'
import { getBoard } from '#contract/programme.ts'
import { getTarget } from '#contract/target.ts'
import { insertLightRuleVersions, type NewLightRuleVersion } from '#db/light-rule.repository.ts'
import { appendVersions } from '#db/statistic.repository.ts'
import { transact } from '#db/transact.ts'
import { lastDayOf } from '#domain/calendar/calendar-date.ts'
import { monthSpan } from '#domain/calendar/period.ts'
import { formatPeriodCode } from '#domain/calendar/period-code.ts'
import { type Client, openTestApp, type ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aFigure, cityId } from '../../../test/support/park-city.ts'

// Faked: the world's clock; it is 2026-10-31. The city promised 8000 亿元 and stood at 5875 at the end of September, and at 5910 at that
// of October, which was known on the last day. Its 2025 is told month by month and was known whole on 2026-03-01; 惠安县 has entered its own 2025, which nobody has approved.

const year2025 = [400, 600, 1600, 2200, 2800, 4000, 4600, 5200, 6200, 6800, 7400, 8000] // 85 % by October

const paceRule: NewLightRuleVersion = {
  id: 'pace-learning-test',
  version: 1,
  region: 'CN',
  name: '往年节奏',
  kind: 'pace-learning',
  thresholds: { judgedBy: 'straight', straightYears: '2', leastMonths: 6 },
  certainty: 'A',
  sourceText: '测试',
  validFrom: '2022-01-01',
  validTo: null,
  recordedBy: 'world',
  why: '',
}

/** The city's own rule of 2026-10-15: lights judge by past years. */
const cityRule: NewLightRuleVersion = {
  ...paceRule,
  id: 'pace-learning-city',
  region: cityId,
  validFrom: '2026-10-15',
  thresholds: { judgedBy: 'learned', straightYears: '2', leastMonths: 6 },
}

function pastYear(placeId: string, approval: 'approved' | 'submitted') {
  return year2025.map((value, index) => ({
    ...aFigure({
      id: `investment-2025-${placeId}-${index + 1}`,
      placeId,
      approval,
      period: formatPeriodCode(monthSpan({ year: 2025, month: 1 }, { year: 2025, month: index + 1 })),
      periodFrom: '2025-01-01',
      periodTo: lastDayOf(2025, index + 1),
      value: String(value),
      knownFrom: '2026-03-01',
      recordedOn: '2026-03-01',
    }),
    expectedVersion: 0,
  }))
}

const october = {
  ...aFigure({
    id: 'investment-2026-october',
    placeId: cityId,
    period: '2026-01..2026-10',
    periodTo: '2026-10-31',
    value: '5910',
    knownFrom: '2026-10-31',
    recordedOn: '2026-10-31',
  }),
  expectedVersion: 0,
}

describeDatabases((databases) => {
  let tested: ParkCityApp
  let office: Client
  beforeAll(async () => {
    tested = await openTestApp(await databases.open())
    await transact(tested.app.database, { kind: 'system', cityId }, async (tx) => {
      await insertLightRuleVersions(tx, [paceRule, cityRule])
      await appendVersions(tx, [...pastYear(cityId, 'approved'), ...pastYear('350521', 'submitted'), october])
    })
    office = await tested.as('city-office')
  })
  afterAll(() => tested.close())

  async function onBoard(asOf: string) {
    const found = (await office.call(getBoard, { year: 2026, asOf })).targets.find(
      ({ id }) => id === 'target-investment',
    )
    if (!found) throw new Error('the target is not on the board')
    return found
  }

  test('the light judges by the straight line, and what past years expect stands beside it', async () => {
    const { standing } = await onBoard('2026-10-14')
    // The figure of the day ends with September. 2025 stood at 77.5 % (6200) then; a third of the way from the straight line: 75 + 2.5 ÷ 3
    // = 75.8333 %, of 8000: 6066.67.
    expect(standing).toMatchObject({ judgedOn: '2026-09-30', pace: '0.75' }) // 9/12
    expect(standing.pacing).toMatchObject({
      judgedBy: 'straight',
      straight: { share: '0.75' },
      learned: { share: '0.758333', value: '6066.6667', years: [2025], weight: '0.3333', interpolated: 0 },
      without: null,
      rule: { id: 'pace-learning-test', version: 1, certainty: 'A' },
    })
  })

  test('from the day on which the city’s rule says so the light judges by past years', async () => {
    const { standing } = await onBoard('2026-10-31')
    // 2025 stood at 85 % (6800) at the end of October: 83.3333 + 1.6667 ÷ 3 = 83.8889 %. 5910 of 8000 is 73.875 %: 9.46 points behind 10/12,
    // which would be amber; 10.01 behind 83.8889 %: red.
    expect(standing).toMatchObject({
      pace: '0.838889',
      pacing: { judgedBy: 'learned', straight: { share: '0.833333' }, rule: { id: 'pace-learning-city' } },
      light: { light: 'red', reason: 'behind' },
    })
    expect(Number(standing.light.behindPoints)).toBeCloseTo(10.0139, 4)
  })

  test('a county without approved years of its own takes the city’s and says so', async () => {
    const { cells } = await onBoard('2026-10-14')
    const pacing = (id: string) => cells.find(({ place }) => place.id === id)?.standing.pacing
    expect(pacing('350582')?.learned).toMatchObject({ borrowedFrom: { id: cityId }, share: '0.758333' })
    expect(pacing('350521')?.learned).toMatchObject({ borrowedFrom: { id: cityId }, value: null }) // not split to it
    expect((await onBoard('2026-10-14')).standing.pacing.learned?.borrowedFrom).toBeNull()
  })

  test('on a day on which the past year was not yet known there is nothing to learn', async () => {
    expect((await onBoard('2026-02-28')).standing.pacing).toMatchObject({ learned: null, without: 'no-history' })
  })

  test('the target’s page has both paces for every month of the year', async () => {
    const { paceCurve } = await office.call(getTarget, { id: 'target-investment' })
    expect(paceCurve).toHaveLength(12)
    expect(paceCurve.slice(8, 10)).toEqual([
      { day: '2026-09-30', straight: '0.75', learned: '0.758333' }, // 75 + (77.5 − 75) ÷ 3
      { day: '2026-10-31', straight: '0.833333', learned: '0.838889' },
    ])
  })

  test('what each month must bring stands beside the best month, and where months are missing that is said', async () => {
    const { standing, bestMonths } = await onBoard('2026-10-31')
    expect(standing.neededPerMonth).toBe('1045') // (8000 − 5910) ÷ 2
    expect(bestMonths).toEqual({
      thisYear: { best: { month: '2026-10', increase: '35' }, unknownMonths: 9 }, // 5910 − 5875; January to September are not told apart
      pastYears: { best: { month: '2025-06', increase: '1200' }, unknownMonths: 0 }, // 4000 − 2800
      neededIsBeyond: false,
    })
  })
})
