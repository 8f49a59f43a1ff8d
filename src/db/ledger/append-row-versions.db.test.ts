import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { project } from '#domain/ledgers/project.ts'
import { projectMonth } from '#domain/ledgers/project-month.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aProject, aProjectMonth, aVersionAfter } from '../../../test/support/ledger-rows.ts'
import { personIn, seedSmallCity } from '../../../test/support/small-city.ts'
import type { Database } from '../connection/database.ts'
import { type Transaction, transact } from '../transact.ts'
import { appendRowVersions } from './append-row-versions.ts'
import { findLatestRow, findLedgerRow, isApproved, listLedgerRows, listRowHistory } from './ledger.repository.ts'
import type { NewRowVersion } from './ledger-row.ts'

// Nothing is faked.

const projects = openLedger(project)
const months = openLedger(projectMonth)
const open = (name: string) => openLedger(ledgerDefinitions.find((definition) => definition.name === name) ?? project)
const office = personIn('city-office', '350500')
const all = { condition: null, asOf: null, sort: [], offset: 0, limit: 100 }

describeDatabases(({ open: openDatabase }) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase()
    await seedSmallCity(database)
  })
  // by the owner of the tables: nobody else may remove a row
  beforeEach(() =>
    database.withConnection((connection) => connection.execute('truncate project_version, project_month_version')),
  )

  const inCity = <T>(work: (tx: Transaction) => Promise<T>) => transact(database, office, work)
  const append = (...drafts: NewRowVersion[]) => inCity((tx) => appendRowVersions(tx, projects, drafts))

  test('a row comes back as it was written, with every field of its ledger', async () => {
    const values = {
      totalInvestment: '12000.5',
      isKey: false,
      signedOn: '2024-02-29',
      content: '两栋\n厂房',
      category: 'park',
    }
    await append(
      aProject({
        values,
        written: { totalInvestment: '约1.2亿' },
        answers: [{ check: 'jump', answer: '已核实' }],
        sheet: 'Sheet1',
        sheetRow: 7,
      }),
    )
    const row = await inCity((tx) => findLatestRow(tx, projects, 'project-1'))
    expect(row).toMatchObject({
      id: 'project-1',
      version: 1,
      kind: 'create',
      placeId: '350582',
      written: { totalInvestment: '约1.2亿' },
      answers: [{ check: 'jump', answer: '已核实' }],
      sheet: 'Sheet1',
      sheetRow: 7,
      knownFrom: '2026-01-10',
      supersededOn: null,
      recordedOn: '2026-01-12',
      recordedByName: '市专班办',
    })
    expect(row?.values).toMatchObject({ ...values, place: '350582', code: 'code of project-1', park: null })
    expect(Object.keys(row?.values ?? {})).toEqual([...projects.fields.keys()])
  })

  test('an empty text is no text, and a zero character is left out', async () => {
    await append(aProject({ values: { industry: '', contact: 'a\0b' } }))
    const row = await inCity((tx) => findLatestRow(tx, projects, 'project-1'))
    expect(row?.values).toMatchObject({ industry: null, contact: 'ab' })
  })

  test('a correction follows; the version before says until when it was believed', async () => {
    const first = aProject()
    await append(first)
    await append(aVersionAfter(first, { values: { name: '新名' }, knownFrom: '2026-02-01' }))
    const history = await inCity((tx) => listRowHistory(tx, projects, 'project-1'))
    expect(history.map(({ version, supersededOn, values }) => [version, supersededOn, values.name])).toEqual([
      [1, '2026-02-01', '项目 project-1'],
      [2, null, '新名'],
    ])
  })

  test('as known on a day, a row is what was known then; of two versions of one day the later', async () => {
    const first = aProject()
    const second = aVersionAfter(first, { values: { name: '同日更正' } })
    const third = aVersionAfter(second, { values: { name: '三月' }, knownFrom: '2026-03-01' })
    for (const draft of [first, second, third]) await append(draft)
    const nameOn = (asOf: string | null) =>
      inCity(async (tx) => (await findLedgerRow(tx, projects, 'project-1', asOf))?.values.name)
    expect(await nameOn('2026-01-09')).toBeUndefined()
    expect(await nameOn('2026-01-10')).toBe('同日更正')
    expect(await nameOn('2026-02-28')).toBe('同日更正')
    expect(await nameOn('2026-03-01')).toBe('三月')
    expect(await nameOn(null)).toBe('三月')
  })

  test('a withdrawn row is on no list of today, on those of earlier days, and can be brought back', async () => {
    const first = aProject()
    const withdrawn = aVersionAfter(first, { kind: 'withdraw', knownFrom: '2026-02-01' })
    await append(first)
    await append(withdrawn)
    const idsOn = (asOf: string | null) =>
      inCity(async (tx) => (await listLedgerRows(tx, projects, open, { ...all, asOf })).map(({ id }) => id))
    expect(await idsOn(null)).toEqual([])
    expect(await idsOn('2026-01-31')).toEqual(['project-1'])
    expect(await idsOn('2026-02-01')).toEqual([])
    expect(await inCity((tx) => findLatestRow(tx, projects, 'project-1'))).toMatchObject({ kind: 'withdraw' })
    await append(aVersionAfter(withdrawn, { kind: 'change', knownFrom: '2026-02-03' }))
    expect(await idsOn(null)).toEqual(['project-1'])
  })

  test('who was slower is told which version stands, and nothing of the others is kept', async () => {
    const first = aProject()
    const other = aProject({ id: 'project-2' })
    await append(first, other)
    await append(aVersionAfter(first))
    await expect(append(aVersionAfter(other), aVersionAfter(first))).rejects.toMatchObject({
      code: 'ledger.conflict',
      params: { version: 1, current: 2 },
    })
    expect(await inCity((tx) => findLatestRow(tx, projects, 'project-2'))).toMatchObject({ version: 1 })
  })

  test('two people who save the same version at once: one of them is told', async () => {
    const first = aProject()
    await append(first)
    const both = await Promise.allSettled([append(aVersionAfter(first)), append(aVersionAfter(first))])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'ledger.conflict' } })
  })

  test('no two rows of today share a key; a withdrawn one gives it free', async () => {
    const first = aProject({ values: { code: 'A', name: '甲' } })
    await append(first)
    const second = aProject({ id: 'project-2', values: { code: 'A', name: '乙' } })
    await expect(append(second)).rejects.toMatchObject({ code: 'ledger.key-taken', params: { row: '乙' } })
    await append(aVersionAfter(first, { kind: 'withdraw' }))
    await append(second)
  })

  test('a version that waits leaves the approved one standing, until one of them is approved', async () => {
    const first = aProject()
    const waiting = aVersionAfter(first, { values: { name: '待审' }, approval: 'submitted', knownFrom: '2026-02-01' })
    const again = aVersionAfter(waiting, { values: { name: '再改' }, approval: 'submitted', knownFrom: '2026-03-01' })
    for (const draft of [first, waiting, again]) await append(draft)
    const namesBy = (face: 'all' | 'approved', asOf: string | null = null) =>
      inCity(async (tx) =>
        (await listLedgerRows(tx, projects, open, { ...all, face, asOf })).map(({ values }) => values.name),
      )
    expect([await namesBy('all'), await namesBy('approved')]).toEqual([['再改'], ['项目 project-1']])
    await append(aVersionAfter(again, { kind: 'approve', approval: 'approved' }))
    expect(await namesBy('approved')).toEqual(['再改'])
    expect([await namesBy('approved', '2026-02-28'), await namesBy('all', '2026-02-28')]).toEqual([
      ['项目 project-1'],
      ['待审'],
    ])
    const history = await inCity((tx) => listRowHistory(tx, projects, 'project-1'))
    expect(history.map(({ supersededOn, replacedOn }) => [supersededOn, replacedOn])).toEqual([
      ['2026-02-01', '2026-03-01'],
      ['2026-03-01', null],
      ['2026-03-01', null],
      [null, null],
    ])
  })

  test('what is approved does not go because somebody asks for it, and its key stays taken', async () => {
    const first = aProject({ values: { code: 'A' } })
    await append(first)
    const gone = aVersionAfter(first, { kind: 'withdraw', approval: 'submitted' })
    await expect(append(gone)).rejects.toMatchObject({ sqlState: '23514' })
    const asked = aVersionAfter(first, { kind: 'ask-withdraw', approval: 'submitted' })
    await append(asked)
    expect(await inCity((tx) => isApproved(tx, projects, 'project-1'))).toBe(true)
    const second = aProject({ id: 'project-2', values: { code: 'A' } })
    await expect(append(second)).rejects.toMatchObject({ code: 'ledger.key-taken' })
    await append(aVersionAfter(asked, { kind: 'withdraw', approval: 'approved' }))
    await append(second)
    expect(await inCity((tx) => isApproved(tx, projects, 'project-1'))).toBe(false)
  })

  test('an approved key that a waiting one would leave is given to no other approved row', async () => {
    const first = aProject({ values: { code: 'A', name: '甲' } })
    const moved = aVersionAfter(first, { values: { code: 'B' }, approval: 'submitted' })
    await append(first)
    await append(moved)
    const second = aProject({ id: 'project-2', values: { code: 'A', name: '乙' } })
    await expect(append(second)).rejects.toMatchObject({ code: 'ledger.key-taken', params: { row: '乙' } })
    await append({ ...second, approval: 'submitted' })
    await append(aVersionAfter(moved, { kind: 'approve', approval: 'approved' }))
    await append(aVersionAfter(second, { kind: 'approve', approval: 'approved' }))
  })

  test.each([
    ['sets the end of a version that waits', 2],
    ['ends an approved version that nothing replaces', 1],
  ])('nobody %s', async (_claim, version) => {
    const first = aProject()
    await append(first)
    await append(aVersionAfter(first, { approval: 'submitted', knownFrom: '2026-02-01' }))
    const ended = inCity((tx) =>
      sql`update project_version set replaced_on = '2026-02-01' where id = 'project-1' and version = ${version}`.execute(
        tx.query,
      ),
    )
    await expect(ended).rejects.toMatchObject({ sqlState: version === 2 ? '23001' : '23514' })
  })

  test('two rows exchange their keys in one call', async () => {
    const [a, b] = [aProject({ id: 'a', values: { code: 'A' } }), aProject({ id: 'b', values: { code: 'B' } })]
    await append(a, b)
    await append(aVersionAfter(a, { values: { code: 'B' } }), aVersionAfter(b, { values: { code: 'A' } }))
    const rows = await inCity((tx) => listLedgerRows(tx, projects, open, all))
    expect(rows.map(({ id, values }) => [id, values.code])).toEqual([
      ['a', 'B'],
      ['b', 'A'],
    ])
  })

  test('a new row with the id of another is a conflict', async () => {
    await append(aProject())
    await expect(append(aProject({ values: { code: 'other' } }))).rejects.toMatchObject({ code: 'ledger.conflict' })
  })

  test('what the office knew goes forward only', async () => {
    const first = aProject()
    await append(first)
    await expect(append(aVersionAfter(first, { knownFrom: '2026-01-09' }))).rejects.toMatchObject({ sqlState: '23514' })
  })

  test('a month is listed by the pinyin of its project, the newest month first', async () => {
    await append(
      aProject({ values: { name: '永春轻工园' } }),
      aProject({ id: 'project-2', values: { name: '安溪高端装备园' } }),
    )
    const month = (id: string, projectId: string, of: string) =>
      aProjectMonth({ id, values: { project: projectId, month: of } })
    await inCity((tx) =>
      appendRowVersions(tx, months, [
        month('y1', 'project-1', '2026-01'),
        month('y2', 'project-1', '2026-02'),
        month('a1', 'project-2', '2026-01'),
      ]),
    )
    const rows = await inCity((tx) => listLedgerRows(tx, months, open, all))
    expect(rows.map(({ id }) => id)).toEqual(['a1', 'y2', 'y1'])
  })

  test('fifty thousand rows are added in one transaction, and thousands corrected in another', {
    timeout: 300_000,
  }, async () => {
    const drafts = Array.from({ length: 50_000 }, (_, index) => aProject({ id: `project-${index}` }))
    await append(...drafts)
    await append(...drafts.slice(0, 6_000).map((draft) => aVersionAfter(draft, { knownFrom: '2026-02-01' })))
    const { rows } = await inCity((tx) =>
      sql`select version, count(*)::int as count from project_version group by version order by version`.execute(
        tx.query,
      ),
    )
    expect(rows).toEqual([
      { version: 1, count: 50_000 },
      { version: 2, count: 6_000 },
    ])
  })
})
