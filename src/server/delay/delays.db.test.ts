import { expect, test } from 'vitest'
import * as contract from '#contract/delay.ts'
import { promiseGate } from '#contract/gate.ts'
import type { Operation } from '#contract/operation.ts'
import { insertGatePromises } from '#db/gate.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, fillFigures, fillLedgers, useLedgerCity } from '../../../test/support/ledger-city.ts'

// Nothing is faked but the clock: it is 2026-10-31. In 晋江 350582, whose office is `county-office` (office-jinjiang), the project 在建项目 promised its
// completion for 2026-09-30 and then for 2026-10-30, which is over: it slipped by the 31 days to today. `enterprise` speaks for `factory`.

const jinjiang = '350582'
const building = aRow('project', 'project-building', jinjiang, {
  ...{ code: 'XM-201', name: '在建项目', place: jinjiang, category: 'industry', site: 'new-land' },
  ...{ signedOn: '2025-01-10', landOn: '2025-03-01', startedOn: '2025-05-01' },
})

async function fill(tx: Transaction): Promise<void> {
  await fillLedgers(tx, [building])
  await fillFigures(tx)
  const told = {
    ...{ projectId: building.id, gate: 'completion', placeId: jinjiang, synthetic: false, why: '' },
    ...{ recordedBy: 'county-office', recordedByName: 'county-office-name' },
  }
  await insertGatePromises(tx, [
    { ...told, number: 1, promisedOn: '2026-09-30', recordedOn: '2026-03-01' },
    { ...told, number: 2, promisedOn: '2026-10-30', recordedOn: '2026-10-20' },
  ])
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fill)

  const as = (login: string): Promise<Client> => city.tested.as(login)
  const refusalOf = async (client: Client, operation: Operation, input: object) =>
    (await client.send(operation, input)).json() as { code: string; params: Record<string, number> } // a refusal is this
  const said = {
    ...{ id: building.id, gate: 'completion', days: 20, words: '外线工程未完' },
    ...{ cause: 'owner' as const, organisationId: 'factory' },
  }
  const ledgerOf = async (client: Client) => client.call(contract.listDelays, { id: building.id })

  test('both sides speak: entered by the office, owed by the enterprise, counted once it has confirmed', async () => {
    const [office, enterprise] = [await as('county-office'), await as('enterprise')]
    expect(await ledgerOf(office)).toMatchObject({
      ...{ mayWrite: true, delays: [] },
      slips: [{ gate: { code: 'completion' }, from: '2026-09-30', to: '2026-10-31', days: 31, left: 31 }],
    })
    const { delay } = await office.call(contract.attributeDelay, said)
    expect(await ledgerOf(office)).toMatchObject({
      ...{ slips: [{ left: 11 }], confirmed: { owner: 0 } },
      delays: [{ state: 'proposed', acts: ['withdraw'] }],
    })
    const owed = await enterprise.call(contract.listOwedDelays, {})
    expect(owed.delays).toMatchObject([{ id: delay, project: { name: '在建项目' }, acts: ['confirm', 'contest'] }])
    await enterprise.call(contract.sayOfDelay, { id: delay, act: 'confirm', expectedWords: 0 })
    expect((await enterprise.call(contract.listOwedDelays, {})).delays).toEqual([])
    expect(await ledgerOf(office)).toMatchObject({
      confirmed: { owner: 20 },
      delays: [{ state: 'confirmed', acts: [] }],
    })
  })

  test('what is contested counts for nobody and is free again; whoever contests says why', async () => {
    const [office, enterprise] = [await as('county-office'), await as('enterprise')]
    const { delay } = await office.call(contract.attributeDelay, said)
    const contest = { id: delay, act: 'contest' as const, expectedWords: 0 }
    expect(await refusalOf(enterprise, contract.sayOfDelay, contest)).toMatchObject({ code: 'delay.words-missing' })
    await enterprise.call(contract.sayOfDelay, { ...contest, words: '等供电' })
    expect(await ledgerOf(office)).toMatchObject({ slips: [{ left: 31 }], confirmed: { owner: 0 } })
    const late = { ...contest, act: 'confirm' as const }
    expect(await refusalOf(enterprise, contract.sayOfDelay, late)).toMatchObject({ code: 'delay.conflict' })
    await office.call(contract.sayOfDelay, { id: delay, act: 'withdraw', words: '登记有误', expectedWords: 1 })
    expect((await ledgerOf(office)).delays).toMatchObject([{ state: 'withdrawn', acts: [] }])
  })

  test('no more days than slipped, no word for oneself, no organisation that is not there', async () => {
    const office = await as('county-office')
    await office.call(contract.attributeDelay, said)
    const more = await refusalOf(office, contract.attributeDelay, { ...said, days: 12 })
    expect(more).toMatchObject({ code: 'delay.beyond-slip', params: { days: 12, left: 11 } })
    const own = { ...said, days: 1, organisationId: 'office-jinjiang' }
    expect(await refusalOf(office, contract.attributeDelay, own)).toMatchObject({ code: 'delay.same-side' })
    const gone = { ...said, days: 1, organisationId: 'gone' }
    expect(await refusalOf(office, contract.attributeDelay, gone)).toMatchObject({ code: 'organisation.unknown' })
  })

  test('nobody speaks for others: the office that entered, another county, an enterprise that was not asked', async () => {
    const office = await as('county-office')
    const { delay } = await office.call(contract.attributeDelay, { ...said, organisationId: 'operator-jinjiang' })
    const confirm = { id: delay, act: 'confirm', expectedWords: 0 }
    expect(await refusalOf(office, contract.sayOfDelay, confirm)).toMatchObject({ code: 'delay.not-yours' })
    expect(await refusalOf(await as('huian'), contract.sayOfDelay, confirm)).toMatchObject({ code: 'delay.not-yours' })
    expect(await refusalOf(await as('enterprise'), contract.sayOfDelay, confirm)).toMatchObject({
      code: 'delay.unknown',
    })
    expect(await refusalOf(await as('huian'), contract.attributeDelay, said)).toMatchObject({
      code: 'ledger.row-unknown',
    })
  })

  test('a later promise makes the slip longer, and leaves what was given as it is', async () => {
    const office = await as('county-office')
    await office.call(contract.attributeDelay, said)
    const later = { id: building.id, gate: 'completion', day: '2026-12-31', why: '主材晚到', expectedPromises: 2 }
    await office.call(promiseGate, later)
    expect((await ledgerOf(office)).slips).toMatchObject([{ days: 92, left: 72 }])
  })
})
