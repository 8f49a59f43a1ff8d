import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Visit, type Width, widths } from './browser.ts'
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
    '/statistics',
    '/my-work',
    '/issues',
    '/issues?overdue=yes&state=handling',
    '/supervision',
    '/supervision?period=month&place=350583',
    '/meetings',
    '/agenda',
    '/agenda?kind=special&cause=power',
    '/issues/standings',
    '/issues/new',
    '/issues/demo-issue-005',
    '/lights',
    '/lights?place=350582&light=none',
    '/bulletin',
    '/bulletin?kind=overview',
    '/figures',
    '/figures/above-scale-park-share?place=350582',
    '/figures/above-scale-park-share/changes?from=2026-06-30',
    '/disagreements',
    '/library',
    '/library/demo-plan-2026',
    '/draft-check',
    '/import',
    '/ledgers',
    '/ledgers/project',
    '/ledgers/enterprise-month',
    '/ledgers/project/demo-project-001-1',
    '/ledgers/project/new',
    '/ledgers/project/import',
    '/ledgers/project/checks',
    '/projects/demo-project-001-1',
    '/programme/2026',
    '/working-days',
    '/working-days?year=2027',
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

/** Traditional is as wide as Simplified, sign by sign: it is tried where room is least. */
const widthsOf = { 'zh-Hans': widths, 'zh-Hant': [390], en: widths } as const

/** On a page that is open already; a drawer may lie over the button. */
async function switchLanguage(page: Page, language: keyof typeof languages): Promise<void> {
  await page.getByRole('button', { name: languages[language], exact: true }).first().dispatchEvent('click')
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
  await settle(page)
}

describe.each(Object.entries(pagesByLogin))('signed in as %s', (login, paths) => {
  let visit: Visit
  beforeAll(async () => {
    visit = await city.visitAs(login)
  })
  afterAll(() => visit.close())

  test.each(paths)('on %s axe finds nothing serious, and nothing is clipped in any language', async (path) => {
    await visit.resize(1440)
    await visit.page.goto(path)
    await settle(visit.page)
    const findings = await findBarriers(visit.page)
    for (const language of Object.keys(languages) as (keyof typeof languages)[])
      findings.push(...(await clippedIn(visit, language)))
    await visit.resize(1440)
    await switchLanguage(visit.page, 'zh-Hans')
    expect(findings).toEqual([])
  })
})

async function clippedIn(visit: Visit, language: keyof typeof languages): Promise<string[]> {
  await visit.resize(1440)
  await switchLanguage(visit.page, language)
  const findings: string[] = []
  for (const width of widthsOf[language]) findings.push(...(await clippedAt(visit, language, width)))
  return findings
}

async function clippedAt(visit: Visit, where: string, width: Width): Promise<string[]> {
  await visit.resize(width)
  await redraw(visit.page)
  return (await findLastingClips(visit.page)).map((finding) => `${where} at ${width}: ${finding}`)
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
  for (const width of widths) findings.push(...(await clippedAt(visit, 'the door', width)))
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
  for (const path of ['/board/2026', '/statistics', '/programme/2026']) {
    await page.goto(path)
    await page.getByText('演示数据').first().waitFor()
  }
})

test('no page complained while it was looked at', () => {
  expect(city.complaints).toEqual([])
})
