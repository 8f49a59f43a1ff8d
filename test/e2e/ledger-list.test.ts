import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { widths } from './browser.ts'
import { DemoCity } from './demo-city.ts'
import { findBarriers, findClipped, redraw, settle } from './looking.ts'
import { LedgerPage } from './pages/ledger.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock, a real Chromium.

let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterEach(() => city.leave())

afterAll(async () => {
  await city.close()
})

async function openList(login: string, ledger: string, search = '', width: 390 | 1440 = 1440) {
  const { page } = await city.visitAs(login, width)
  const list = new LedgerPage(page)
  await list.open(ledger, search)
  return { page, list }
}

/** Three projects of the demo that stand next to each other, by name. */
const [first, second, third] = [
  '安溪演示产业园1号标准厂房及配套项目',
  '安溪演示产业园1号研发及生产基地项目',
  '安溪演示产业园2号标准厂房及配套项目',
]
const fewColumns = '?columns=place,totalInvestment,industry,contact'

test('every ledger says what one row of it is, and opens as a list', async () => {
  const { page } = await city.visitAs('leader')
  await page.goto('/ledgers')
  await page.getByText('一行是一个有业主的投资项目').waitFor()
  await page.getByRole('main').getByRole('link', { name: '项目', exact: true }).click()
  await new LedgerPage(page).rows.first().waitFor()
  await expect.poll(() => page.getByRole('link', { name: '新增一行' }).count()).toBe(0) // a leader reads
})

test('a filter is put together by field, said in words, kept in the address, and taken away part by part', async () => {
  const { page, list } = await openList('city', 'project')
  const filter = await list.openFilter()
  const investment = await filter.add('总投资')
  await investment.getByLabel('值', { exact: true }).fill('50,000')
  const category = await filter.add('项目类别')
  await category.getByLabel('产业项目').check()
  await filter.apply()
  await list.rows.first().waitFor()
  const chips = await list.chips.all()
  expect(await Promise.all(chips.map((chip) => chip.getAttribute('aria-label')))).toEqual([
    '去掉：总投资不低于50,000万元',
    '去掉：项目类别是产业项目',
  ])
  const shared = new LedgerPage((await city.visitAs('leader')).page)
  await shared.open('project', new URL(page.url()).search)
  expect(await shared.total()).toEqual(await list.total())
  await list.chips.first().click()
  await expect.poll(() => list.chips.count()).toBe(1)
})

test('pinyin initials find a project, and the foot adds up what is left', async () => {
  const { list } = await openList('city', 'project', fewColumns)
  const all = await list.total()
  await list.search('axyscyy')
  await expect.poll(() => list.total()).not.toEqual(all)
  await list.row(first).first().waitFor()
})

test('a part of a code finds its project', async () => {
  const { list } = await openList('city', 'project', fewColumns)
  await list.search('350524-0501')
  await expect.poll(() => list.foot.innerText()).toMatch(/共 1 行/u)
})

test('a click on a header sorts, a second one the other way round', async () => {
  const { page, list } = await openList('city', 'project', fewColumns)
  await list.sortBy('总投资')
  await page.waitForURL(/sort=totalInvestment/u)
  await list.sortBy('总投资')
  await page.waitForURL(/sort=-totalInvestment/u)
  await expect
    .poll(() => list.sheet.getByRole('columnheader', { name: '总投资' }).getAttribute('aria-sort'))
    .toBe('descending')
})

test('a cell that is typed over becomes a version once somebody said whether it was wrong or the world changed', async () => {
  const { list } = await openList('city', 'project', fewColumns)
  await list.typeOver(first, '所属产业', '乌龙茶')
  await list.waiting.getByText('乌龙茶').waitFor()
  await list.say('更正')
  await list.saved.waitFor()
  const cell = await list.cell(first, '所属产业')
  await expect.poll(() => cell.innerText()).toContain('乌龙茶')
  await list.undo()
  await expect.poll(() => cell.innerText()).not.toContain('乌龙茶')
})

test('several edits that wait are listed, and each can be taken back', async () => {
  const { page, list } = await openList('city', 'project', fewColumns)
  await list.typeOver(first, '联系人', '甲')
  await list.typeOver(second, '联系人', '乙')
  await list.typeOver(third, '联系人', '丙')
  const behind = page.getByRole('region', { name: '后面还有 2 处等着保存' })
  await expect
    .poll(() => behind.getByRole('listitem').allInnerTexts())
    .toEqual([expect.stringContaining(second), expect.stringContaining(third)])
  await behind.getByRole('listitem').filter({ hasText: '乙' }).getByRole('button', { name: '不改“联系人”' }).click()
  await page.getByRole('region', { name: '后面还有 1 处等着保存' }).waitFor()
  await page.getByRole('button', { name: '放弃这次修改' }).click()
  await list.waiting.getByText('丙').waitFor()
  await page.getByRole('button', { name: '放弃这次修改' }).click()
  await list.waiting.waitFor({ state: 'detached' })
  await expect.poll(async () => (await list.cell(first, '联系人')).innerText()).not.toContain('甲')
})

test('what cannot be read as a number is refused in words, and the old value stays', async () => {
  const { page, list } = await openList('city', 'project', fewColumns)
  const cell = await list.cell(second, '总投资')
  const before = await cell.innerText()
  await list.typeOver(second, '总投资', '很多')
  await list.say('更正')
  await list.waiting.getByText(/看不懂数值“很多”/u).waitFor()
  await page.getByRole('button', { name: '放弃这次修改' }).click()
  await expect.poll(() => cell.innerText()).toBe(before)
})

test('a pasted block shows what it would change, is saved in one go and undone with one key', async () => {
  const { list } = await openList('city', 'project', fewColumns)
  const cells = [await list.cell(first, '联系人'), await list.cell(second, '联系人')]
  await list.pasteOver(first, '联系人', [['林一'], ['林二']])
  await list.plan.getByText('林二').waitFor()
  await expect.poll(() => list.plan.innerText()).toMatch(/变更\s*2/u)
  await list.plan.getByRole('button', { name: '保存 2 行' }).click()
  await list.plan.waitFor({ state: 'detached' })
  for (const cell of cells) await expect.poll(() => cell.innerText()).toContain('林')
  await list.undo()
  for (const cell of cells) await expect.poll(() => cell.innerText()).not.toContain('林')
})

test('rows of a pasted block that cannot be read are named with the reason, the others may be saved', async () => {
  const { list } = await openList('city', 'project', fewColumns)
  await list.pasteOver(third, '总投资', [
    ['项目代码', '项目名称', '所在地区'],
    ['E2E-1', '粘贴来的项目', '不存在县'],
  ])
  await list.plan.getByRole('button', { name: '作为新行' }).click()
  await list.plan.getByText(/没有名为“不存在县”的地区/u).waitFor()
  await expect.poll(() => list.plan.innerText()).toMatch(/退回\s*1/u)
})

test('what is copied is what a spreadsheet understands', async () => {
  const { list } = await openList('city', 'project', fewColumns)
  const copied = await list.copyFrom(first, '所在地区', ['ArrowRight', 'ArrowDown'])
  const [[place, investment] = [], ...more] = copied.split('\r\n').map((line) => line.split('\t'))
  expect(place).toBe('安溪县')
  expect(investment).toMatch(/^\d+$/u) // a number without separators
  expect(more).toHaveLength(1)
})

test('of two people who change the same row the second reads the latest before saving', async () => {
  const [mine, theirs] = [await openList('city', 'project', fewColumns), await openList('city', 'project', fewColumns)]
  await theirs.list.typeOver(third, '所属产业', '后到的产业') // what waits to be saved keeps its list as it is
  await mine.list.typeOver(third, '联系人', '先到的人')
  await mine.list.say('变化')
  await mine.list.saved.waitFor()
  await theirs.list.say('变化')
  await theirs.page.getByRole('button', { name: '读取最新再保存' }).click()
  await theirs.list.saved.waitFor()
  await expect.poll(() => theirs.list.row(third).innerText()).toContain('先到的人')
  await expect.poll(() => theirs.list.row(third).innerText()).toContain('后到的产业')
})

test('what a county changes waits for the city office, which approves it in the list', async () => {
  const county = await openList('nanan', 'project', fewColumns)
  const row = county.list.rows.first()
  const name = (await row.getByRole('link').first().getAttribute('aria-label'))?.replace(/^打开：/u, '') ?? ''
  await county.list.typeOver(name, '联系人', '县里的人')
  await county.list.say('变化')
  await county.list.row(name).getByText('待审核').waitFor()
  const office = await openList('city', 'project', fewColumns)
  await office.list.search(name)
  await office.list.row(name).getByText('待审核').waitFor()
  await office.list.choose(name)
  await office.list.approveChosen()
  await expect.poll(() => office.list.row(name).innerText()).not.toContain('待审核')
})

test('a list of an earlier day shows what was known then, and nothing can be typed into it', async () => {
  const { page, list } = await openList('city', 'project', `${fewColumns}&asOf=2025-12-31`)
  const today = await openList('city', 'project', fewColumns)
  expect(await list.total()).not.toEqual(await today.list.total())
  await list.rows.first().getByRole('gridcell').nth(3).click()
  await page.keyboard.type('x')
  await expect.poll(() => list.sheet.locator('[data-editing="true"]').count()).toBe(0)
})

test('an export is grouped by the fields that one chose', async () => {
  const { page } = await openList('city', 'project', fewColumns)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByLabel('第 1 级分组').selectOption({ label: '所在地区' })
  await page.getByLabel('第 2 级分组').selectOption({ label: '所属产业' })
  const asked = page.waitForRequest(/\/api\/ledgers\/project\/export/u)
  await page.getByRole('button', { name: '导出为 Excel（.xlsx）' }).click()
  expect(new URL((await asked).url()).searchParams.get('groupBy')).toBe('place,industry')
})

test('the checks of a ledger stand in words, those that refuse apart from those that ask', async () => {
  const { page } = await openList('leader', 'project', fewColumns)
  await page.getByRole('link', { name: '校验规则' }).click()
  const hard = page.getByRole('region', { name: '不通过就不能保存' })
  await hard.getByText('竣工日期早于开工日期', { exact: true }).waitFor()
  await page.getByRole('region', { name: '请核对，说明后可以保存' }).waitFor()
})

test('a saved view brings back filter, order and columns', async () => {
  const { page, list } = await openList('city', 'project', '?columns=totalInvestment&sort=-totalInvestment')
  await list.saveView('总投资榜')
  await list.openView('全部记录')
  await page.waitForURL((url) => !url.search.includes('sort='))
  await list.openView('总投资榜')
  await page.waitForURL(/sort=-totalInvestment/u)
  await expect.poll(() => list.sheet.getByRole('columnheader').count()).toBe(4) // check box, marks, title, total investment
})

test('on a phone the list is cards to be read', async () => {
  const { page, list } = await openList('city', 'project', '', 390)
  await list.cards.first().waitFor()
  await expect.poll(() => list.sheet.count()).toBe(0)
  await expect.poll(() => page.getByRole('link', { name: '新增一行' }).count()).toBe(0)
})

test('the index and the checks are whole at every width and without barriers', async () => {
  const { page } = await city.visitAs('city')
  const findings: string[] = []
  for (const path of ['/ledgers', '/ledgers/project-month/checks']) {
    await page.goto(path)
    await page.getByRole('table').first().waitFor()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await settle(page)
      await redraw(page)
      findings.push(...(await findClipped(page)).map((finding) => `${path} at ${width}: ${finding}`))
    }
    findings.push(...(await findBarriers(page)).map((barrier) => `${path}: ${barrier}`))
  }
  expect(findings).toEqual([])
})

test('no page complained while all this happened', () => {
  expect(city.complaints).toEqual([])
})
