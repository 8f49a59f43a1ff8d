import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DemoCity } from './demo-city.ts'
import { findBarriers, findClipped, settle } from './looking.ts'
import { type DocumentPage, LibraryPage } from './pages/library.page.ts'
import { TargetPage } from './pages/target.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock, a real Chromium. The plan is invented.

const plan = `泉州市2026年园区数字化改造行动方案

一、总体目标
2026年全市培育数字化园区25个以上，新增投产企业620家以上。
二、重点任务
（一）推进项目建设。市工业和信息化局牵头，于2026年11月底前完成园区项目清单梳理，逐月调度进度。
三、现状
2025年全市园区规上工业产值增长8.6%。
`

let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterEach(() => city.leave())

afterAll(async () => {
  await city.close()
})

async function pastePlan(page: LibraryPage): Promise<DocumentPage> {
  await page.open()
  return page.paste(plan)
}

test('a pasted plan shows its targets and tasks where they stand, text and rows lead to each other, and a target leads back to its clause', async () => {
  const { page } = await city.visitAs('city')
  const document = await pastePlan(new LibraryPage(page))
  await document.target('620家以上').waitFor()
  await expect.poll(() => document.tasks.count()).toBeGreaterThan(0)
  await document.mark('620家以上').click()
  await expect.poll(() => document.target('620家以上').getAttribute('data-lit')).toBe('chosen')
  await document.target('25个以上').getByRole('link', { name: '25个以上' }).click()
  await expect.poll(() => document.chosenMark.innerText()).toContain('25个以上')
  await settle(page)
  expect(await findBarriers(page)).toEqual([])
  await document.revise('620家以上') // the demo's programme of 2026 has 600
  await new TargetPage(page).heading.waitFor()
  await document.followClause()
  await expect.poll(() => document.chosenMark.count()).toBe(1)
})

test('a document is found by Traditional writing, and what was searched is set off', async () => {
  const { page } = await city.visitAs('city')
  const library = new LibraryPage(page)
  await library.open()
  await library.search('數字化園區')
  await expect.poll(() => library.found.first().innerText()).toContain('数字化改造行动方案')
  expect(await library.highlights.first().innerText()).toContain('数字化')
  await library.search('没有这样的词')
  await page.getByText('没有搜到这样的文件').waitFor()
  expect(page.url()).toContain('q=')
})

test('a file that is no text is refused in words, and nothing is lost', async () => {
  const { page } = await city.visitAs('city')
  const library = new LibraryPage(page)
  await library.open()
  expect(await library.tryFile('picture.exe', Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]))).not.toMatch(/出了意外/u)
})

test('on a phone the tables stand below the text, and nothing is cut off', async () => {
  const { page } = await city.visitAs('leader', 390)
  const library = new LibraryPage(page)
  await library.open()
  await library.found.first().getByRole('link').first().click()
  await settle(page)
  expect(await findClipped(page)).toEqual([])
  expect(await findBarriers(page)).toEqual([])
})

test('no page complained while it was looked at', () => {
  expect(city.complaints).toEqual([])
})
