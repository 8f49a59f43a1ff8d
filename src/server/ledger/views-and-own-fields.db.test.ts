import { describe, expect, test } from 'vitest'
import { listAudit } from '#contract/audit.ts'
import { addOwnField, listLedgerRows, listLedgers, summariseLedger } from '#contract/ledger.ts'
import { createLedgerRow, saveLedgerRow } from '#contract/ledger-entry.ts'
import { listViews, removeView, saveView } from '#contract/ledger-view.ts'
import type { InputOf } from '#contract/operation.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'

// Faked: the world's clock; it is 2026-10-31.

const ledger = 'project'
const condition = JSON.stringify({ field: 'totalInvestment', operator: '>', value: '10000' })
const large = { ledger, name: '大项目', condition, sort: '-totalInvestment', columns: ['name', 'totalInvestment'] }

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  describe('a saved view', () => {
    const viewsOf = async (login: string) => (await (await city.tested.as(login)).call(listViews, { ledger })).views

    test('is one’s own until it is shared, whatever the role', async () => {
      const leader = await city.tested.as('leader')
      const kept = await leader.call(saveView, large)
      expect(kept).toMatchObject({ ...large, shared: false, owner: 'leader-name', mine: true })
      expect([(await viewsOf('leader')).length, (await viewsOf('county-office')).length]).toEqual([1, 0])
      await leader.call(saveView, { ...large, shared: true })
      expect(await viewsOf('county-office')).toMatchObject([{ name: '大项目', shared: true, mine: false }])
    })

    test('under a name that one has already takes its place', async () => {
      const first = await city.office.call(saveView, large)
      const second = await city.office.call(saveView, { ...large, sort: null })
      expect(second).toMatchObject({ id: first.id, sort: null })
      expect(await viewsOf('city-office')).toHaveLength(1)
    })

    test('that could not be opened is not kept', async () => {
      const refusals = [
        await city.office.refusal(saveView, {
          ...large,
          condition: '{"field":"colour","operator":"empty","value":true}',
        }),
        await city.office.refusal(saveView, { ...large, sort: 'colour' }),
        await city.office.refusal(saveView, { ...large, columns: ['colour'] }),
        await city.office.refusal(saveView, { ...large, ledger: 'ship' }),
      ]
      expect(refusals.map(({ code }) => code)).toEqual([
        'condition.unreadable',
        'ledger.field-unknown',
        'ledger.field-unknown',
        'ledger.unknown',
      ])
      expect(await viewsOf('city-office')).toEqual([])
    })

    test('that is shared is in the audit log when it is saved, taken back and removed; one’s own is not', async () => {
      const leader = await city.tested.as('leader')
      const own = await leader.call(saveView, { ...large, name: '自己的' })
      await leader.call(removeView, { id: own.id })
      const { id } = await leader.call(saveView, { ...large, shared: true })
      await leader.call(saveView, large)
      await leader.call(saveView, { ...large, shared: true })
      await leader.call(removeView, { id })
      const { entries } = await (await city.tested.as('audit-admin')).call(listAudit, {})
      const noted = entries.filter(({ action }) => action.startsWith('view.'))
      expect(noted.map(({ action, subject, detail }) => [action, subject === id, detail.shared])).toEqual([
        ['view.remove', true, true],
        ['view.save', true, true],
        ['view.save', true, false],
        ['view.save', true, true],
      ])
    })

    test('is one of at most a hundred of a person and ledger; what is there may be replaced', async () => {
      for (let at = 1; at <= 100; at += 1) await city.office.call(saveView, { ...large, name: `视图${at}` })
      expect(await city.office.refusal(saveView, large)).toMatchObject({
        code: 'view.too-many',
        params: { limit: 100 },
      })
      expect(await city.office.call(saveView, { ...large, name: '视图7', sort: null })).toMatchObject({ sort: null })
      await city.office.call(saveView, { ...large, ledger: 'park', condition: null, sort: null, columns: [] })
    })

    test('is removed by its owner alone', async () => {
      const { id } = await city.office.call(saveView, { ...large, shared: true })
      const county = await city.tested.as('county-office')
      expect((await county.refusal(removeView, { id })).code).toBe('request.not-found')
      await city.office.call(removeView, { id })
      expect(await viewsOf('city-office')).toEqual([])
      expect((await city.office.refusal(removeView, { id })).code).toBe('request.not-found')
    })
  })

  describe("a city's own field", () => {
    const subsidy = { kind: 'amount', zh: '补助资金', en: 'Subsidy', unit: '万元', decimals: 2, adds: true } as const
    const add = (name: string, field: InputOf<typeof addOwnField>['field']) =>
      city.office.call(addOwnField, { ledger, name, field })

    test('is written, checked, found, sorted by and added up like any other', async () => {
      expect(await add('subsidy', subsidy)).toMatchObject({
        rowCount: 3,
        ownFields: [{ name: 'subsidy', field: subsidy }],
      })
      await add('street', { kind: 'text', zh: '所在街道', en: 'Street' })
      const change = { ledger, id: 'project-line', version: 1, kind: 'change' as const }
      const refused = await city.office.call(saveLedgerRow, { ...change, values: { 'extra.subsidy': '1.234' } })
      expect(refused.problems).toMatchObject([{ field: 'extra.subsidy', code: 'value.decimals' }])
      const values = { 'extra.subsidy': '120.50', 'extra.street': '世纪大道' }
      expect((await city.office.call(saveLedgerRow, { ...change, values })).row?.values).toMatchObject({
        'extra.subsidy': '120.5',
      })
      for (const [field, operator, value] of [
        ['extra.subsidy', '>', '120'],
        ['extra.street', 'contains', 'sjdd'],
      ]) {
        const found = JSON.stringify({ field, operator, value })
        const { rows } = await city.office.call(listLedgerRows, { ledger, condition: found, sort: '-extra.subsidy' })
        expect(
          rows.map(({ id }) => id),
          field,
        ).toEqual(['project-line'])
      }
      expect((await city.office.call(summariseLedger, { ledger })).sums).toMatchObject({ 'extra.subsidy': '120.5' })
    })

    test('is known to everybody from the moment it is added, and to no other ledger', async () => {
      const county = await city.tested.as('county-office')
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
      const refusal = await city.office.refusal(addOwnField, {
        ledger,
        name: 'subsidy',
        field: { ...subsidy, kind: 'text' },
      })
      expect(refusal).toMatchObject({ code: 'ledger.field-invalid', params: { reason: 'kind' } })
    })

    test('is the city office’s to define', async () => {
      const county = await city.tested.as('county-office')
      expect((await county.refusal(addOwnField, { ledger, name: 'subsidy', field: subsidy })).code).toBe(
        'access.denied',
      )
    })
  })
})
