import { beforeAll, expect, test } from 'vitest'
import type { Condition } from '#domain/condition/condition.ts'
import { text } from '#domain/ledger/field.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { park } from '#domain/ledgers/park.ts'
import { project } from '#domain/ledgers/project.ts'
import { projectMonth } from '#domain/ledgers/project-month.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aPark, aProject, aProjectMonth, aVersionAfter } from '../../../test/support/ledger-rows.ts'
import { personIn, seedSmallCity } from '../../../test/support/small-city.ts'
import type { Database } from '../connection/database.ts'
import { readAs, type Transaction, transact } from '../transact.ts'
import { appendRowVersions } from './append-row-versions.ts'
import {
  findLedgerRow,
  listLedgerRows,
  listRowsByIds,
  listRowsByKeys,
  listRowsReferring,
  type RowChoice,
  streamLedgerRows,
  summariseRows,
} from './ledger.repository.ts'
import type { RowSort } from './row-order.ts'
import { listNamesOf, listRowTitles } from './row-title.repository.ts'

// Nothing is faked.

const motto = { name: 'motto', field: text({ zh: '口号', en: 'Motto' }) }
const projects = openLedger(project, [motto])
const parks = openLedger(park)
const months = openLedger(projectMonth)
const open = (name: string) =>
  name === 'project' ? projects : openLedger(ledgerDefinitions.find((one) => one.name === name) ?? park)

const office = personIn('city-office', '350500')

// Three projects: 安溪 and 永春 in Jinjiang, 惠安 submitted in Huian; a fourth was withdrawn; 永春 was corrected in February.
const yongchun = aProject({
  id: 'p-yongchun',
  values: { name: '永春轻工园', totalInvestment: '100.5', category: 'industry', park: 'park-b', isKey: true },
})
const rows = [
  aProject({
    id: 'p-anxi',
    values: { name: '安溪高端园', totalInvestment: '200', category: 'park', park: 'park-a', signedOn: '2025-05-01' },
  }),
  yongchun,
  aProject({
    id: 'p-huian',
    placeId: '350521',
    approval: 'submitted',
    values: { name: '惠安石材园', signedOn: '2024-05-01', 'extra.motto': '稳中求进' },
  }),
  aProject({ id: 'p-gone', values: { name: '洛江旧园', totalInvestment: '7' } }),
]

describeDatabases(({ open: openDatabase }) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase()
    await seedSmallCity(database)
    await transact(database, office, async (tx) => {
      await appendRowVersions(tx, parks, [
        aPark({ id: 'park-a', values: { name: '安溪园' } }),
        aPark({ id: 'park-b', values: { name: '毕家园' } }),
      ])
      await appendRowVersions(tx, projects, rows)
      await appendRowVersions(tx, projects, [
        aVersionAfter(yongchun, { knownFrom: '2026-02-01', values: { totalInvestment: '300' } }),
        aVersionAfter(rows.at(-1) ?? yongchun, { kind: 'withdraw', knownFrom: '2026-02-01' }),
      ])
      await appendRowVersions(tx, months, [
        aProjectMonth({ id: 'm1', values: { project: 'p-anxi', month: '2026-01', stage: 'preparing' } }),
        aProjectMonth({ id: 'm2', values: { project: 'p-anxi', month: '2026-02', stage: 'topped-out' } }),
        aProjectMonth({ id: 'm3', values: { project: 'p-huian', month: '2026-01', stage: 'foundation' } }),
      ])
    })
  })

  const inCity = <T>(work: (tx: Transaction) => Promise<T>) => readAs(database, office, work)
  const idsBy = (sort: RowSort[], { condition = null, asOf = null }: Partial<RowChoice> = {}) =>
    inCity(async (tx) =>
      (await listLedgerRows(tx, projects, open, { condition, asOf, sort, offset: 0, limit: 100 })).map(({ id }) => id),
    )
  const by = (field: string, descending = false): RowSort[] => [{ field, descending }]

  test.each<[string, RowSort[], string[]]>([
    ['by the pinyin of the title where nothing else is asked', [], ['p-anxi', 'p-huian', 'p-yongchun']],
    ['by the pinyin of the title, backwards', by('name', true), ['p-yongchun', 'p-huian', 'p-anxi']],
    ['by an amount, what is empty last', by('totalInvestment'), ['p-anxi', 'p-yongchun', 'p-huian']],
    ['by an amount backwards, what is empty last', by('totalInvestment', true), ['p-yongchun', 'p-anxi', 'p-huian']],
    ['by a day', by('signedOn'), ['p-huian', 'p-anxi', 'p-yongchun']],
    ['by a choice in the order of the form', by('category'), ['p-anxi', 'p-yongchun', 'p-huian']],
    ['by the pinyin of the place, then by id', by('place'), ['p-huian', 'p-anxi', 'p-yongchun']],
    ['by the pinyin of the row that is referred to', by('park', true), ['p-yongchun', 'p-anxi', 'p-huian']],
    ['by a flag', by('isKey'), ['p-yongchun', 'p-anxi', 'p-huian']],
    ['by a field of the city’s own', by('extra.motto'), ['p-huian', 'p-anxi', 'p-yongchun']],
    ['by two fields', [...by('place', true), ...by('totalInvestment', true)], ['p-yongchun', 'p-anxi', 'p-huian']],
  ])('a list is sorted %s', async (_claim, sort, expected) => {
    expect(await idsBy(sort)).toEqual(expected)
  })

  test('pages neither repeat nor lose a row', async () => {
    const page = (offset: number) =>
      inCity((tx) =>
        listLedgerRows(tx, projects, open, { condition: null, asOf: null, sort: by('place'), offset, limit: 1 }),
      )
    const pages = [await page(0), await page(1), await page(2), await page(3)]
    expect(pages.flatMap((rows) => rows.map(({ id }) => id))).toEqual(['p-huian', 'p-anxi', 'p-yongchun'])
  })

  const rich: Condition = { field: 'totalInvestment', operator: '>', value: '150' }

  test('a list holds the rows that fulfil the condition, as known on a day', async () => {
    expect(await idsBy([], { condition: rich })).toEqual(['p-anxi', 'p-yongchun'])
    expect(await idsBy([], { condition: rich, asOf: '2026-01-31' })).toEqual(['p-anxi'])
    expect(await idsBy([], { asOf: '2026-01-31' })).toEqual(['p-anxi', 'p-huian', 'p-gone', 'p-yongchun'])
    expect(await idsBy([], { asOf: '2026-01-09' })).toEqual([])
  })

  test('the foot of a list counts its rows and adds up what adds up', async () => {
    const summary = await inCity((tx) => summariseRows(tx, projects, open, { condition: null, asOf: null }))
    expect(summary).toMatchObject({ count: 3, submitted: 1, synthetic: 3 })
    expect(summary.sums).toMatchObject({ totalInvestment: '500', landArea: null })
    const before = await inCity((tx) => summariseRows(tx, projects, open, { condition: rich, asOf: '2026-01-31' }))
    expect(before).toMatchObject({ count: 1, sums: { totalInvestment: '200' } })
  })

  test('an export takes every row in the order of the list, some at a time', async () => {
    const parts = await inCity(async (tx) => {
      const found: string[][] = []
      for await (const part of streamLedgerRows(tx, projects, open, { condition: null, asOf: null, sort: [] }, 2)) {
        found.push(part.map(({ id }) => id))
      }
      return found
    })
    expect(parts).toEqual([['p-anxi', 'p-huian'], ['p-yongchun']])
  })

  test('rows are found by any number of ids, each once, withdrawn ones not', async () => {
    const ids = [
      'p-anxi',
      'p-gone',
      'p-anxi',
      'nobody',
      'p-huian',
      ...Array.from({ length: 6_000 }, (_, i) => `no-${i}`),
    ]
    const found = await inCity((tx) => listRowsByIds(tx, projects, ids))
    expect(found.map(({ id }) => id).sort()).toEqual(['p-anxi', 'p-huian'])
  })

  test('rows are found by their keys, also by keys of two fields', async () => {
    const found = await inCity((tx) => listRowsByKeys(tx, projects, [['code of p-anxi'], ['code of p-anxi'], ['none']]))
    expect(found.map(({ id }) => id)).toEqual(['p-anxi'])
    const month = await inCity((tx) =>
      listRowsByKeys(tx, months, [
        ['p-anxi', '2026-02'],
        ['p-huian', '2026-02'],
      ]),
    )
    expect(month.map(({ id }) => id)).toEqual(['m2'])
  })

  test('an empty part of a key equals an empty one', async () => {
    const tenancies = open('tenancy')
    const key = ['firm-1', 'park-a', null, '2026-01-05'] as const
    const values = { enterprise: key[0], park: key[1], space: key[2], signedOn: key[3] }
    const tenancy = aProjectMonth({ id: 't1', values: { ...values, project: null, month: null } })
    await transact(database, office, (tx) => appendRowVersions(tx, tenancies, [tenancy]))
    expect((await inCity((tx) => listRowsByKeys(tx, tenancies, [key]))).map(({ id }) => id)).toEqual(['t1'])
    await expect(
      transact(database, office, (tx) => appendRowVersions(tx, tenancies, [{ ...tenancy, id: 't2' }])),
    ).rejects.toMatchObject({ code: 'ledger.key-taken' })
  })

  test('rows are found by what they refer to', async () => {
    const field = months.fields.get('project')
    if (field === undefined) throw new Error('the project month names its project')
    const found = await inCity((tx) => listRowsReferring(tx, months, field, ['p-anxi']))
    expect(found.map(({ id }) => id).sort()).toEqual(['m1', 'm2'])
  })

  test('a row is called by its title, a month by that of its project', async () => {
    const titles = await inCity((tx) => listRowTitles(tx, months))
    expect(titles.find(({ id }) => id === 'm2')).toEqual({
      id: 'm2',
      title: '安溪高端园',
      key: ['p-anxi', '2026-02'],
    })
    expect(await inCity((tx) => listNamesOf(tx, months, ['m1', 'm3', 'nobody']))).toEqual(
      new Map([
        ['m1', '安溪高端园'],
        ['m3', '惠安石材园'],
      ]),
    )
  })

  test('a name is told of a withdrawn row too, because it stands in others', async () => {
    expect(await inCity((tx) => listNamesOf(tx, projects, ['p-gone']))).toEqual(new Map([['p-gone', '洛江旧园']]))
    expect((await inCity((tx) => listRowTitles(tx, projects))).map(({ id }) => id)).not.toContain('p-gone')
  })

  test('a city’s own field is kept, found and answered like the others', async () => {
    expect((await inCity((tx) => findLedgerRow(tx, projects, 'p-huian', null)))?.values['extra.motto']).toBe('稳中求进')
    expect(await idsBy([], { condition: { field: 'extra.motto', operator: 'contains', value: 'wzqj' } })).toEqual([
      'p-huian',
    ])
    expect(await idsBy([], { condition: { field: 'extra.motto', operator: 'empty', value: true } })).toEqual([
      'p-anxi',
      'p-yongchun',
    ])
  })
})
