import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../test/support/database.ts'
import { aRevision, aTarget, personIn, seedSmallCity } from '../../test/support/small-city.ts'
import type { Database } from './connection/database.ts'
import {
  appendRevision,
  findTarget,
  getTarget,
  insertTargets,
  listChildren,
  listRevisions,
  listTargets,
  listTargetsByKeys,
  type NewTarget,
  withdrawTarget,
} from './target.repository.ts'
import { readAs, type Transaction, transact } from './transact.ts'

// Nothing is faked. The small city's clock stands at 2026-10-31.

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
  })

  const cityOffice = personIn('city-office', '350500')
  const write = <T>(work: (tx: Transaction) => Promise<T>) => transact(database, cityOffice, work)
  const read = <T>(work: (tx: Transaction) => Promise<T>) => readAs(database, cityOffice, work)

  /** A target of its own for one test, promising 1700 from 2026-02-01 on. */
  async function promise(id: string, change: Partial<NewTarget> = {}): Promise<void> {
    await write(async (tx) => {
      await insertTargets(tx, [aTarget({ id, locator: id, sourceId: null, level: 'stretch', ...change })])
      await appendRevision(tx, aRevision({ targetId: id }), 0)
    })
  }

  test('a target comes back with its value as it was set', async () => {
    await promise('kept', { deadline: '2026-06-30' })
    const target = await read((tx) => getTarget(tx, 'kept'))
    expect(target).toEqual({
      ...aTarget({ id: 'kept', locator: 'kept', sourceId: null, level: 'stretch', deadline: '2026-06-30' }),
      rowVersion: 1,
      revision: { ...aRevision({ targetId: 'kept' }), revision: 1, recordedAt: expect.stringMatching(/Z$/) },
    })
  })

  test('as known on a day, a target promises what it promised on that day', async () => {
    await promise('revised', { deadline: '2026-07-01' })
    await write((tx) =>
      appendRevision(tx, aRevision({ targetId: 'revised', value: '1800', knownFrom: '2026-06-01' }), 1),
    )
    const valueOn = async (asOf: string | null) => (await read((tx) => findTarget(tx, 'revised', asOf)))?.revision.value
    expect(await valueOn('2026-01-31')).toBeUndefined()
    expect(await valueOn('2026-05-31')).toBe('1700')
    expect(await valueOn('2026-06-01')).toBe('1800')
    expect(await valueOn(null)).toBe('1800')
    expect((await read((tx) => listRevisions(tx, 'revised'))).map(({ value }) => value)).toEqual(['1700', '1800'])
  })

  test('the second of two people who saw the same revision is refused', async () => {
    await promise('contended', { deadline: '2026-07-02' })
    const revise = (value: string) => write((tx) => appendRevision(tx, aRevision({ targetId: 'contended', value }), 1))
    const outcomes = await Promise.allSettled([revise('1'), revise('2')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'target.conflict', params: { version: 1, current: 2 } },
    })
  })

  test('children are found below their parent', async () => {
    const children = await read((tx) => listChildren(tx, 'target-city'))
    expect(children.map(({ id }) => id)).toEqual(['target-jinjiang'])
  })

  test('a withdrawn target leaves the lists and can still be opened', async () => {
    await promise('withdrawn', { deadline: '2026-07-03' })
    await write((tx) => withdrawTarget(tx, 'withdrawn', 1))
    expect(await read((tx) => listTargets(tx, { ids: ['withdrawn'] }))).toEqual([])
    expect(await read((tx) => getTarget(tx, 'withdrawn'))).toMatchObject({ state: 'withdrawn', rowVersion: 2 })
    await expect(write((tx) => withdrawTarget(tx, 'withdrawn', 1))).rejects.toMatchObject({
      code: 'target.conflict',
      params: { version: 1, current: 2 },
    })
    await expect(write((tx) => withdrawTarget(tx, 'nowhere', 1))).rejects.toMatchObject({ code: 'target.unknown' })
  })

  test('lists are narrowed by programme, indicator, place and parent', async () => {
    const list = (filter: Parameters<typeof listTargets>[1]) =>
      read(async (tx) => (await listTargets(tx, filter)).map(({ id }) => id))
    expect(await list({ programmes: ['programme-2027'] })).toEqual(['target-draft'])
    expect(await list({ programmes: ['programme-2026'], places: ['350582'] })).toEqual(['target-jinjiang'])
    expect(await list({ indicators: ['fixed-investment'], parents: ['target-city'] })).toEqual(['target-jinjiang'])
    expect(await list({ indicators: ['unknown'] })).toEqual([])
  })

  test('an import finds targets by their keys', async () => {
    const found = await read((tx) => listTargetsByKeys(tx, [aTarget(), aTarget({ placeId: '350521' })]))
    expect(found.map(({ id, revision }) => [id, revision.value])).toEqual([['target-city', '1700']])
  })

  test('the same promise from the same source is entered once', async () => {
    await expect(write((tx) => insertTargets(tx, [aTarget({ id: 'twin' })]))).rejects.toMatchObject({
      constraint: 'target_natural_key',
    })
  })
})
