import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../test/support/database.ts'
import { aStatistic, personIn, seedSmallCity } from '../../test/support/small-city.ts'
import type { Database } from './connection/database.ts'
import {
  appendVersion,
  appendVersions,
  findCurrent,
  history,
  listByKeys,
  listCurrent,
  type NewStatisticVersion,
} from './statistic.repository.ts'
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

  /** A figure of its own for one test, as first entered. */
  async function enter(id: string, change: Partial<NewStatisticVersion> = {}): Promise<NewStatisticVersion> {
    const draft = aStatistic({ id, period: id, ...change })
    await write((tx) => appendVersion(tx, draft, 0))
    return draft
  }

  test('a figure comes back as it was entered, its decimals to the last digit', async () => {
    const draft = await enter('exact', {
      value: '12345678901234567890.123456789',
      valueHigh: '12345678901234567891',
      comparator: '>=',
      locator: 'B7',
      note: '快报数',
      periodFrom: null,
    })
    const kept = await read((tx) => findCurrent(tx, 'exact'))
    expect(kept).toEqual({ ...draft, version: 1, recordedAt: expect.stringMatching(/^20\d\d-.*Z$/) })
  })

  test('as known on a day, a figure is what was known on that day', async () => {
    const draft = await enter('known', { knownFrom: '2026-03-01', value: '10' })
    await write((tx) => appendVersion(tx, { ...draft, kind: 'change', knownFrom: '2026-05-01', value: '20' }, 1))
    await write((tx) => appendVersion(tx, { ...draft, kind: 'correct', knownFrom: '2026-05-01', value: '21' }, 2))
    const valueOn = async (asOf: string | null) =>
      (await read((tx) => findCurrent(tx, 'known', asOf)))?.value ?? 'not known'
    expect(await valueOn('2026-02-28')).toBe('not known')
    expect(await valueOn('2026-03-01')).toBe('10')
    expect(await valueOn('2026-04-30')).toBe('10')
    expect(await valueOn('2026-05-01')).toBe('21')
    expect(await valueOn(null)).toBe('21')
  })

  test('what becomes known after the world’s today is not shown today', async () => {
    const draft = await enter('tomorrow', { knownFrom: '2026-10-31', value: '1' })
    await write((tx) => appendVersion(tx, { ...draft, kind: 'change', knownFrom: '2026-11-01', value: '2' }, 1))
    expect((await read((tx) => findCurrent(tx, 'tomorrow')))?.value).toBe('1')
    expect((await read((tx) => findCurrent(tx, 'tomorrow', '2026-11-01')))?.value).toBe('2')
  })

  test('a withdrawn figure is gone from that day on and stays in the history', async () => {
    const draft = await enter('withdrawn', { knownFrom: '2026-03-01' })
    await write((tx) => appendVersion(tx, { ...draft, kind: 'withdraw', knownFrom: '2026-06-01', why: 'double' }, 1))
    expect(await read((tx) => findCurrent(tx, 'withdrawn'))).toBeNull()
    expect(await read((tx) => findCurrent(tx, 'withdrawn', '2026-05-31'))).toMatchObject({ version: 1 })
    expect((await read((tx) => history(tx, 'withdrawn'))).map(({ kind }) => kind)).toEqual(['create', 'withdraw'])
  })

  test('an outsider keeps seeing the approved version while a correction is only submitted', async () => {
    const draft = await enter('pending', { value: '5' })
    await write((tx) => appendVersion(tx, { ...draft, kind: 'correct', value: '6', approval: 'submitted' }, 1))
    const seenFrom = async (placeId: '350521' | '350582') =>
      (await readAs(database, personIn('county-office', placeId), (tx) => findCurrent(tx, 'pending')))?.value
    expect(await seenFrom('350582')).toBe('6')
    expect(await seenFrom('350521')).toBe('5')
  })

  test('lists are narrowed by indicator, place, period, source and id', async () => {
    await enter('narrow-a', { placeId: '350521' })
    await enter('narrow-b', { placeId: '350582' })
    const list = (filter: Parameters<typeof listCurrent>[1]) =>
      read(async (tx) => (await listCurrent(tx, filter)).map(({ id }) => id))
    expect(await list({ periods: ['narrow-a', 'narrow-b'] })).toEqual(['narrow-a', 'narrow-b'])
    expect(await list({ periods: ['narrow-a', 'narrow-b'], places: ['350582'] })).toEqual(['narrow-b'])
    expect(await list({ ids: ['narrow-a'], sources: ['source-news'], indicators: ['fixed-investment'] })).toEqual([
      'narrow-a',
    ])
    expect(await list({ ids: ['narrow-a'], sources: ['source-plan'] })).toEqual([])
    expect(await list({ ids: [] })).toEqual([])
  })

  test('the second of two people who saw the same version is refused, and told the current one', async () => {
    const draft = await enter('contended')
    await write((tx) => appendVersion(tx, { ...draft, kind: 'correct', value: '1' }, 1))
    await expect(write((tx) => appendVersion(tx, { ...draft, kind: 'correct', value: '2' }, 1))).rejects.toMatchObject({
      code: 'statistic.conflict',
      params: { version: 1, current: 2 },
    })
  })

  test('two people at the same moment: one is kept, one is refused', async () => {
    const draft = await enter('simultaneous')
    const outcomes = await Promise.allSettled(
      ['1', '2'].map((value) => write((tx) => appendVersion(tx, { ...draft, kind: 'correct', value }, 1))),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refusal = outcomes.find(({ status }) => status === 'rejected')
    expect(refusal).toMatchObject({ reason: { code: 'statistic.conflict', params: { version: 1, current: 2 } } })
    expect(await read((tx) => history(tx, 'simultaneous'))).toHaveLength(2)
  })

  test('the same figure of the same source under another id is refused', async () => {
    const draft = await enter('original')
    await expect(write((tx) => appendVersion(tx, { ...draft, id: 'copy' }, 0))).rejects.toMatchObject({
      code: 'statistic.conflict',
      params: { version: 0, current: 1 },
    })
  })

  test('one refused row of many leaves none behind', async () => {
    const draft = await enter('taken')
    const many = [aStatistic({ id: 'many-1', period: 'many-1' }), { ...draft, id: 'many-2' }]
    const attempted = write((tx) =>
      appendVersions(
        tx,
        many.map((row) => ({ ...row, expectedVersion: 0 })),
      ),
    )
    await expect(attempted).rejects.toMatchObject({ code: 'statistic.conflict' })
    expect(await read((tx) => history(tx, 'many-1'))).toEqual([])
  })

  test('twelve thousand figures are entered in one transaction', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => ({
      ...aStatistic({
        id: `bulk-${index}`,
        period: `bulk-${index}`,
        indicatorId: 'fixed-investment',
        value: `${index}.5`,
      }),
      expectedVersion: 0,
    }))
    await write((tx) => appendVersions(tx, rows))
    const kept = await read((tx) => listCurrent(tx, { periods: rows.map(({ period }) => period) }))
    expect(kept).toHaveLength(12_000)
    expect(kept.find(({ id }) => id === 'bulk-11999')?.value).toBe('11999.5')
  })

  test('an import finds what is there by its keys, withdrawn figures too', async () => {
    const draft = await enter('keyed')
    await write((tx) => appendVersion(tx, { ...draft, kind: 'withdraw' }, 1))
    const unknown = { ...draft, period: 'unknown' }
    const found = await read((tx) => listByKeys(tx, [draft, unknown]))
    expect(found.map(({ id, version, kind }) => ({ id, version, kind }))).toEqual([
      { id: 'keyed', version: 2, kind: 'withdraw' },
    ])
  })
})
