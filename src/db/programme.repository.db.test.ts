import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../test/support/database.ts'
import { personIn, seedSmallCity } from '../../test/support/small-city.ts'
import type { Database } from './connection/database.ts'
import {
  getProgramme,
  insertProgrammes,
  insertRoster,
  insertSteps,
  insertTasks,
  listProgrammes,
  listRoster,
  listSteps,
  listTasks,
  moveProgramme,
} from './programme.repository.ts'
import { readAs, type Transaction, transact } from './transact.ts'

// Nothing is faked.

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
  })

  const cityOffice = personIn('city-office', '350500')
  const write = <T>(work: (tx: Transaction) => Promise<T>) => transact(database, cityOffice, work)
  const read = <T>(work: (tx: Transaction) => Promise<T>) => readAs(database, cityOffice, work)

  test('programmes come back as they were given, the newest year first', async () => {
    const programme = {
      id: 'programme-2025',
      year: 2025,
      name: '专项行动',
      theme: '项目提效年',
      synthetic: false,
      sourceId: 'source-plan',
      locator: '第3页',
      stage: 'confirmed',
    } as const
    await write((tx) => insertProgrammes(tx, [programme]))
    expect(await read((tx) => getProgramme(tx, programme.id))).toEqual(programme)
    expect((await read((tx) => listProgrammes(tx))).map(({ year }) => year)).toEqual([2027, 2026, 2025])
    expect((await read((tx) => listProgrammes(tx, { year: 2025 }))).map(({ id }) => id)).toEqual(['programme-2025'])
    await expect(read((tx) => getProgramme(tx, 'none'))).rejects.toMatchObject({ code: 'programme.unknown' })
  })

  test('a programme moves on from the stage it stands at, once', async () => {
    const publish = () => write((tx) => moveProgramme(tx, 'programme-2027', { from: 'draft', to: 'published' }))
    await publish()
    await expect(publish()).rejects.toMatchObject({
      code: 'programme.wrong-stage',
      params: { stage: 'published', needed: 'draft' },
    })
    const unseen = write((tx) => moveProgramme(tx, 'none', { from: 'draft', to: 'published' }))
    await expect(unseen).rejects.toMatchObject({ code: 'programme.unknown' })
  })

  test('the steps of the cycle stand in the order they were done', async () => {
    const step = {
      programmeId: 'programme-2026',
      byOrganisationId: 'office-city',
      byAccountId: 'account-city-office',
      note: null,
    }
    await write((tx) =>
      insertSteps(tx, [
        { ...step, id: 'step-2', step: 'split', placeId: '350582', doneOn: '2026-02-20' },
        { ...step, id: 'step-1', step: 'publish', placeId: null, doneOn: '2026-02-01' },
      ]),
    )
    const steps = await read((tx) => listSteps(tx, 'programme-2026'))
    expect(steps).toMatchObject([
      { ...step, id: 'step-1', step: 'publish', placeId: null, doneOn: '2026-02-01' },
      { ...step, id: 'step-2', step: 'split', placeId: '350582', doneOn: '2026-02-20' },
    ])
  })

  test('tasks and roster come back as they were given', async () => {
    const task = {
      programmeId: 'programme-2026',
      id: 't1',
      title: '建园区',
      dutyOrganisationId: 'office-city',
      deadline: '2026-12-31',
    }
    const roster = ['350582', '350521'].map((placeId) => ({ programmeId: 'programme-2026', placeId }))
    await write(async (tx) => {
      await insertTasks(tx, [task, { ...task, id: 't2', dutyOrganisationId: null, deadline: null }])
      await insertRoster(tx, roster)
    })
    expect(await read((tx) => listTasks(tx, 'programme-2026'))).toEqual([
      task,
      { ...task, id: 't2', dutyOrganisationId: null, deadline: null },
    ])
    // Huì-ān before Jìn-jiāng
    expect((await read((tx) => listRoster(tx, 'programme-2026'))).map(({ placeId }) => placeId)).toEqual([
      '350521',
      '350582',
    ])
  })
})
