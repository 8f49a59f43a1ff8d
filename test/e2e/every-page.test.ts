import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Width, widths } from './browser.ts'
import { DemoCity } from './demo-city.ts'
import { findBarriers, findClipped, redraw, settle, smallestText } from './looking.ts'
import { SignInPage } from './pages/sign-in.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock, a real Chromium.

let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterAll(async () => {
  await city.close()
})

const pagesByLogin: Readonly<Record<string, readonly string[]>> = {
  city: [
    '/board/2026',
    '/board/2024',
    '/board/2026?place=350582',
    '/board/2026?asOf=2026-07-31',
    '/board/2026?passport=statistics-entered-enterprises-total|350500|..2024-12',
    '/targets/t-2026-new-above-scale-entries-350500',
    '/figures',
    '/disagreements',
    '/import',
    '/programme/2026',
    '/contacts',
    '/gallery',
    '/no-such-page',
  ],
  jinjiang: ['/programme/2026'],
  enterprise: ['/'],
  secadmin: ['/accounts'],
  auditadmin: ['/audit'],
  sysadmin: ['/system'],
}

const languages = { 'zh-Hans': '简', 'zh-Hant': '繁', en: 'EN' } as const

async function switchLanguage(page: Page, language: keyof typeof languages): Promise<void> {
  await page.getByRole('button', { name: languages[language], exact: true }).first().click()
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
}

describe.each(Object.entries(pagesByLogin))('signed in as %s', (login, paths) => {
  test.each(Object.keys(languages) as (keyof typeof languages)[])(
    'nothing is clipped at any width in %s',
    async (language) => {
      const visit = await city.visitAs(login)
      await switchLanguage(visit.page, language)
      const findings: string[] = []
      for (const path of paths) {
        await visit.page.goto(path)
        for (const width of widths) findings.push(...(await clippedAt(visit, path, width)))
      }
      await visit.close()
      expect(findings).toEqual([])
    },
  )

  test('axe finds nothing serious', async () => {
    const visit = await city.visitAs(login)
    const findings: string[] = []
    for (const path of paths) {
      await visit.page.goto(path)
      await settle(visit.page)
      findings.push(...(await findBarriers(visit.page)).map((barrier) => `${path}: ${barrier}`))
    }
    await visit.close()
    expect(findings).toEqual([])
  })
})

async function clippedAt(visit: Awaited<ReturnType<DemoCity['visit']>>, path: string, width: Width): Promise<string[]> {
  await visit.resize(width)
  await redraw(visit.page)
  return (await findLastingClips(visit.page)).map((finding) => `${path} at ${width}: ${finding}`)
}

/** A chart follows the window a moment later: only what stays clipped counts. */
async function findLastingClips(page: Page): Promise<string[]> {
  const moments = 10
  let found = await findClipped(page)
  for (let moment = 0; moment < moments && found.length > 0; moment += 1) {
    await page.waitForTimeout(100)
    found = await findClipped(page)
  }
  return found
}

test('the door is whole at every width and has no barriers', async () => {
  const visit = await city.visit()
  await new SignInPage(visit.page).open()
  const findings: string[] = []
  for (const width of widths) findings.push(...(await clippedAt(visit, '/', width)))
  findings.push(...(await findBarriers(visit.page)))
  expect(findings).toEqual([])
})

test('on a wall of 1920 every word is at least 28 px high and nothing scrolls', async () => {
  const { page } = await city.visitAs('leader', 1920)
  await page.goto('/board/2026?wall=1')
  await settle(page)
  const { size, text } = await smallestText(page)
  expect(size, `“${text}”`).toBeGreaterThanOrEqual(28)
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true)
  expect(await findBarriers(page)).toEqual([])
})

test('the demo says on every page that its data are not real', async () => {
  const { page } = await city.visitAs('city')
  for (const path of ['/board/2026', '/figures', '/programme/2026']) {
    await page.goto(path)
    await page.getByText('演示数据').first().waitFor()
  }
})

test('no page complained while it was looked at', () => {
  expect(city.complaints).toEqual([])
})
