import { expect, test } from 'vitest'
import { getLedgerRow, getRowHistory, listLedgerRows } from '#contract/ledger.ts'
import { saveBlock } from '#contract/ledger-block.ts'
import { createLedgerRow, saveLedgerRow, undoLedgerRow, withdrawLedgerRow } from '#contract/ledger-entry.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'

// Faked: the world's clock. county-office and operator are of 晋江市, huian of 惠安县.

const ledger = 'project'
const wharf = { code: 'XM-009', name: '码头二期', place: '350582104' }

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  test('a county and an operator enter rows of their places and of the towns below; they wait for the city office', async () => {
    for (const [login, code] of [
      ['county-office', 'A'],
      ['operator', 'B'],
    ] as const) {
      const { row } = await (await city.tested.as(login)).call(createLedgerRow, { ledger, values: { ...wharf, code } })
      expect(row, login).toMatchObject({ approval: 'submitted', recordedBy: `${login}-name` })
    }
  })

  test('a change by a county waits too, and the city office approves by saving', async () => {
    const county = await city.tested.as('county-office')
    const change = { ledger, id: 'project-line', kind: 'change' as const }
    const submitted = await county.call(saveLedgerRow, { ...change, version: 1, values: { totalInvestment: '36000' } })
    expect(submitted.row).toMatchObject({ version: 2, approval: 'submitted' })
    const office = await city.tested.as('city-office')
    const approved = await office.call(saveLedgerRow, { ...change, version: 2, values: { isKey: true } })
    expect(approved.row).toMatchObject({ version: 3, approval: 'approved' })
  })

  test('nobody enters a row of another place, nor moves one there or takes one from there; nothing is written', async () => {
    const before = await city.tested.writeCount()
    const county = await city.tested.as('county-office')
    for (const place of ['350521', '350500', '350500-TSQ', '350521104']) {
      const created = await county.refusal(createLedgerRow, { ledger, values: { ...wharf, place } })
      expect(created, place).toMatchObject({ status: 403, code: 'access.outside-scope' })
      const move = { ledger, id: 'project-line', version: 1, kind: 'change' as const, values: { place } }
      expect((await county.refusal(saveLedgerRow, move)).code, place).toBe('access.outside-scope')
    }
    const months = { project: 'project-harbour', month: '2026-10' }
    const hidden = await county.call(createLedgerRow, { ledger: 'project-month', values: months })
    expect(hidden.problems).toMatchObject([{ field: 'project', code: 'value.reference-unknown' }])
    expect(await city.tested.writeCount()).toBe(before)
  })

  test('rows of another county are unknown, to read as to write', async () => {
    const county = await city.tested.as('county-office')
    const harbour = { ledger, id: 'project-harbour' }
    const refusals = [
      await county.refusal(getLedgerRow, harbour),
      await county.refusal(getRowHistory, harbour),
      await county.refusal(saveLedgerRow, { ...harbour, version: 1, kind: 'correct', values: { isKey: true } }),
      await county.refusal(undoLedgerRow, { ...harbour, version: 1, to: 1 }),
      await county.refusal(withdrawLedgerRow, { ...harbour, version: 1, why: '试' }),
    ]
    expect(refusals.map(({ code }) => code)).toEqual(Array(5).fill('ledger.row-unknown'))
    const { rows } = await county.call(listLedgerRows, { ledger })
    expect(rows.map(({ id }) => id)).toEqual(['project-factory', 'project-line'])
  })

  test('the key of a row that a county may not see is taken all the same', async () => {
    const county = await city.tested.as('county-office')
    const refusal = await county.refusal(createLedgerRow, { ledger, values: { ...wharf, code: 'XM-003' } })
    expect(refusal).toMatchObject({ status: 409, code: 'ledger.key-taken' })
    expect(JSON.stringify(refusal)).not.toContain('惠东仓储')
  })

  test('a pasted block with a row of another county is not saved, and says which row', async () => {
    const before = await city.tested.writeCount()
    const county = await city.tested.as('county-office')
    const rows = [
      { id: null, version: 0, texts: ['XM-020', '甲', '晋江市'] },
      { id: null, version: 0, texts: ['XM-021', '乙', '惠安县'] },
      { id: 'project-harbour', version: 1, texts: ['XM-003', '丙', '惠安县'] },
    ]
    const { saved, plan } = await county.call(saveBlock, { ledger, fields: ['code', 'name', 'place'], rows })
    expect(saved).toBeNull()
    expect(plan.rows.map(({ state, problems }) => [state, ...problems.map(({ code }) => code)])).toEqual([
      ['new'],
      ['refused', 'access.outside-scope'],
      ['refused', 'ledger.row-unknown', 'access.outside-scope'],
    ])
    expect(await city.tested.writeCount()).toBe(before)
  })

  test('officials without a place read the whole city; enterprises and administrators no ledger at all', async () => {
    for (const login of ['department', 'leader', 'auditor'])
      expect((await (await city.tested.as(login)).call(listLedgerRows, { ledger })).rows, login).toHaveLength(3)
    for (const login of ['enterprise', 'system-admin', 'security-admin', 'audit-admin'])
      expect((await (await city.tested.as(login)).refusal(listLedgerRows, { ledger })).code, login).toBe(
        'access.denied',
      )
  })
})
