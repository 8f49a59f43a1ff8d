import { describe, expect, test } from 'vitest'
import { listAudit } from '#contract/audit.ts'
import { getLedgerRow, getRowHistory, listLedgerRows, summariseLedger } from '#contract/ledger.ts'
import {
  approveLedgerRows,
  createLedgerRow,
  saveLedgerRow,
  undoLedgerRow,
  withdrawLedgerRow,
} from '#contract/ledger-entry.ts'
import type { InputOf } from '#contract/operation.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'

// Faked: the world's clock; it is 2026-10-31, and every row has been known since 2026-10-12.

const ledger = 'project'
const wharf = { code: 'XM-009', name: '码头二期', place: '350582', totalInvestment: '5000' }

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  type Save = Omit<InputOf<typeof saveLedgerRow>, 'ledger' | 'id' | 'kind'>
  const save = (change: Save & { kind?: 'correct' | 'change' }, id = 'project-line') => ({
    ...{ ledger, id, kind: 'correct' as const },
    ...change,
  })
  const rowOf = async (id: string, asOf?: string) => (await city.office.call(getLedgerRow, { ledger, id, asOf })).row
  const investment = async (asOf?: string) => (await rowOf('project-line', asOf)).values.totalInvestment
  const historyOf = async (id: string) => (await city.office.call(getRowHistory, { ledger, id })).versions

  describe('a new row', () => {
    test('is approved when the city office enters it, known from today, with every field', async () => {
      const { row, problems, findings } = await city.office.call(createLedgerRow, { ledger, values: wharf })
      expect([problems, findings]).toEqual([[], []])
      expect(row).toMatchObject({
        ...{ version: 1, kind: 'create', approval: 'approved', knownFrom: '2026-10-31', recordedOn: '2026-10-31' },
        ...{ late: false, recordedBy: 'city-office-name', origin: null, synthetic: false },
      })
      expect(row?.values).toMatchObject({ ...wharf, park: null, isKey: null })
    })

    test('is 补录 when the office knew it before the day of entry', async () => {
      const { row } = await city.office.call(createLedgerRow, { ledger, values: wharf, knownFrom: '2026-10-20' })
      expect(row).toMatchObject({ knownFrom: '2026-10-20', recordedOn: '2026-10-31', late: true })
      expect((await city.office.call(listLedgerRows, { ledger, asOf: '2026-10-20' })).rows).toHaveLength(4)
      expect((await city.office.call(listLedgerRows, { ledger, asOf: '2026-10-19' })).rows).toHaveLength(3)
    })

    test('is not saved while one of its values cannot be taken, and every one is named', async () => {
      const before = await city.tested.writeCount()
      const values = { ...wharf, name: '', place: 'atlantis', park: 'park-0', duty: 'nobody', totalInvestment: '-1' }
      const { row, problems } = await city.office.call(createLedgerRow, { ledger, values })
      expect(row).toBeNull()
      expect(problems.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
        'duty value.organisation-unknown',
        'name value.empty',
        'park value.reference-unknown',
        'place value.place-unknown',
        'totalInvestment value.negative',
      ])
      expect(await city.tested.writeCount()).toBe(before)
    })

    test('with the key of another is refused and the other named', async () => {
      const refusal = await city.office.refusal(createLedgerRow, { ledger, values: { ...wharf, code: 'XM-001' } })
      expect(refusal).toMatchObject({ status: 409, code: 'ledger.key-taken', params: { row: '标准厂房一期' } })
    })

    test('with a field that the ledger does not have is refused', async () => {
      const refusal = await city.office.refusal(createLedgerRow, { ledger, values: { ...wharf, colour: 'red' } })
      expect(refusal).toMatchObject({ status: 404, code: 'ledger.field-unknown', params: { field: 'colour' } })
    })

    test('cannot be known from tomorrow', async () => {
      const refusal = await city.office.refusal(createLedgerRow, { ledger, values: wharf, knownFrom: '2026-11-01' })
      expect(refusal.code).toBe('ledger.known-in-future')
    })

    test('of a month lies where its project lies', async () => {
      const values = { project: 'project-harbour', month: '2026-08', invested: '1' }
      await city.office.call(createLedgerRow, { ledger: 'project-month', values })
      const huian = await city.tested.as('huian')
      expect((await huian.call(listLedgerRows, { ledger: 'project-month' })).rows).toHaveLength(2)
    })
  })

  describe('a changed row', () => {
    test('keeps what was not named, and the earlier value on earlier days', async () => {
      const values = { totalInvestment: '36000.00' }
      const { row } = await city.office.call(
        saveLedgerRow,
        save({ version: 1, values, kind: 'change', why: '追加设备' }),
      )
      expect(row).toMatchObject({ version: 2, kind: 'change', why: '追加设备', late: false })
      expect(row?.values).toMatchObject({ code: 'XM-002', totalInvestment: '36000', park: 'park-wuli' })
      expect([await investment(), await investment('2026-10-30')]).toEqual(['36000', '35000.5'])
    })

    test('a correction known earlier replaces the value from that day on', async () => {
      await city.office.call(
        saveLedgerRow,
        save({ version: 1, values: { totalInvestment: '1' }, knownFrom: '2026-10-12' }),
      )
      expect([await investment(), await investment('2026-10-12')]).toEqual(['1', '1'])
    })

    test('is refused to who looked at an older version', async () => {
      await city.office.call(saveLedgerRow, save({ version: 1, values: { totalInvestment: '1' } }))
      const refusal = await city.office.refusal(saveLedgerRow, save({ version: 1, values: { totalInvestment: '2' } }))
      expect(refusal).toMatchObject({ status: 409, code: 'ledger.conflict', params: { version: 1, current: 2 } })
      expect(await investment()).toBe('1')
    })

    test('is not known before the version that it follows', async () => {
      const refusal = await city.office.refusal(
        saveLedgerRow,
        save({ version: 1, values: { isKey: true }, knownFrom: '2026-10-11' }),
      )
      expect(refusal).toMatchObject({ code: 'ledger.known-before-previous', params: { previous: '2026-10-12' } })
    })

    test('says nothing new when nothing differs: no version, no entry in the log', async () => {
      const before = await city.tested.writeCount()
      const { row } = await city.office.call(
        saveLedgerRow,
        save({ version: 1, values: { totalInvestment: '35000.50' } }),
      )
      expect(row).toMatchObject({ id: 'project-line', version: 1 })
      expect(await city.tested.writeCount()).toBe(before)
    })

    test('may take a free key, and not one that is held', async () => {
      const { row } = await city.office.call(saveLedgerRow, save({ version: 1, values: { code: 'XM-010' } }))
      expect(row?.values.code).toBe('XM-010')
      const refusal = await city.office.refusal(saveLedgerRow, save({ version: 2, values: { code: 'XM-003' } }))
      expect(refusal).toMatchObject({ code: 'ledger.key-taken', params: { row: '惠东仓储' } })
    })

    test('may not lose a required value', async () => {
      const { row, problems } = await city.office.call(saveLedgerRow, save({ version: 1, values: { name: '' } }))
      expect(row).toBeNull()
      expect(problems).toMatchObject([{ field: 'name', code: 'value.empty' }])
    })

    test('is logged with ledger, row and changed fields', async () => {
      await city.office.call(
        saveLedgerRow,
        save({ version: 1, values: { totalInvestment: '1', isKey: true }, why: '核对' }),
      )
      const { entries } = await (await city.tested.as('auditor')).call(listAudit, {})
      expect(entries[0]).toMatchObject({
        ...{ action: 'ledger.correct', subject: 'project-line', account: 'city-office' },
        detail: { ledger, row: '智能产线', version: 2, fields: ['isKey', 'totalInvestment'], why: '核对' },
      })
    })
  })

  describe('an earlier version', () => {
    test('comes back as a new one; nothing is taken out of the history', async () => {
      await city.office.call(saveLedgerRow, save({ version: 1, values: { totalInvestment: '1', isKey: true } }))
      const undone = await city.office.call(undoLedgerRow, { ledger, id: 'project-line', version: 2, to: 1 })
      expect(undone.row).toMatchObject({
        version: 3,
        kind: 'correct',
        values: { totalInvestment: '35000.5', isKey: null },
      })
      expect((await historyOf('project-line')).map(({ values }) => values.totalInvestment)).toEqual([
        '35000.5',
        '1',
        '35000.5',
      ])
    })

    test('that never was cannot come back', async () => {
      const refusal = await city.office.refusal(undoLedgerRow, { ledger, id: 'project-line', version: 1, to: 7 })
      expect(refusal).toMatchObject({ status: 404, code: 'ledger.row-unknown' })
    })
  })

  describe('a withdrawn row', () => {
    const withdrawal = { ledger, id: 'project-line', version: 1, why: '重复登记' }

    test('is gone today, stands on earlier days, and keeps its history', async () => {
      expect(await city.office.call(withdrawLedgerRow, withdrawal)).toEqual({ version: 2, asks: false })
      expect((await city.office.refusal(getLedgerRow, { ledger, id: 'project-line' })).code).toBe('ledger.row-unknown')
      expect(await investment('2026-10-30')).toBe('35000.5')
      expect((await city.office.call(summariseLedger, { ledger })).count).toBe(2)
      expect((await historyOf('project-line')).map(({ kind, why }) => [kind, why])).toEqual([
        ['create', ''],
        ['withdraw', '重复登记'],
      ])
    })

    test('is not changed and not withdrawn again', async () => {
      await city.office.call(withdrawLedgerRow, withdrawal)
      const again = await city.office.refusal(withdrawLedgerRow, { ...withdrawal, version: 2 })
      const changed = await city.office.refusal(saveLedgerRow, save({ version: 2, values: { isKey: true } }))
      expect([again.code, changed.code]).toEqual(['ledger.withdrawn', 'ledger.withdrawn'])
    })

    test('gives its key free, and comes back unless another row has taken it', async () => {
      await city.office.call(withdrawLedgerRow, withdrawal)
      const comeBack = { ledger, id: 'project-line', version: 2, to: 1 }
      expect((await city.office.call(undoLedgerRow, comeBack)).row).toMatchObject({
        version: 3,
        values: { code: 'XM-002' },
      })
      await city.office.call(withdrawLedgerRow, { ...withdrawal, version: 3 })
      await city.office.call(createLedgerRow, { ledger, values: { ...wharf, code: 'XM-002' } })
      const refusal = await city.office.refusal(undoLedgerRow, { ...comeBack, version: 4 })
      expect(refusal).toMatchObject({ code: 'ledger.key-taken', params: { row: '码头二期' } })
    })
  })

  describe('approval', () => {
    test('takes over what counties entered, with their days', async () => {
      const rows = [
        { id: 'project-harbour', version: 1 },
        { id: 'project-line', version: 1 },
      ]
      expect(await city.office.call(approveLedgerRows, { ledger, rows })).toEqual({ approved: 1 })
      expect(await rowOf('project-harbour')).toMatchObject({
        ...{ version: 2, kind: 'approve', approval: 'approved', knownFrom: '2026-10-12', recordedOn: '2026-10-12' },
      })
      expect(await rowOf('project-line')).toMatchObject({ version: 1 })
    })

    test('is all or none', async () => {
      const before = await city.tested.writeCount()
      const rows = [
        { id: 'project-harbour', version: 1 },
        { id: 'project-line', version: 4 },
      ]
      const stale = await city.office.refusal(approveLedgerRows, { ledger, rows })
      const unknown = await city.office.refusal(approveLedgerRows, {
        ledger,
        rows: [...rows.slice(0, 1), { id: 'x', version: 1 }],
      })
      expect([stale.code, unknown.code]).toEqual(['ledger.conflict', 'ledger.row-unknown'])
      expect(await city.tested.writeCount()).toBe(before)
    })
  })
})
