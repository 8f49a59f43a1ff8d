import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { widths } from './browser.ts'
import { DemoCity } from './demo-city.ts'
import { findBarriers, findClipped, redraw, settle } from './looking.ts'
import { RowEvidence, RowPage } from './pages/row.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock, a real Chromium.

let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterEach(() => city.leave())

afterAll(async () => {
  await city.close()
})

/** Ids of projects in a county of which nobody has changed anything yet, in the order of their titles. */
async function projectsIn(page: Page, place: string): Promise<string[]> {
  const condition = JSON.stringify({ field: 'place', operator: 'within', value: place })
  const answer = await page.request.get(
    `/api/ledgers/project/rows?limit=100&condition=${encodeURIComponent(condition)}`,
  )
  const { rows } = (await answer.json()) as { rows: { id: string; version: number }[] }
  return rows.filter(({ version }) => version === 1).map(({ id }) => id)
}

/** What `projectsIn` said of a county before the first test there. */
const untouched = new Map<string, readonly string[]>()

async function openProject(login: string, place: string, ordinal: number) {
  const { page } = await city.visitAs(login)
  const ids = untouched.get(place) ?? (await projectsIn(page, place))
  untouched.set(place, ids)
  const id = ids[ordinal]
  if (id === undefined) throw new Error(`the demo has no project ${ordinal} in ${place}`)
  const row = new RowPage(page)
  await row.open('project', id)
  return { page, row, id }
}

const jinjiang = '350582'
const nanan = '350583'

test('a change of the world and a corrected mistake are told apart, and the history shows each cell before and after', async () => {
  const { row } = await openProject('city', jinjiang, 0)
  await row.edit()
  await row.fill('联系人', '项目科科长')
  await expect.poll(() => row.panel('本次修改').getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  await row.panel('本次修改').getByText('请选：情况变了，还是原来记错了。').waitFor()
  await row.saveAs('情况变了')
  await row.confirmed('已存为第 2 版')
  await row.edit()
  await row.fill('联系人', '项目科副科长')
  await row.saveAs('原来记错了', '职务写错')
  await row.confirmed('已存为第 3 版')
  await row.show('历史')
  const [newest, before] = [row.versions.nth(0), row.versions.nth(1)]
  await newest.getByText('原因：职务写错').waitFor()
  await expect.poll(() => newest.innerText()).toMatch(/更正[\s\S]*联系人[\s\S]*项目科科长[\s\S]*→[\s\S]*项目科副科长/u)
  await expect.poll(() => before.innerText()).toMatch(/变化[\s\S]*项目科科长/u)
})

test('a value may be written as clerks write it, and the form says how it was read', async () => {
  const { page, row } = await openProject('city', jinjiang, 3)
  await row.edit()
  await row.panel('本次修改').getByText('还没有改动，不用保存。').waitFor()
  await row.fill('总投资', '约60亿元')
  await page.getByText('= 600,000 万元，原文“约60亿元”一并留存').waitFor() // 60 × 10,000 万元
  await row.saveAs('情况变了')
  await row.confirmed('已存为第 2 版')
  await expect.poll(() => row.value('总投资').innerText()).toMatch(/600,000[\s\S]*约60亿元/u)
})

test('the value of a cell says who put it there, and leads to its own line of versions', async () => {
  const { row } = await openProject('city', jinjiang, 0)
  await row.value('联系人').getByText('市专班').first().waitFor()
  const cell = await row.openCell('联系人')
  await expect.poll(() => cell.getByRole('listitem').count()).toBe(2) // the two versions of the test before; it was empty at first
})

test('a hard check refuses at its field; a soft one is answered in place, and the answer is kept', async () => {
  const { page, row } = await openProject('city', jinjiang, 1)
  await row.edit()
  await row.fillDay('签约日期', '2026-12-31') // after the demo's today, 2026-10-31
  await row.saveAs('情况变了')
  await row.complaint('不能保存').first().waitFor()
  await row.fillDay('签约日期', '2024-01-02')
  await row.fill('总投资', '99000000') // 9.9 trillion yuan in 万元
  await row.save()
  await row.answers.first().waitFor()
  for (const answer of await row.answers.all()) await answer.fill('已核对备案文件')
  await row.save()
  await row.confirmed('已存为第 2 版')
  await expect.poll(() => page.getByRole('complementary').innerText()).toContain('已核对备案文件')
})

test('the second of two people sees what stands now beside what was wanted, and writes only the cells of one’s own', async () => {
  const [city1, county] = [await openProject('city', nanan, 0), await openProject('nanan', nanan, 0)]
  await city1.row.edit()
  await county.row.edit()
  await county.row.fill('联系人', '李科')
  await county.row.fill('备注', '等待供电')
  await county.row.saveAs('情况变了')
  await county.row.confirmed(/已存为第/u)
  await city1.row.fill('联系人', '王科')
  await city1.row.saveAs('情况变了')
  const conflict = city1.row.complaint('有人先保存了')
  await conflict.getByText('等待供电').waitFor()
  await expect.poll(() => conflict.innerText()).toMatch(/现在\s*李科[\s\S]*您填的\s*王科/u)
  await conflict.getByRole('button', { name: '看过了，用我的再存一次' }).click()
  await city1.row.confirmed(/已存为第/u)
  await expect.poll(() => city1.row.value('联系人').innerText()).toContain('王科')
  await expect.poll(() => city1.row.value('备注').innerText()).toContain('等待供电')
})

test('what a county enters waits for the city office, which takes it over with one click', async () => {
  const county = await openProject('nanan', nanan, 1)
  await county.row.edit()
  await county.row.fill('联系人', '南安市李科')
  await county.row.saveAs('情况变了')
  await county.row.confirmed(/已存为第/u)
  await county.row.heading.getByText('待审核').waitFor()
  const office = await openProject('city', nanan, 1)
  await office.row.approve()
  await office.row.heading.getByText('待审核').waitFor({ state: 'detached' })
})

test('a withdrawn row is gone from its page, and its history brings it back', async () => {
  const { page, row, id } = await openProject('city', jinjiang, 2)
  const title = await row.heading.innerText()
  await row.withdraw('重复登记')
  await row.open('project', id)
  await page.getByText('这一行已经撤销').waitFor()
  await row.undoTo(1)
  await row.value('项目名称').waitFor()
  await expect.poll(() => row.heading.innerText()).toBe(title)
})

test('the page of an earlier day shows what was known then, and offers no change', async () => {
  const { page, row, id } = await openProject('city', jinjiang, 0)
  await row.open('project', id, 'asOf=2026-10-30') // both changes became known on 2026-10-31
  await page.getByText('正在看截至 2026-10-30').waitFor()
  await expect.poll(() => row.value('联系人').innerText()).not.toContain('科长')
  await expect.poll(() => page.getByRole('button', { name: '修改' }).count()).toBe(0)
})

test('a row leads to those that refer to it, and adds one that points back; a taken key leads to the row that holds it', async () => {
  const { page, row } = await openProject('city', jinjiang, 3)
  const title = (await row.value('项目名称').innerText()).split('\n')[0] ?? ''
  await page.getByRole('link', { name: '新增一条项目月报' }).click()
  await row.panel('录入').waitFor()
  await page.getByText(title).first().waitFor()
  await row.fill('报告月份', '2019-01')
  await row.add()
  await row.confirmed('已新增')
  const address = page.url()
  page.on('dialog', (dialog) => dialog.accept()) // a form that was begun is left only on purpose
  await row.value('项目').getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: '新增一条项目月报' }).click()
  await row.fill('报告月份', '2019-01')
  await row.add()
  await row.panel('录入').getByRole('link', { name: '打开已有的那一条' }).click()
  await page.waitForURL(address)
})

// One white pixel.
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
)

test('a photo is kept as evidence and shown; what is no evidence is refused by name, and a reason takes one off', async () => {
  const { page, row, id } = await openProject('city', jinjiang, 4)
  await row.open('project', id, 'tab=evidence')
  const evidence = new RowEvidence(page)
  await evidence.add(
    '主体封顶',
    { name: '现场.png', mimeType: 'image/png', buffer: photo },
    { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('只是文字') },
  )
  await row.complaint('说明.txt').waitFor()
  await evidence.files.filter({ hasText: '现场.png' }).waitFor()
  const viewer = await evidence.look('现场.png')
  const picture = viewer.getByRole('img', { name: '主体封顶' })
  await picture.waitFor()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  await viewer.getByRole('button', { name: '撤下' }).click()
  await viewer.getByLabel('原因（会留在记录里）').fill('拍错了地方')
  await viewer.getByRole('button', { name: '撤下' }).click()
  await row.confirmed('已撤下 现场.png')
  await page.getByText('还没有佐证').waitFor()
})

test('the pages of a row are whole at every width and without barriers', async () => {
  const { page, row, id } = await openProject('city', jinjiang, 0)
  const findings: string[] = []
  for (const search of ['', 'tab=history', 'tab=evidence', 'cell=contact', 'edit=1']) {
    await row.open('project', id, search)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await settle(page)
      await redraw(page)
      findings.push(...(await findClipped(page)).map((finding) => `${search} at ${width}: ${finding}`))
    }
    findings.push(...(await findBarriers(page)).map((barrier) => `${search}: ${barrier}`))
  }
  expect(findings).toEqual([])
})

test('no page complained while all this happened', () => {
  expect(city.complaints).toEqual([])
})
