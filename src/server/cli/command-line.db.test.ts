import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { getPassport } from '#contract/statistic.ts'
import { cellAt } from '#office/table/table.ts'
import { readWorkbook } from '#office/workbook/read-workbook.ts'
import { packageRoot } from '../root.ts'

// The command line as a person runs it: a process of its own, on PGlite in a directory of its own, with the demo world (2026-10-31).

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const tsx = path.join(packageRoot(), 'node_modules/tsx/dist/cli.mjs')
const program = path.join(packageRoot(), 'src/server/cli.ts')

const figure = z.object({
  indicator: z.string(),
  name: z.string(),
  value: z.string().nullable(),
  unit: z.string(),
  target: z.object({ comparator: z.string(), value: z.string().nullable(), unit: z.string() }).loose().nullable(),
  completion: z.string().nullable(),
  pace: z.string().nullable(),
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

describe('the command line', { timeout: 120_000 }, () => {
  let directory: string
  let migrated: Ended
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'citong-cli-'))
    migrated = await run('migrate', '--json')
  })
  afterAll(() => rm(directory, { recursive: true }))

  /** Runs one command; stdout and stderr apart, as a script would read them. */
  function run(...args: readonly string[]): Promise<Ended> {
    const { PATH, HOME, LANG } = process.env
    const all = [tsx, program, ...args, '--data', path.join(directory, 'data')]
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        all,
        { env: { PATH, HOME, LANG }, cwd: directory, maxBuffer: 2 ** 26 },
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      )
    })
  }

  /** The answer of a command that succeeds with `--json`: nothing but JSON on stdout. */
  async function json<T extends z.ZodType>(shape: T, ...args: readonly string[]): Promise<z.output<T>> {
    const { code, stdout, stderr } = await run(...args, '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return shape.parse(JSON.parse(stdout))
  }

  test('migrate says how far the schema is', () => {
    const answer = z
      .strictObject({ migration: z.int(), database: z.literal('pglite') })
      .parse(JSON.parse(migrated.stdout))
    expect(answer.migration).toBeGreaterThanOrEqual(8)
    expect([migrated.code, migrated.stderr]).toEqual([0, ''])
  })

  test('figures shows a place and a period with target, completion, pace, light, rule and sources', async () => {
    const figures = await json(z.array(figure), 'figures', '--place', '泉州市', '--period', '2026')
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
    expect(entries?.sources[0]).toMatchObject({ value: '214', knownFrom: '2026-10-31' })
  })

  test('a place and an indicator are found by code or by any name, and an earlier day shows what was known then', async () => {
    const args = ['--place', '350500', '--period', '2026', '--indicator', '升规纳统', '--as-of', '2026-10-20']
    const figures = await json(z.array(figure), 'figures', ...args)
    expect(figures).toMatchObject([{ indicator: 'new-above-scale-entries', asOf: '2026-10-20' }])
    expect(Number(figures[0]?.value)).toBeLessThan(214)
  })

  test('explain gives the passport', async () => {
    const args = ['--indicator', 'signed-investment', '--place', '晋江市', '--period', '2026-01..2026-09']
    const passport = await json(getPassport.output, 'explain', ...args)
    expect(passport).toMatchObject({ place: { id: '350582' }, period: '2026-01..2026-09', asOf: '2026-10-31' })
    expect(passport.versions.map(({ kind }) => kind)).toEqual(['correct', 'create'])
  })

  test('export writes a file that import finds the same, to the last row', async () => {
    const out = path.join(directory, '晋江.csv')
    const written = await json(
      z.object({ file: z.string(), bytes: z.int() }),
      'export',
      'statistic',
      '--place',
      '晋江市',
      '--out',
      out,
    )
    expect((await readFile(out)).byteLength).toBe(written.bytes)
    const { problems, plan } = await json(importReport, 'import', out, '--ledger', 'statistic', '--dry-run')
    expect(problems).toEqual([])
    expect(plan).toMatchObject({ new: 0, changed: 0, refused: 0 })
    expect(plan.same).toBeGreaterThan(50)
  })

  test('a ledger is written for one place, with a filter and in an order; its template has the same headers', async () => {
    const out = path.join(directory, 'projects.csv')
    const filter = [
      '--where',
      '{"field":"totalInvestment","operator":">=","value":"10000"}',
      '--sort',
      '-totalInvestment',
    ]
    await json(
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
    const template = path.join(directory, 'project.xlsx')
    await json(z.object({ file: z.string() }).loose(), 'template', 'project', '--out', template)
    const form = (await readWorkbook(await readFile(template), 'project.xlsx')).sheets[0]
    const formHeaders = form?.rows[3]?.cells.map(({ text }) => text.replace('\n', '').replace('*', ''))
    expect(headers.filter((header) => header !== '合成')).toEqual(formHeaders)
  })

  test('files counts what lies beside the database', async () => {
    const report = z.strictObject({
      ...{ directory: z.string(), named: z.int(), unnamed: z.int(), swept: z.int() },
      lost: z.array(z.object({ name: z.string(), sha256: z.string() })),
    })
    expect((await json(report, 'files', '--sweep')).lost).toEqual([])
  })

  test('a dry run tells every problem with its cell', async () => {
    const file = path.join(directory, '报送.csv')
    await writeFile(
      file,
      '地区,指标,数值,单位,期间\n天涯县,升规纳统,1,家,2026-10\n晋江市,升规纳统,若干,家,2026-10\n晋江市,升规纳统,3,家,2026-10\n',
    )
    const report = await json(importReport, 'import', file, '--ledger', 'statistic', '--dry-run')
    expect(report.problems.map(({ cell, code, value }) => [cell, code, value])).toEqual([
      ['A2', 'import.place-unknown', '天涯县'],
      ['C3', 'quantity.unreadable', '若干'],
    ])
    expect(report.problems[0]).toMatchObject({ sheet: '报送', message: expect.stringContaining('天涯县') })
    expect(report.plan).toEqual({ new: 1, changed: 0, same: 0, refused: 2 })
  })

  test('an import with refused rows writes nothing and ends with 1; leaving them out on purpose ends with 0', async () => {
    const file = path.join(directory, '两行.csv')
    await writeFile(
      file,
      '地区,指标,数值,单位,期间,来源\n天涯县,升规纳统,1,家,2026-10,测试\n晋江市,升规纳统,3,家,2026-10,测试\n',
    )
    const refused = await run('import', file, '--ledger', 'statistic', '--json')
    expect([refused.code, JSON.parse(refused.stdout).committed]).toEqual([1, false])
    const taken = await run('import', file, '--ledger', 'statistic', '--leave-out', '--json')
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
    const ended = await run(...args, '--json')
    expect([ended.code, ended.stdout]).toEqual([1, ''])
    expect(ended.stderr).toContain(code)
    expect(ended.stderr).not.toMatch(/\n {4}at /)
  })
})
