import { Jimp } from 'jimp'
import { beforeAll, expect, test } from 'vitest'
import { getAttachmentFile } from '#contract/attachment.ts'
import { listAudit } from '#contract/audit.ts'
import * as contract from '#contract/issue.ts'
import * as fileContract from '#contract/issue-file.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { fillFigures, useLedgerCity } from '../../../test/support/ledger-city.ts'

// Nothing is faked but the clock: it is 2026-10-31. 晋江市 350582 has the office `county-office`, the operator and the enterprise; `huian` is the
// office of another county. The server of the tests takes files of 30 MB.

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fillFigures)
  let photo: { readonly name: string; readonly bytes: Uint8Array }
  beforeAll(async () => {
    const picture = new Jimp({ width: 320, height: 240, color: 0x336699ff })
    photo = { name: '现场.jpg', bytes: await picture.getBuffer('image/jpeg') }
  })

  async function raised(): Promise<string> {
    const enterprise = await city.tested.as('enterprise')
    const said = { title: '专线供电未通', placeId: '350582', origin: 'appeal', cause: 'power' } as const
    return (await enterprise.call(contract.raiseIssue, said)).id
  }

  test('an enterprise shows what stands in its way; the office sees the photo, another county and another ledger do not', async () => {
    const id = await raised()
    const enterprise = await city.tested.as('enterprise')
    const added = await enterprise.call(fileContract.addIssueFile, { id, note: '未通电' }, { file: photo })
    expect(added).toMatchObject({ name: '现场.jpg', mediaType: 'image/jpeg', note: '未通电', hasThumbnail: true })
    const office = await city.tested.as('county-office')
    const seen = await office.call(fileContract.listIssueFiles, { id })
    expect(seen).toMatchObject({ mayAdd: true, attachments: [{ id: added.id, mayWithdraw: false }] })
    const bytes = await office.send(fileContract.getIssueFile, { id, file: added.id })
    expect(bytes.rawPayload.equals(photo.bytes)).toBe(true)
    expect((await office.send(fileContract.getIssueThumbnail, { id, file: added.id })).statusCode).toBe(200)
    const huian = await city.tested.as('huian')
    expect((await huian.send(fileContract.listIssueFiles, { id })).statusCode).toBe(404)
    expect((await huian.send(fileContract.getIssueFile, { id, file: added.id })).statusCode).toBe(404)
    expect((await office.send(getAttachmentFile, { id: added.id })).statusCode).toBe(404)
    const other = await raised()
    expect((await office.send(fileContract.getIssueFile, { id: other, file: added.id })).statusCode).toBe(404)
  })

  test('who only reads, such as a department that nobody asked, adds nothing', async () => {
    const id = await raised()
    const refusal = await (await city.tested.as('department')).send(fileContract.addIssueFile, { id }, { file: photo })
    expect(refusal.json()).toMatchObject({ code: 'issue.not-yours' })
  })

  test('a photo of 50 MB is refused with the limit, and nothing is written', async () => {
    const id = await raised()
    const enterprise = await city.tested.as('enterprise')
    const bytes = new Uint8Array(50 * 1024 * 1024)
    bytes.set(photo.bytes)
    const refusal = await enterprise.send(fileContract.addIssueFile, { id }, { file: { name: '大图.jpg', bytes } })
    expect(refusal.statusCode).toBe(413)
    expect((await enterprise.call(fileContract.listIssueFiles, { id })).attachments).toEqual([])
    expect(await enterprise.send(fileContract.addIssueFile, { id }, { file: photo })).toMatchObject({ statusCode: 200 })
  })

  test('one takes off one’s own file with a reason, and nobody else’s; a closed issue is left as it is', async () => {
    const id = await raised()
    const enterprise = await city.tested.as('enterprise')
    const { id: file } = await enterprise.call(fileContract.addIssueFile, { id }, { file: photo })
    const office = await city.tested.as('county-office')
    const asked = { id, file, why: '传错了' }
    expect((await office.send(fileContract.withdrawIssueFile, asked)).statusCode).toBe(404)
    await enterprise.call(fileContract.withdrawIssueFile, asked)
    expect((await enterprise.call(fileContract.listIssueFiles, { id })).attachments).toEqual([])
    const audit = await (await city.tested.as('audit-admin')).call(listAudit, {})
    expect(audit.entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['issue.add-file', 'issue.withdraw-file']),
    )
    await close(id)
    const refusal = await enterprise.send(fileContract.addIssueFile, { id }, { file: photo })
    expect(refusal.json()).toMatchObject({ code: 'issue.wrong-state' })
  })

  async function close(id: string): Promise<void> {
    const [office, operator] = [await city.tested.as('county-office'), await city.tested.as('operator')]
    const given = { id, dutyOrganisationId: 'operator-jinjiang', weight: 'ordinary', expectedStep: 1 } as const
    await office.call(contract.assignIssue, given)
    await operator.call(contract.acceptIssue, { id, expectedStep: 2 })
    await operator.call(contract.submitIssue, { id, expectedStep: 3, outcome: '已通电', evidence: '照片' })
    await (await city.tested.as('enterprise')).call(contract.confirmIssue, { id, expectedStep: 4, solved: true })
    await office.call(contract.closeIssue, { id, expectedStep: 5 })
  }
})
