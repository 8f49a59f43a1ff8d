import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DemoCity } from './demo-city.ts'
import { findBarriers, settle } from './looking.ts'
import { fillDay, IssuePage, pick } from './pages/issue.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock (2026-10-31), a real Chromium.

let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterEach(() => city.leave())

afterAll(async () => {
  await city.close()
})

const title = '二期配电房用地未落实'
const as = async (login: string): Promise<IssuePage> => new IssuePage((await city.visitAs(login)).page)

test('an obstacle goes from the enterprise through the office to the department and back, until it is closed', async () => {
  const enterprise = await as('enterprise')
  await enterprise.raise(title, '南安')
  await expect.poll(() => enterprise.state.innerText()).toBe('已登记')
  expect(await enterprise.acts.count()).toBe(0)

  const county = await as('nanan')
  await county.openFromMyWork('待交办', title)
  await county.act('交办', (form) => pick(form, '责任单位', '市工业和信息化局'))
  await expect.poll(() => county.state.innerText()).toBe('已交办')

  const department = await as('department')
  await department.openFromMyWork('待签收', title)
  await department.act('签收')
  await expect.poll(() => department.state.innerText()).toBe('已签收')
  await department.act('承诺日期', (form) => fillDay(form, '日期', '2026-11-05'))
  await expect.poll(() => department.state.innerText()).toBe('办理中')
  await department.act('报请核验', async (form) => {
    await form.getByRole('textbox', { name: '怎样解决' }).fill('地块已交付')
    await form.getByRole('textbox', { name: '凭据' }).fill('交地确认书')
  })
  await expect.poll(() => department.state.innerText()).toBe('待核验')
  expect(await department.acts.allInnerTexts()).not.toContain('销号') // nobody closes the own work

  await enterprise.openFromMyWork('待我方确认', title)
  await enterprise.act('确认解决')
  await county.openFromMyWork('待核验销号', title)
  await county.act('销号')
  await expect.poll(() => county.state.innerText()).toBe('已销号')
  expect(await county.history.count()).toBe(7)
})

test('while an obstacle is written the like that were solved are shown, and the pages have no barriers', async () => {
  const { page } = await city.visitAs('nanan')
  await page.goto('/issues/new')
  await page.getByRole('textbox', { name: '标题' }).fill('缺林地定额')
  const issue = new IssuePage(page)
  await expect.poll(() => issue.similar.first().innerText()).toContain('林地定额')
  await settle(page)
  expect(await findBarriers(page)).toEqual([])
})

test('who was slower is told who was faster, and what was written stays', async () => {
  const second = (await city.visitAs('nanan')).page
  await second.goto('/issues/demo-issue-012')
  const late = new IssuePage(second)
  await late.acts.filter({ hasText: '提级' }).click()
  const form = second.getByRole('dialog')
  await form.getByRole('textbox', { name: '说明' }).fill('旺季将至')
  const quick = (await city.visitAs('city')).page
  await quick.goto('/issues/demo-issue-012')
  await new IssuePage(quick).act('提级', (sheet) => sheet.getByRole('textbox', { name: '说明' }).fill('先提二级'))
  await form.getByRole('button', { name: '提级', exact: true }).click()
  await form.getByRole('alert').filter({ hasText: '市专班' }).waitFor()
  expect(await form.getByRole('textbox', { name: '说明' }).inputValue()).toBe('旺季将至')
})

test('no page complained while all this happened', () => {
  expect(city.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([])
})
