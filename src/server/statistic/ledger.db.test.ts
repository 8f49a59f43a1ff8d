import { strFromU8 } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
import { type Client, openTestApp, type ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { cityId } from '../../../test/support/park-city.ts'

// Faked: the world's clock; it is 2026-10-31. 晋江市 has 1106 亿元 for January to September, known on 2026-10-12.

const jinjiang = { indicator: 'signed-investment', place: '350582', period: '2026-01..2026-09' }
const october = {
  indicatorId: 'signed-investment',
  placeId: '350582',
  period: '2026-01..2026-10',
  value: '1242.6',
  unit: '亿元',
  knownFrom: '2026-10-31',
  sourceTitle: '专班月报',
}
const correction = {
  id: 'investment-jinjiang',
  expectedVersion: 1,
  kind: 'correct',
  value: '1100',
  unit: '亿元',
  knownFrom: '2026-10-28',
  why: '跨年项目重复计入',
} as const

describeDatabases((databases) => {
  let tested: ParkCityApp
  let office: Client
  beforeAll(async () => {
    tested = await openTestApp(await databases.open())
  })
  beforeEach(async () => {
    await tested.reset()
    office = await tested.as('city-office')
  })
  afterAll(() => tested.close())

  const leading = async (client: Client, asOf?: string) =>
    (await client.call(getPassport, { ...jinjiang, asOf })).leading?.value ?? null

  async function onBoard(asOf?: string): Promise<string | null> {
    const { targets } = await office.call(getBoard, { year: 2026, asOf })
    const cell = targets
      .find(({ id }) => id === 'target-investment')
      ?.cells.find(({ place }) => place.id === jinjiang.place)
    return cell?.standing.figure?.value ?? null
  }

  async function inList(asOf?: string): Promise<string[]> {
    const { rows } = await office.call(listStatistics, { ...jinjiang, asOf })
    return rows.filter(({ place }) => place.id === jinjiang.place).map(({ statement }) => statement.value)
  }

  async function inExport(asOf?: string): Promise<string[]> {
    const csv = strFromU8(
      await office.download(exportLedger, { ...jinjiang, ledger: 'statistic', format: 'csv', asOf }),
    )
    const [header = [], ...rows] = csv
      .replace(/^\uFEFF/u, '')
      .trimEnd()
      .split(/\r?\n/u)
      .map((line) => line.split(','))
    const own = rows.filter((row) => row[header.indexOf('地区代码')] === jinjiang.place)
    return own.map((row) => row[header.indexOf('数值')] ?? '')
  }

  test('a figure that was entered is at once on the board, in its passport, in the list and in the export', async () => {
    expect(await onBoard()).toBe('1106')
    const entered = await office.call(recordStatistic, october)
    expect(entered).toMatchObject({ version: 1, value: '1242.6', approval: 'approved', recordedBy: 'city-office-name' })
    expect(await onBoard()).toBe('1242.6')
    const passport = await office.call(getPassport, { ...jinjiang, period: october.period })
    expect(passport.leading).toEqual(entered)
    expect(passport.knownOn).toMatchObject([{ day: '2026-10-31', value: '1242.6', version: 1 }])
    const list = await office.call(listStatistics, { place: '350582', changedSince: '2026-10-31' })
    expect(list.rows.map(({ statement }) => statement.value)).toEqual(['1242.6'])
  })

  test('the same figure of the same source is amended, not entered twice', async () => {
    await office.call(recordStatistic, october)
    expect(await office.refusal(recordStatistic, { ...october, value: '9' })).toMatchObject({
      status: 409,
      code: 'statistic.conflict',
      params: { current: 1 },
    })
    const other = await office.call(recordStatistic, { ...october, value: '1250', sourceTitle: '市局快报' })
    expect(other.version).toBe(1)
  })

  test('a mistake is mended by a version that says why, and the wrong one stays readable', async () => {
    const corrected = await office.call(amendStatistic, correction)
    expect(corrected).toMatchObject({ version: 2, value: '1100', statisticId: 'investment-jinjiang' })
    const { versions, knownOn } = await office.call(getPassport, jinjiang)
    expect(versions.map(({ version, kind, value, why }) => [version, kind, value, why])).toEqual([
      [2, 'correct', '1100', '跨年项目重复计入'],
      [1, 'create', '1106', null],
    ])
    expect(knownOn.map(({ day, value }) => [day, value])).toEqual([
      ['2026-10-12', '1106'],
      ['2026-10-28', '1100'],
    ])
  })

  test('a world that changed is a change, not a correction', async () => {
    await office.call(amendStatistic, { ...correction, kind: 'change' })
    const { versions } = await office.call(getPassport, jinjiang)
    expect(versions.map(({ kind }) => kind)).toEqual(['change', 'create'])
    const { recent } = await office.call(getBoard, { year: 2026 })
    expect(recent).toMatchObject({ recorded: 1, corrected: 0 })
  })

  test('an earlier day shows what was known then, on the board, in the passport, the list and the export', async () => {
    await office.call(amendStatistic, correction)
    for (const [asOf, value] of [
      ['2026-10-31', '1100'],
      ['2026-10-28', '1100'],
      ['2026-10-27', '1106'],
      ['2026-10-12', '1106'],
    ] as const) {
      expect([await onBoard(asOf), await leading(office, asOf)], asOf).toEqual([value, value])
      expect([await inList(asOf), await inExport(asOf)], asOf).toEqual([[value], [value]])
    }
    expect([await onBoard('2026-10-11'), await leading(office, '2026-10-11')]).toEqual([null, null])
    expect([await inList('2026-10-11'), await inExport('2026-10-11')]).toEqual([[], []])
  })

  test('of two people who save the same row, the second is told which version is there now', async () => {
    const second = await tested.as('county-office')
    await office.call(amendStatistic, correction)
    const before = await tested.writeCount()
    const refusal = await second.refusal(amendStatistic, { ...correction, value: '1111' })
    expect(refusal).toMatchObject({ status: 409, code: 'statistic.conflict', params: { version: 1, current: 2 } })
    expect(await tested.writeCount()).toBe(before)
    const { leading: now, versions } = await second.call(getPassport, jinjiang)
    expect(now).toMatchObject({ version: 2, value: '1100', recordedBy: 'city-office-name' })
    expect(versions[0]).toMatchObject({ why: '跨年项目重复计入' })
  })

  test('of two people who save at the same moment, exactly one wins', async () => {
    const others = await Promise.all(['city-office', 'city-office', 'county-office'].map((login) => tested.as(login)))
    const answers = await Promise.all(
      others.map((client, index) => client.send(amendStatistic, { ...correction, value: `110${index}` })),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409])
    expect(tested.bugs).toEqual([])
  })

  test('what would be hidden by its own predecessor, or is not known yet, is refused', async () => {
    const early = await office.refusal(amendStatistic, { ...correction, knownFrom: '2026-10-11' })
    const future = await office.refusal(amendStatistic, { ...correction, knownFrom: '2026-11-01' })
    expect([early.code, future.code]).toEqual(['statistic.known-before-previous', 'statistic.known-in-future'])
  })

  describe('what a figure may not be', () => {
    test.each([
      { flaw: 'a negative amount', change: { value: '-1' }, code: 'statistic.negative' },
      { flaw: 'a unit nobody knows', change: { unit: '箩筐' }, code: 'quantity.unit-unknown' },
      { flaw: 'a unit of something else', change: { unit: '亩' }, code: 'quantity.dimension-mismatch' },
      { flaw: 'an upper value below the value', change: { valueHigh: '1000' }, code: 'request.invalid' },
      { flaw: 'a period in 2205', change: { period: '2205-03' }, code: 'calendar.year-out-of-range' },
      { flaw: 'a period that is none', change: { period: '2026-13' }, code: 'calendar.unreadable' },
      { flaw: 'a place that is not there', change: { placeId: '359999' }, code: 'place.unknown' },
      { flaw: 'an indicator that is not there', change: { indicatorId: 'happiness' }, code: 'indicator.unknown' },
      { flaw: 'a number in words', change: { value: '一千' }, code: 'request.invalid' },
    ])('$flaw', async ({ change, code }) => {
      const before = await tested.writeCount()
      expect((await office.refusal(recordStatistic, { ...october, ...change })).code).toBe(code)
      expect(await tested.writeCount()).toBe(before)
    })
  })

  test('a refusal is said in the language that was asked for, with what was wrong', async () => {
    const messageIn = async (locale: string) =>
      (await office.refusal(recordStatistic, { ...october, unit: '箩筐' }, { headers: { 'x-citong-locale': locale } }))
        .message
    const [simplified, traditional, english] = await Promise.all(['zh-Hans', 'zh-Hant', 'en'].map(messageIn))
    expect(simplified).toContain('单位')
    expect(traditional).toContain('單位')
    expect(english).toContain('unit')
    expect(
      [simplified, traditional, english].every((message) => message?.includes('箩筐') || message?.includes('籮筐')),
    ).toBe(true)
  })

  test('a figure in another unit of the same kind keeps the unit it was given in', async () => {
    const entered = await office.call(recordStatistic, { ...october, value: '12426000', unit: '万元' })
    expect(entered).toMatchObject({ value: '12426000', unit: '万元' })
    expect(await onBoard()).toBe('12426000')
    const { targets } = await office.call(getBoard, { year: 2026, place: '350582' })
    // 1242.6 亿元 of 1580 亿元 = 0.786455…
    expect(targets[0]?.standing.completion).toMatch(/^0\.78645/)
  })

  test('what is withdrawn is gone from today on, still there on earlier days, and cannot be amended', async () => {
    await office.call(withdrawStatistic, { id: correction.id, expectedVersion: 1, why: '误报' })
    expect([await onBoard(), await inList(), await inExport()]).toEqual([null, [], []])
    expect([await onBoard('2026-10-30'), await inList('2026-10-30')]).toEqual(['1106', ['1106']])
    const { leading: now, versions } = await office.call(getPassport, jinjiang)
    expect(now).toBeNull()
    expect(versions.map(({ kind, why }) => [kind, why])).toEqual([
      ['withdraw', '误报'],
      ['create', null],
    ])
    const again = { id: correction.id, expectedVersion: 2 }
    const refusals = await Promise.all([
      office.refusal(amendStatistic, { ...correction, ...again }),
      office.refusal(withdrawStatistic, { ...again, why: '再' }),
    ])
    expect(refusals.map(({ code }) => code)).toEqual(['statistic.withdrawn', 'statistic.withdrawn'])
  })

  test('a figure that was withdrawn may be entered again and goes on in the same chain', async () => {
    await office.call(recordStatistic, october)
    const { statisticId } = await office.call(recordStatistic, { ...october, sourceTitle: '快报' })
    await office.call(withdrawStatistic, { id: statisticId, expectedVersion: 1, why: '误报' })
    const again = await office.call(recordStatistic, { ...october, sourceTitle: '快报', value: '1243' })
    expect(again).toMatchObject({ statisticId, version: 3, value: '1243' })
  })

  test('a county’s entry waits for the city office, whose approval is a version of its own', async () => {
    const county = await tested.as('county-office')
    const entered = await county.call(recordStatistic, october)
    expect(entered.approval).toBe('submitted')
    const approved = await office.call(approveStatistic, { id: entered.statisticId, expectedVersion: 1 })
    expect(approved).toMatchObject({ version: 2, approval: 'approved', value: '1242.6', knownFrom: '2026-10-31' })
    const twice = await office.refusal(approveStatistic, { id: entered.statisticId, expectedVersion: 1 })
    expect(twice).toMatchObject({ code: 'statistic.conflict', params: { current: 2 } })
  })

  test('a county that amends an approved figure leaves the approved one standing for everybody else until the city agrees', async () => {
    const county = await tested.as('county-office')
    const neighbour = await tested.as('huian')
    await county.call(amendStatistic, correction)
    expect([await leading(county), await leading(office), await leading(neighbour)]).toEqual(['1100', '1100', '1106'])
    await office.call(approveStatistic, { id: correction.id, expectedVersion: 2 })
    expect(await leading(neighbour)).toBe('1100')
  })

  test('a withdrawal by a county waits for the city office too, and can be approved', async () => {
    const county = await tested.as('county-office')
    const neighbour = await tested.as('huian')
    const { waiting } = await office.call(getBoard, { year: 2026 })
    await county.call(withdrawStatistic, { id: correction.id, expectedVersion: 1, why: '误报' })
    expect([await leading(office), await leading(neighbour), await leading(county)]).toEqual(['1106', '1106', '1106'])
    expect((await office.call(getBoard, { year: 2026 })).waiting).toBe(waiting + 1)
    const { rows } = await office.call(listStatistics, { approval: 'submitted' })
    expect(rows.map(({ statement }) => statement.statisticId)).toContain(correction.id)
    await office.call(approveStatistic, { id: correction.id, expectedVersion: 2 })
    expect([await leading(office), await leading(neighbour), await leading(county)]).toEqual([null, null, null])
  })

  test('439 by the office and 440 by the news stay two sources, the later known leads, and the pair is listed', async () => {
    const figure = { indicator: 'new-above-scale', place: cityId, period: '2024' }
    const passport = await office.call(getPassport, figure)
    expect(passport.leading).toMatchObject({ value: '440', source: { title: '年终报道' } })
    expect(passport.others).toMatchObject([{ value: '439', source: { title: '专班月报' } }])
    expect(passport.disagree).toBe(true)
    const { disagreements } = await office.call(listDisagreements, {})
    expect(disagreements).toMatchObject([{ indicator: { id: 'new-above-scale' }, period: '2024', difference: '1' }])
    expect(disagreements[0]?.statements.map(({ value }) => value).toSorted()).toEqual(['439', '440'])
    const early = await office.call(listDisagreements, { asOf: '2025-01-31' })
    expect(early.disagreements).toEqual([])
    expect((await office.call(getPassport, { ...figure, asOf: '2025-01-31' })).leading?.value).toBe('439')
  })

  test('a bound and a number within it do not disagree', async () => {
    await office.call(recordStatistic, { ...october, comparator: '>', value: '1200' })
    await office.call(recordStatistic, { ...october, sourceTitle: '快报' })
    const { disagreements } = await office.call(listDisagreements, {})
    expect(disagreements.map(({ period }) => period)).toEqual(['2024'])
  })

  test('what the office knew before it was entered is marked as late (补录)', async () => {
    const late = await office.call(recordStatistic, { ...october, knownFrom: '2026-10-15' })
    const inTime = await office.call(recordStatistic, { ...october, sourceTitle: '快报' })
    expect([late.late, inTime.late]).toEqual([true, false])
    expect((await office.call(getBoard, { year: 2026 })).recent).toEqual({ recorded: 2, late: 1, corrected: 0 })
  })

  test('a figure reported in time is not late because the city office approved it days after', async () => {
    // 惠安县's figure was known and entered on 2026-10-12; it is approved on the world's day, 2026-10-31.
    const approved = await office.call(approveStatistic, { id: 'investment-huian-submitted', expectedVersion: 1 })
    expect(approved).toMatchObject({ approval: 'approved', late: false })
  })

  test('a period is taken as a person writes it, and kept as its code', async () => {
    const entered = await office.call(recordStatistic, { ...october, period: '2026年1—10月' })
    expect(entered.period).toBe('2026-01..2026-10')
    const { rows } = await office.call(listStatistics, { period: '2026年1-10月' })
    expect(rows.map(({ statement }) => statement.value)).toEqual(['1242.6'])
    const refused = await office.refusal(recordStatistic, { ...october, period: '1-10月' })
    expect(refused).toMatchObject({ code: 'calendar.year-missing' })
  })

  test('a passport names the targets of its own years only', async () => {
    const earlier = await office.call(getPassport, { ...jinjiang, period: '2025' })
    expect(earlier.targets).toEqual([])
  })

  test('the passport tells definition, source and locator, the target, and who may write', async () => {
    const passport = await office.call(getPassport, jinjiang)
    expect(passport).toMatchObject({
      indicator: { name: '签约投资额', definition: '已签约项目的计划投资', certainty: 'V' },
      place: { name: '晋江市' },
      leading: { locator: '表3', source: { title: '专班月报', kind: 'report' }, recordedBy: '市专班' },
      targets: [{ id: 'target-investment-jinjiang', value: '1580', deadline: '2026-12-31' }],
      canWrite: true,
    })
    const canWrite = async (login: string) => (await (await tested.as(login)).call(getPassport, jinjiang)).canWrite
    expect([await canWrite('county-office'), await canWrite('huian'), await canWrite('leader')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('the list is paged and the newest period comes first', async () => {
    const { rows, total, pageSize } = await office.call(listStatistics, {})
    expect([rows.length, total, pageSize]).toEqual([6, 6, 100])
    expect(rows.map(({ statement }) => statement.periodTo)).toEqual(
      rows
        .map(({ statement }) => statement.periodTo)
        .toSorted()
        .toReversed(),
    )
    expect((await office.call(listStatistics, { page: 2 })).rows).toEqual([])
  })
})
