import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { runCommandLine } from './program.ts'

// The command as a person types it. Nothing is faked; a database that is opened fails the test.

const finding = z.strictObject({
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  indicator: z.string().nullable(),
  subject: z.string(),
  comparator: z.enum(['=', '>=', '>', '<=', '<', '~']),
  value: z.union([z.number(), z.string()]),
  value2: z.union([z.number(), z.string()]).nullable(),
  unit: z.string(),
  place: z.string().nullable(),
  placeCode: z.string().nullable(),
  period: z.string().nullable(),
  deadline: z.iso.date().nullable(),
  kind: z.enum(['target', 'actual', 'forecast']),
  cumulative: z.boolean(),
  change: z.object({ kind: z.string(), basis: z.string() }).loose().nullable(),
  partOf: z.int().nullable(),
  saidBy: z.string().nullable(),
  confidence: z.number(),
  rule: z.string(),
  rules: z.record(z.string(), z.string()),
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'citong-extract-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(text: string, ...options: string[]) {
  const file = path.join(folder, 'a.txt')
  await writeFile(file, text)
  const written: string[] = []
  const refused: string[] = []
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => written.push(String(piece)) > 0)
  const error = vi.spyOn(process.stderr, 'write').mockImplementation((piece) => refused.push(String(piece)) > 0)
  try {
    await runCommandLine(['extract', file, ...options], () => {
      throw new Error('no database is opened')
    })
    return { stdout: written.join(''), stderr: refused.join(''), code: process.exitCode ?? 0 }
  } finally {
    out.mockRestore()
    error.mockRestore()
    process.exitCode = 0
  }
}

const plan = '惠安县2024年工作方案\n\n今年全县新建成標準廠房不少於1.2萬(wàn)平方米，園區(qū)項(xiàng)目完成投資38億元。'

test('every quantity of a document, with its place in the original, as JSON', async () => {
  const { stdout, code } = await run(plan, '--json', '--published', '2024-02-01', '--place', '惠安县')
  const findings = z.array(finding).parse(JSON.parse(stdout))
  expect(code).toBe(0)
  expect(findings.map(({ value, unit, comparator }) => `${comparator}${value}${unit}`)).toEqual([
    '>=12000㎡',
    '=3800000000元',
  ])
  for (const { quote, start, end } of findings) expect(plan.slice(start, end)).toBe(quote)
  expect(findings[0]?.quote).toBe('不少於1.2萬(wàn)平方米')
  expect(findings.map(({ place, placeCode }) => `${place} ${placeCode}`)).toEqual(['惠安县 350521', '惠安县 350521'])
})

test('without JSON a line a quantity, in words', async () => {
  const { stdout } = await run(plan, '--place', '惠安县')
  expect(stdout).toContain('38億元  3800000000 元')
  expect(stdout).toContain('共 2 个数量。')
})

test('a number that JSON cannot hold comes as its digits', async () => {
  const { stdout } = await run('全市累计完成投资12345678901234567890.5元。', '--json')
  expect(
    z
      .array(finding)
      .parse(JSON.parse(stdout))
      .map(({ value }) => value),
  ).toEqual(['12345678901234567890.5'])
})

test('an empty file is refused with the reason', async () => {
  const { stderr, code } = await run('')
  expect([stderr.includes('[text.empty]'), code]).toEqual([true, 1])
})
