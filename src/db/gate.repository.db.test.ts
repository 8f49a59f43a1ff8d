import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/role.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { describeDatabases } from '../../test/support/database.ts'
import { aProject } from '../../test/support/ledger-rows.ts'
import { personIn, type SmallCityPlace, seedSmallCity } from '../../test/support/small-city.ts'
import type { Database } from './connection/database.ts'
import { appendGatePromise, appendGateRecord, listGatePromises, type NewGatePromise } from './gate.repository.ts'
import { appendRowVersions } from './ledger/append-row-versions.ts'
import { type Actor, transact } from './transact.ts'

// Nothing is faked. The place of the row decides who may write it: the policies of migration 0018, without any use case before them.

const office = personIn('city-office', '350500')
let number = 0

/** The next promise for 竣工 of a project in 晋江 350582, as the actor says it. */
function aPromise(actor: Actor, parts: Partial<NewGatePromise> = {}): NewGatePromise {
  number += 1
  return {
    ...{ projectId: 'jinjiang', gate: 'completion', number, placeId: '350582', promisedOn: '2026-12-01', why: '' },
    ...{ synthetic: false, recordedOn: '2026-09-01', recordedByName: '某单位' },
    recordedBy: actor.kind === 'person' ? actor.accountId : 'citong',
    ...parts,
  }
}

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
    await transact(database, office, (tx) => appendRowVersions(tx, openLedger(project), [aProject({ id: 'jinjiang' })]))
  })

  const promise = (actor: Actor, parts: Partial<NewGatePromise> = {}) =>
    transact(database, actor, (tx) => appendGatePromise(tx, aPromise(actor, parts)))

  test.each<[Role, SmallCityPlace, boolean]>([
    ['city-office', '350500', true],
    ['county-office', '350582', true],
    ['operator', '350582', true],
    ['operator', '350582104', false], // a town below
    ['county-office', '350521', false], // another county
    ['department', '350500', false],
    ['leader', '350500', false],
    ['auditor', '350500', false],
    ['enterprise', '350582', false],
  ])('a promise of %s of %s for a project in 晋江: written is %s', async (role, place, isWritten) => {
    const outcome = await promise(personIn(role, place)).catch((error: { sqlState?: string }) => error.sqlState)
    expect(outcome).toBe(isWritten ? true : '42501')
  })

  test('nobody writes in the name of another', async () => {
    await expect(promise(office, { recordedBy: 'account-leader' })).rejects.toMatchObject({ sqlState: '42501' })
  })

  test('a record follows the same policies', async () => {
    const record = (actor: Actor & { kind: 'person' }) => ({
      ...{ projectId: 'jinjiang', gate: 'reserve', version: 1, placeId: '350582', reachedOn: '2026-05-01' },
      ...{ evidence: '入库记录', synthetic: false, recordedOn: '2026-09-01', recordedByName: '某单位' },
      recordedBy: actor.accountId,
    })
    const other = personIn('county-office', '350521')
    const attempted = transact(database, other, (tx) =>
      appendGateRecord(tx, record(other as typeof other & { kind: 'person' })),
    )
    await expect(attempted).rejects.toMatchObject({ sqlState: '42501' })
  })

  test('a project that nobody knows has no gates', async () => {
    await expect(promise(office, { projectId: 'nobody' })).rejects.toMatchObject({ sqlState: '23503' })
  })

  test('of two with one number the second is told so; both of other days are kept in their order', async () => {
    const own = { gate: 'start', number: 1, recordedOn: '2026-09-01' }
    expect(await promise(office, own)).toBe(true)
    expect(await promise(office, own)).toBe(false)
    await promise(office, { ...own, number: 2, promisedOn: '2027-01-01', recordedOn: '2026-09-20' })
    const days = async (asOf: string) =>
      (await transact(database, office, (tx) => listGatePromises(tx, ['jinjiang'], asOf)))
        .filter(({ gate }) => gate === 'start')
        .map(({ promisedOn }) => promisedOn)
    expect(await days('2026-09-19')).toEqual(['2026-12-01'])
    expect(await days('2026-09-20')).toEqual(['2026-12-01', '2027-01-01'])
    expect(await days('2026-08-31')).toEqual([])
  })
})
