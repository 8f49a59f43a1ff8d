import { expect, test } from 'vitest'
import { getLedgerRow, listLedgerRows, listLedgers, summariseLedger } from '#contract/ledger.ts'
import { saveLedgerRow } from '#contract/ledger-entry.ts'
import type { InputOf } from '#contract/operation.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'

// Faked: the world's clock; it is 2026-10-31, and every row has been known since 2026-10-12.

type Question = Omit<InputOf<typeof listLedgerRows>, 'ledger'>

const investmentFrom = (value: string) => JSON.stringify({ field: 'totalInvestment', operator: '>=', value })

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  const page = (question: Question = {}) => city.office.call(listLedgerRows, { ledger: 'project', ...question })
  const ids = async (question: Question = {}) => (await page(question)).rows.map(({ id }) => id)
  const claim = (field: string, operator: string, value: unknown) =>
    ids({ condition: JSON.stringify({ field, operator, value }) })

  test('every official sees the ledgers with the rows that they may see', async () => {
    const countOf = async (login: string) => {
      const { ledgers } = await (await city.tested.as(login)).call(listLedgers, {})
      return ledgers.find(({ name }) => name === 'project')?.rowCount
    }
    expect(await Promise.all(['city-office', 'leader', 'county-office', 'huian'].map(countOf))).toEqual([3, 3, 2, 1])
  })

  test('every official sees on which day the rows that they may see last changed', async () => {
    const changedOf = async (name: string) =>
      (await city.office.call(listLedgers, {})).ledgers.find((one) => one.name === name)?.changedOn
    const [before, never] = [await changedOf('project'), await changedOf('parcel')]
    const { rows } = await page()
    const [row] = rows
    if (!row) throw new Error('the city has no project')
    const change = { ledger: 'project', id: row.id, version: row.version, kind: 'change' as const }
    await city.office.call(saveLedgerRow, { ...change, knownFrom: '2026-10-30', values: { contact: '李科' } })
    expect([before, await changedOf('project'), never]).toEqual(['2026-10-12', '2026-10-31', null])
  })

  test('rows come by title, as a dictionary has them, with the names of the ids in them', async () => {
    const { rows, names } = await page()
    expect(rows.map(({ values }) => values.name)).toEqual(['标准厂房一期', '惠东仓储', '智能产线'])
    expect(names.places).toEqual({ '350582104': '磁灶镇', '350521': '惠安县', '350582': '晋江市' })
    expect(names.organisations).toEqual({ 'office-jinjiang': '晋江专班' })
    expect(names.references).toMatchObject({ 'park/park-cizao': '磁灶园区', 'enterprise/firm-shoes': '晋江鞋业' })
  })

  test('a row of months is named by what it reports on', async () => {
    const { rows, names } = await city.office.call(listLedgerRows, { ledger: 'project-month' })
    expect(rows.map(({ id }) => id)).toEqual(['month-factory-09', 'month-factory-08', 'month-harbour-09'])
    expect(names.references['project/project-factory']).toBe('标准厂房一期')
  })

  test('an order of several fields, descending where a minus stands, and pages of it', async () => {
    expect(await ids({ sort: '-totalInvestment' })).toEqual(['project-factory', 'project-line', 'project-harbour'])
    expect(await ids({ sort: '-totalInvestment', offset: 1, limit: 1 })).toEqual(['project-line'])
    expect(await ids({ sort: 'place,-code' })).toHaveLength(3)
    expect((await ids({ sort: '-category,totalInvestment' })).slice(0, 2)).toEqual(['project-line', 'project-factory'])
  })

  test('a condition of any kind chooses rows', async () => {
    expect(await claim('totalInvestment', '>=', '35000.5')).toEqual(['project-factory', 'project-line'])
    expect(await claim('name', 'contains', 'zncx')).toEqual(['project-line'])
    expect(await claim('place', 'within', '350582')).toEqual(['project-factory', 'project-line'])
    expect(await claim('startedOn', 'empty', true)).toEqual(['project-harbour', 'project-line'])
    expect(await claim('owner', 'refers-to', { field: 'name', operator: 'contains', value: '鞋' })).toEqual([
      'project-factory',
    ])
  })

  test('a page is as known on a day, and days from the clock count from that day', async () => {
    const startedWithin230Days = { field: 'startedOn', operator: '>=', value: { today: -230, unit: 'day' } }
    const condition = JSON.stringify(startedWithin230Days)
    expect(await ids({ condition })).toEqual([])
    expect(await ids({ condition, asOf: '2026-10-12' })).toEqual(['project-factory'])
    expect(await ids({ asOf: '2026-10-11' })).toEqual([])
  })

  test('the foot of a list counts what fulfils the condition and adds up what adds up', async () => {
    const all = await city.office.call(summariseLedger, { ledger: 'project' })
    // 120000 + 35000.5 + 8000 万元
    expect(all).toMatchObject({
      count: 3,
      submitted: 1,
      synthetic: 0,
      sums: { totalInvestment: '163000.5', yearPlan: null },
    })
    const large = await city.office.call(summariseLedger, { ledger: 'project', condition: investmentFrom('35000.5') })
    expect(large).toMatchObject({ count: 2, submitted: 0, sums: { totalInvestment: '155000.5' } })
    const none = await city.office.call(summariseLedger, { ledger: 'project', asOf: '2026-10-11' })
    expect(none).toMatchObject({ count: 0, sums: { totalInvestment: null } })
  })

  test('an amount is written one way, however the database writes it', async () => {
    const { rows } = await page({ sort: 'totalInvestment' })
    expect(rows.map(({ values }) => values.totalInvestment)).toEqual(['8000', '35000.5', '120000'])
  })

  test('what a question names and nobody has is refused by name', async () => {
    const refusal = async (question: InputOf<typeof listLedgerRows>) => {
      const { status, code, params } = await city.office.refusal(listLedgerRows, question)
      return { status, code, params }
    }
    expect(await refusal({ ledger: 'ship' })).toMatchObject({
      status: 404,
      code: 'ledger.unknown',
      params: { ledger: 'ship' },
    })
    expect(await refusal({ ledger: 'project', sort: 'name,-colour' })).toMatchObject({
      ...{ status: 404, code: 'ledger.field-unknown', params: { ledger: 'project', field: 'colour' } },
    })
    for (const condition of [
      '{',
      '{"field":"colour","operator":"=","value":"red"}',
      '{"all":1}',
      investmentFrom('many'),
    ])
      expect(await refusal({ ledger: 'project', condition }), condition).toMatchObject({ code: 'condition.unreadable' })
  })

  test('one row says who may write and approve it; on a day of the past nobody may', async () => {
    const may = async (login: string, id: string, asOf?: string) => {
      const client = await city.tested.as(login)
      const { mayWrite, mayApprove } = await client.call(getLedgerRow, { ledger: 'project', id, asOf })
      return [mayWrite, mayApprove]
    }
    expect(await may('city-office', 'project-harbour')).toEqual([true, true])
    expect(await may('city-office', 'project-factory')).toEqual([true, false])
    expect(await may('huian', 'project-harbour')).toEqual([true, false])
    expect(await may('leader', 'project-harbour')).toEqual([false, false])
    expect(await may('city-office', 'project-harbour', '2026-10-30')).toEqual([false, false])
  })
})
