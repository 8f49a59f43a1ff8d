import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DemoCity } from './demo-city.ts'
import { findBarriers, findClipped } from './looking.ts'
import { AccountsPage } from './pages/accounts.page.ts'
import { BoardPage } from './pages/board.page.ts'
import { CockpitPage } from './pages/cockpit.page.ts'
import { FiguresPage } from './pages/figures.page.ts'
import { LedgerPage } from './pages/ledger.page.ts'
import { ProgrammePage } from './pages/programme.page.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { TargetPage } from './pages/target.page.ts'
import { TargetForm } from './pages/target-form.page.ts'

// Nothing is faked: a real server on PGlite, the demo world with its fixed clock (2026-10-31), a real Chromium.

let city: DemoCity

beforeAll(async () => {
  city = await DemoCity.open()
})

afterEach(() => city.leave())

afterAll(async () => {
  await city.close()
})

const entries = 't-2026-new-above-scale-entries-350500' // 300 家, worlds/quanzhou-demo
const producing = 't-2026-new-producing-enterprises-350500' // 600 家, of which 465 by October
const operatingShare = 't-2026-four-batches-parks-operating-share-350500' // 100 %, nobody has split it

test('a revised target keeps its old value readable, with who revised it and why', async () => {
  const { page } = await city.visitAs('city')
  const target = new TargetPage(page)
  await target.open(entries)
  await target.revise('310', '领导小组会议调高')
  await target.revisions.filter({ hasText: '领导小组会议调高' }).waitFor()
  const [newest, oldest] = [await target.revisions.first().innerText(), await target.revisions.last().innerText()]
  expect(newest).toContain('310')
  expect(newest).toContain('市专班(演示)')
  expect(oldest).toContain('300')
})

test('a target says by which pace it is judged, what past years expect, and what each month must bring', async () => {
  const { page } = await city.visitAs('leader')
  const target = new TargetPage(page)
  await target.open(producing)
  const said = await target.pacing.innerText()
  expect(said).toContain('按序时进度判灯')
  expect(said).toContain('往年节奏取自 2024、2025 年的逐月累计，权重 50%') // two years against a straight line that weighs two
  expect(said).toMatch(/到期前每月需\s*67\.5\s*家\s*今年单月最好\s*68\.0\s*家/u) // 135 ÷ 2; September: 429 − 361
  expect(await target.trendOn('2026-02-28')).toMatch(/16\.7%\s+13\.0%/u) // the Spring Festival: less is expected than the straight line
})

test('a county that the split leaves out says 未分解', async () => {
  const { page } = await city.visitAs('city')
  const target = new TargetPage(page)
  await target.open(operatingShare)
  await target.splitTo({ 晋江市: '100', 南安市: '100', 惠安县: '95' }, '按三个批次先行分解')
  await target.county('惠安县').getByText('95').waitFor()
  await expect.poll(() => target.county('永春县').innerText()).toContain('未分解')
  await expect.poll(() => target.split.innerText()).toContain('已分解 3 地，未分解 10 地')
})

test('a target is added with an indicator that was missing, and leaves the board when it is withdrawn', async () => {
  const { page } = await city.visitAs('city')
  const board = new BoardPage(page)
  await board.open(2026)
  const form = new TargetForm(page)
  await form.open()
  await form.addIndicator({
    name: '新增标准厂房去化面积',
    nameEn: 'Standard factory space taken up',
    unit: '万㎡',
    definition: '当年签订租售合同并已交付的标准厂房建筑面积，以园区运营方台账为准。',
  })
  await form.fill({ place: '晋江市', value: '36', source: '晋江市园区专班会议纪要（试）' })
  await form.save()
  const target = new TargetPage(page)
  await target.heading.filter({ hasText: '新增标准厂房去化面积 · 晋江市' }).waitFor()
  await expect.poll(() => target.revisions.first().innerText()).toContain('36')
  await board.open(2026, '?place=350582')
  await board.target('新增标准厂房去化面积').waitFor()
  await board.target('新增标准厂房去化面积').getByRole('link').first().click()
  await target.withdraw('与市级口径重复')
  await page.waitForURL(/\/board\/2026/u)
  await board.open(2026, '?place=350582')
  await expect.poll(() => board.target('新增标准厂房去化面积').count()).toBe(0)
})

test('the targets on the board leave as a workbook', async () => {
  const { page } = await city.visitAs('city')
  await new BoardPage(page).open(2026)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/目标.*2026-10-31\.xlsx$/u)
})

test('the last county to confirm its share closes the year, and those with new shares are asked again', async () => {
  const { page } = await city.visitAs('jinjiang')
  const programme = new ProgrammePage(page)
  await programme.open(2026)
  // 晋江市 has not confirmed (worlds/quanzhou-demo); 惠安县 and 南安市 got shares above, after they had
  await expect.poll(() => programme.cycle.innerText()).toContain('还差 3 地')
  await programme.cycle.getByText('晋江市园区标准化建设专班').waitFor() // whom to call about it
  await programme.confirm('任务已分到镇街')
  await programme.cycle.getByText('再次确认还差 2 地').waitFor()
  await expect.poll(() => programme.onRoster('晋江市').innerText()).toContain('2026-10-31 确认')
  await expect.poll(() => programme.onRoster('南安市').innerText()).toContain('待再次确认')
  await expect.poll(() => programme.confirmButton.count()).toBe(0)
})

const filter = 'place=350582&indicator=new-producing-enterprises&period=2026-Q2'

test('what a county records waits for the city, unseen by other counties, until it is approved', async () => {
  const county = new FiguresPage((await city.visitAs('jinjiang')).page)
  const neighbour = new FiguresPage((await city.visitAs('nanan')).page)
  const office = new FiguresPage((await city.visitAs('city')).page)
  await county.open(filter)
  const before = await county.rows.count()
  await county.record({
    indicator: '新增投产企业数',
    place: '晋江市',
    period: '2026-Q2',
    value: '31',
    source: '晋江市二季度报表（试）',
  })
  await county.row('晋江市二季度报表（试）').getByText('待审核').waitFor()
  await neighbour.open(filter)
  await expect.poll(() => neighbour.rows.count()).toBe(before)
  await office.open(filter)
  await (await office.openPassport('晋江市二季度报表（试）')).approve()
  await neighbour.open(filter)
  await expect.poll(() => neighbour.row('晋江市二季度报表（试）').innerText()).not.toContain('待审核')
})

test('a withdrawn figure is used no more, and its passport still tells', async () => {
  const { page } = await city.visitAs('city')
  const figures = new FiguresPage(page)
  await figures.open(filter)
  const passport = await figures.openPassport('晋江市二季度报表（试）')
  await passport.withdraw('与月报重复')
  await passport.section('每一个版本').getByText('与月报重复').waitFor()
  await passport.sheet.getByText('截至 2026-10-31 还没有这个数').waitFor()
  await figures.open(filter)
  await expect.poll(() => figures.row('晋江市二季度报表（试）').count()).toBe(0)
})

test('where sources disagree, the office that must decide stands beside them with its telephone', async () => {
  const { page } = await city.visitAs('leader')
  await page.goto('/disagreements')
  const decision = page.getByRole('main').getByText('请判断以哪个为准', { exact: true }).locator('..')
  await decision.first().getByText('市园区标准化建设工作领导小组办公室(专班)').waitFor()
  await expect.poll(() => decision.first().locator('a[href^="tel:"]').innerText()).toBe('0595-00000102') // organisations.csv
  await decision.first().getByRole('button', { name: '查看溯源并处理' }).click()
  await page.getByRole('dialog', { name: '数据溯源' }).waitFor()
})

test('someone new signs in with a one-time password and must change it first', async () => {
  const accounts = new AccountsPage((await city.visitAs('secadmin')).page)
  await accounts.open()
  const password = await accounts.add({
    login: 'shishi-office',
    name: '石狮市专班（试）',
    role: '县级办公室',
    place: '石狮市',
  })
  await accounts.row('shishi-office').getByText('从未').waitFor()
  const { page } = await city.visit()
  const door = new SignInPage(page)
  await door.open()
  await door.try('shishi-office', password)
  await page.getByText('这是一次性密码，请先改成自己的密码。').waitFor()
  await page.goto('/statistics') // no way around it
  await page.getByLabel('现在的密码').fill(password)
  await page.getByLabel('新密码', { exact: true }).fill('Stone-Lion-Harbour-2026')
  await page.getByLabel('再输一次新密码').fill('Stone-Lion-Harbour-2026')
  await page.getByRole('button', { name: '修改密码' }).click()
  await page.getByRole('heading', { level: 1, name: '公布数' }).waitFor()
})

test('the auditor finds the chain of the log unbroken', async () => {
  const { page } = await city.visitAs('auditor')
  await page.goto('/audit')
  await page.getByRole('button', { name: '验证哈希链' }).click()
  await page.getByText(/首尾相连，没有被改动/u).waitFor()
  const log = page.getByRole('table', { name: '审计日志' })
  for (const act of ['建立账号', '撤回公布数', '审核公布数', '确认任务', '撤回目标', '增设指标', '分解目标'])
    await log.getByText(act, { exact: true }).first().waitFor()
})

test('an enterprise sees what it raised, whom to call and the public policies, and nothing else', async () => {
  const { page } = await city.visitAs('enterprise')
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor()
  await page.goto('/contacts')
  await page.getByRole('heading', { level: 1, name: '有事找谁' }).waitFor()
  await page.locator('a[href^="tel:"]').first().waitFor()
  await expect
    .poll(() => page.getByRole('navigation').first().getByRole('link').allInnerTexts())
    .toEqual(['我的待办', '难点堵点', '文库', '找谁'])
  for (const path of [
    '/board/2026',
    '/statistics',
    '/disagreements',
    '/agenda',
    '/lights',
    '/programme/2026',
    '/import',
    '/accounts',
    '/audit',
  ]) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1, name: '您的账号看不到这一页' }).waitFor()
    expect(await page.getByRole('main').innerText(), path).not.toMatch(/\d%|亿元/u)
  }
})

/** Made up: squares in a row, no border of any place. */
function aMap(...names: readonly string[]): { name: string; text: string } {
  const features = names.map((name, at) => {
    const [west, east] = [118 + at, 118.8 + at]
    const ring = [
      [west, 24],
      [east, 24],
      [east, 24.8],
      [west, 24.8],
      [west, 24],
    ]
    return { type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  return { name: '合成.geojson', text: JSON.stringify({ type: 'FeatureCollection', features }) }
}

test('from the city to a county, a park and its rows the numbers agree at each step, and Back leads up again', async () => {
  const { page } = await city.visitAs('leader')
  const [board, cockpit] = [new BoardPage(page), new CockpitPage(page)]
  await board.open(2026)
  const ofCounty = await cockpit.sampleOf('晋江市')
  await cockpit.ranked('晋江市').getByRole('link', { name: '晋江市' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '晋江市' }).waitFor()
  expect(await cockpit.countOf('招引').innerText()).toBe(ofCounty)
  const first = cockpit.ranking.getByRole('row').nth(1) // below the head
  const park = (await first.getByRole('link').first().innerText()).trim()
  const ofPark = await cockpit.sampleOf(park)
  await first.getByRole('link').first().click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: park }).waitFor()
  expect(await cockpit.path.innerText()).toMatch(/^泉州市\s*\/\s*晋江市\s*\//u)
  expect(await cockpit.countOf('招引').innerText()).toBe(ofPark)
  await cockpit.countOf('招引').click()
  await new LedgerPage(page).foot.getByText(`共 ${ofPark} 行`).waitFor()
  for (const place of [park, '晋江市', '泉州市']) {
    await page.goBack()
    await page.getByRole('heading', { level: 1 }).filter({ hasText: place }).waitFor()
  }
})

test('a ratio shows the two amounts that are divided, and they divide to the rate', async () => {
  const { page } = await city.visitAs('leader')
  const cockpit = new CockpitPage(page)
  await new BoardPage(page).open(2026)
  const tile = cockpit.tile('空间去化率')
  await tile.getByRole('link', { name: /㎡/u }).first().waitFor()
  const sides = await tile.getByRole('link', { name: /㎡/u }).allInnerTexts()
  const [above = 0, below = 1] = sides.map((text) => Number(text.replace(/[^\d.]/gu, '')))
  expect(await tile.innerText()).toContain(((above / below) * 100).toFixed(2))
})

test('a county of one signed project is not ranked by a rate, however high, and says how small its sample is', async () => {
  const { page } = await city.visitAs('leader')
  const cockpit = new CockpitPage(page)
  await new BoardPage(page).open(2026)
  await cockpit.rankBy('签约项目开工率')
  const few = cockpit.section('样本不足，不排名').getByRole('listitem').filter({ hasText: '永春县' })
  expect(await few.innerText()).toMatch(/100\.00\s*%\s*样本不足 \(n=1\)/u) // one project signed in 2026, and started
  expect(await cockpit.ranked('永春县').count()).toBe(0)
})

test('the city’s own map is drawn with its approval number, one that does not fit is refused by feature, and it can be removed', async () => {
  const { page } = await city.visitAs('city')
  const cockpit = new CockpitPage(page)
  await new BoardPage(page).open(2026)
  await cockpit.importMap(aMap('晋江市', '平潭县'), '闽S〔2026〕000号')
  await cockpit.dialog.getByText(/第 2 个要素“平潭县”找不到对应的地区/u).waitFor()
  const { name, text } = aMap('晋江市', '南安市')
  await page
    .getByLabel('GeoJSON 文件')
    .setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) })
  await cockpit.submitMap()
  await cockpit.map.getByText('审图号：闽S〔2026〕000号').waitFor()
  await cockpit.map.getByRole('link', { name: /^南安/u }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '南安市' }).waitFor()
  await page.goBack()
  await cockpit.map.getByRole('button', { name: '撤下本市地图' }).click()
  await cockpit.map.getByText('一格一地，按方位排列，不表示边界').waitFor()
})

test('on a phone the exceptions come first, each with a number to call, and nothing is cut off', async () => {
  const { page } = await city.visitAs('leader', 390)
  const board = new BoardPage(page)
  await board.open(2026)
  await new CockpitPage(page).countOf('招引').waitFor()
  await board.targets.first().locator('a[href^="tel:"]').first().waitFor()
  await board.targets
    .nth(2)
    .getByRole('button', { name: /方格图/u })
    .click()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500) // to the map, which stands below the list
  await expect.poll(() => findClipped(page)).toEqual([]) // a chart follows the window a moment later
  expect(await findBarriers(page)).toEqual([])
})

test('no page complained while all this happened', () => {
  expect(city.complaints).toEqual([])
})
