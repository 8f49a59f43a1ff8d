import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strToU8 } from 'fflate'
import { Jimp } from 'jimp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  addAttachment,
  getAttachmentFile,
  getAttachmentThumbnail,
  listAttachments,
  withdrawAttachment,
} from '#contract/attachment.ts'
import { listAudit } from '#contract/audit.ts'
import { saveLedgerRow } from '#contract/ledger-entry.ts'
import type { ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { openLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'
import { checkFiles } from './check-files.ts'
import { sha256Of } from './file-store.ts'

// Faked: the world's clock. county-office and operator are of 晋江市, huian of 惠安县.

const factory = { ledger: 'project', rowId: 'project-factory' }
const harbour = { ledger: 'project', rowId: 'project-harbour' }
const approval = { name: '备案 批复.pdf', bytes: strToU8('%PDF-1.7\n%%EOF') }

describeDatabases((databases) => {
  let tested: ParkCityApp
  let photo: { readonly name: string; readonly bytes: Uint8Array }
  beforeAll(async () => {
    tested = await openLedgerCity(await databases.open())
    photo = {
      name: '现场 1.jpg',
      bytes: await new Jimp({ width: 640, height: 480, color: 0x336699ff }).getBuffer('image/jpeg'),
    }
  })
  beforeEach(async () => {
    await tested.reset()
    await rm(tested.app.files.directory, { recursive: true })
    await mkdir(tested.app.files.directory)
  })
  afterAll(() => tested.close())

  /** Where the store keeps the file with this SHA-256. */
  const fileOf = (sha256: string): string => path.join(tested.app.files.directory, sha256.slice(0, 2), sha256)

  test('a photo on a row comes back to the last bit, with a small picture beside it', async () => {
    const county = await tested.as('county-office')
    const said = { ...factory, note: '主体封顶', takenOn: '2026-10-20' }
    const added = await county.call(addAttachment, said, { file: photo })
    expect(added).toMatchObject({
      ...{ name: '现场 1.jpg', mediaType: 'image/jpeg', bytes: photo.bytes.byteLength, sha256: sha256Of(photo.bytes) },
      ...{ note: '主体封顶', takenOn: '2026-10-20', hasThumbnail: true, mayWithdraw: true },
      uploadedBy: 'county-office-name',
    })
    expect((await county.call(listAttachments, factory)).attachments).toEqual([added])
    const file = await county.send(getAttachmentFile, { id: added.id })
    expect(file.rawPayload.equals(photo.bytes)).toBe(true)
    expect(file.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
    expect(file.headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''%E7%8E%B0%E5%9C%BA%201\.jpg$/)
    const thumbnail = await Jimp.fromBuffer(
      Buffer.from(await county.download(getAttachmentThumbnail, { id: added.id })),
    )
    expect([thumbnail.bitmap.width, thumbnail.bitmap.height]).toEqual([480, 360])
  })

  test('a document has no small picture, and asking for one finds nothing', async () => {
    const office = await tested.as('city-office')
    const { id, hasThumbnail } = await office.call(addAttachment, factory, { file: approval })
    expect(hasThumbnail).toBe(false)
    expect(await office.refusal(getAttachmentThumbnail, { id })).toMatchObject({
      status: 404,
      code: 'attachment.unknown',
    })
  })

  test('the same file on two rows is kept once', async () => {
    const office = await tested.as('city-office')
    for (const row of [factory, harbour, factory]) await office.call(addAttachment, row, { file: approval })
    expect(await tested.app.files.list()).toEqual([sha256Of(approval.bytes)])
  })

  test('who may read the row reads its evidence, and nobody else; who may write it adds and takes off', async () => {
    const office = await tested.as('city-office')
    const { id } = await office.call(addAttachment, harbour, { file: approval })
    const huian = await tested.as('huian')
    expect((await huian.call(listAttachments, harbour)).attachments).toMatchObject([{ id, mayWithdraw: true }])
    const leader = await tested.as('leader')
    expect((await leader.call(listAttachments, harbour)).attachments).toMatchObject([{ id, mayWithdraw: false }])
    expect((await leader.refusal(addAttachment, harbour, { file: approval })).code).toBe('access.denied')
    const county = await tested.as('county-office')
    const refusals = [
      await county.refusal(listAttachments, harbour),
      await county.refusal(addAttachment, harbour, { file: approval }),
      await county.refusal(getAttachmentFile, { id }),
      await county.refusal(getAttachmentThumbnail, { id }),
      await county.refusal(withdrawAttachment, { id, why: '试' }),
    ]
    expect(refusals.map(({ code }) => code)).toEqual([
      'ledger.row-unknown',
      'ledger.row-unknown',
      'attachment.unknown',
      'attachment.unknown',
      'attachment.unknown',
    ])
    const enterprise = await tested.as('enterprise')
    expect((await enterprise.refusal(getAttachmentFile, { id })).code).toBe('access.denied')
  })

  test('what went to another county went with its evidence', async () => {
    const office = await tested.as('city-office')
    const { id } = await office.call(addAttachment, factory, { file: approval })
    const move = { ledger: 'project', id: 'project-factory', version: 1, kind: 'change' as const }
    await office.call(saveLedgerRow, { ...move, values: { place: '350521', park: null } })
    const county = await tested.as('county-office')
    expect((await county.refusal(getAttachmentFile, { id })).code).toBe('attachment.unknown')
    const huian = await tested.as('huian')
    expect((await huian.call(listAttachments, factory)).attachments.map((one) => one.id)).toEqual([id])
  })

  test('a file taken off is gone from the row, stays on the disk, and the audit says who and why', async () => {
    const county = await tested.as('county-office')
    const { id, sha256 } = await county.call(addAttachment, factory, { file: approval })
    await county.call(withdrawAttachment, { id, why: '传错了' })
    expect((await county.call(listAttachments, factory)).attachments).toEqual([])
    expect((await county.refusal(getAttachmentFile, { id })).code).toBe('attachment.unknown')
    expect((await county.refusal(withdrawAttachment, { id, why: '再撤' })).code).toBe('attachment.unknown')
    expect((await readFile(fileOf(sha256))).equals(approval.bytes)).toBe(true)
    const { entries } = await (await tested.as('audit-admin')).call(listAudit, {})
    const own = entries.filter(({ action }) => action.startsWith('attachment.'))
    expect(own.map(({ action, subject }) => [action, subject]).toSorted()).toEqual([
      ['attachment.add', id],
      ['attachment.withdraw', id],
    ])
    expect(own.find(({ action }) => action === 'attachment.withdraw')?.detail).toMatchObject({ why: '传错了', sha256 })
  })

  test('bytes that were damaged or lost on the disk are not handed out', async () => {
    const office = await tested.as('city-office')
    const { id, sha256, name } = await office.call(addAttachment, factory, { file: approval })
    await writeFile(fileOf(sha256), '%PDF-1.7 something else')
    const lost = { status: 410, code: 'attachment.lost', params: { name } }
    expect(await office.refusal(getAttachmentFile, { id })).toMatchObject(lost)
    await rm(fileOf(sha256))
    expect(await office.refusal(getAttachmentFile, { id })).toMatchObject(lost)
  })

  test('the files are counted against the rows: what is lost is named, what nobody names is swept when it is old', async () => {
    const office = await tested.as('city-office')
    const { id, name, sha256 } = await office.call(addAttachment, factory, { file: approval })
    await office.call(addAttachment, harbour, { file: photo })
    await office.call(withdrawAttachment, { id, why: '传错了' })
    await tested.app.files.put(strToU8('an upload that broke off'))
    const check = (sweep: boolean, now = new Date()) => checkFiles(tested.app, cityId, { sweep, now })
    const bytes = approval.bytes.byteLength + photo.bytes.byteLength
    const evidence = { bytes, limit: tested.app.evidenceBytes }
    expect(await check(true)).toEqual({ named: 3, lost: [], unnamed: 1, swept: 0, evidence })
    expect(await check(true, new Date(Date.now() + 2 * 86_400_000))).toMatchObject({ unnamed: 1, swept: 1 })
    await rm(fileOf(sha256))
    expect(await check(false)).toEqual({ named: 3, lost: [{ name, sha256 }], unnamed: 0, swept: 0, evidence })
  })

  test('a photo that came while many waited gets its small picture when it is first asked for, once', async () => {
    const office = await tested.as('city-office')
    const { make } = tested.app.thumbnails
    let made = 0
    Object.assign(tested.app.thumbnails, {
      isBusy: () => true,
      make: (load: () => Promise<Uint8Array>) => {
        made += 1
        return make(load)
      },
    })
    const { id, hasThumbnail } = await office.call(addAttachment, factory, { file: photo })
    expect([hasThumbnail, made]).toEqual([true, 0])
    for (const _ of ['first', 'again']) {
      const thumbnail = await Jimp.fromBuffer(Buffer.from(await office.download(getAttachmentThumbnail, { id })))
      expect([thumbnail.bitmap.width, thumbnail.bitmap.height, made]).toEqual([480, 360, 1])
    }
  })

  test('what is more than the city’s room for evidence is refused with both figures, whoever’s files fill it', async () => {
    Object.assign(tested.app, { evidenceBytes: approval.bytes.byteLength + photo.bytes.byteLength - 1 })
    await (await tested.as('huian')).call(addAttachment, harbour, { file: approval })
    const refusal = await (await tested.as('county-office')).refusal(addAttachment, factory, { file: photo })
    expect(refusal).toMatchObject({
      status: 413,
      code: 'attachment.storage-full',
      params: { used: '0.0 MB', limit: '0.0 MB' },
    })
    expect(await tested.app.files.list()).toEqual([sha256Of(approval.bytes)])
  })

  test('a refused file leaves nothing behind, on the disk or in the ledger', async () => {
    const before = await tested.writeCount()
    const office = await tested.as('city-office')
    const page = { name: 'photo.jpg', bytes: strToU8('<html><script>alert(1)</script></html>') }
    expect(await office.refusal(addAttachment, factory, { file: page })).toMatchObject({
      status: 422,
      code: 'attachment.type-refused',
      params: { type: '.jpg' },
    })
    const empty = { name: 'empty.pdf', bytes: new Uint8Array() }
    expect((await office.refusal(addAttachment, factory, { file: empty })).code).toBe('attachment.empty')
    expect((await office.refusal(addAttachment, { ledger: 'project', rowId: 'nobody' }, { file: approval })).code).toBe(
      'ledger.row-unknown',
    )
    expect(await tested.writeCount()).toBe(before)
    expect(await readdir(tested.app.files.directory)).toEqual([])
  })
})
