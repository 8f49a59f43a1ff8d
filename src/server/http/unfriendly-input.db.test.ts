import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccount } from '#contract/account.ts'
import { commonErrors } from '#contract/errors.ts'
import { commitImport, planImport } from '#contract/import.ts'
import { createIndicator } from '#contract/indicator.ts'
import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import { confirmProgramme, createProgramme, getBoard } from '#contract/programme.ts'
import { signIn } from '#contract/session.ts'
import {
  amendStatistic,
  approveStatistic,
  exportLedger,
  getPassport,
  listStatistics,
  recordStatistic,
  withdrawStatistic,
} from '#contract/statistic.ts'
import { createTarget, getTarget, reviseTarget, splitTarget, withdrawTarget } from '#contract/target.ts'
import type { ErrorCode } from '#domain/errors.ts'
import { openTestApp, type ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { cityId, password } from '../../../test/support/park-city.ts'

// Faked: the world's clock. Inputs are as a hostile or a careless client could send them: never an apology, never a 5xx.

const unfriendlyTexts = [
  `350582' or '1'='1`,
  '../../../etc/passwd',
  'a\u0000b',
  '\ud800',
  '\u202e<script>alert(1)</script>{{1}}',
  '__proto__',
  '9'.repeat(400),
  '',
] as const

const unfriendlyNumbers = ['-1', '9'.repeat(400), `0.${'0'.repeat(400)}1`, '1e5', 'NaN']
const unfriendlyDates = ['0000-01-01', '2205-01-01', '2026-02-30', '9999-12-31', '0001-01-01']
const unfriendlyPeriods = ['2205-03', '9999', '2026..2022', "2026'--", '0001-01..9999-12']

interface Target {
  readonly operation: Operation
  readonly as: string
  readonly input: Readonly<Record<string, unknown>>
}

const value = { value: '1', unit: '家', knownFrom: '2026-10-30' }
const window = { startsOn: '2026-01-01', deadline: '2026-12-31' }

/** Sound inputs; each field of each is spoiled in turn. */
const sound: readonly Target[] = [
  { operation: signIn, as: 'leader', input: { login: 'leader', password } },
  {
    operation: createAccount,
    as: 'security-admin',
    input: { login: 'new-one', displayName: '某人', role: 'department', placeId: null, organisationId: null },
  },
  {
    operation: getBoard,
    as: 'leader',
    input: { year: 2026, place: cityId, asOf: '2026-10-01', hierarchy: 'reporting' },
  },
  { operation: createProgramme, as: 'city-office', input: { year: 2030, name: '名', theme: '题', sourceTitle: '文' } },
  { operation: confirmProgramme, as: 'county-office', input: { year: 2026, note: '好' } },
  {
    operation: getTarget,
    as: 'leader',
    input: { id: 'target-investment', asOf: '2026-10-01', hierarchy: 'reporting' },
  },
  {
    operation: createTarget,
    as: 'city-office',
    input: {
      ...window,
      year: 2026,
      indicatorId: 'new-above-scale',
      placeId: '350521',
      level: 'stretch',
      comparator: '=',
      value: '5',
      valueHigh: null,
      unit: '家',
      baseValue: null,
      dutyOrganisationId: null,
      sourceTitle: '文',
      locator: null,
    },
  },
  {
    operation: reviseTarget,
    as: 'city-office',
    input: {
      id: 'target-investment',
      expectedRevision: 1,
      comparator: '=',
      value: '8100',
      valueHigh: null,
      unit: '亿元',
      knownFrom: '2026-10-30',
      why: '因',
    },
  },
  { operation: withdrawTarget, as: 'city-office', input: { id: 'target-investment-jinjiang', why: '因' } },
  {
    operation: listStatistics,
    as: 'leader',
    input: {
      place: cityId,
      indicator: 'new-above-scale',
      period: '2024',
      asOf: '2026-10-01',
      changedSince: '2026-01-01',
      page: 1,
    },
  },
  {
    operation: getPassport,
    as: 'leader',
    input: { indicator: 'new-above-scale', place: cityId, period: '2024', asOf: '2026-10-01' },
  },
  {
    operation: recordStatistic,
    as: 'city-office',
    input: {
      ...value,
      comparator: '=',
      valueHigh: null,
      indicatorId: 'new-above-scale',
      placeId: '350582',
      period: '2026-01..2026-10',
      locator: '表1',
      note: '注',
      sourceTitle: '文',
      sourceAddress: 'https://example.invalid/a',
      publishedOn: '2026-10-30',
    },
  },
  {
    operation: amendStatistic,
    as: 'city-office',
    input: {
      ...value,
      id: 'above-scale-news',
      expectedVersion: 1,
      kind: 'correct',
      comparator: '=',
      valueHigh: null,
      locator: null,
      note: null,
      why: '因',
    },
  },
  { operation: approveStatistic, as: 'city-office', input: { id: 'investment-huian-submitted', expectedVersion: 1 } },
  { operation: withdrawStatistic, as: 'city-office', input: { id: 'investment-city', expectedVersion: 1, why: '因' } },
  {
    operation: exportLedger,
    as: 'leader',
    input: {
      ledger: 'target',
      place: cityId,
      indicator: 'new-above-scale',
      period: '2024',
      asOf: '2026-10-01',
      year: 2026,
      format: 'csv',
      locale: 'en',
    },
  },
  {
    operation: createIndicator,
    as: 'city-office',
    input: { name: '名', nameEn: 'name', unit: '个', definition: '义', direction: 'up', accumulation: 'flow' },
  },
  {
    operation: splitTarget,
    as: 'city-office',
    input: {
      id: 'target-above-scale',
      why: '因',
      shares: [{ placeId: '350582', value: '66', expectedRevision: null }],
    },
  },
]

/** Each field with every unfriendly text, number, date and period, and with values of other kinds. */
function spoil(input: Target['input']): Record<string, unknown>[] {
  const offered = [
    ...unfriendlyTexts,
    ...unfriendlyNumbers,
    ...unfriendlyDates,
    ...unfriendlyPeriods,
    -1,
    1.5,
    2 ** 31,
    true,
    {},
    ['350582'],
  ]
  return Object.keys(input).flatMap((name) => offered.map((one) => ({ ...input, [name]: one })))
}

describeDatabases((databases) => {
  let tested: ParkCityApp
  beforeAll(async () => {
    tested = await openTestApp(await databases.open())
  })
  afterAll(() => tested.close())

  describe.each(sound)('$operation.id', ({ operation, as, input }) => {
    test('answers every spoiled field with a refusal from the catalogue that it declares, or takes it', async () => {
      await tested.reset()
      const client = await tested.as(as)
      const address = { address: `10.0.1.${operations.indexOf(operation)}` }
      const answerable = new Set<string>([...commonErrors, ...operation.errors, 'request.not-found'])
      const undeclared = new Set<string>()
      for (const [index, spoiled] of spoil(input).entries()) {
        const distinct = 'sourceTitle' in input && spoiled.sourceTitle === input.sourceTitle
        const offered = distinct ? { ...spoiled, sourceTitle: `文${index}` } : spoiled
        const response = await client.send(operation, offered, address)
        if (response.statusCode === 200) continue
        const { code } = response.json<{ code: ErrorCode | 'internal' }>()
        if (!answerable.has(code)) undeclared.add(`${code} for ${JSON.stringify(offered).slice(0, 300)}`)
      }
      expect([...undeclared].slice(0, 5)).toEqual([])
      expect(tested.bugs).toEqual([])
    })
  })

  test('how things stand on a day that has not come is known to nobody', async () => {
    const client = await tested.as('leader')
    const tomorrow = { year: 2026, place: cityId, asOf: '2026-11-01', hierarchy: 'reporting' } as const // the clock is 2026-10-31
    expect(await client.refusal(getBoard, tomorrow)).toMatchObject({ code: 'request.future-day' })
    expect(await client.call(getBoard, { ...tomorrow, asOf: '2026-10-31' })).toMatchObject({ asOf: '2026-10-31' })
  })

  test('a path that is spoiled is not found or refused, never an apology', async () => {
    await tested.reset()
    const { token } = await tested.as('city-office')
    for (const text of unfriendlyTexts) {
      const url = `/api/targets/${encodeURIComponent(text.replace('\ud800', ''))}`
      const response = await tested.server.inject({ url, headers: { cookie: `citong_session=${token}` } })
      expect(response.statusCode, text).toBeGreaterThanOrEqual(400)
      expect(response.statusCode, text).toBeLessThan(500)
    }
  })

  test('a cookie that is spoiled is nobody', async () => {
    for (const text of unfriendlyTexts) {
      const cookie = `citong_session=${encodeURIComponent(text.replace('\ud800', ''))}`
      const response = await tested.server.inject({ url: '/api/session/self', headers: { cookie } })
      expect(response.statusCode, text).toBe(401)
    }
  })

  test('texts as long as they may be, in letters that no index can press together, are kept', async () => {
    await tested.reset()
    const client = await tested.as('city-office')
    const letters = (from: number) =>
      String.fromCodePoint(...Array.from({ length: 500 }, (_, n) => from + ((n * 7) % 20_000)))
    await client.call(recordStatistic, {
      ...value,
      indicatorId: 'new-above-scale',
      placeId: '350582',
      period: '2026-01..2026-10',
      sourceTitle: letters(0x4e00),
      sourceAddress: letters(0x4e01),
    })
    expect(tested.bugs).toEqual([])
  })

  test.each([
    ['nothing in it', 'multipart/form-data; boundary=x', ''],
    ['words that are no form', 'multipart/form-data; boundary=x', 'no form'],
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'an end in the middle of the file',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n地区',
    ],
    [
      'a file without a name',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"\r\ncontent-type: application/octet-stream\r\n\r\n1\r\n--x--\r\n',
    ],
  ])('an upload with %s is refused as invalid', async (_what, type, payload) => {
    const { token } = await tested.as('city-office')
    const response = await tested.server.inject({
      method: 'POST',
      url: '/api/imports?ledger=statistic',
      headers: { 'x-citong': '1', cookie: `citong_session=${token}`, 'content-type': type },
      payload,
    })
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ code: 'request.invalid', params: { field: 'file' } })
    expect(tested.bugs).toEqual([])
  })

  test('a file name with control characters loses them and is kept', async () => {
    await tested.reset()
    const client = await tested.as('city-office')
    const bytes = new TextEncoder().encode('地区,指标,数值,单位,期间\n晋江市,升规纳统,30,家,2026-01..2026-09\n')
    const plan = await client.call(
      planImport,
      { ledger: 'statistic' },
      { file: { name: '报\u0000送\u001b.csv', bytes } },
    )
    expect(plan.fileName).toBe('报送.csv')
    await client.call(commitImport, { importId: plan.importId, confirmAsked: true })
  })

  test('the name of an uploaded file is only a name', async () => {
    const client = await tested.as('city-office')
    const bytes = new TextEncoder().encode('地区,指标,数值,单位,期间\n晋江市,升规纳统,30,家,2026-01..2026-09\n')
    for (const name of [
      '../../etc/passwd',
      'a.csv;rm -rf',
      `${'长'.repeat(300)}.csv`,
      '\u202ecsv.exe',
      'con',
      '.csv',
      '',
      ' ',
    ]) {
      const response = await client.send(planImport, { ledger: 'statistic' }, { file: { name, bytes } })
      expect(response.statusCode, name).toBeLessThan(500)
    }
    expect(tested.bugs).toEqual([])
  })
})
