import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DemoCity } from './demo-city.ts'
import { findBarriers, settle } from './looking.ts'
import { IssuePage } from './pages/issue.page.ts'
import { MeetingPage } from './pages/meeting.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock (2026-10-31), a real Chromium.

let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterEach(() => city.leave())

afterAll(async () => {
  await city.close()
})

const raised = '园区北门道路积水'

test('a meeting is played from its plan to the minutes, and the owner finds the task', async () => {
  const { page } = await city.visitAs('nanan')
  const meeting = new MeetingPage(page)
  await meeting.plan('南安', '2026-10-31')
  await meeting.open()
  expect(await meeting.card.innerText()).toMatch(/承诺未兑现|承诺已兑现|议题/u)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => meeting.position.innerText()).toMatch(/^第 2 张/u)
  await meeting.decide('一周内疏通', '市工业和信息化局', '2026-11-12', raised)
  await expect.poll(() => meeting.decisions.count()).toBe(1)
  while (!(await page.getByRole('button', { name: '记下决定' }).isVisible())) await page.keyboard.press('ArrowRight')
  await meeting.decide('专人盯办到位', '市工业和信息化局', '2026-11-20')
  await expect.poll(() => meeting.decisions.count()).toBe(2)
  await settle(page)
  expect(await findBarriers(page)).toEqual([])
  await meeting.close()
  const text = await meeting.minutes()
  for (const words of [raised, '一周内疏通', '2026年11月12日', '专人盯办到位', '2026年11月20日'])
    expect(text).toContain(words)
  const department = new IssuePage((await city.visitAs('department')).page)
  await department.openFromMyWork('待签收', raised)
})

test('in the room the card is read on a phone', async () => {
  const { page } = await city.visitAs('nanan', 390)
  const meeting = new MeetingPage(page)
  await meeting.plan('南安', '2026-10-31')
  await meeting.open()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await settle(page)
  expect(await findBarriers(page)).toEqual([])
})

test('no page complained while all this happened', () => {
  expect(city.complaints).toEqual([])
})
