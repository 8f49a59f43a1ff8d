import { beforeEach, expect, test } from 'vitest'
import { getLedgerRow } from '#contract/ledger.ts'
import { planBlock, saveBlock } from '#contract/ledger-block.ts'
import { createLedgerRow, saveLedgerRow } from '#contract/ledger-entry.ts'
import type { InputOf } from '#contract/operation.ts'
import { insertLedgerCheckVersions, type NewLedgerCheckVersion } from '#db/ledger-check.repository.ts'
import { transact } from '#db/transact.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'

// Faked: the world's clock, and the rulebook: two checks of projects, one hard and one soft.

const ledger = 'project'
const ended: NewLedgerCheckVersion = {
  ...{ id: 'project-ended-before-start', version: 1, ledger, severity: 'refuse' },
  condition: { field: 'completedOn', operator: '<', value: { field: 'startedOn' } },
  ...{ zh: '竣工早于开工', en: 'Completed before it started', fields: ['completedOn', 'startedOn'], certainty: 'A' },
  ...{ sourceText: '测试', validFrom: '2026-01-01', validTo: null, recordedBy: 'world', why: '' },
}
const large: NewLedgerCheckVersion = {
  ...ended,
  ...{ id: 'project-very-large', severity: 'ask', fields: ['totalInvestment'] },
  condition: { field: 'totalInvestment', operator: '>', value: '1000000' },
  ...{ zh: '总投资超过100亿元，确认？', en: 'More than 10 billion?' },
}

const early = { field: 'signedOn', operator: '<', value: '2026-01-01' }

describeDatabases((databases) => {
  const city = useLedgerCity(databases)
  beforeEach(async () => {
    await transact(city.tested.app.database, { kind: 'system', cityId }, (tx) =>
      insertLedgerCheckVersions(tx, [ended, large]),
    )
  })

  type Save = Pick<InputOf<typeof saveLedgerRow>, 'values' | 'answers'>
  const save = (version: number, change: Save) =>
    city.office.call(saveLedgerRow, { ledger, id: 'project-factory', kind: 'change', version, ...change })

  test('a hard finding keeps a row from being saved, whatever is answered', async () => {
    const before = await city.tested.writeCount()
    const values = { completedOn: '2026-02-01' }
    const { row, findings } = await save(1, { values, answers: { 'project-ended-before-start': '就是这样' } })
    expect(row).toBeNull()
    expect(findings).toMatchObject([
      {
        check: 'project-ended-before-start',
        severity: 'refuse',
        zh: '竣工早于开工',
        fields: ['completedOn', 'startedOn'],
      },
    ])
    expect(await city.tested.writeCount()).toBe(before)
  })

  test('a soft finding asks, and its answer is kept in the version', async () => {
    const values = { totalInvestment: '1200000' }
    const asked = await save(1, { values })
    expect(asked).toMatchObject({ row: null, findings: [{ check: 'project-very-large', severity: 'ask' }] })
    const { row } = await save(1, { values, answers: { 'project-very-large': '备案如此', 'not-asked': '多余' } })
    expect(row).toMatchObject({ version: 2, answers: [{ check: 'project-very-large', answer: '备案如此' }] })
  })

  test('what was answered is not asked again until what it is about changes', async () => {
    await save(1, { values: { totalInvestment: '1200000' }, answers: { 'project-very-large': '备案如此' } })
    const { row } = await save(2, { values: { remark: '已核' } })
    expect(row).toMatchObject({ version: 3, answers: [{ check: 'project-very-large', answer: '备案如此' }] })
    expect(await save(3, { values: { totalInvestment: '1300000' } })).toMatchObject({ row: null })
  })

  test('a fault that stood before keeps nobody from mending another field, and stays a fault', async () => {
    await transact(city.tested.app.database, { kind: 'system', cityId }, (tx) =>
      insertLedgerCheckVersions(tx, [
        { ...ended, id: 'project-signed-too-early', fields: ['signedOn'], condition: early },
      ]),
    )
    expect((await save(1, { values: { remark: '已核' } })).row).toMatchObject({ version: 2 })
    const again = await save(2, { values: { signedOn: '2025-11-21' } })
    expect(again.findings.map(({ check }) => check)).toEqual(['project-signed-too-early'])
  })

  test('values that cannot be taken are named first; the checks wait for them', async () => {
    const values = { code: 'XM-080', name: '新', place: '350582', totalInvestment: '1200000', floorArea: '-1' }
    const { problems, findings } = await city.office.call(createLedgerRow, { ledger, values })
    expect([problems.map(({ field }) => field), findings]).toEqual([['floorArea'], []])
  })

  test('a block shows what the checks say of each row, and is saved when all is answered', async () => {
    const block = {
      ...{ ledger, fields: ['code', 'totalInvestment', 'completedOn'] },
      rows: [
        { id: null, version: 0, texts: ['XM-001', '130亿元', ''] },
        { id: null, version: 0, texts: ['XM-002', '140亿元', ''] },
      ],
    }
    const plan = await city.office.call(planBlock, block)
    expect(plan.rows.map(({ state, findings }) => [state, ...findings.map(({ check }) => check)])).toEqual([
      ['changed', 'project-very-large'],
      ['changed', 'project-very-large'],
    ])
    expect((await city.office.call(saveBlock, block)).saved).toBeNull()
    const { saved } = await city.office.call(saveBlock, { ...block, answers: { 'project-very-large': '均已核实' } })
    expect(saved).toHaveLength(2)
    const { row } = await city.office.call(getLedgerRow, { ledger, id: 'project-line' })
    expect(row.answers).toEqual([{ check: 'project-very-large', answer: '均已核实' }])
  })

  test('a block with a row that a hard check refuses says so', async () => {
    const rows = [{ id: 'project-factory', version: 1, texts: ['2026-02-01'] }]
    const { saved, plan } = await city.office.call(saveBlock, { ledger, fields: ['completedOn'], rows })
    expect(saved).toBeNull()
    expect(plan.rows[0]).toMatchObject({ state: 'refused', findings: [{ severity: 'refuse' }] })
  })
})
