import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addOwnField, listLedgerRows, listLedgers, summariseLedger } from '#contract/ledger.ts'
import { createLedgerRow, saveLedgerRow } from '#contract/ledger-entry.ts'
import { listViews, removeView, saveView } from '#contract/ledger-view.ts'
import type { InputOf } from '#contract/operation.ts'
import type { Client, ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { openLedgerCity } from '../../../test/support/ledger-city.ts'

// Faked: the world's clock; it is 2026-10-31.

const ledger = 'project'
const condition = JSON.stringify({ field: 'totalInvestment', operator: '>', value: '10000' })
const large = { ledger, name: '大项目', condition, sort: '-totalInvestment', columns: ['name', 'totalInvestment'] }

describeDatabases((databases) => {
  let tested: ParkCityApp
  let office: Client
  beforeAll(async () => {
    tested = await openLedgerCity(await databases.open())
  })
  beforeEach(async () => {
    await tested.reset()
    office = await tested.as('city-office')
  })
  afterAll(() => tested.close())

  describe('a saved view', () => {
    const viewsOf = async (login: string) => (await (await tested.as(login)).call(listViews, { ledger })).views

    test('is one’s own until it is shared, whatever the role', async () => {
      const leader = await tested.as('leader')
      const kept = await leader.call(saveView, large)
      expect(kept).toMatchObject({ ...large, shared: false, owner: 'leader-name', mine: true })
      expect([(await viewsOf('leader')).length, (await viewsOf('county-office')).length]).toEqual([1, 0])
      await leader.call(saveView, { ...large, shared: true })
      expect(await viewsOf('county-office')).toMatchObject([{ name: '大项目', shared: true, mine: false }])
    })

    test('under a name that one has already takes its place', async () => {
      const first = await office.call(saveView, large)
      const second = await office.call(saveView, { ...large, sort: null })
      expect(second).toMatchObject({ id: first.id, sort: null })
      expect(await viewsOf('city-office')).toHaveLength(1)
    })

    test('that could not be opened is not kept', async () => {
      const refusals = [
        await office.refusal(saveView, { ...large, condition: '{"field":"colour","operator":"empty","value":true}' }),
        await office.refusal(saveView, { ...large, sort: 'colour' }),
        await office.refusal(saveView, { ...large, columns: ['colour'] }),
        await office.refusal(saveView, { ...large, ledger: 'ship' }),
      ]
      expect(refusals.map(({ code }) => code)).toEqual([
        'condition.unreadable',
        'ledger.field-unknown',
        'ledger.field-unknown',
        'ledger.unknown',
      ])
      expect(await viewsOf('city-office')).toEqual([])
    })

    test('is removed by its owner alone', async () => {
      const { id } = await office.call(saveView, { ...large, shared: true })
      const county = await tested.as('county-office')
      expect((await county.refusal(removeView, { id })).code).toBe('request.not-found')
      await office.call(removeView, { id })
      expect(await viewsOf('city-office')).toEqual([])
      expect((await office.refusal(removeView, { id })).code).toBe('request.not-found')
    })
  })

  describe("a city's own field", () => {
    const subsidy = { kind: 'amount', zh: '补助资金', en: 'Subsidy', unit: '万元', decimals: 2, adds: true } as const
    const add = (name: string, field: InputOf<typeof addOwnField>['field']) =>
      office.call(addOwnField, { ledger, name, field })

    test('is written, checked, found, sorted by and added up like any other', async () => {
      expect(await add('subsidy', subsidy)).toMatchObject({
        rowCount: 3,
        ownFields: [{ name: 'subsidy', field: subsidy }],
      })
      await add('street', { kind: 'text', zh: '所在街道', en: 'Street' })
      const change = { ledger, id: 'project-line', version: 1, kind: 'change' as const }
      const refused = await office.call(saveLedgerRow, { ...change, values: { 'extra.subsidy': '1.234' } })
      expect(refused.problems).toMatchObject([{ field: 'extra.subsidy', code: 'value.decimals' }])
      const values = { 'extra.subsidy': '120.50', 'extra.street': '世纪大道' }
      expect((await office.call(saveLedgerRow, { ...change, values })).row?.values).toMatchObject({
        'extra.subsidy': '120.5',
      })
      for (const [field, operator, value] of [
        ['extra.subsidy', '>', '120'],
        ['extra.street', 'contains', 'sjdd'],
      ]) {
        const found = JSON.stringify({ field, operator, value })
        const { rows } = await office.call(listLedgerRows, { ledger, condition: found, sort: '-extra.subsidy' })
        expect(
          rows.map(({ id }) => id),
          field,
        ).toEqual(['project-line'])
      }
      expect((await office.call(summariseLedger, { ledger })).sums).toMatchObject({ 'extra.subsidy': '120.5' })
    })

    test('is known to everybody from the moment it is added, and to no other ledger', async () => {
      const county = await tested.as('county-office')
      const ownFields = async (name: string) =>
        (await county.call(listLedgers, {})).ledgers.find((one) => one.name === name)?.ownFields ?? []
      expect(await ownFields(ledger)).toEqual([])
      await add('subsidy', subsidy)
      expect([(await ownFields(ledger)).length, (await ownFields('park')).length]).toEqual([1, 0])
      const values = { code: 'XM-060', name: '新车间', place: '350582', 'extra.subsidy': '3' }
      expect((await county.call(createLedgerRow, { ledger, values })).row?.values).toMatchObject({
        'extra.subsidy': '3',
      })
    })

    test('may be named anew, and keeps its kind', async () => {
      await add('subsidy', subsidy)
      expect(await add('subsidy', { ...subsidy, zh: '补助金额' })).toMatchObject({
        ownFields: [{ field: { zh: '补助金额' } }],
      })
      const refusal = await office.refusal(addOwnField, {
        ledger,
        name: 'subsidy',
        field: { ...subsidy, kind: 'text' },
      })
      expect(refusal).toMatchObject({ code: 'ledger.field-invalid', params: { reason: 'kind' } })
    })

    test('is the city office’s to define', async () => {
      const county = await tested.as('county-office')
      expect((await county.refusal(addOwnField, { ledger, name: 'subsidy', field: subsidy })).code).toBe(
        'access.denied',
      )
    })
  })
})
