import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { listChanges } from '#contract/change.ts'
import { listIssues } from '#contract/issue.ts'
import { getAgenda } from '#contract/meeting.ts'
import { bestMonthsShape, pacingShape } from '#contract/pacing.ts'
import { listProjectLights } from '#contract/project-light.ts'
import { getPassport } from '#contract/statistic.ts'
import { listSupervision } from '#contract/supervision.ts'
import { cellAt } from '#office/table/table.ts'
import { readWorkbook } from '#office/workbook/read-workbook.ts'
import { CommandLine, type Ended } from '../../../test/support/command-line.ts'
import { describeDatabases } from '../../../test/support/database.ts'

// The commands as a person types them, on the demo world (2026-10-31). Nothing is faked; a process of its own is tried in test/process.

const figure = z.object({
  indicator: z.string(),
  name: z.string(),
  value: z.string().nullable(),
  unit: z.string(),
  target: z.object({ comparator: z.string(), value: z.string().nullable(), unit: z.string() }).loose().nullable(),
  completion: z.string().nullable(),
  pace: z.string().nullable(),
  pacing: pacingShape.nullable(),
  neededPerMonth: z.string().nullable(),
  bestMonths: bestMonthsShape.nullable(),
  light: z.enum(['red', 'amber', 'green', 'none']),
  rule: z.object({ id: z.string(), version: z.number(), reason: z.string() }).nullable(),
  asOf: z.iso.date(),
  sources: z.array(z.object({ title: z.string(), value: z.string(), knownFrom: z.iso.date() }).loose()),
})

const importReport = z.strictObject({
  problems: z.array(
    z.object({ sheet: z.string(), cell: z.string(), code: z.string(), value: z.string(), message: z.string() }),
  ),
  plan: z.strictObject({ new: z.number(), changed: z.number(), same: z.number(), refused: z.number() }),
})

describeDatabases((databases) => {
  let line: CommandLine
  let migrated: Ended
  beforeAll(async () => {
    line = await CommandLine.open(await databases.openEmpty())
    migrated = await line.run('migrate', '--json')
  })
  afterAll(() => line.close())

  test('migrate says how far the schema is', () => {
    const answer = z
      .strictObject({ migration: z.int(), database: z.enum(['pglite', 'postgres']) })
      .parse(JSON.parse(migrated.stdout))
    expect(answer.migration).toBeGreaterThanOrEqual(8)
    expect([migrated.code, migrated.stderr]).toEqual([0, ''])
  })

  test('figures shows a place and a period with target, completion, pace, light, rule and sources', async () => {
    const figures = await line.json(z.array(figure), 'figures', '--place', '泉州市', '--period', '2026')
    const entries = figures.find(({ indicator }) => indicator === 'new-above-scale-entries')
    // 214 of 300 is 71.3 %, 12 points behind 10 of 12 months: red (docs/sources/demo-world.md).
    expect(entries).toMatchObject({
      name: '新增升规纳统企业数',
      value: '214',
      unit: '家',
      target: { comparator: '=', value: '300', unit: '家' },
      light: 'red',
      rule: { id: 'target-pace-quanzhou', version: 1, reason: 'behind' },
      asOf: '2026-10-31',
    })
    expect(Number(entries?.completion)).toBeCloseTo(214 / 300, 5)
    expect(Number(entries?.pace)).toBeCloseTo(10 / 12, 5)
    // What is missing is 86 for November and December. The city’s year 2025 weighs a third against the straight line.
    expect(entries).toMatchObject({
      neededPerMonth: '43',
      pacing: {
        judgedBy: 'straight',
        learned: { years: [2025], weight: '0.3333', borrowedFrom: null, synthetic: true },
      },
      bestMonths: { thisYear: { unknownMonths: 0 } },
    })
    expect(entries?.sources[0]).toMatchObject({ value: '214', knownFrom: '2026-10-31' })
  })

  test('in words figures says which pace the light went by, and what each month must bring beside the best month', async () => {
    const ended = await line.run('figures', '--place', '泉州市', '--period', '2026', '--indicator', '升规纳统')
    expect(ended.stdout).toMatch(
      /按序时进度判灯.*往年节奏 \d+\.\d%.*到期前每月需 43家.*今年单月最好 \d+家 \(2026-\d\d\)/u,
    )
  })

  test('a place and an indicator are found by code or by any name, and an earlier day shows what was known then', async () => {
    const args = ['--place', '350500', '--period', '2026', '--indicator', '升规纳统', '--as-of', '2026-10-20']
    const figures = await line.json(z.array(figure), 'figures', ...args)
    expect(figures).toMatchObject([{ indicator: 'new-above-scale-entries', asOf: '2026-10-20' }])
    expect(Number(figures[0]?.value)).toBeLessThan(214)
  })

  test('changes lists the indicators that moved between two days, or tells one', async () => {
    const days = ['--from', '2026-09-30', '--to', '2026-10-31', '--place', '南安市']
    const { looked, changes } = await line.json(listChanges.output, 'changes', ...days)
    expect(changes.length).toBeGreaterThan(0)
    expect(looked).toBeGreaterThan(changes.length) // some stand as they stood
    const share = changes.find(({ indicator }) => indicator.id === 'above-scale-park-share')
    expect(share).toMatchObject({ synthetic: true, definition: null, placement: null })
    const { stdout } = await line.run('changes', ...days, '--indicator', '规上工业企业入园率')
    expect(stdout).toMatch(
      /^南安市 · 2026-01\.\.2026-10 · 2026-09-30 → 2026-10-31\n规上工业企业入园率 {2}[\d.]+% → [\d.]+%/u,
    )
    expect(stdout).toMatch(/ {2}\S+ {2}\S+ [+−]\d+家 {2}\d+ 行 {2}[+−][\d.]+百分点/u)
  })

  test('issues lists what stands in the way in a place, the most pressing first', async () => {
    // worlds/quanzhou-demo/issues.yaml: of 南安 four are open, of which two are over their due day on 2026-10-31
    const { found, overdue, issues } = await line.json(listIssues.output, 'issues', '--place', '南安市')
    expect([found, overdue]).toEqual([4, 2])
    expect(issues.map(({ level }) => level)).toEqual([3, 3, 1, 1])
    const { stdout } = await line.run('issues', '--place', '南安市', '--overdue')
    expect(stdout).toContain('超期 12 天')
    expect(stdout.trim().split('\n')).toHaveLength(1 + 2 * 2)
  })

  test('supervision lists by who answers what is overdue, came back, falls due and was closed', async () => {
    // worlds/quanzhou-demo/issues.yaml: the same two issues of 南安 that `issues --overdue` names
    const list = await line.json(listSupervision.output, 'supervision', '--place', '南安市', '--month')
    expect(list).toMatchObject({ period: 'month', from: '2026-10-01', to: '2026-10-31', asOf: '2026-10-31' })
    const matters = list.organisations.flatMap((one) => one.matters)
    const late = matters.filter(({ reasons }) => reasons.includes('overdue'))
    expect(late.filter(({ kind }) => kind === 'issue')).toHaveLength(2)
    expect(late.every(({ daysLeft }) => (daysLeft ?? 0) < 0)).toBe(true)
    const { stdout } = await line.run('supervision', '--place', '南安市', '--week')
    expect(stdout).toMatch(/^南安市 · 周督办单 · 2026年10月26日至2026年11月1日 · 超期 \d+/u)
  })

  test('agenda puts what costs most first, after the promises that fell due', async () => {
    // worlds/quanzhou-demo: two projects of 67,620 and 7,000 万元 a year wait since 2026-09-08, 53 days: 74620 × 53 ÷ 365 = 10835.2
    const place = ['--place', '350500-TSQ']
    const { cards, broken, found } = await line.json(getAgenda.output, 'agenda', ...place)
    expect(found).toBe(2)
    expect(cards[0]).toMatchObject({
      days: 53,
      output: '74620',
      atStake: '10835.2',
      lastPromise: { outcome: 'broken' },
    })
    expect(broken.map(({ day }) => day)).toEqual(['2026-10-27']) // promised to the day before the demo’s week ends, not handed in
    const { stdout } = await line.run('agenda', '--kind', 'monthly', ...place)
    expect(stdout).toContain('停 53 天 × 承诺年产值 74620 万元 ÷ 365 ＝ 10835.2 万元')
  })

  test('lights lists the projects of a place that are red or amber, the worst first, with their reasons', async () => {
    const { place, found, looked, projects } = await line.json(listProjectLights.output, 'lights', '--place', '晋江市')
    expect([place.id, projects.length]).toEqual(['350582', found])
    expect(looked).toBeGreaterThan(found)
    expect(projects[0]?.lights[0]).toMatchObject({ light: 'red', rule: { id: 'project-entry-quanzhou' } })
    const { stdout } = await line.run('lights', '--place', '晋江市')
    expect(stdout).toMatch(/^晋江市 · 2026-10-31 · 看了 \d+ 个项目，\d+ 个亮灯\n/u)
    expect(stdout).toMatch(/ {2}滞后 纳统：自\d{4}年\d+月\d+日起算，已过\d+天未纳统\n/u)
  })

  test('explain gives the passport', async () => {
    const args = ['--indicator', 'signed-investment', '--place', '晋江市', '--period', '2026-01..2026-09']
    const passport = await line.json(getPassport.output, 'explain', ...args)
    expect(passport).toMatchObject({ place: { id: '350582' }, period: '2026-01..2026-09', asOf: '2026-10-31' })
    expect(passport.versions.map(({ kind }) => kind)).toEqual(['correct', 'create'])
  })

  test('export writes a file that import finds the same, to the last row', async () => {
    const out = line.file('晋江.csv')
    const written = await line.json(
      z.object({ file: z.string(), bytes: z.int() }),
      'export',
      'statistic',
      '--place',
      '晋江市',
      '--out',
      out,
    )
    expect((await readFile(out)).byteLength).toBe(written.bytes)
    const { problems, plan } = await line.json(importReport, 'import', out, '--ledger', 'statistic', '--dry-run')
    expect(problems).toEqual([])
    expect(plan).toMatchObject({ new: 0, changed: 0, refused: 0 })
    expect(plan.same).toBeGreaterThan(50)
  })

  test('a ledger is written for one place, with a filter and in an order; its template has the same headers', async () => {
    const out = line.file('projects.csv')
    const filter = [
      '--where',
      '{"field":"totalInvestment","operator":">=","value":"10000"}',
      '--sort',
      '-totalInvestment',
    ]
    await line.json(
      z.object({ file: z.string() }).loose(),
      'export',
      'project',
      '--place',
      '晋江市',
      ...filter,
      '--out',
      out,
    )
    const [sheet] = (await readWorkbook(await readFile(out), 'projects.csv')).sheets
    const headers = sheet?.rows[0]?.cells.map(({ text }) => text) ?? []
    const totals =
      sheet?.rows.slice(1).map((row) => Number(cellAt(row, headers.indexOf('总投资（万元）') + 1).text)) ?? []
    expect(totals.length).toBeGreaterThan(0)
    expect(totals).toEqual(totals.toSorted((a, b) => b - a))
    expect(totals.at(-1)).toBeGreaterThanOrEqual(10_000)
    const template = line.file('project.xlsx')
    await line.json(z.object({ file: z.string() }).loose(), 'template', 'project', '--out', template)
    const form = (await readWorkbook(await readFile(template), 'project.xlsx')).sheets[0]
    const formHeaders = form?.rows[3]?.cells.map(({ text }) => text.replace('\n', '').replace('*', ''))
    expect(headers.filter((header) => header !== '合成')).toEqual(formHeaders)
  })

  test('files counts what lies beside the database', async () => {
    const report = z.strictObject({
      ...{ directory: z.string(), named: z.int(), unnamed: z.int(), swept: z.int() },
      lost: z.array(z.object({ name: z.string(), sha256: z.string() })),
      evidence: z.strictObject({ bytes: z.int(), limit: z.literal(20 * 2 ** 30) }),
    })
    expect((await line.json(report, 'files', '--sweep')).lost).toEqual([])
  })

  test('a dry run tells every problem with its cell', async () => {
    const file = line.file('报送.csv')
    await writeFile(
      file,
      '地区,指标,数值,单位,期间\n天涯县,升规纳统,1,家,2026-10\n晋江市,升规纳统,若干,家,2026-10\n晋江市,升规纳统,3,家,2026-10\n',
    )
    const report = await line.json(importReport, 'import', file, '--ledger', 'statistic', '--dry-run')
    expect(report.problems.map(({ cell, code, value }) => [cell, code, value])).toEqual([
      ['A2', 'import.place-unknown', '天涯县'],
      ['C3', 'quantity.unreadable', '若干'],
    ])
    expect(report.problems[0]).toMatchObject({ sheet: '报送', message: expect.stringContaining('天涯县') })
    expect(report.plan).toEqual({ new: 1, changed: 0, same: 0, refused: 2 })
  })

  test('an import with refused rows writes nothing and ends with 1; leaving them out on purpose ends with 0', async () => {
    const file = line.file('两行.csv')
    await writeFile(
      file,
      '地区,指标,数值,单位,期间,来源\n天涯县,升规纳统,1,家,2026-10,测试\n晋江市,升规纳统,3,家,2026-10,测试\n',
    )
    const refused = await line.run('import', file, '--ledger', 'statistic', '--json')
    expect([refused.code, JSON.parse(refused.stdout).committed]).toEqual([1, false])
    const taken = await line.run('import', file, '--ledger', 'statistic', '--leave-out', '--json')
    expect([taken.code, JSON.parse(taken.stdout).committed]).toEqual([0, true])
  })

  test.each([
    ['a place nobody knows', ['figures', '--place', '天涯县', '--period', '2026'], 'place.unknown'],
    ['a ledger there is not', ['export', 'dreams', '--out', 'x.csv'], 'ledger.unknown'],
    ['a file there is not', ['import', 'nowhere.csv', '--ledger', 'statistic'], ''],
    [
      'a world there is not',
      ['figures', '--place', '晋江市', '--period', '2026', '--world', 'atlantis'],
      'world.unknown',
    ],
  ])('%s ends with 1 and says so on stderr, with nothing on stdout', async (_, args, code) => {
    const ended = await line.run(...args, '--json')
    expect([ended.code, ended.stdout]).toEqual([1, ''])
    expect(ended.stderr).toContain(code)
    expect(ended.stderr).not.toMatch(/\n {4}at /)
  })
})
