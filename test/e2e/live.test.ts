import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DemoCity } from './demo-city.ts'
import { LedgerPage } from './pages/ledger.page.ts'
import { TargetPage } from './pages/target.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock, real Chromium windows side by side.

let city: DemoCity
/** A leader who only looks, and two in the city's office who write. */
let leader: Page
let office: Page
let colleague: Page

beforeAll(async () => {
  city = await DemoCity.open()
  const visits = [city.visitAs('leader'), city.visitAs('city'), city.visitAs('city')] as const
  const opened = await Promise.all(visits)
  leader = opened[0].page
  office = opened[1].page
  colleague = opened[2].page
})

afterAll(async () => {
  await city.close()
})

const entries = 't-2026-new-above-scale-entries-350500' // 300 家, worlds/quanzhou-demo
const project = '安溪演示产业园1号研发及生产基地项目'
const soon = { timeout: 10_000 }

/** Whether the same page has stood in the window since the first call: a reload would wipe the note out. */
async function isTheSamePage(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const was = Reflect.get(window, 'wasHere')
    Reflect.set(window, 'wasHere', true)
    return was === true
  })
}

test('a target that is revised changes on an open page, and not under one who is revising it too', async () => {
  const targets = [leader, office, colleague].map((page) => new TargetPage(page))
  await Promise.all(targets.map((target) => target.open(entries)))
  const form = await new TargetPage(colleague).beginRevising('320')
  await isTheSamePage(leader)
  await new TargetPage(office).revise('310', '领导小组会议调高')
  await new TargetPage(leader).revisions.filter({ hasText: '310' }).waitFor(soon)
  await leader.locator('[data-changed]', { hasText: '310' }).first().waitFor(soon)
  expect(await isTheSamePage(leader)).toBe(true)
  await form.getByLabel('原因（会留在记录里）').fill('另一位同事的调整')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await form.getByRole('alert').waitFor(soon) // somebody saved first: nothing is overwritten unseen
  await form.getByRole('button', { name: '取消', exact: true }).click()
  await new TargetPage(colleague).revisions.filter({ hasText: '310' }).waitFor(soon)
})

test('a row that is edited in one list changes in another', async () => {
  const [read, written] = [new LedgerPage(leader), new LedgerPage(office)]
  await Promise.all([read, written].map((list) => list.open('project', '?columns=place,totalInvestment')))
  await isTheSamePage(leader)
  await written.typeOver(project, '总投资', '45678')
  await written.say('变化')
  await (await read.cell(project, '总投资')).getByText('45,678').waitFor(soon)
  expect(await isTheSamePage(leader)).toBe(true)
})

test('no page complained while all this happened', () => {
  expect(city.complaints).toEqual([])
})
