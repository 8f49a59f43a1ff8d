import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/role.ts'
import { amount, text } from '#domain/ledger/field.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { personIn, type SmallCityPlace, seedSmallCity } from '../../../test/support/small-city.ts'
import type { Database } from '../connection/database.ts'
import { type Transaction, transact } from '../transact.ts'
import { findAttachment, insertAttachment, listAttachments, withdrawAttachment } from './attachment.repository.ts'
import { countLayoutUse, forgetLayout, keepLayout, listLayouts } from './layout.repository.ts'
import { insertLedgerImport, listLedgerImportsOf } from './ledger-import.repository.ts'
import { addOwnField, listOwnFields } from './own-field.repository.ts'
import { listLedgerViews, removeLedgerView, saveLedgerView } from './view.repository.ts'

// What stands beside the ledgers: own fields, views, layouts, imports, files. Nothing is faked.

const refused = { sqlState: '42501' }

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
  })

  const as = <T>(role: Role, placeId: SmallCityPlace | null, work: (tx: Transaction) => Promise<T>) =>
    transact(database, personIn(role, placeId), work)
  const inCity = <T>(work: (tx: Transaction) => Promise<T>) => as('city-office', '350500', work)
  const by = (role: Role) => ({ recordedOn: '2026-10-31', recordedBy: `account-${role}`, recordedByName: role })

  test('a field of the city’s own is there by its last name, in the order of adding', async () => {
    const motto = text({ zh: '口号', en: 'Motto' })
    const output = amount({ zh: '出口额', en: 'Export', unit: '万元', decimals: 2, adds: true })
    await inCity(async (tx) => {
      await addOwnField(tx, { ledger: 'project', name: 'motto', field: motto, ...by('city-office') })
      await addOwnField(tx, { ledger: 'project', name: 'output', field: output, ...by('city-office') })
      await addOwnField(tx, {
        ledger: 'project',
        name: 'motto',
        field: { ...motto, zh: '标语' },
        ...by('city-office'),
      })
    })
    expect(await as('enterprise', null, listOwnFields)).toEqual(
      new Map([
        [
          'project',
          [
            { name: 'motto', field: { ...motto, zh: '标语' } },
            { name: 'output', field: output },
          ],
        ],
      ]),
    )
    await expect(
      as('county-office', '350582', (tx) =>
        addOwnField(tx, { ledger: 'park', name: 'motto', field: motto, ...by('county-office') }),
      ),
    ).rejects.toMatchObject(refused)
  })

  const view = { id: 'view-1', ledger: 'project', name: '重点', condition: null, sort: '-totalInvestment' }

  test('a view is its owner’s; a shared one is offered to others, who cannot remove it', async () => {
    const save = (id: string, shared: boolean, sort: string | null) =>
      as('leader', '350500', (tx) =>
        saveLedgerView(tx, { ...view, id, sort, columns: ['name', 'park'], shared, ownerName: '领导' }),
      )
    await save('view-1', false, '-totalInvestment')
    expect(await as('auditor', null, (tx) => listLedgerViews(tx, 'project'))).toEqual([])
    expect(await save('view-2', true, null)).toEqual({
      ...view,
      sort: null,
      columns: ['name', 'park'],
      shared: true,
      ownerId: 'account-leader',
      owner: '领导',
    })
    expect(await as('auditor', null, (tx) => listLedgerViews(tx, 'project'))).toHaveLength(1)
    expect(await as('auditor', null, (tx) => removeLedgerView(tx, 'view-1'))).toBeNull()
    expect(await as('enterprise', null, (tx) => listLedgerViews(tx, 'project'))).toEqual([])
    expect(await as('leader', '350500', (tx) => removeLedgerView(tx, 'view-1'))).toMatchObject({
      id: 'view-1',
      shared: true,
    })
  })

  test('a layout is counted when it is used, replaced by its author’s newer one, forgotten when asked; others leave it alone', async () => {
    const columns = [{ headers: ['投资', '总投资'], field: 'totalInvestment', unit: '亿元' }]
    const layout = { ledger: 'project', name: '晋江月报', fingerprint: 'f1', columns, shared: false }
    const keep = (name: string) =>
      as('county-office', '350582', (tx) => keepLayout(tx, { ...layout, name, ...by('county-office') }))
    await keep('旧名')
    await keep('晋江月报')
    const layouts = () => as('operator', '350582104', (tx) => listLayouts(tx, 'project'))
    const [kept] = await layouts()
    expect(await layouts()).toEqual([
      {
        ...layout,
        id: kept?.id,
        usedCount: 0,
        lastUsedOn: null,
        confirmedBy: 'county-office',
        recordedBy: kept?.recordedBy,
      },
    ])
    const id = kept?.id ?? ''
    await as('operator', '350582104', (tx) => countLayoutUse(tx, id, '2026-10-01'))
    await as('county-office', '350582', (tx) => countLayoutUse(tx, id, '2026-11-01'))
    expect(await layouts()).toMatchObject([{ usedCount: 1, lastUsedOn: '2026-11-01' }])
    const forget = (tx: Transaction) => forgetLayout(tx, id, { on: '2026-11-02', by: 'account-city-office' })
    expect([await inCity(forget), await inCity(forget)]).toEqual([true, false])
    expect(await layouts()).toEqual([])
    const pretended = { ...layout, fingerprint: 'f2', shared: true, ...by('county-office') }
    await expect(as('county-office', '350582', (tx) => keepLayout(tx, pretended))).rejects.toMatchObject(refused)
    await expect(as('leader', '350500', (tx) => keepLayout(tx, { ...layout, ...by('leader') }))).rejects.toMatchObject(
      refused,
    )
  })

  test('a row finds its workbook and its columns again', async () => {
    const columns = { 'Sheet 1': { totalInvestment: 'F', name: 'B' } }
    const workbook = { id: 'import-1', ledger: 'project', fileName: '项目.xlsx', columns }
    const digest = { sha256: 'a'.repeat(64), bytes: 5_000_000_000 }
    const counts = { new: 3, changed: 2, same: 1, refused: 0 }
    await as('county-office', '350582', (tx) =>
      insertLedgerImport(tx, { ...workbook, ...digest, counts, ...by('county-office') }),
    )
    const found = await inCity((tx) => listLedgerImportsOf(tx, ['import-1', 'import-2']))
    expect(found).toEqual(new Map([['import-1', { id: 'import-1', fileName: '项目.xlsx', columns }]]))
    await expect(
      as('leader', null, (tx) => insertLedgerImport(tx, { ...workbook, ...digest, counts, ...by('leader') })),
    ).rejects.toMatchObject(refused)
  })

  const photo = {
    id: 'photo-1',
    ledger: 'project',
    rowId: 'project-1',
    placeId: '350582',
    name: '现场.jpg',
    mediaType: 'image/jpeg',
    bytes: 1_024,
    sha256: 'b'.repeat(64),
    thumbnailSha256: null,
    note: '封顶',
    takenOn: '2026-10-01',
    synthetic: true,
    uploadedOn: '2026-10-31',
    uploadedBy: 'account-county-office',
    uploadedByName: '晋江',
  }

  test('a file stands on its row for those who may see the place, until it is taken off', async () => {
    await as('county-office', '350582', (tx) => insertAttachment(tx, photo))
    const files = (role: Role, placeId: SmallCityPlace | null) =>
      as(role, placeId, (tx) => listAttachments(tx, 'project', 'project-1'))
    expect(await files('leader', '350500')).toMatchObject([photo])
    expect(await files('county-office', '350521')).toEqual([])
    expect(await files('enterprise', '350582')).toEqual([])
    const off = { by: 'account-x', byName: 'x', why: '传错了' }
    expect(await as('county-office', '350521', (tx) => withdrawAttachment(tx, 'photo-1', off))).toBe(false)
    expect(await as('county-office', '350582', (tx) => withdrawAttachment(tx, 'photo-1', off))).toBe(true)
    expect(await as('county-office', '350582', (tx) => withdrawAttachment(tx, 'photo-1', off))).toBe(false)
    expect(await inCity((tx) => findAttachment(tx, 'photo-1'))).toBeNull()
  })

  test('a county puts no file on a row of another', async () => {
    await expect(
      as('county-office', '350521', (tx) => insertAttachment(tx, { ...photo, id: 'photo-2' })),
    ).rejects.toMatchObject(refused)
  })
})
