import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visit } from './browser.ts'
import { DemoCity } from './demo-city.ts'
import { findBarriers, findClipped, findSmallTargets, redraw } from './looking.ts'
import { ComputedFiguresPage, FigurePage } from './pages/figure.page.ts'
import { LedgerPage } from './pages/ledger.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock, a real Chromium; one window of the city office.

let city: DemoCity
let visit: Visit

beforeAll(async () => {
  city = await DemoCity.open()
  visit = await city.visitAs('city')
})

afterAll(async () => {
  await city.close()
})

/** What the foot of a ledger's list says: how many rows, and the totals of its columns. */
async function footOfList(): Promise<string[]> {
  const { foot } = new LedgerPage(visit.page)
  await foot.getByText(/^共 .* 行$/u).waitFor()
  return (await foot.getByRole('gridcell').allInnerTexts()).map((text) => text.trim())
}

test('the city office chooses a county, opens a ratio, and the list holds just the rows of its numerator', async () => {
  const list = new ComputedFiguresPage(visit.page)
  await list.open()
  await list.choosePlace('晋江市')
  await expect.poll(() => list.placePath.getByRole('link').allInnerTexts()).toEqual(['泉州市', '晋江市'])
  const figure = await list.openIndicator('规上工业企业入园率')
  await figure.main.getByText('晋江市 · 截至2026年10月31日 · 报送口径').waitFor()
  const { rows } = await figure.openRows('分子')
  expect(await footOfList()).toContain(`共 ${rows} 行`)
  await visit.page.goBack()
  await figure.parts.waitFor()
})

test('the ledger holds 439 enterprises in statistics, and the list behind the figure shows 439 rows', async () => {
  const figure = await FigurePage.open(visit.page, 'statistics-entered-enterprises-total')
  expect(await figure.openRows('合计')).toEqual({ amount: '439', rows: '439' }) // what the demo world adds up to
  expect(await footOfList()).toContain('共 439 行')
})

test('an amount stands at the foot of the list, to the last digit', async () => {
  const figure = await FigurePage.open(visit.page, 'signed-investment')
  const { amount, rows } = await figure.openRows('合计')
  const foot = await footOfList()
  expect(foot).toContain(`共 ${rows} 行`)
  expect(foot).toContain(amount)
})

test('as known on an earlier day the figure is smaller, and the list shows the same day', async () => {
  const figure = await FigurePage.open(visit.page, 'statistics-entered-enterprises-total', '?asOf=2026-06-30')
  const { rows } = await figure.openRows('合计')
  expect(Number(rows)).toBeLessThan(439)
  expect(visit.page.url()).toContain('asOf=2026-06-30')
  expect(await footOfList()).toContain(`共 ${rows} 行`)
})

test('what changed since a day is told part by part, and a part leads to just its rows', async () => {
  const figure = await FigurePage.open(visit.page, 'above-scale-park-share')
  const change = await figure.openChange()
  await change.chooseFirstDay('2026-06-30')
  const parts = await change.parts()
  // the ends, and the firms that entered since above and below the line
  expect(parts[0]).toContain('按 2026-06-30 掌握的数')
  expect(parts.at(-1)).toContain('按 2026-10-31 掌握的数')
  expect(parts.length).toBeGreaterThan(2)
  await change.next.getByRole('link', { name: '查看这条记录的历史' }).waitFor()
  const rows = await change.openRows('分子')
  expect(await footOfList()).toContain(`共 ${rows} 行`)
  await visit.page.goBack()
  await change.choosePeriods()
  expect((await change.parts())[0]).toContain('截至2025年10月31日') // a share of what stands
})

test('what was published of the same stands beside it, and that it differs is said', async () => {
  const figure = await FigurePage.open(visit.page, 'statistics-entered-enterprises-total', '?period=2024')
  const published = figure.section('公布数')
  await published.getByText('440').first().waitFor() // the news; 439 is the city's own page
  await published.getByText('439').first().waitFor()
  await expect.poll(() => published.getByText(/^与台账不同/u).count()).toBe(2)
})

test('by the administrative hierarchy there is no link to a list that would hold other rows', async () => {
  const figure = await FigurePage.open(visit.page, 'signed-projects', '?hierarchy=administrative')
  await expect.poll(() => figure.part('合计').getByRole('link').count()).toBe(0)
  await figure.parts.getByRole('link', { name: '换到报送口径' }).click()
  await figure.part('合计').getByRole('link').waitFor()
})

test('quick find leads to a computed indicator by its initials', async () => {
  await visit.page.keyboard.press('Control+k')
  await visit.page.getByRole('combobox', { name: '快速查找' }).fill('gsgyqyryl')
  await visit.page
    .getByRole('option', { name: /规上工业企业入园率/u })
    .last()
    .click()
  await visit.page.waitForURL(/\/figures\/above-scale-park-share/u)
})

test('on a phone the page of a county is whole and made for a finger, and leads to its rows as cards', async () => {
  await visit.resize(390)
  const figure = await FigurePage.open(visit.page, 'above-scale-park-share', '?place=350582')
  await redraw(visit.page)
  expect(await findClipped(visit.page)).toEqual([])
  expect(await findBarriers(visit.page)).toEqual([])
  expect(await findSmallTargets(visit.page)).toEqual([])
  await figure.openRows('分子')
  await new LedgerPage(visit.page).cards.first().waitFor()
  await visit.resize(1440)
})

test('no page complained while it was looked at', () => {
  expect(city.complaints).toEqual([])
})
