import { expect, test } from 'vitest'
import * as contract from '#contract/gate.ts'
import type { Operation } from '#contract/operation.ts'
import { listProjectLights } from '#contract/project-light.ts'
import { insertGatePromises } from '#db/gate.repository.ts'
import { insertLightRuleVersions, listLightRules } from '#db/light-rule.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, fillFigures, fillLedgers, useLedgerCity } from '../../../test/support/ledger-city.ts'

// Nothing is faked but the clock: it is 2026-10-31. The gates are those of rulebook/national/light-rules.yaml. Beside the rows of
// test/support/ledger-city.ts stand in 晋江 350582, whose office is `county-office`:
//
//   在建项目 project-building  industry on new land: signed 2025-01-10, land 2025-03-01, started 2025-05-01, produces 2026-12-31 as planned;
//                              promised to be completed by 2026-09-30, then (on 20 October) by 2026-10-30. By contract: to start by
//                              2025-04-30, to produce by 2026-10-01, 300 万元 a mu of investment, 20 万元 a mu of tax
//   租厂项目 project-leased    upgrade in rented space, signed 2026-02-01, started 2026-04-01
//   框架项目 project-framework of which a framework agreement was signed 2026-08-01

const jinjiang = '350582'
const at = { place: jinjiang, duty: 'office-jinjiang' }
const own = [
  aRow('project', 'project-building', jinjiang, {
    ...{ ...at, code: 'XM-201', name: '在建项目', category: 'industry', site: 'new-land', contractKind: 'formal' },
    ...{ signedOn: '2025-01-10', landOn: '2025-03-01', startPlannedOn: '2025-04-20', startedOn: '2025-05-01' },
    productionPlannedOn: '2026-12-31',
  }),
  aRow('project', 'project-leased', jinjiang, {
    ...{ ...at, code: 'XM-202', name: '租厂项目', category: 'upgrade', site: 'rented' },
    ...{ signedOn: '2026-02-01', startedOn: '2026-04-01' },
  }),
  aRow('project', 'project-framework', jinjiang, {
    ...{ ...at, code: 'XM-203', name: '框架项目', signedOn: '2026-08-01', contractKind: 'framework' },
  }),
  aRow('contract-terms', 'terms-building', jinjiang, {
    ...{ project: 'project-building', agreement: 'investment', startBy: '2025-04-30', produceBy: '2026-10-01' },
    ...{ investmentIntensity: '300', taxPerMu: '20', keeping: 'performing' },
  }),
]

async function fill(tx: Transaction): Promise<void> {
  await fillLedgers(tx, own)
  await fillFigures(tx)
  const told = {
    ...{ projectId: 'project-building', gate: 'completion', placeId: jinjiang, synthetic: false },
    ...{ recordedBy: 'county-office', recordedByName: 'county-office-name' },
  }
  await insertGatePromises(tx, [
    { ...told, number: 1, promisedOn: '2026-09-30', why: '', recordedOn: '2026-03-01' },
    { ...told, number: 2, promisedOn: '2026-10-30', why: '主材晚到', recordedOn: '2026-10-20' },
  ])
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fill)

  const gatesOf = async (id: string, client: Client = city.office, asOf?: string) =>
    client.call(contract.getGates, { id, ...(asOf && { asOf }) })
  const gateOf = async (id: string, code: string, asOf?: string) =>
    (await gatesOf(id, city.office, asOf)).gates.find((gate) => gate.code === code)
  const refusalOf = async (client: Client, operation: Operation, input: object) =>
    (await client.send(operation, input)).json() as { code: string; params: Record<string, string> } // a refusal is this
  const completing = { id: 'project-building', gate: 'completion', expectedPromises: 2 }

  test('a project shows its gates in their order, each with state and reason', async () => {
    const { gates, rule, siteSaid, mayWrite } = await gatesOf('project-building')
    expect(gates.map(({ name, state, reason }) => [name, state, reason])).toEqual([
      ['策划', 'unrecorded', 'passed'],
      ['洽谈', 'unrecorded', 'passed'],
      ['签约', 'done', 'reached'],
      ['供地', 'done', 'reached'],
      ['开工', 'done', 'reached'],
      ['竣工', 'overdue', 'promise-broken'],
      ['投产', 'not-yet', 'waits'],
      ['达效', 'not-yet', 'waits'],
      ['纳统', 'doing', 'no-day'],
    ])
    expect(rule).toMatchObject({ id: 'gate-chain-default', certainty: 'A' })
    expect([siteSaid, mayWrite]).toEqual([true, true])
    expect(gates.find(({ code }) => code === 'production')).toMatchObject({
      planned: '2026-12-31',
      gates: ['completion'],
    })
  })

  test('leased space passes land and completion by and is fitted out', async () => {
    const { gates } = await gatesOf('project-leased')
    const codes = gates.map(({ code }) => code)
    expect(codes).toEqual(['reserve', 'negotiation', 'signing', 'start', 'fitting', 'production', 'effect', 'entry'])
  })

  test('a framework agreement is no contract', async () => {
    expect(await gateOf('project-framework', 'signing')).toMatchObject({ state: 'not-yet', actual: null })
    expect((await gatesOf('project-framework')).siteSaid).toBe(false)
  })

  test('terms of the contract stand at their gate, kept or broken, and what cannot be judged says why', async () => {
    const { gates } = await gatesOf('project-building')
    const told = gates.flatMap(({ code, terms }) =>
      terms.map(({ term, state, reason }) => [code, term.code, state, reason]),
    )
    expect(told).toEqual([
      ['start', 'startBy', 'broken', 'late'], // a day after 2025-04-30
      ['production', 'produceBy', 'broken', 'late'],
      ['production', 'investmentIntensity', 'not-yet', 'gate-open'],
      ['effect', 'taxPerMu', 'not-yet', 'gate-open'],
    ])
    const tax = gates.find(({ code }) => code === 'effect')?.terms[0]
    expect(tax).toMatchObject({
      term: { name: '亩均税收' },
      promised: { value: '20', unit: '万元/亩' },
      agreement: { name: '投资协议' },
    })
  })

  test('a new promise stands behind the earlier ones, with who and why', async () => {
    const county = await city.tested.as('county-office')
    await county.call(contract.promiseGate, { ...completing, day: '2026-12-20', why: '幕墙返工' })
    const gate = await gateOf('project-building', 'completion')
    expect(gate).toMatchObject({ state: 'doing', reason: 'promised', day: '2026-12-20' })
    expect(gate?.promises.map(({ day, why, by, recordedOn }) => [day, why, by, recordedOn])).toEqual([
      ['2026-09-30', '', 'county-office-name', '2026-03-01'],
      ['2026-10-30', '主材晚到', 'county-office-name', '2026-10-20'],
      ['2026-12-20', '幕墙返工', 'county-office-name', '2026-10-31'],
    ])
  })

  test('what was promised later was not known on an earlier day', async () => {
    const gate = await gateOf('project-building', 'completion', '2026-10-15')
    expect(gate).toMatchObject({ state: 'overdue', day: '2026-09-30', daysLate: 15, promises: [{ number: 1 }] })
  })

  test('a promise in the past, put off without a reason, or for what is reached or passed by is refused', async () => {
    const refused = async (input: object) =>
      (await refusalOf(city.office, contract.promiseGate, { ...completing, day: '2026-12-20', ...input })).code
    expect(await refused({ day: '2026-10-30', why: '早' })).toBe('gate.day-past')
    expect(await refused({})).toBe('gate.why-missing')
    expect(await refused({ gate: 'start', expectedPromises: 0 })).toBe('gate.reached')
    expect(await refused({ gate: 'fitting', expectedPromises: 0 })).toBe('gate.not-asked')
    expect(await refused({ id: 'nobody' })).toBe('ledger.row-unknown')
    expect(await refused({ day: '9999-01-01', why: '远' })).toBe('calendar.year-out-of-range')
  })

  test('two at once: the second is told so, and one promise is kept', async () => {
    const asked = { ...completing, day: '2026-12-20', why: '幕墙返工' }
    const clients = [city.office, await city.tested.as('county-office')]
    const sent = await Promise.all(clients.map((client) => client.send(contract.promiseGate, asked)))
    expect(sent.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    expect((await gateOf('project-building', 'completion'))?.promises.length).toBe(3)
    const late = await refusalOf(city.office, contract.promiseGate, asked)
    expect(late).toMatchObject({ code: 'gate.conflict', params: { gate: '竣工', expected: 2, current: 3 } })
  })

  test('another county neither promises nor records, and is told by its page', async () => {
    const huian = await city.tested.as('huian')
    expect((await gatesOf('project-building', huian).catch(() => null))?.mayWrite ?? false).toBe(false)
    const before = await city.tested.writeCount()
    const refused = await refusalOf(huian, contract.promiseGate, { ...completing, day: '2026-12-20', why: '改' })
    expect(['access.outside-scope', 'ledger.row-unknown']).toContain(refused.code)
    expect(await city.tested.writeCount()).toBe(before)
  })

  test('a gate that the ledger has no day for is recorded with its proof, corrected and taken back; versions count up', async () => {
    const fitting = { id: 'project-leased', gate: 'fitting' }
    const reach = (day: string | null, expectedVersion: number) => ({
      ...fitting,
      day,
      evidence: '现场照片',
      expectedVersion,
    })
    await city.office.call(contract.reachGate, reach('2026-08-01', 0))
    expect(await gateOf('project-leased', 'fitting')).toMatchObject({
      ...{ state: 'done', actual: '2026-08-01', actualField: null, record: { version: 1, evidence: '现场照片' } },
    })
    expect((await refusalOf(city.office, contract.reachGate, reach('2026-08-02', 0))).code).toBe('gate.conflict')
    expect((await refusalOf(city.office, contract.reachGate, reach('2026-11-01', 1))).code).toBe('gate.day-to-come')
    expect(await refusalOf(city.office, contract.reachGate, reach('2026-03-31', 1))).toMatchObject({
      ...{ code: 'gate.out-of-order', params: { gate: '装修', before: '开工', day: '2026-04-01' } },
    })
    await city.office.call(contract.reachGate, reach(null, 1))
    expect(await gateOf('project-leased', 'fitting')).toMatchObject({
      state: 'doing',
      actual: null,
      record: { day: null },
    })
  })

  test('a day that the ledger holds is entered there alone', async () => {
    const asked = { id: 'project-leased', gate: 'production', day: '2026-09-01', evidence: '投产', expectedVersion: 0 }
    expect((await refusalOf(city.office, contract.reachGate, asked)).code).toBe('gate.in-ledger')
  })

  test('the light of a promised gate is amber a day after it, and goes out when another day is promised', async () => {
    const lightOf = async (asOf?: string) =>
      (await city.office.call(listProjectLights, { kind: 'gate', light: 'amber', ...(asOf && { asOf }) })).projects
        .find(({ id }) => id === 'project-building')
        ?.lights.find(({ kind }) => kind === 'gate')
    expect(await lightOf()).toMatchObject({
      reason: 'gate-late',
      daysLate: 1,
      day: '2026-10-30',
      gate: { name: '竣工' },
    })
    expect(await lightOf('2026-10-30')).toBeUndefined()
    await city.office.call(contract.promiseGate, { ...completing, day: '2026-12-20', why: '幕墙返工' })
    expect(await lightOf()).toBeUndefined()
  })
})

describeDatabases((databases) => {
  const city = useLedgerCity(databases, async (tx) => {
    await fill(tx)
    const [national] = (await listLightRules(tx)).filter(({ kind }) => kind === 'gate-chain')
    if (national === undefined) throw new Error('the national rulebook has gates')
    const { recordedAt: _, ...rule } = national
    const gates = (rule.thresholds as { gates: { code: string }[] }).gates.filter(
      ({ code }) => code === 'signing' || code === 'start',
    )
    const thresholds = { gates: gates.map((gate) => ({ ...gate, after: gate.code === 'start' ? ['signing'] : [] })) }
    const local = { ...rule, id: 'gates-of-jinjiang', region: jinjiang, thresholds, validFrom: '2026-10-20' }
    await insertLightRuleVersions(tx, [local])
  })

  test('a place with gates of its own goes by them from the day on which they hold', async () => {
    const codes = async (asOf?: string) => {
      const { gates, rule } = await city.office.call(contract.getGates, { id: 'project-leased', ...(asOf && { asOf }) })
      return [rule?.id, gates.length]
    }
    expect(await codes()).toEqual(['gates-of-jinjiang', 2])
    expect(await codes('2026-10-19')).toEqual(['gate-chain-default', 8])
  })
})
