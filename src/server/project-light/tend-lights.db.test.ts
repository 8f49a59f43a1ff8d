import { expect, test } from 'vitest'
import { promiseGate } from '#contract/gate.ts'
import type { InputOf, Operation } from '#contract/operation.ts'
import { answerLight, listProjectLights, waiveLight } from '#contract/project-light.ts'
import { insertLightFeedback } from '#db/light-upkeep.repository.ts'
import { transact } from '#db/transact.ts'
import type { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, fillFigures, fillLedgers, useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'

// Nothing is faked but the clock: it is 2026-10-31. The rules are those of rulebook/national/light-rules.yaml: a light is waived for 90 days at
// most, a rule goes quiet from ten answers on with 60 % of no use. 延期项目 in 晋江 was planned to start on 2026-05-20: red.

const jinjiang = '350582'
const late = aRow('project', 'project-late', jinjiang, {
  ...{ code: 'XM-101', name: '延期项目', place: jinjiang, duty: 'office-jinjiang', startPlannedOn: '2026-05-20' },
})

describeDatabases((databases) => {
  const city = useLedgerCity(databases, async (tx) => {
    await fillLedgers(tx, [late])
    await fillFigures(tx)
  })

  const as = (login: string): Promise<Client> => city.tested.as(login)
  const refusalOf = async (client: Client, operation: Operation, input: object) =>
    (await client.send(operation, input)).json() as { code: string } // a refusal is this
  const lightsOf = async (asked: InputOf<typeof listProjectLights> = {}) =>
    (await as('city-office')).call(listProjectLights, { place: jinjiang, kind: 'start', ...asked })
  const startTally = async () => (await lightsOf()).tallies.find(({ kind }) => kind === 'start')
  const said = { id: late.id, kind: 'start', until: '2026-12-31', why: '台风受灾停工', expectedNumber: 0 } as const

  test('a county asks, the city approves; a waived light is in no count and stays in sight, and lights again after its day', async () => {
    expect(await lightsOf()).toMatchObject({ found: 1, waived: 0 })
    const [county, office] = [await as('county-office'), await as('city-office')]
    await county.call(waiveLight, { ...said, act: 'ask' })
    expect(await lightsOf()).toMatchObject({ found: 1, waived: 0 }) // asked is not approved
    await office.call(waiveLight, { ...said, act: 'approve', expectedNumber: 1 })
    expect(await lightsOf()).toMatchObject({ found: 0, waived: 1, counts: { start: { red: 0 } } })
    const { projects } = await lightsOf({ waived: 'yes' })
    const light = projects[0]?.lights.find(({ kind }) => kind === 'start')
    expect(light).toMatchObject({
      light: 'red',
      waiver: { state: 'waived', until: '2026-12-31', why: '台风受灾停工', by: 'city-office-name' },
    })
    await office.call(waiveLight, { ...said, act: 'withdraw', until: null, expectedNumber: 2 })
    expect(await lightsOf()).toMatchObject({ found: 1, waived: 0 })
  })

  test('a county does not approve, nor ask for others, nor without an end that the rule allows', async () => {
    const county = await as('county-office')
    expect(await refusalOf(county, waiveLight, { ...said, act: 'approve' })).toMatchObject({ code: 'access.denied' })
    expect(await refusalOf(county, waiveLight, { ...said, act: 'ask', until: null })).toMatchObject({
      code: 'light.waiver-day',
    })
    const tooLong = { ...said, act: 'ask', until: '2027-06-30' }
    expect(await refusalOf(county, waiveLight, tooLong)).toMatchObject({ code: 'light.waiver-day' })
    expect(await refusalOf(await as('huian'), waiveLight, { ...said, act: 'ask' })).toMatchObject({
      code: 'ledger.row-unknown',
    })
    await county.call(waiveLight, { ...said, act: 'ask' })
    expect(await refusalOf(county, waiveLight, { ...said, act: 'ask' })).toMatchObject({ code: 'light.conflict' })
    const again = { ...said, act: 'ask', expectedNumber: 1 }
    expect(await refusalOf(county, waiveLight, again)).toMatchObject({ code: 'light.waiver-state' })
  })

  test('of a person the last answer counts; an act since the light counts as acted upon', async () => {
    const rule = (await startTally())?.rule
    const answer = { id: late.id, kind: 'start', rule: rule?.id ?? '', version: rule?.version ?? 0 } as const
    const county = await as('county-office')
    await county.call(answerLight, { ...answer, answer: 'useless' })
    await county.call(answerLight, { ...answer, answer: 'useful' })
    await (await as('department')).call(answerLight, { ...answer, answer: 'known' })
    const counts = { useful: 1, useless: 0, known: 1, alerts: 1, isQuiet: false }
    expect(await startTally()).toMatchObject({ ...counts, actedUpon: 0 })
    const promised = { id: late.id, gate: 'start', day: '2026-12-01', expectedPromises: 0 }
    await county.call(promiseGate, promised)
    expect(await startTally()).toMatchObject({ ...counts, actedUpon: 1 })
    const gone = { ...answer, rule: 'none', answer: 'useful' }
    expect(await refusalOf(county, answerLight, gone)).toMatchObject({ code: 'light.rule-unknown' })
  })

  test('a rule that too many find of no use goes quiet and says so', async () => {
    const rule = (await startTally())?.rule
    await transact(city.tested.app.database, { kind: 'system', cityId }, async (tx) => {
      for (let number = 0; number < 10; number += 1)
        await insertLightFeedback(tx, {
          ...{ id: `f-${number}`, projectId: late.id, kind: 'start', ruleId: rule?.id ?? '' },
          ...{ ruleVersion: rule?.version ?? 0, answer: number < 6 ? 'useless' : 'useful', synthetic: false },
          ...{ recordedOn: '2026-10-30', recordedBy: `person-${number}`, recordedByName: '某人' },
        })
    })
    const answer = { id: late.id, kind: 'start', rule: rule?.id ?? '', version: rule?.version ?? 0 } as const
    await (await as('department')).call(answerLight, { ...answer, answer: 'useless' })
    const { found, counts } = await lightsOf()
    expect(found).toBe(0)
    expect(await startTally()).toMatchObject({ useless: 7, useful: 4, isQuiet: true }) // 63 %
    expect(counts.start?.red).toBe(1) // it is red all the same
    expect((await lightsOf({ light: 'red' })).projects[0]?.lights[0]).toMatchObject({ isQuiet: true })
  })
})
