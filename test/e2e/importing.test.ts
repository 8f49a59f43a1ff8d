import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DemoCity } from './demo-city.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock, a real Chromium.

let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterEach(() => city.leave())

afterAll(async () => {
  await city.close()
})

const header = '年度,地区,指标代码,类别,比较,数值,单位,期间,来源'

function sheetOf(...rows: readonly string[]) {
  return { name: '月报.csv', mimeType: 'text/csv', buffer: Buffer.from([header, ...rows].join('\n')) }
}

async function offer(login: string, file: ReturnType<typeof sheetOf>) {
  const { page } = await city.visitAs(login)
  await page.goto('/import')
  await page.locator('input[type="file"]').setInputFiles(file)
  return page
}

test('every problem is named with its cell and value, and nothing is written before a person says so', async () => {
  const page = await offer(
    'city',
    sheetOf(
      '2026,南安市,new-producing-enterprises,实际,=,约莫不少,家,2026-09,县月报',
      '2026,不存在县,new-producing-enterprises,实际,=,3,家,2026-09,县月报',
      '2026,南安市,new-producing-enterprises,实际,=,-4,家,2026-09,县月报',
      '2026,南安市,new-producing-enterprises,实际,=,5,家,2205-09,县月报',
    ),
  )
  const main = page.getByRole('main')
  for (const cell of ['F2', 'B3', 'F4', 'H5']) await main.getByText(cell, { exact: false }).first().waitFor()
  const said = await main.innerText()
  for (const value of ['约莫不少', '不存在县', '-4', '2205-09']) expect(said).toContain(value)
  await expect.poll(() => page.getByRole('button', { name: /写入/u }).isDisabled()).toBe(true)
})

test('a clean sheet is planned, confirmed and then on the list', async () => {
  const page = await offer('city', sheetOf('2026,南安市,new-producing-enterprises,实际,=,77,家,2026-Q1,县月报（试）'))
  await page.getByRole('button', { name: /写入 1 行/u }).click()
  await page.getByText('已写入').first().waitFor()
  await page.goto('/statistics?place=350583&indicator=new-producing-enterprises')
  await page.getByText('77').first().waitFor()
})

test('a county cannot write into another county', async () => {
  const page = await offer('nanan', sheetOf('2026,晋江市,new-producing-enterprises,实际,=,9,家,2026-Q1,县月报'))
  await page.getByRole('main').getByText('晋江市').first().waitFor()
  await expect.poll(() => page.getByRole('button', { name: /写入/u }).isDisabled()).toBe(true)
})

test('a figure ten thousand times too large is asked about', async () => {
  const page = await offer(
    'city',
    sheetOf('2026,泉州市,signed-investment,实际,=,65200000,亿元,2026-01..2026-09,县月报'),
  )
  await page.getByText('请确认').first().waitFor()
})

test('what was exported imports again without a change', async () => {
  const { page } = await city.visitAs('city')
  await page.goto('/statistics')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('导出 Excel').first().click()])
  const path = await download.path()
  await page.goto('/import')
  await page.locator('input[type="file"]').setInputFiles({
    name: download.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path),
  })
  await page.getByText('没有变化').first().waitFor()
})

test('a file that is no workbook is refused in words', async () => {
  const page = await offer('city', {
    name: '月报.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('<html><body>表</body></html>'),
  })
  await page.getByRole('alert').filter({ hasText: 'HTML' }).waitFor()
})
