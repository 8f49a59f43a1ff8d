import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { getFigure, listFigures } from '#contract/figure.ts'
import { getLedgerRow, listLedgerRows, summariseLedger } from '#contract/ledger.ts'
import { saveBlock } from '#contract/ledger-block.ts'
import { approveLedgerRows, saveLedgerRow, withdrawLedgerRow } from '#contract/ledger-entry.ts'
import { rebuildFigures } from '#db/figure/rebuild-figures.ts'
import { transact } from '#db/transact.ts'
import type { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { fillFigures, useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'

// Nothing is faked but the clock: it is 2026-10-31. Rows as test/support/ledger-city.ts states them.

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fillFigures)

  const figure = (
    client: Client,
    indicator: string,
    question: { place?: string; period?: string; asOf?: string } = {},
  ) => client.call(getFigure, { indicator, ...question })
  const differing = async () => {
    const { database } = city.tested.app
    const rebuilt = await transact(database, { kind: 'system', cityId }, async (tx) =>
      rebuildFigures(tx, await openLedgers(tx)),
    )
    return rebuilt.differing
  }
  /** Of the whole city, in 万元. */
  const inParks = () =>
    transact(city.tested.app.database, { kind: 'system', cityId }, async ({ query }) => {
      const { rows } = await sql<{ line: string }>`
        select approval || ' ' || trim_scale(amount) as line from figure
        where measure_id = 'output-above-scale-parks' and relation = 'reporting' and place_id = ${cityId} order by approval`.execute(
        query,
      )
      return rows.map(({ line }) => line)
    })
  const value = async (...args: Parameters<typeof figure>) => (await figure(...args)).own.value

  test('investment of the year so far is that of the reports; the county below carries its part', async () => {
    const answer = await figure(city.office, 'project-investment')
    expect(answer.period).toBe('2026-01..2026-10')
    // 4000 + 5000 万元 in 磁灶镇 and 600 in 惠安县, in 亿元
    expect(answer.own).toMatchObject({
      value: '0.96',
      reason: null,
      numerator: { amount: '9600', rows: 3, submitted: 1 },
    })
    const below = new Map(answer.below.map(({ place, value }) => [place.id, value]))
    expect([below.get('350582'), below.get('350521')]).toEqual(['0.9', '0.06'])
    expect(answer.months.filter(({ value: own }) => own !== null)).toEqual([
      { month: '2026-08', value: '0.4', reason: null },
      { month: '2026-09', value: '0.56', reason: null },
    ])
  })

  test('a place of which no month was reported says so and never nothing; what is counted is nothing, exactly', async () => {
    const tsq = { place: '350500-TSQ' }
    expect((await figure(city.office, 'project-investment', tsq)).own).toMatchObject({
      value: null,
      reason: 'not-reported',
    })
    expect(await value(city.office, 'projects-started', tsq)).toBe('0')
    expect((await figure(city.office, 'signing-start-rate', tsq)).own).toMatchObject({ value: null, reason: 'no-base' })
  })

  test('the rows behind a figure are the list that its condition opens, and they add up to it', async () => {
    for (const place of ['350500', '350582', '350582104', '350521']) {
      const { figures } = await city.office.call(listFigures, { place })
      for (const { indicator, ledger, numerator } of figures) {
        const count = async (condition: string | null) =>
          (await city.office.call(summariseLedger, { ledger, condition: condition ?? '' })).count
        const counted = [await count(numerator.condition), await count(numerator.unknownCondition)]
        expect(counted, `${indicator.id} ${place}`).toEqual([numerator.rows, numerator.unknown])
      }
    }
    const { own } = await figure(city.office, 'project-investment')
    const rows = await city.office.call(listLedgerRows, {
      ledger: 'project-month',
      condition: own.numerator.condition ?? '',
    })
    expect(rows.rows.map(({ id }) => id).toSorted()).toEqual([
      'month-factory-08',
      'month-factory-09',
      'month-harbour-09',
    ])
  })

  test('what waits for approval is read by those who read the rows, and by others once it is approved', async () => {
    const [jinjiang, huian] = [await city.tested.as('county-office'), await city.tested.as('huian')]
    expect(await value(jinjiang, 'project-investment')).toBe('0.9')
    expect(await value(huian, 'project-investment', { place: '350521' })).toBe('0.06')
    const rows = [{ id: 'month-harbour-09', version: 1 }]
    await city.office.call(approveLedgerRows, { ledger: 'project-month', rows })
    expect(await value(jinjiang, 'project-investment')).toBe('0.96')
    expect((await figure(city.office, 'project-investment')).own.numerator.submitted).toBe(0)
  })

  test('a saved row moves the figure of every place above it at once, and an earlier day keeps what was known', async () => {
    const seven = { invested: '7000', investedYear: '37000', investedTotal: '37000' }
    const moved = { ledger: 'project-month', id: 'month-factory-09', version: 1, values: seven }
    await city.office.call(saveLedgerRow, { ...moved, kind: 'correct', why: '漏报一笔', knownFrom: '2026-10-30' })
    expect(await value(city.office, 'project-investment', { place: '350582' })).toBe('1.1') // 4000 + 7000
    expect(await value(city.office, 'project-investment', { place: '350582', asOf: '2026-10-29' })).toBe('0.9')
    expect(await value(city.office, 'project-investment', { asOf: '2026-10-11' })).toBeNull() // before all was known
  })

  test('a clerk’s save keeps the figures of rows that the clerk may not read', async () => {
    const jinjiang = await city.tested.as('county-office')
    const park = { ledger: 'enterprise', id: 'firm-shoes', version: 1, values: { park: 'park-wuli' } }
    await jinjiang.call(saveLedgerRow, { ...park, kind: 'change' })
    await city.office.call(withdrawLedgerRow, {
      ...{ ledger: 'project-month', id: 'month-factory-08', version: 1, why: '重复' },
    })
    expect(await value(city.office, 'project-investment')).toBe('0.56')
    expect(await differing()).toBe(0)
  })

  test('a county’s edit that waits moves no approved figure, and the office is told both values', async () => {
    const [jinjiang, huian] = [await city.tested.as('county-office'), await city.tested.as('huian')]
    const six = { invested: '6000', investedYear: '36000', investedTotal: '36000' }
    const edit = { ledger: 'project-month', id: 'month-factory-09', version: 1, kind: 'correct', why: '漏报' } as const
    await jinjiang.call(saveLedgerRow, { ...edit, values: six })
    // approved: 4000 + 5000 万元 as before; with what waits 4000 + 6000, and 600 of Hui'an which waits too
    expect(await value(huian, 'project-investment')).toBe('0.9')
    expect((await figure(jinjiang, 'project-investment', { place: '350582' })).own).toMatchObject({
      ...{ value: '1', approved: '0.9', numerator: { amount: '10000', rows: 2, submitted: 1 } },
    })
    expect((await figure(city.office, 'project-investment')).own).toMatchObject({ value: '1.06', approved: '0.9' })
    await city.office.call(approveLedgerRows, {
      ledger: 'project-month',
      rows: [{ id: 'month-factory-09', version: 2 }],
    })
    expect(await value(huian, 'project-investment')).toBe('1')
    expect((await figure(jinjiang, 'project-investment', { place: '350582' })).own).not.toHaveProperty('approved')
    expect(await differing()).toBe(0)
  })

  test('a withdrawal that a county asks for takes nothing out until the office agrees', async () => {
    const [jinjiang, huian] = [await city.tested.as('county-office'), await city.tested.as('huian')]
    const month = { ledger: 'project-month', id: 'month-factory-08' }
    const asked = await jinjiang.call(withdrawLedgerRow, { ...month, version: 1, why: '重复' })
    expect(asked).toEqual({ version: 2, asks: true })
    expect(await value(huian, 'project-investment')).toBe('0.9')
    expect((await figure(jinjiang, 'project-investment', { place: '350582' })).own).toMatchObject({
      ...{ value: '0.9', numerator: { rows: 2, submitted: 1 } },
    })
    const waiting = JSON.stringify({ field: 'approval', operator: '=', value: 'submitted' })
    const listed = await city.office.call(listLedgerRows, { ledger: 'project-month', condition: waiting })
    expect(listed.rows.map(({ id, kind }) => [id, kind])).toContainEqual(['month-factory-08', 'ask-withdraw'])
    await city.office.call(approveLedgerRows, {
      ledger: 'project-month',
      rows: [{ id: 'month-factory-08', version: 2 }],
    })
    expect(await value(huian, 'project-investment')).toBe('0.5')
    expect(await differing()).toBe(0)
  })

  test('who moves a project approves no month of it that waits, and drops no request to take one out', async () => {
    const [jinjiang, huian] = [await city.tested.as('county-office'), await city.tested.as('huian')]
    const month = { ledger: 'project-month' } as const
    const six = { invested: '6000', investedYear: '36000', investedTotal: '36000' }
    await jinjiang.call(saveLedgerRow, {
      ...month,
      id: 'month-factory-09',
      version: 1,
      kind: 'correct',
      why: '漏报',
      values: six,
    })
    await jinjiang.call(withdrawLedgerRow, { ...month, id: 'month-factory-08', version: 1, why: '重复' })
    const move = { ledger: 'project', id: 'project-factory', version: 1, kind: 'change', why: '划归' } as const
    await city.office.call(saveLedgerRow, { ...move, values: { place: '350521' } })
    // 4000 + 5000 万元 approved, now of Hui'an; what waits goes on waiting there
    expect(await value(jinjiang, 'project-investment', { place: '350521' })).toBe('0.9')
    expect((await figure(huian, 'project-investment', { place: '350521' })).own).toMatchObject({
      ...{ value: '1.06', approved: '0.9', numerator: { submitted: 3 } }, // 4000 + 6000 and Hui'an's own 600
    })
    const { rows } = await city.office.call(listLedgerRows, { ledger: 'project-month' })
    expect(rows.find(({ id }) => id === 'month-factory-08')).toMatchObject({
      kind: 'ask-withdraw',
      approval: 'submitted',
    })
    expect(await differing()).toBe(0)
  })

  test('a block that the office pastes over a row that waits approves what was pasted alone', async () => {
    const [jinjiang, huian] = [await city.tested.as('county-office'), await city.tested.as('huian')]
    const row = { ledger: 'project-month', id: 'month-factory-09', version: 1 } as const
    await jinjiang.call(saveLedgerRow, {
      ...row,
      kind: 'correct',
      why: '漏报',
      values: { invested: '6000', investedYear: '36000', investedTotal: '36000' },
    })
    const block = { ledger: 'project-month', kind: 'change' as const, fields: ['remark'] }
    const pasted = await city.office.call(saveBlock, {
      ...block,
      rows: [{ id: row.id, version: 2, texts: ['已看现场'] }],
    })
    expect(pasted.saved).toEqual([{ id: row.id, version: 4 }])
    expect(await value(huian, 'project-investment')).toBe('0.9')
    const seen = await city.office.call(listLedgerRows, { ledger: 'project-month', face: 'approved' })
    expect(seen.rows.find(({ id }) => id === row.id)?.values).toMatchObject({ remark: '已看现场', invested: '5000' })
    const last = await city.office.call(getLedgerRow, { ledger: 'project-month', id: row.id })
    expect(last.row).toMatchObject({ approval: 'submitted', values: { remark: '已看现场', invested: '6000' } })
    expect(await differing()).toBe(0)
  })

  test('the months of a project that was withdrawn stand, and the list behind a figure holds them', async () => {
    await city.office.call(withdrawLedgerRow, { ledger: 'project', id: 'project-factory', version: 1, why: '重复' })
    const { own } = await figure(city.office, 'project-investment', { place: '350582' })
    const listed = await city.office.call(summariseLedger, {
      ledger: 'project-month',
      condition: own.numerator.condition ?? '',
    })
    expect([own.numerator.rows, listed.count, listed.sums.invested]).toEqual([2, 2, own.numerator.amount])
  })

  test('a row of another ledger that waits decides no approved figure', async () => {
    const jinjiang = await city.tested.as('county-office')
    await city.office.call(saveLedgerRow, {
      ...{ ledger: 'enterprise-month', id: 'month-shoes-09', version: 1, kind: 'correct', why: '补填' },
      values: { isAboveScale: true, output: '900' },
    })
    expect(await inParks()).toEqual([]) // 规上工业产值 of firms in parks: firm-shoes names none
    await jinjiang.call(saveLedgerRow, {
      ...{ ledger: 'enterprise', id: 'firm-shoes', version: 1, values: { park: 'park-wuli' }, kind: 'change' },
    })
    expect(await inParks()).toEqual(['submitted 900'])
    await city.office.call(approveLedgerRows, { ledger: 'enterprise', rows: [{ id: 'firm-shoes', version: 2 }] })
    expect(await inParks()).toEqual(['approved 900'])
    expect(await differing()).toBe(0)
  })

  test('an indicator that is only published is no figure of the ledgers', async () => {
    const published = city.office.refusal(getFigure, { indicator: 'signed-investment' })
    expect(await published).toMatchObject({ code: 'indicator.published-only' })
  })

  test('by the administrative hierarchy a figure says so and leads to no list, which knows the other one only', async () => {
    const { hierarchy, own } = await city.office.call(getFigure, {
      indicator: 'project-investment',
      hierarchy: 'administrative',
    })
    expect([hierarchy, own.value, own.numerator.condition]).toEqual(['administrative', '0.96', null])
  })
})
