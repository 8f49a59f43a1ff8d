import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { widths } from './browser.ts'
import { DemoCity } from './demo-city.ts'
import { findBarriers, findClipped, redraw, settle } from './looking.ts'
import { LedgerImportPage, workbookOf } from './pages/ledger-import.page.ts'
import { RowPage } from './pages/row.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock, a real Chromium.

let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterEach(() => city.leave())

afterAll(async () => {
  await city.close()
})

async function importAs(login: string) {
  const { page } = await city.visitAs(login)
  const wizard = new LedgerImportPage(page)
  await wizard.open('project')
  return { page, wizard }
}

async function idOf(page: Page, code: string): Promise<string> {
  const condition = JSON.stringify({ field: 'code', operator: '=', value: code })
  const answer = await page.request.get(`/api/ledgers/project/rows?condition=${encodeURIComponent(condition)}`)
  const { rows } = (await answer.json()) as { rows: { id: string }[] }
  return rows[0]?.id ?? 'none'
}

const september = [
  '南安市2026年9月园区项目进展情况表,,,,,',
  '填报单位：南安市专班,,,,填报日期：2026年9月30日,',
  '项目编号,项目名称,属地,总投资（亿元）,用地（亩）,内部编号',
  'NA-001,工程机械制造产业园,南安市,5.2,120,x1',
  'NA-002,高端卫浴智造园,南安县,3,80,x2',
  'NA-003,石材数字化加工中心,南安县,约1.8,45亩,x3',
  '合计,,,10,245,',
  '填表人：张三,,,,,',
]

test('a county’s own workbook is recognised, mended with one click, written, and each value keeps its cell', async () => {
  const { page, wizard } = await importAs('city')
  await wizard.offer(workbookOf('南安9月.csv', ...september))
  await wizard.column('D').waitFor()
  await expect.poll(() => wizard.column('D').inputValue()).toBe('totalInvestment')
  await expect.poll(() => wizard.column('F').inputValue()).toBe('') // an inner number is nothing of ours
  await wizard.confirmLayout('南安月报')
  await wizard.problems.filter({ hasText: '南安县' }).first().waitFor()
  await wizard.mendAll('南安县', '南安市')
  await wizard.problems.filter({ hasText: '南安县' }).first().waitFor({ state: 'detached' })
  await wizard.count('新增').getByText('3').waitFor()
  await wizard.write(3)
  const row = new RowPage(page)
  await row.open('project', await idOf(page, 'NA-003'))
  const investment = await row.value('总投资').filter({ hasText: 'D6' }).innerText() // known from the row's history, which comes later
  expect(investment).toContain('18,000') // 约1.8亿元 = 18,000万元
  await expect.poll(() => page.getByRole('complementary').innerText()).toContain('南安9月.csv')
})

test('one of two rows with the same number is left out, the rest is written, and its rows are listed by themselves', async () => {
  const { page, wizard } = await importAs('city')
  const file = workbookOf(
    '重号.csv',
    '项目编号,项目名称,属地,总投资（万元）',
    'NG-001,石材仓储园,南安市,5000',
    'NG-002,水暖检测中心,南安县,6000',
    'NG-001,石材仓储园,南安市,7000',
  )
  await wizard.offer(file)
  await page.getByRole('button', { name: '改为“南安市”', exact: true }).click()
  await wizard.problems.filter({ hasText: '南安县' }).first().waitFor({ state: 'detached' })
  await wizard.treat('略去这一行', 4)
  await wizard.count('略去').getByText('1').waitFor()
  await wizard.count('略去').click()
  await wizard.treat('取回这一行', 4)
  await wizard.count('不采用').getByText('1').waitFor()
  await wizard.treat('略去这一行', 4)
  await wizard.write(2)
  await page.getByRole('link', { name: '看这次写入的 2 行' }).click()
  await page.getByText('由所选的一次导入写入').waitFor()
  await page.getByText('石材仓储园').first().waitFor()
  await page.getByText('水暖检测中心').first().waitFor()
  await expect.poll(() => page.getByText('工程机械制造产业园').count()).toBe(0)

  await wizard.open('project')
  await wizard.offer(file)
  await page.getByText('改正 1 处，略去 1 行').waitFor()
  await wizard.count('不变').getByText('2').waitFor()
  await page.getByRole('button', { name: '全部撤销' }).click()
  await wizard.count('不采用').getByText('2').waitFor() // the unclear place and the second NG-001
  await wizard.cancel()
})

test('what certain columns were taken for can be looked at, and a header in other rows can be said', async () => {
  const { page, wizard } = await importAs('city')
  await wizard.offer(
    workbookOf(
      '两行表头.csv',
      '项目编号,项目名称,属地,总投资（万元）',
      '自编号,工程名,落点,盘子',
      'NH-001,卫浴研发楼,南安市,5000',
    ),
  )
  const taken = await wizard.takenColumns()
  await expect.poll(() => taken.innerText()).toContain('总投资')
  await taken.getByRole('button', { name: '不对，回去改认列' }).click()
  await wizard.column('A').waitFor()
  await wizard.moveHeader('两行表头', 1, 2)
  await page.getByText('表头在第 1–2 行').waitFor()
  await page.getByText('数据在第 3–3 行，共 1 行').waitFor()
  await wizard.cancel()
})

test('with three imports under way a file is not asked for; one is gone on with or cancelled first', async () => {
  const { page, wizard } = await importAs('city')
  for (const name of ['一.csv', '二.csv', '三.csv']) {
    await wizard.open('project')
    await wizard.offer(workbookOf(name, '项目编号,项目名称,属地', `NI-${name},阀门仓库,南安市`))
    await wizard.count('新增').waitFor()
  }
  await wizard.open('project')
  await page.getByText('同时进行的导入最多 3 个，现在已满').waitFor()
  await expect.poll(() => page.locator('input[type="file"]').count()).toBe(0)
  const running = page.getByRole('region', { name: '还在进行的导入' })
  for (let left = 3; left > 0; left -= 1) {
    await expect.poll(() => running.getByRole('link', { name: '继续' }).count()).toBe(left)
    await running.getByRole('button', { name: '取消导入' }).first().click()
    await running
      .getByRole('link', { name: '继续' })
      .nth(left - 1)
      .waitFor({ state: 'detached' })
  }
  await expect.poll(() => page.locator('input[type="file"]').count()).toBe(1)
})

test('a layout that was confirmed once is known again, until it is forgotten', async () => {
  const { page, wizard } = await importAs('city')
  await wizard.offer(
    workbookOf('南安10月.csv', ...september.map((line) => line.replace('NA-00', 'NB-00').replace('南安县', '南安市'))),
  )
  await wizard.count('新增').getByText('3').waitFor() // nobody was asked about columns
  await wizard.cancel()
  await wizard.open('project')
  await wizard.layout('南安月报').getByRole('button', { name: '不再认它' }).click()
  await page.getByText('确认过一次的表样会记在这里').waitFor()
  await wizard.offer(workbookOf('南安11月.csv', ...september))
  await wizard.column('A').waitFor()
  await wizard.cancel()
})

test('a column given to two fields is refused before anything is sent, and a required field may be said for the whole sheet', async () => {
  const { page, wizard } = await importAs('city')
  await wizard.offer(
    workbookOf(
      '无属地.csv',
      '项目编号,项目名称,总投资（万元）',
      'NC-001,水暖阀门产业园,5000',
      'NC-002,陶瓷产业园,6000',
    ),
  )
  await wizard.column('A').waitFor()
  const confirm = page.getByRole('button', { name: '认得没错，去核对' })
  await wizard.column('B').selectOption('code')
  await page.getByText('指定了两列').waitFor()
  await expect.poll(() => confirm.isDisabled()).toBe(true)
  await wizard.column('B').selectOption('name')
  await page.getByLabel('整张表的所在地区').fill('南安市')
  await wizard.confirmLayout()
  await wizard.count('新增').getByText('2').waitFor()
  await wizard.cancel()
})

test('an import is found again after a reload, and one that was cancelled leaves nothing', async () => {
  const { page, wizard } = await importAs('city')
  await wizard.offer(workbookOf('南安12月.csv', ...september))
  await wizard.column('A').waitFor()
  await page.reload()
  await wizard.column('A').waitFor()
  await wizard.open('project')
  await page.getByRole('region', { name: '还在进行的导入' }).getByRole('link', { name: '继续“南安12月.csv”' }).click()
  await wizard.column('A').waitFor()
  await wizard.cancel()
  await wizard.open('project')
  await expect.poll(() => page.getByText('南安12月.csv').count()).toBe(0)
})

test('a transfer that broke off goes on where it was when the same file is chosen again', async () => {
  const { page, wizard } = await importAs('city')
  const remark = '说明'.repeat(900)
  const rows = Array.from({ length: 600 }, (_, index) => `ND-${index},项目${index},南安市,${1_000 + index},${remark}`)
  const file = workbookOf('大表.csv', '项目编号,项目名称,属地,总投资（万元）,备注', ...rows) // three parts and a bit
  const offsets: string[] = []
  let isBroken = true
  await page.route('**/parts?*', (route) => {
    offsets.push(new URL(route.request().url()).searchParams.get('offset') ?? '')
    if (isBroken && offsets.length > 2) return // no answer ever comes
    return route.continue()
  })
  await wizard.offer(file)
  await page.getByText('2.0 MB').waitFor()
  await page.reload()
  await page.getByText('传送中断了').waitFor()
  isBroken = false
  await wizard.choose(file)
  await wizard.count('新增').getByText('600').waitFor() // every column was sure: nobody is asked about them
  expect(offsets.filter((offset) => offset === '0')).toHaveLength(1)
  await wizard.cancel()
})

test('a file that is no workbook is refused in words, and nothing is left under way', async () => {
  const { page, wizard } = await importAs('city')
  await wizard.offer({
    name: '月报.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('<html><body>表</body></html>'),
  })
  await page.getByRole('alert').filter({ hasText: 'HTML' }).waitFor()
  await page.getByRole('button', { name: '换一个文件' }).click()
  await page.getByText('认得的表样').waitFor()
  await settle(page)
  await expect.poll(() => page.getByRole('region', { name: '还在进行的导入' }).count()).toBe(0)
})

test('the steps are whole at every width and without barriers', async () => {
  const { page, wizard } = await importAs('city')
  const findings: string[] = []
  const look = async (step: string) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await settle(page)
      await redraw(page)
      findings.push(...(await findClipped(page)).map((finding) => `${step} at ${width}: ${finding}`))
    }
    findings.push(...(await findBarriers(page)).map((barrier) => `${step}: ${barrier}`))
  }
  await look('choosing')
  await wizard.offer(workbookOf('样.csv', ...september))
  await wizard.column('A').waitFor()
  await look('columns')
  await wizard.confirmLayout()
  await wizard.problems.first().waitFor()
  await look('plan')
  await wizard.cancel()
  expect(findings).toEqual([])
})

test('no page complained while all this happened', () => {
  expect(city.complaints).toEqual([])
})
