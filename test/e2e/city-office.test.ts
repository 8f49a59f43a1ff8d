import { copyFileSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DemoCity } from './demo-city.ts'
import { settle } from './looking.ts'
import { BoardPage, PassportDrawer } from './pages/board.page.ts'
import { BulletinPage } from './pages/bulletin.page.ts'
import { SignInPage } from './pages/sign-in.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock, a real Chromium.

const projectRoot = resolve(import.meta.dirname, '../..')
let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterEach(() => city.leave())

afterAll(async () => {
  await city.close()
})

test('a wrong password is refused in words, and the right one opens the board of the year', async () => {
  const { page } = await city.visit()
  const door = new SignInPage(page)
  await door.open()
  await door.try('city', 'not the password')
  await door.refusal.waitFor()
  await expect.poll(() => door.refusal.innerText()).toMatch(/登录名或密码/u)
  await door.signIn('city', 'Citong-demo-2026')
  await page.waitForURL(/\/board\/2026/u)
})

test('the most endangered promise stands first, with what is missing, who must act and a number to call', async () => {
  const { page } = await city.visitAs('city')
  const board = new BoardPage(page)
  await board.open(2026)
  const first = board.targets.first()
  const text = await first.innerText()
  expect(text).toContain('升规纳统') // red by 12.0 points: 214 of 300 at a pace of 83.3 % (worlds/quanzhou-demo/synthetic/story.ts)
  expect(text).toContain('71.3%')
  expect(text).toContain('12.0')
  expect(text).toContain('市工业和信息化局')
  await expect.poll(() => first.locator('a[href^="tel:"]').first().innerText()).toMatch(/^0595-0000/u) // an exchange that cannot exist
  await settle(page)
  const shot = resolve(projectRoot, 'test/output/board.png')
  mkdirSync(resolve(projectRoot, 'test/output'), { recursive: true })
  await page.screenshot({ path: shot })
  if (process.env.CITONG_UPDATE_SCREENSHOTS === '1') {
    mkdirSync(resolve(projectRoot, 'docs/screenshots'), { recursive: true })
    copyFileSync(shot, resolve(projectRoot, 'docs/screenshots/board.png'))
  }
})

test('every red target names its duty organisation, person and telephone', async () => {
  const { page } = await city.visitAs('leader')
  const board = new BoardPage(page)
  await board.open(2026)
  const red = board.targets.filter({ hasText: '滞后' })
  const count = await red.count()
  expect(count).toBe(2)
  for (const row of await red.all()) {
    await expect.poll(() => row.innerText()).toMatch(/责任\s*\S+/u)
    await expect.poll(() => row.locator('a[href^="tel:"]').count()).toBe(2) // the county with the largest gap, and the department
  }
})

test('one click on a figure opens its passport, which knows what was known on an earlier day', async () => {
  const { page } = await city.visitAs('city')
  const board = new BoardPage(page)
  await board.open(2026)
  const passport = await board.openPassport('升规纳统')
  await passport.leading.waitFor()
  await expect.poll(() => passport.leading.innerText()).toContain('214')
  await expect.poll(() => passport.section('口径').innerText()).toContain('纳入统计名录')
  expect(page.url()).toContain('passport=')
  await passport.asKnownOn('2026-10-30') // the October figure became known on 2026-10-31
  await passport.sheet.getByText('截至 2026-10-30 还没有这个数').waitFor()
})

test('the board of an earlier day shows what was known then', async () => {
  const { page } = await city.visitAs('auditor')
  const board = new BoardPage(page)
  await board.open(2026, '?asOf=2026-07-31')
  await expect.poll(() => board.target('升规纳统').innerText()).not.toContain('214')
  await expect.poll(() => page.getByRole('main').innerText()).toContain('58.3%') // seven of twelve months
})

test('439 and 440 stand side by side, and neither is lost', async () => {
  const { page } = await city.visitAs('city')
  await page.goto('/disagreements')
  const main = page.getByRole('main')
  await main.getByText('439').first().waitFor()
  await expect.poll(() => main.innerText()).toContain('440')
})

test('a county to which nobody split the target says so, and no share is invented', async () => {
  const { page } = await city.visitAs('city')
  const board = new BoardPage(page)
  await board.open(2026)
  await board
    .target('新开工、竣工')
    .getByRole('button', { name: /方格图/u })
    .click()
  for (const county of ['洛江', '永春', '开发'])
    await expect.poll(() => board.tile(county).innerText()).toContain('未分解')
})

test('a tile leads to its county', async () => {
  const { page } = await city.visitAs('city')
  const board = new BoardPage(page)
  await board.open(2026)
  await board.tile('晋江').click()
  await page.waitForURL(/place=350582/u)
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '晋江市' }).waitFor()
})

test('while another place is on its way the last one is marked, and where it does not come no number of it stays', async () => {
  const { page, complaints } = await city.visitAs('leader')
  const board = new BoardPage(page)
  await board.open(2026)
  let answer: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(/api\/cockpit\?.*place=350583/u, async (route) => {
    await held
    await route.abort()
  })
  await board.targets.first().getByRole('link', { name: '南安', exact: true }).click()
  const main = page.getByRole('main')
  await main.getByText('变浅的是上一次所选的数').waitFor()
  answer()
  await main.getByText('连不上服务器').waitFor()
  expect(await main.innerText()).not.toContain('71.3%') // of the city
  await page.unrouteAll()
  const cut = complaints.splice(0) // the browser tells of the connection that the test cut, and of nothing else
  expect(new Set(cut)).toEqual(new Set(['Failed to load resource: net::ERR_FAILED']))
})

test('a day before anything was known leads to the first day on which something was', async () => {
  const { page } = await city.visitAs('leader')
  await page.goto('/board/2026?asOf=2021-12-31')
  const main = page.getByRole('main')
  await main.getByText('截至 2021-12-31 还没有任何数').waitFor()
  await main.getByRole('link', { name: /看最早有数的一天/u }).click()
  await page.waitForURL(/board\/2022\?.*asOf=2022-01-01/u)
})

test('a town without targets and parks says whom to ask, and leads to the parks of its county; the menu keeps the place', async () => {
  const { page } = await city.visitAs('leader')
  await page.goto('/board/2026?place=350583200')
  const main = page.getByRole('main')
  await main.getByText('2026 年没有给眉山乡分解目标').waitFor()
  await main.getByText('南安市园区标准化建设专班').first().waitFor()
  await main.getByRole('link', { name: '看南安市的园区' }).click()
  await page.waitForURL(/place=350583&.*of=parks/u)
  await page.getByRole('link', { name: '台账指标' }).click()
  await page.waitForURL(/figures\?.*place=350583/u)
})

test('the second of two people who save the same figure sees what the first one changed', async () => {
  const figure = 'new-above-scale-entries|350583|2026-01..2026-10'
  const [first, second] = [await city.visitAs('city'), await city.visitAs('nanan')]
  const open = async ({ page }: typeof first) => {
    await page.goto(`/board/2026?passport=${encodeURIComponent(figure)}`)
    const passport = new PassportDrawer(page)
    await passport.leading.waitFor()
    return passport
  }
  const [mine, theirs] = [await open(first), await open(second)]
  await theirs.sheet.getByRole('button', { name: '更正错误' }).click()
  await theirs.fillAmendment('33', '重新核对名录')
  await mine.correct('31', '一家重复计入')
  await mine.leading.getByText('31').first().waitFor()
  await theirs.sheet.getByRole('button', { name: '保存' }).click()
  const notice = theirs.sheet.getByText('有人先保存了', { exact: true })
  await notice.waitFor()
  const said = await theirs.sheet.innerText()
  expect(said).toContain('31') // what stands now
  expect(said).toContain('33') // what the second one wanted
})

test('finding a place by its pinyin initials needs only the keyboard', async () => {
  const { page } = await city.visitAs('city')
  await new BoardPage(page).open(2026)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '快速查找' }).waitFor()
  await page.keyboard.type('jjs')
  await page
    .getByRole('option', { name: /晋江市/u })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/place=350582/u)
})

test('no page complained while all this happened', () => {
  expect(city.complaints).toEqual([])
})

test('the bulletin is taken out as Word and as a picture, twice as fine as the page; its numbers open their passports', async () => {
  const { page } = await city.visitAs('leader')
  const bulletin = new BulletinPage(page)
  await bulletin.open('overview')
  const picture = await bulletin.takeOut('图片')
  expect(picture.name).toBe('泉州市园区一览表-2026-10-31.png')
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.bytes.readUInt32BE(16)).toBe(2 * 1_800) // the width stands there in every PNG
  expect(picture.bytes.byteLength).toBeGreaterThan(100_000) // an empty sheet of this size takes 30 kB
  const word = await bulletin.takeOut('Word')
  expect([word.name, word.bytes.subarray(0, 2).toString()]).toEqual(['泉州市园区一览表-2026-10-31.docx', 'PK'])
  await bulletin.paper.getByRole('link', { name: '214', exact: true }).click()
  await expect.poll(() => new PassportDrawer(page).leading.innerText()).toContain('214')
})
