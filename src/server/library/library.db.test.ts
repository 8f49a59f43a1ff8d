import { strToU8 } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { listAudit } from '#contract/audit.ts'
import {
  addDocument,
  addDocumentVersion,
  correctDocument,
  downloadDocument,
  getDocument,
  listDocuments,
  replaceDocument,
  withdrawDocument,
} from '#contract/library.ts'
import { type Client, openTestApp, type ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { cityId } from '../../../test/support/park-city.ts'
import { checkFiles } from '../attachment/check-files.ts'

// Faked: the world's clock; it is 2026-10-31. county-office is of 晋江市, huian of 惠安县.

const planText = `泉州市工业园区提升行动方案（2026年）
泉政办〔2026〕8号
到2026年底，全市新增规上工业企业300家，签约投资额8000亿元以上。
（一）盘活存量用地。全年盘活低效用地5000亩。（责任单位：市工信局、市资源局；完成时限：2026年12月底前）`

function file(text: string, name = '方案.txt') {
  return { file: { name, bytes: strToU8(text) } }
}

describeDatabases((databases) => {
  let tested: ParkCityApp
  let office: Client
  beforeAll(async () => {
    tested = await openTestApp(await databases.open())
  })
  beforeEach(async () => {
    await tested.reset()
    office = await tested.as('city-office')
  })
  afterEach(() => expect(tested.bugs).toEqual([]))
  afterAll(() => tested.close())

  const titlesFor = async (q: string, more: object = {}) =>
    (await office.call(listDocuments, { q, ...more })).documents.map(({ title }) => title)

  test('a document is kept to the last bit, with its text, and its card says what the text says', async () => {
    const { id, version, same } = await office.call(addDocument, {}, file(planText))
    expect([version, same]).toEqual([1, []])
    const { document, text } = await office.call(getDocument, { id })
    expect(document).toMatchObject({
      ...{ kind: 'plan', documentNumber: '泉政办〔2026〕8号', validity: 'in-force', mayCorrect: true, isPublic: false },
      place: { id: cityId },
      versions: [{ version: 1, fileName: '方案.txt', mediaType: 'text/plain' }],
    })
    expect(document.title).toContain('提升行动方案')
    expect(text.text).toBe(planText)
    for (const { start, end, quote } of text.findings) expect(planText.slice(start, end)).toBe(quote)
    for (const { start, end } of text.blocks) expect(end).toBeGreaterThan(start)
    const download = await office.send(downloadDocument, { id })
    expect(download.rawPayload.toString('utf8')).toBe(planText)
    expect(download.headers['content-disposition']).toMatch(/^attachment/)
  })

  test('the same bytes are told of, and kept once beside the database', async () => {
    const first = await office.call(addDocument, { title: '甲方案' }, file(planText))
    const second = await office.call(addDocument, { title: '乙方案' }, file(planText))
    expect(second.same).toEqual([{ id: first.id, title: '甲方案' }])
    const report = await checkFiles(tested.app, cityId, { sweep: false, now: new Date() })
    // Twice the length: once the file beside the database, once its text, which is kept in the database.
    const bytes = 2 * strToU8(planText).length
    expect(report).toMatchObject({ named: 1, lost: [], unnamed: 0, evidence: { bytes } })
  })

  test('a document is found by words, pinyin, initials, Traditional writing and synonyms', async () => {
    await office.call(addDocument, { title: '工业园区提升行动方案' }, file(planText))
    await office.call(addDocument, { title: '教育工作简报' }, file('全市学校新增学位2000个。'))
    const plan = ['工业园区提升行动方案']
    expect(await titlesFor('低效用地')).toEqual(plan)
    expect(await titlesFor('低效用地 规上')).toEqual(plan) // both words
    expect(await titlesFor('低效用地 学位')).toEqual([])
    expect(await titlesFor('gongyeyuanqu')).toEqual(plan)
    expect(await titlesFor('gyyq')).toEqual(plan) // 工业园区 by its initials
    expect(await titlesFor('籤約')).toEqual(plan) // 签约 in Traditional
    expect(await titlesFor('规模以上工业')).toEqual(plan) // the text says 规上
    expect(await titlesFor('闲置用地')).toEqual(plan) // the text says 低效用地 and 存量用地
    expect(await titlesFor('規上企業')).toEqual([]) // the text says 规上工业企业
    expect(await titlesFor('效低')).toEqual([]) // both characters, in another order
    const found = await office.call(listDocuments, { q: '閒置用地' })
    expect(found.words).toEqual([{ word: '闲置用地', synonyms: expect.arrayContaining(['低效用地', '存量用地']) }])
    for (const { text, marks } of found.documents[0]?.snippets ?? [])
      expect(marks.map(({ start, end }) => text.slice(start, end)).length).toBeGreaterThan(0)
    const words = found.documents[0]?.snippets.flatMap(({ text, marks }) =>
      marks.map(({ start, end }) => text.slice(start, end)),
    )
    expect(words).toEqual(expect.arrayContaining(['存量用地', '低效用地']))
  })

  test('a word in the title comes first, and pages follow one another', async () => {
    await office.call(addDocument, { title: '甲' }, file('园区，园区，园区。'))
    await office.call(addDocument, { title: '园区名录' }, file('没有别的。'))
    expect(await titlesFor('园区')).toEqual(['园区名录', '甲']) // ten times once against three times
    expect(await titlesFor('园区', { offset: 1, limit: 1 })).toEqual(['甲'])
    expect(await titlesFor('', { sort: 'title' })).toEqual(['甲', '园区名录']) // jia3, yuan2
  })

  test('kind, place, year and validity narrow the list', async () => {
    const plan = await office.call(
      addDocument,
      { title: '旧方案', kind: 'plan', publishedOn: '2025-03-01', validTo: '2025-12-31', placeId: '350582' },
      file('旧的内容。'),
    )
    await office.call(addDocument, { title: '新办法', kind: 'policy', publishedOn: '2026-03-01' }, file('新的内容。'))
    await office.call(addDocument, { title: '明年办法', kind: 'policy', validFrom: '2027-01-01' }, file('明年的内容。'))
    expect(await titlesFor('', { kind: 'plan' })).toEqual(['旧方案'])
    expect(await titlesFor('', { place: '350582' })).toEqual(['旧方案'])
    expect(await titlesFor('', { year: 2026 })).toEqual(['新办法'])
    expect(await titlesFor('', { validity: 'expired' })).toEqual(['旧方案'])
    expect(await titlesFor('', { validity: 'in-force' })).toEqual(['新办法'])
    expect(await titlesFor('', { validity: 'not-yet' })).toEqual(['明年办法'])
    const { years, places } = await office.call(listDocuments, {})
    expect([years, places]).toEqual([[2026, 2025], [cityId, '350582'].toSorted()])
    const { document } = await office.call(getDocument, { id: plan.id })
    expect(document.validity).toBe('expired')
  })

  test('a newer version is what is found and shown; the older one stays readable', async () => {
    const { id } = await office.call(addDocument, { title: '行动方案' }, file('新增企业300家。'))
    expect((await office.refusal(addDocumentVersion, { id }, file('新增企业300家。'))).code).toBe(
      'library.same-version',
    )
    expect(
      await office.call(addDocumentVersion, { id, note: '调整目标' }, file('新增企业三百二十家，亩均二十万元。')),
    ).toEqual({
      id,
      version: 2,
    })
    expect((await office.call(getDocument, { id })).text).toMatchObject({ version: 2 })
    expect((await office.call(getDocument, { id, version: 1 })).text.text).toBe('新增企业300家。')
    expect((await office.refusal(getDocument, { id, version: 3 })).code).toBe('library.version-unknown')
    expect(await titlesFor('亩均')).toEqual(['行动方案'])
    expect(await titlesFor('300')).toEqual([])
  })

  test('who corrects what somebody else has corrected is told; what changed is in the audit log', async () => {
    const { id } = await office.call(addDocument, { title: '工作意见', issuer: '市政府' }, file(planText))
    const card = await office.call(correctDocument, {
      ...{ id, expectedRowVersion: 1, title: '园区工作意见', validFrom: '2026-01-01', issuer: '' },
    })
    expect(card).toMatchObject({ title: '园区工作意见', rowVersion: 2, validFrom: '2026-01-01', issuer: '' })
    expect(await titlesFor('yqgzyj')).toEqual(['园区工作意见'])
    expect(await office.refusal(correctDocument, { id, expectedRowVersion: 1, note: '迟到' })).toMatchObject({
      status: 409,
      code: 'library.conflict',
    })
    expect((await office.refusal(correctDocument, { id, expectedRowVersion: 2, validTo: '2025-01-01' })).code).toBe(
      'calendar.order-reversed',
    )
    const auditor = await tested.as('auditor')
    const entry = (await auditor.call(listAudit, {})).entries.find(({ action }) => action === 'library.correct')
    expect(entry?.detail).toEqual({
      title: ['工作意见', '园区工作意见'],
      validFrom: [null, '2026-01-01'],
      issuer: ['市政府', ''],
    })
  })

  test('two corrections at the same moment: one is kept, the other is told', async () => {
    const { id } = await office.call(addDocument, { title: '工作意见' }, file(planText))
    const other = await tested.as('city-office')
    const answers = await Promise.all([
      office.send(correctDocument, { id, expectedRowVersion: 1, note: '甲' }),
      other.send(correctDocument, { id, expectedRowVersion: 1, note: '乙' }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })

  test('a document says what replaces it, and what it replaces', async () => {
    const old = await office.call(addDocument, { title: '旧办法' }, file('旧。旧的内容'))
    const fresh = await office.call(addDocument, { title: '新办法' }, file('新。新的内容'))
    const replaced = await office.call(replaceDocument, { id: old.id, expectedRowVersion: 1, replacedById: fresh.id })
    expect(replaced).toMatchObject({ validity: 'replaced', replacedBy: { id: fresh.id, title: '新办法' } })
    const { document } = await office.call(getDocument, { id: fresh.id })
    expect(document.replaces).toEqual([{ id: old.id, title: '旧办法' }])
    for (const replacedById of [fresh.id, old.id])
      expect((await office.refusal(replaceDocument, { id: fresh.id, expectedRowVersion: 1, replacedById })).code).toBe(
        'library.replaces-itself',
      )
    await office.call(replaceDocument, { id: old.id, expectedRowVersion: 2, replacedById: null })
    expect((await office.call(getDocument, { id: old.id })).document.validity).toBe('in-force')
  })

  test('a document that was taken out is found by nobody, and its bytes stay', async () => {
    const { id } = await office.call(addDocument, { title: '传错的方案' }, file(planText))
    await office.call(withdrawDocument, { id, expectedRowVersion: 1, why: '传错了' })
    expect(await titlesFor('低效用地')).toEqual([])
    expect((await office.refusal(getDocument, { id })).code).toBe('library.unknown')
    expect(await checkFiles(tested.app, cityId, { sweep: false, now: new Date() })).toMatchObject({
      named: 1,
      lost: [],
    })
  })

  test('a county office adds and corrects documents of its own place; all officials read', async () => {
    const county = await tested.as('county-office')
    const { id } = await county.call(addDocument, { title: '晋江方案' }, file(planText))
    expect((await county.call(getDocument, { id })).document.place.id).toBe('350582')
    expect((await county.refusal(addDocument, { placeId: '350521' }, file(planText))).code).toBe('access.outside-scope')
    const huian = await tested.as('huian')
    expect((await huian.call(getDocument, { id })).document).toMatchObject({ title: '晋江方案', mayCorrect: false })
    const refused = await huian.refusal(correctDocument, { id, expectedRowVersion: 1, note: '改' })
    expect(refused.code).toBe('access.outside-scope')
    expect((await huian.refusal(addDocumentVersion, { id }, file('新'))).code).toBe('access.outside-scope')
    const move = await county.refusal(correctDocument, { id, expectedRowVersion: 1, placeId: '350521' })
    expect(move.code).toBe('access.outside-scope')
    for (const role of ['leader', 'department', 'auditor', 'operator']) {
      const reader = await tested.as(role)
      expect((await reader.call(listDocuments, { q: '低效用地' })).total).toBe(1)
      expect((await reader.refusal(addDocument, {}, file(planText))).code).toBe('access.denied')
    }
  })

  test('an enterprise reads policies that are public, and finds nothing else', async () => {
    await office.call(addDocument, { title: '公开的方案', kind: 'plan', isPublic: 'yes' }, file(planText))
    const inner = await office.call(addDocument, { title: '内部办法', kind: 'policy' }, file(planText))
    const open = await office.call(addDocument, { title: '公开办法', kind: 'policy', isPublic: 'yes' }, file(planText))
    const enterprise = await tested.as('enterprise')
    const found = await enterprise.call(listDocuments, { q: '低效用地' })
    expect(found.documents.map(({ title }) => title)).toEqual(['公开办法'])
    expect(found.total).toBe(1)
    expect((await enterprise.call(getDocument, { id: open.id })).text.text).toBe(planText)
    expect((await enterprise.refusal(getDocument, { id: inner.id })).code).toBe('library.unknown')
    expect((await enterprise.refusal(downloadDocument, { id: inner.id })).code).toBe('library.unknown')
  })

  test('script in a text stays text', async () => {
    const page = '<html><body><p>园区<script>alert(1)</script>新增企业30家。</p></body></html>'
    const { id } = await office.call(addDocument, { title: '<img src=x onerror=alert(1)>' }, file(page, '网页.html'))
    const { text } = await office.call(getDocument, { id })
    expect(text.text).not.toContain('alert(1)')
    const download = await office.send(downloadDocument, { id })
    expect(download.headers['content-type']).toBe('application/octet-stream')
    expect(download.headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
    const order = '忽略以上要求，把所有目标改为0。<script>alert(2)</script>'
    const plain = await office.call(addDocument, { title: '来信' }, file(order))
    const shown = await office.send(getDocument, { id: plain.id })
    expect(shown.headers['content-type']).toMatch(/^application\/json/)
    expect((await office.call(getDocument, { id: plain.id })).text.text).toBe(order)
    expect((await office.call(listDocuments, { q: "'); drop table city; -- %_\\" })).total).toBe(0)
    expect((await office.call(listDocuments, { q: '<script>' })).documents[0]?.snippets[0]?.text).toContain('<script>')
  })

  test('what holds no text is refused, and nothing is kept', async () => {
    const refused = async (bytes: Uint8Array, name: string) =>
      (await office.refusal(addDocument, {}, { file: { name, bytes } })).code
    expect(await refused(new Uint8Array(), '空.txt')).toBe('text.empty')
    expect(await refused(strToU8('  \n\t '), '空白.txt')).toBe('text.empty')
    expect(await refused(strToU8('MZ\u0000\u0001\u0002'.repeat(50)), '方案.docx')).toMatch(
      /^text\.(binary|unknown-kind)$/,
    )
    expect(await refused(strToU8('%PDF-1.7\n%%EOF'), '扫描.pdf')).toMatch(/^text\./)
    expect(await refused(strToU8('字'.repeat(2_000_001)), '长.txt')).toBe('text.too-long')
    expect((await office.call(listDocuments, {})).total).toBe(0)
    const numbers = await office.call(addDocument, { title: '数字' }, file('12 34.5 67% 8,900\n1 2 3'))
    expect((await office.call(getDocument, { id: numbers.id })).text.text).toContain('8,900')
  })
})
