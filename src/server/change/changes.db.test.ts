import { expect, test } from 'vitest'
import { getChange, getPeriodChange, listChanges } from '#contract/change.ts'
import { listLedgerRows } from '#contract/ledger.ts'
import { approveLedgerRows, createLedgerRow, saveLedgerRow, withdrawLedgerRow } from '#contract/ledger-entry.ts'
import type { OutputOf } from '#contract/operation.ts'
import { insertMeasureVersions, listMeasures } from '#db/figure/measure.repository.ts'
import { rebuildFigures } from '#db/figure/rebuild-figures.ts'
import { insertMemberships } from '#db/place.repository.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { fillFigures, useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'

// Nothing is faked but the clock: it is 2026-10-31. Rows as test/support/ledger-city.ts states them, all known on 2026-10-12:
// investment of 4000 万元 in August and 5000 in September in 磁灶镇, and 600 in September in 惠安县, which waits.

type CountedList = NonNullable<OutputOf<typeof getChange>['placement']>['lists'][number]

function listOf(list: CountedList | undefined) {
  const { ledger = '', condition, asOf } = list ?? {}
  return { ledger, condition, asOf }
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fillFigures)
  const investment = (client: Client, change: { from?: string; to?: string; place?: string } = {}) =>
    client.call(getChange, { indicator: 'project-investment', from: '2026-10-12', ...change })
  const parts = ({ numerator }: Awaited<ReturnType<typeof investment>>) =>
    numerator.parts.map(({ kind, amount, effect, rows }) => [kind, amount, effect?.value, rows])
  const asSystem = <T>(work: (tx: Transaction) => Promise<T>) =>
    transact(city.tested.app.database, { kind: 'system', cityId }, work)

  test('between two days nothing happened in, nothing changed', async () => {
    const change = await investment(city.office)
    expect([change.start.value, change.end.value, parts(change)]).toEqual(['0.96', '0.96', []])
    expect((await city.office.call(listChanges, { from: '2026-10-12' })).changes).toEqual([])
    expect(await city.office.refusal(listChanges, { from: '1949-10-01' })).toMatchObject({
      code: 'calendar.too-far-apart',
    })
  })

  test('from before all was known, months that have passed by then are late, others are new', async () => {
    const change = await investment(city.office, { from: '2026-09-30' })
    expect(change.start).toEqual({ value: null, reason: 'not-reported' })
    // August lies before September, the month of the first day; 5000 + 600 万元 of September are news in 亿元
    expect(parts(change)).toEqual([
      ['new', '5600', '0.56', 2],
      ['late', '4000', '0.4', 1],
    ])
  })

  test('a corrected, a changed, a new and a withdrawn row are told apart, and lead to their rows', async () => {
    const { office } = city
    const factory = { ledger: 'project-month', id: 'month-factory-09', version: 1, knownFrom: '2026-10-30' }
    const seven = { invested: '7000', investedYear: '37000', investedTotal: '37000' }
    await office.call(saveLedgerRow, { ...factory, values: seven, kind: 'correct', why: '漏报一笔' })
    const sixAndHalf = { invested: '6500', investedYear: '36500', investedTotal: '36500' }
    await office.call(saveLedgerRow, { ...factory, version: 2, values: sixAndHalf, kind: 'change', why: '退回五百' })
    const values = {
      project: 'project-line',
      month: '2026-10',
      invested: '300',
      investedYear: '300',
      investedTotal: '300',
    }
    await office.call(createLedgerRow, { ledger: 'project-month', values, knownFrom: '2026-10-31' })
    await office.call(withdrawLedgerRow, { ledger: 'project-month', id: 'month-factory-08', version: 1, why: '重复' })
    const change = await investment(office)
    expect(parts(change)).toEqual([
      ['new', '300', '0.03', 1],
      ['removed', '-4000', '-0.4', 1],
      ['corrected', '2000', '0.2', 1], // 5000 → 7000
      ['changed', '-500', '-0.05', 1], // 7000 → 6500
    ])
    expect(change.end.value).toBe('0.74') // 0.96 + 0.03 − 0.4 + 0.2 − 0.05
    const [, removed, corrected] = change.numerator.parts
    expect(corrected?.listed).toMatchObject([
      {
        ...{
          id: 'month-factory-09',
          title: '标准厂房一期',
          month: '2026-09',
          before: '5000',
          after: '6500',
          brought: '2000',
        },
        version: { version: 2, knownFrom: '2026-10-30', recordedOn: '2026-10-31', why: '漏报一笔', cell: null },
      },
    ])
    expect(removed?.list).toMatchObject({ asOf: '2026-10-12', count: 1 })
    for (const part of change.numerator.parts) {
      const { ledger = '', condition, asOf } = part.list ?? {}
      const { rows } = await office.call(listLedgerRows, { ledger, condition, asOf })
      expect(rows.map(({ id }) => id)).toEqual(part.listed.map(({ id }) => id))
    }
  })

  test('a county is told of approved rows of the whole city, and by name only of its own', async () => {
    const jinjiang = await city.tested.as('county-office')
    const before = await investment(jinjiang, { from: '2026-10-11' })
    expect(parts(before)).toEqual([['late', '9000', '0.9', 2]]) // August and September, by October
    const rows = [{ id: 'month-harbour-09', version: 1 }]
    await city.office.call(approveLedgerRows, { ledger: 'project-month', rows })
    const after = await investment(jinjiang, { from: '2026-10-11' })
    // the approval of 惠安县's 600 is told to 晋江市 as what it approves: a report of September, late by October
    expect(parts(after)).toEqual([['late', '9600', '0.96', 3]])
    expect(after.numerator.parts[0]?.listed.map(({ id }) => id)).toEqual(['month-factory-09', 'month-factory-08'])
  })

  test('a ratio moves by its numerator over the old base, then by its denominator; without a base only the sides are told', async () => {
    const { office } = city
    const rate = () =>
      office.call(getChange, { indicator: 'signing-start-rate', from: '2026-10-12', period: '2025..2026' })
    // signed by formal contract: neither is, until it is said; then one that has started, and one that has not
    const formal = { contractKind: 'formal' }
    const save = (id: string, version: number, values: object, knownFrom: string) =>
      office.call(saveLedgerRow, {
        ledger: 'project',
        id,
        version,
        values: values as Record<string, string>,
        kind: 'change',
        knownFrom,
      })
    await save('project-factory', 1, formal, '2026-10-20')
    const first = await rate()
    expect([first.start.reason, first.end.value, first.numerator.effect]).toEqual(['no-base', '100', null])
    expect(first.numerator.parts).toMatchObject([{ kind: 'changed', amount: '1', effect: null, rows: 1 }])
    await save('project-line', 1, formal, '2026-10-25')
    const second = await office.call(getChange, {
      ...{ indicator: 'signing-start-rate', from: '2026-10-20', period: '2025..2026' },
    })
    // 1 of 1 becomes 1 of 2: the numerator did nothing, the denominator took 50 points
    expect([second.start.value, second.end.value]).toEqual(['100', '50'])
    expect([second.numerator.effect?.exactly, second.denominator?.effect?.exactly]).toEqual(['0', '-50'])
  })

  test('another definition is the first part, on the rows of the first day', async () => {
    await asSystem(async (tx) => {
      const measure = (await listMeasures(tx)).find(({ id }) => id === 'invested')
      if (measure === undefined) throw new Error('the rulebook has it')
      const large = { field: 'invested', operator: '>=', value: '4500' } as const
      const next = { ...measure, version: 2, where: large, validFrom: calendarDate('2026-10-20') }
      await insertMeasureVersions(tx, [next], { recordedBy: 'test', why: '只算大额' })
      await rebuildFigures(tx, await openLedgers(tx))
    })
    const change = await investment(city.office)
    // 9600 万元 by the old definition; of 4000, 5000 and 600 the new one counts 5000
    expect([change.start.value, change.end.value]).toEqual(['0.96', '0.5'])
    expect(change.definition).toMatchObject({
      effect: { value: '-0.46' },
      before: { numerator: { version: 1 } },
      after: { numerator: { version: 2 } },
    })
    expect(parts(change)).toEqual([])
    const rows = async (list: CountedList | undefined) => (await city.office.call(listLedgerRows, listOf(list))).rows
    const [byOld, byNew] = [change.definition?.before.lists[0], change.definition?.after.lists[0]]
    expect((await rows(byOld)).length).toBe(3)
    expect((await rows(byNew)).map(({ id }) => id)).toEqual(['month-factory-09'])
    const later = await investment(city.office, { from: '2026-10-21' })
    expect([later.start.value, later.definition]).toEqual(['0.5', null])
  })

  test('a town that came to the county brings its rows before any row moves', async () => {
    await asSystem(async (tx) => {
      await tx.query
        .updateTable('placeMembership')
        .set({ validFrom: '2026-10-20' })
        .where('placeId', '=', '350582104')
        .execute()
      const before = {
        placeId: '350582104',
        relation: 'reporting',
        validFrom: '2000-01-01',
        validTo: '2026-10-19',
      } as const
      await insertMemberships(tx, [{ ...before, parentId: '350521' }])
    })
    // its 4000 + 5000 万元 were Hui'an's until then, which has 600 itself
    const jinjiang = await investment(city.office, { place: '350582' })
    expect([jinjiang.start.reason, jinjiang.end.value, parts(jinjiang)]).toEqual(['not-reported', '0.9', []])
    expect(jinjiang.placement).toMatchObject({ effect: { value: '0.9' }, joined: [{ id: '350582104' }], parted: [] })
    const came = await city.office.call(listLedgerRows, listOf(jinjiang.placement?.lists[0]))
    expect(came.rows.map(({ id }) => id).toSorted()).toEqual(['month-factory-08', 'month-factory-09'])
    const huian = await investment(city.office, { place: '350521' })
    expect([huian.start.value, huian.end.value]).toEqual(['0.96', '0.06'])
    expect(huian.placement).toMatchObject({ effect: { value: '-0.9' }, joined: [], parted: [{ id: '350582104' }] })
    expect((await investment(city.office)).placement).toBeNull() // nothing came to the city, or left it
    expect((await investment(city.office, { place: '350582', from: '2026-10-20' })).placement).toBeNull()
  })

  test('between two months, projects that came, went and grew', async () => {
    const change = await city.office.call(getPeriodChange, {
      ...{ indicator: 'project-investment', from: '2026-08', to: '2026-09' },
    })
    // the factory 4000 → 5000 stayed; the harbour's 600 came
    expect(change.numerator.parts).toMatchObject([
      { kind: 'entered', amount: '600', rows: 1, listed: [{ ledger: 'project', title: '惠东仓储', before: '0' }] },
      { kind: 'stayed', amount: '1000', rows: 1, listed: [{ title: '标准厂房一期', before: '4000', after: '5000' }] },
    ])
    const { ledger = '', condition, asOf } = change.numerator.parts[1]?.list ?? {}
    const { rows } = await city.office.call(listLedgerRows, { ledger, condition, asOf })
    expect(rows.map(({ id }) => id).toSorted()).toEqual(['month-factory-08', 'month-factory-09'])
  })

  test('days in the wrong order are refused', async () => {
    const asked = { indicator: 'project-investment', from: '2026-10-30', to: '2026-10-12' }
    expect(await city.office.refusal(getChange, asked)).toMatchObject({ code: 'calendar.order-reversed' })
  })
})
