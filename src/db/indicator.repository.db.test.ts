import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../test/support/database.ts'
import { personIn, seedSmallCity } from '../../test/support/small-city.ts'
import type { Database } from './connection/database.ts'
import {
  findIndicator,
  getIndicator,
  insertIndicatorVersions,
  listIndicators,
  type NewIndicatorVersion,
} from './indicator.repository.ts'
import { insertLightRuleVersions, listLightRules, type NewLightRuleVersion } from './light-rule.repository.ts'
import { ensureSources, listSources, type NewSource } from './source.repository.ts'
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

  const aDefinition = (change: Partial<NewIndicatorVersion> = {}): NewIndicatorVersion => ({
    id: 'occupancy',
    version: 1,
    name: '入驻率',
    nameEn: 'Occupancy',
    unit: '%',
    definition: '已入驻面积与可入驻面积之比',
    direction: 'up',
    accumulation: 'ratio',
    aliases: ['厂房入驻率', '入驻 "率"'],
    certainty: 'A',
    sourceText: '测试',
    validFrom: '2022-01-01',
    validTo: '2024-12-31',
    publishedOnly: true,
    numeratorId: null,
    denominatorId: null,
    recordedBy: 'account-city-office',
    why: 'first entry',
    ...change,
  })

  const countVersions = async (table: 'indicatorVersion' | 'lightRuleVersion', id: string) =>
    (await read((tx) => tx.query.selectFrom(table).select('version').where('id', '=', id).execute())).length

  test('a definition holds in its time, and a later one beside it', async () => {
    const first = aDefinition()
    const second = aDefinition({
      version: 2,
      definition: '新口径',
      validFrom: '2025-01-01',
      validTo: null,
      why: 'redefined',
    })
    await write((tx) => insertIndicatorVersions(tx, [first, second]))
    const stamped = { recordedAt: expect.stringMatching(/Z$/) }
    expect(await read((tx) => getIndicator(tx, 'occupancy'))).toEqual({ ...second, ...stamped })
    expect(await read((tx) => getIndicator(tx, 'occupancy', '2024-12-31'))).toEqual({ ...first, ...stamped })
    expect(await read((tx) => findIndicator(tx, 'occupancy', '2021-12-31'))).toBeNull()
    expect(await countVersions('indicatorVersion', 'occupancy')).toBe(2)
    await expect(read((tx) => getIndicator(tx, 'nothing'))).rejects.toMatchObject({ code: 'indicator.unknown' })
  })

  test('a definition of a known indicator is added without a second indicator', async () => {
    await write((tx) => insertIndicatorVersions(tx, [aDefinition({ id: 'added', name: '新增' })]))
    await write((tx) => insertIndicatorVersions(tx, [aDefinition({ id: 'added', name: '新增', version: 2 })]))
    expect(await countVersions('indicatorVersion', 'added')).toBe(2)
  })

  test('indicators are listed in pinyin order', async () => {
    // rù-zhù, wán-chéng, xīn-zēng
    expect((await read((tx) => listIndicators(tx))).map(({ name }) => name)).toEqual(['入驻率', '完成投资', '新增'])
    expect((await read((tx) => listIndicators(tx, { asOf: '2030-01-01' }))).map(({ name }) => name)).toEqual([
      '入驻率',
      '完成投资',
    ])
  })

  test('a light rule keeps its thresholds as given, version after version', async () => {
    const first: NewLightRuleVersion = {
      id: 'pace',
      version: 1,
      region: '350500',
      name: '序时进度',
      kind: 'pace',
      thresholds: { green: '1.00', bands: [{ light: 'amber', behindTo: '5' }], notAValue: null },
      certainty: 'A',
      sourceText: '测试',
      validFrom: '2022-01-01',
      validTo: '2025-12-31',
      recordedBy: 'account-city-office',
      why: 'first entry',
    }
    const second = { ...first, version: 2, thresholds: {}, validFrom: '2026-01-01', validTo: null }
    await write((tx) => insertLightRuleVersions(tx, [first, second]))
    const list = (asOf: string | null) => read((tx) => listLightRules(tx, { asOf }))
    expect(await list('2025-06-30')).toEqual([{ ...first, recordedAt: expect.stringMatching(/Z$/) }])
    expect(await list(null)).toMatchObject([{ version: 2, thresholds: {} }])
    expect(await list('2021-01-01')).toEqual([])
    expect(await countVersions('lightRuleVersion', 'pace')).toBe(2)
  })

  const aSource = (change: Partial<NewSource> = {}): NewSource => ({
    id: 'source-a',
    title: '统计公报',
    outlet: '泉州市统计局',
    publishedOn: '2026-03-20',
    address: 'https://example.org/a',
    kind: 'report',
    note: null,
    synthetic: false,
    recordedBy: 'account-city-office',
    ...change,
  })

  test('a source is kept once, however often it is brought', async () => {
    const first = await write((tx) => ensureSources(tx, [aSource()]))
    const again = await write((tx) =>
      ensureSources(tx, [aSource({ id: 'source-b' }), aSource({ id: 'source-c', publishedOn: null, outlet: null })]),
    )
    const third = await write((tx) => ensureSources(tx, [aSource({ id: 'source-d', publishedOn: null, outlet: null })]))
    expect([...first, ...again, ...third]).toEqual([
      ['source-a', 'source-a'],
      ['source-b', 'source-a'],
      ['source-c', 'source-c'],
      ['source-d', 'source-c'],
    ])
    expect(await read((tx) => listSources(tx, { ids: ['source-a', 'source-b'] }))).toEqual([
      { ...aSource(), recordedAt: expect.stringMatching(/Z$/) },
    ])
  })

  test('sources are listed with the newest publication first, undated ones last', async () => {
    const ids = (await read((tx) => listSources(tx))).map(({ id }) => id)
    expect(ids).toEqual(['source-news', 'source-a', 'source-plan', 'source-c', 'source-unused'])
    expect((await read((tx) => listSources(tx, { ids: ['source-a', 'none'] }))).map(({ id }) => id)).toEqual([
      'source-a',
    ])
  })

  test('an id that belongs to another source is not taken over', async () => {
    await expect(write((tx) => ensureSources(tx, [aSource({ id: 'source-plan', title: '别的' })]))).rejects.toThrow(
      'is taken',
    )
  })
})
