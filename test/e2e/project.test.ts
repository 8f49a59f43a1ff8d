import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visit } from './browser.ts'
import { DemoCity } from './demo-city.ts'
import { ProjectPage } from './pages/project.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock (2026-10-31), a real Chromium.
// demo-project-012-3 promised its completion for 2026-08-16, then for 2026-09-10 (worlds/quanzhou-demo/gate-promises.csv).

let city: DemoCity
let visit: Visit

beforeAll(async () => {
  city = await DemoCity.open()
  visit = await city.visitAs('city')
})

afterAll(async () => {
  await visit.close()
  await city.close()
})

test('a broken promise is overdue on the line; a later day says why, and the earlier ones stay', async () => {
  const project = new ProjectPage(visit.page)
  await project.open('demo-project-012-3')
  expect(await project.line.getByRole('button', { name: '竣工' }).innerText()).toContain('逾期')
  const completion = await project.choose('竣工')
  expect(await completion.innerText()).toContain('已过51天') // 2026-09-10 to 2026-10-31
  await project.postpone('竣工', '2026-12-20', '外线工程未完')
  const promises = completion.getByRole('region', { name: '历次承诺' }).getByRole('listitem')
  await promises.filter({ hasText: '2026年12月20日' }).waitFor()
  expect((await promises.allInnerTexts()).map((text) => text.slice(0, text.indexOf('日') + 1))).toEqual([
    '2026年12月20日',
    '2026年9月10日',
    '2026年8月16日',
  ])
  expect(await project.line.getByRole('button', { name: '竣工' }).innerText()).toContain('进行中')
})

test('an enterprise does not reach the page of a project', async () => {
  const guest = await city.visitAs('enterprise')
  await guest.page.goto('/projects/demo-project-012-3')
  await guest.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await guest.page.getByRole('list', { name: '项目节点线' }).count()).toBe(0)
  await guest.close()
})
