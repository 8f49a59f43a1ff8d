import { afterAll, beforeAll, expect, test } from 'vitest'
import { DemoCity } from './demo-city.ts'
import { SignInPage } from './pages/sign-in.page.ts'

// Nothing is faked: real servers on PGlite, a real Chromium.

let demo: DemoCity
let own: DemoCity

beforeAll(async () => {
  demo = await DemoCity.open()
  own = await DemoCity.open('empty-city')
})

afterAll(async () => {
  await demo.close()
  await own.close()
})

test('five wrong passwords lock an account, and the security administrator opens it again', async () => {
  const { page } = await demo.visit()
  const door = new SignInPage(page)
  await door.open()
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await door.try('department', `wrong ${attempt}`)
    await door.refusal.waitFor()
    await page.waitForLoadState('networkidle')
  }
  await page.getByRole('alert').filter({ hasText: '分钟' }).waitFor()
  const admin = await demo.visitAs('secadmin')
  await admin.page.goto('/accounts')
  await admin.page.getByRole('button', { name: /解锁/u }).first().click()
  await door.signIn('department', 'Citong-demo-2026')
})

test('a city of one’s own asks for its first administrator, with the code from the terminal', async () => {
  const { page } = await own.visit()
  await page.goto('/')
  await page.getByLabel('初始化代码').waitFor()
  const code = /(?:代码 code: )([A-Z0-9]{10})/u.exec(own.server.printed)?.[1]
  if (code === undefined) throw new Error(`no code was printed:\n${own.server.printed}`)
  await page.getByLabel('初始化代码').fill(code)
  await page.getByLabel('城市代码').fill('350200')
  await page.getByLabel('城市名称').fill('示例市')
  await page.getByLabel('登录名').fill('root-admin')
  await page.getByLabel('管理员姓名或岗位').fill('安全管理员')
  await page.getByLabel('密码', { exact: true }).first().fill('Sunny-Harbour-2026')
  const again = page.getByLabel('再输一次新密码')
  if ((await again.count()) > 0) await again.fill('Sunny-Harbour-2026')
  await page.getByRole('button', { name: '建立城市' }).click()
  await page.waitForURL(/\/accounts/u)
  await page.getByRole('main').getByText('root-admin').first().waitFor()
})

test('no page complained while all this happened', () => {
  expect([...demo.complaints, ...own.complaints]).toEqual([])
})
