import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DemoCity } from './demo-city.ts'
import { findBarriers, findClipped, settle } from './looking.ts'
import { DraftCheckPage } from './pages/draft-check.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock, a real Chromium.

// 440 was published for the end of 2024: outdated by October 2026. Of new entries 214 are published, not 200.
const draft = '目前，泉州市累计投产企业1200多家，累计纳统企业440家，升规纳统企业200家。'

let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterEach(() => city.leave())

afterAll(async () => {
  await city.close()
})

test('each figure of a draft is judged beside the text, leads to its passport, and is replaced by one click', async () => {
  const { page } = await city.visitAs('city')
  const check = new DraftCheckPage(page)
  await check.open()
  await check.notKept.waitFor()
  await check.check(draft)
  await check.mark('440家').click()
  await expect.poll(() => check.verdict('440家').getAttribute('data-lit')).toBe('chosen')
  await settle(page)
  expect(await findBarriers(page)).toEqual([])
  const passport = await check.openPassport('200家')
  await expect.poll(() => passport.innerText()).toContain('214')
  await page.keyboard.press('Escape')
  await check.replace('200家')
  await expect.poll(() => check.text.innerText()).toContain('214家')
  expect(await check.mendedText()).toContain('升规纳统企业214家')
})

test('the outcome is taken out as a marked Word file, and reloading forgets the draft', async () => {
  const { page } = await city.visitAs('city')
  const check = new DraftCheckPage(page)
  await check.open()
  await check.check(draft)
  const file = await check.downloadWord()
  expect(file.suggestedFilename()).toMatch(/\.docx$/u)
  await page.reload()
  await expect.poll(() => check.field.inputValue()).toBe('')
})

test('on a phone nothing of the verdicts is cut off', async () => {
  const { page } = await city.visitAs('leader', 390)
  const check = new DraftCheckPage(page)
  await check.open()
  await check.check(draft)
  await settle(page)
  expect(await findClipped(page)).toEqual([])
})

test('no page complained while it was looked at', () => {
  expect(city.complaints).toEqual([])
})
