import { readFile, writeFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { keepLayout } from '#db/ledger/layout.repository.ts'
import { transact } from '#db/transact.ts'
import { readWorkbook } from '#office/workbook/read-workbook.ts'
import { CommandLine } from '../../../test/support/command-line.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { keepRows, type PutBack } from '../../../test/support/kept-rows.ts'
import { fillLedgers } from '../../../test/support/ledger-city.ts'
import { cityId, fillParkCity } from '../../../test/support/park-city.ts'
import type { TestDatabase } from '../../../test/support/test-database.ts'

// The commands of the ledgers, on the city of `ledger-city.ts` as a city of one's own. Nothing is faked but the city's clock.

const report = z.strictObject({
  problems: z.array(
    z.strictObject({
      ...{ sheet: z.string(), cell: z.string(), code: z.string(), value: z.string(), message: z.string() },
      ...{ severity: z.string(), mends: z.array(z.string()) },
    }),
  ),
  plan: z.object({ new: z.number(), changed: z.number(), same: z.number(), refused: z.number() }),
  committed: z.boolean().optional(),
})
const written = z.strictObject({ file: z.string(), bytes: z.int() })

const header = '项目编号,项目名称,地区,总投资（万元）'
const twoNewProjects = `${header}\nXM-101,冷链仓库,晋江市,5200\nXM-102,检测中心,惠安县,1800.5\n`
/** The second of three cannot be: its total investment is no number. */
const oneRefused = `${header}\nXM-101,冷链仓库,晋江市,5200\nXM-102,检测中心,惠安县,待定中\nXM-103,展示馆,磁灶镇,900\n`

describeDatabases((databases) => {
  let line: CommandLine
  let putBack: PutBack
  let database: TestDatabase
  beforeAll(async () => {
    database = await databases.open()
    await transact(database, { kind: 'system', cityId }, async (tx) => {
      await fillParkCity(tx)
      await fillLedgers(tx)
    })
    await database.asSuperuser((connection) =>
      connection.execute(`update city set world = 'empty-city', synthetic = false`),
    )
    putBack = await keepRows(database)
    line = await CommandLine.open(database, ['--world', 'empty-city'])
  })
  beforeEach(() => putBack())
  afterAll(() => line.close())

  async function aFile(name: string, content: string | Uint8Array): Promise<string> {
    await writeFile(line.file(name), content)
    return line.file(name)
  }

  /** Codes of the projects that a later command finds. */
  async function projectCodes(): Promise<string[]> {
    const out = line.file('codes.csv')
    await line.json(written, 'export', 'project', '--out', out)
    const [sheet] = (await readWorkbook(await readFile(out), 'codes.csv')).sheets
    return (sheet?.rows.slice(1) ?? []).map(({ cells }) => cells[0]?.text ?? '').toSorted()
  }

  const importing = (file: string, ...options: readonly string[]) =>
    line.run('import', file, '--ledger', 'project', ...options, '--json')

  describe('import', () => {
    test('writes what a workbook brings, once: the second time every row is the same', async () => {
      const file = await aFile('项目.csv', twoNewProjects)
      const first = await line.json(report, 'import', file, '--ledger', 'project')
      expect(first).toMatchObject({ problems: [], plan: { new: 2, changed: 0, same: 0, refused: 0 }, committed: true })
      expect(await projectCodes()).toEqual(['XM-001', 'XM-002', 'XM-003', 'XM-101', 'XM-102'])
      const second = await line.json(report, 'import', file, '--ledger', 'project')
      expect(second.plan).toMatchObject({ new: 0, changed: 0, same: 2, refused: 0 })
    })

    test('as a dry run it says what it would do and writes nothing', async () => {
      const file = await aFile('项目.csv', twoNewProjects)
      const { plan, committed } = await line.json(report, 'import', file, '--ledger', 'project', '--dry-run')
      expect([plan.new, committed]).toEqual([2, undefined])
      expect(await projectCodes()).toEqual(['XM-001', 'XM-002', 'XM-003'])
    })

    test('with a refused row it names the cell, writes nothing and ends with 1', async () => {
      const { code, stdout, stderr } = await importing(await aFile('报送.csv', oneRefused))
      const answer = report.parse(JSON.parse(stdout))
      expect([code, stderr, answer.committed]).toEqual([1, '', false])
      expect(answer.problems).toMatchObject([
        { sheet: '报送', cell: 'D3', value: '待定中', severity: 'refuse', message: expect.stringContaining('待定中') },
      ])
      expect(answer.plan).toMatchObject({ new: 2, refused: 1 })
      expect(await projectCodes()).toEqual(['XM-001', 'XM-002', 'XM-003'])
    })

    test('leaves refused rows out only when told to', async () => {
      const { code, stdout } = await importing(await aFile('报送.csv', oneRefused), '--leave-out')
      expect([code, JSON.parse(stdout).committed]).toEqual([0, true])
      expect(await projectCodes()).toEqual(['XM-001', 'XM-002', 'XM-003', 'XM-101', 'XM-103'])
    })

    test('says the same to a person: a line a problem, with its cell, and the counts', async () => {
      const file = await aFile('报送.csv', oneRefused)
      const { code, stdout } = await line.run('import', file, '--ledger', 'project')
      expect(code).toBe(1)
      expect(stdout).toMatch(/^报送!D3 {2}.*待定中/m)
      expect(stdout).toMatch(/新增 2 {2}有变 0 {2}不变 0 {2}不采用 1/)
    })

    test('of columns that are not certain it asks, by their letters, and takes the proposal when it is confirmed', async () => {
      const file = await aFile('县里.csv', '编号,项目,地区,内部排序\nXM-201,档案库,晋江市,7\n')
      const asked = await importing(file)
      expect([asked.code, asked.stdout]).toEqual([1, ''])
      expect(asked.stderr).toContain('[import.columns-uncertain]')
      expect(asked.stderr).toContain('县里!D 内部排序')
      const taken = await importing(file, '--confirm')
      expect([taken.code, taken.stderr]).toEqual([0, ''])
      expect(await projectCodes()).toContain('XM-201')
    })

    test.each([
      ['a ledger there is not', '项目.csv', twoNewProjects, 'dreams', 'import.ledger-unknown'],
      ['a PDF renamed to a workbook', '项目.xlsx', '%PDF-1.7\n%%EOF\n', 'project', 'workbook.'],
      ['an empty file', '空.csv', '', 'project', 'workbook.empty'],
    ])('of %s is refused on stderr with 1, with nothing on stdout', async (_, name, content, ledger, refusal) => {
      const { code, stdout, stderr } = await line.run(
        'import',
        await aFile(name, content),
        '--ledger',
        ledger,
        '--json',
      )
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toContain(`[${refusal}`)
      expect(stderr).not.toMatch(/\n {4}at /)
    })

    test('of a file there is not is refused with its path', async () => {
      const { code, stdout, stderr } = await importing(line.file('nowhere.xlsx'))
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toContain(line.file('nowhere.xlsx'))
    })

    test('in the name of somebody who may not write is refused', async () => {
      const { code, stderr } = await importing(await aFile('项目.csv', twoNewProjects), '--as', 'leader')
      expect(code).toBe(1)
      expect(stderr).toContain('[access.denied]')
    })
  })

  describe('export', () => {
    test.each(['xlsx', 'csv'])('writes a .%s that import finds the same', async (format) => {
      const out = line.file(`台账.${format}`)
      const { bytes } = await line.json(written, 'export', 'project', '--out', out)
      expect((await readFile(out)).byteLength).toBe(bytes)
      const { problems, plan } = await line.json(report, 'import', out, '--ledger', 'project', '--dry-run')
      expect([problems, plan]).toMatchObject([[], { new: 0, changed: 0, same: 3, refused: 0 }])
    })

    test('in the name of a county writes that county’s rows', async () => {
      const out = line.file('惠安.csv')
      await line.json(written, 'export', 'project', '--out', out, '--as', 'huian', '--place', '惠安县')
      const text = await readFile(out, 'utf8')
      expect([text.includes('XM-003'), text.includes('XM-001')]).toEqual([true, false])
    })

    test.each([
      ['a ledger there is not', ['dreams'], 'ledger.unknown'],
      ['a filter that is no condition', ['project', '--where', '{"field":'], 'condition.unreadable'],
      [
        'a filter on a field there is not',
        ['project', '--where', '{"field":"dreams","operator":"empty"}'],
        'condition.',
      ],
      ['a place nobody knows', ['project', '--place', '天涯县'], 'place.unknown'],
    ])('of %s is refused with 1, and no file is written', async (_, args, refusal) => {
      const out = line.file('refused.csv')
      const { code, stdout, stderr } = await line.run('export', ...args, '--out', out, '--json')
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toContain(`[${refusal}`)
      await expect(readFile(out)).rejects.toMatchObject({ code: 'ENOENT' })
    })
  })

  describe('template', () => {
    test('writes an empty form, in the language asked for', async () => {
      for (const [locale, name] of [
        ['zh-Hans', '项目名称'],
        ['en', 'Project'],
      ] as const) {
        const out = line.file(`${locale}.xlsx`)
        await line.json(written, 'template', 'project', '--out', out, '--locale', locale)
        const [sheet] = (await readWorkbook(await readFile(out), 'form.xlsx')).sheets
        const texts = sheet?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) ?? []
        expect(texts.some((text) => text.includes(name))).toBe(true)
        expect(texts.some((text) => text.includes('XM-001'))).toBe(false)
      }
    })

    test('of a ledger there is not is refused with 1', async () => {
      const { code, stdout, stderr } = await line.run('template', 'dreams', '--out', line.file('x.xlsx'), '--json')
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toContain('[ledger.unknown]')
    })
  })

  describe('bulletin', () => {
    // In the city of one's own nothing is reported of 升规纳统: one figure is missing.
    test('is refused while a figure is missing, and written with gaps marked when that is asked for', async () => {
      const out = line.file('week.docx')
      const { code, stderr } = await line.run('bulletin', '--out', out)
      expect([code, stderr.includes('[bulletin.incomplete]'), stderr.includes('升规纳统')]).toEqual([1, true, true])
      const address = 'https://citong.example'
      await line.json(written, 'bulletin', '--out', out, '--with-gaps', '--address', address)
      const parts = unzipSync(await readFile(out))
      expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
        `Target="${address}/board/2026`,
      )
    })

    test('of the counties is an A3 sheet of the chosen indicators', async () => {
      const out = line.file('overview.docx')
      await line.json(written, 'bulletin', '--kind', 'overview', '--indicators', 'signed-investment', '--out', out)
      const document = strFromU8(unzipSync(await readFile(out))['word/document.xml'] ?? new Uint8Array())
      expect([document.includes('签约投资额'), /w:w="23811" w:h="16838"/.test(document)]).toEqual([true, true]) // 420 × 297 mm
    })
  })

  describe('layouts', () => {
    const layouts = z.strictObject({
      layouts: z.array(
        z.object({
          ...{ ledger: z.string(), name: z.string(), usedCount: z.int(), confirmedBy: z.string() },
          columns: z.array(
            z.strictObject({ headers: z.array(z.string()), field: z.string(), unit: z.string().nullable() }),
          ),
        }),
      ),
    })
    beforeEach(() =>
      transact(database, { kind: 'system', cityId }, (tx) =>
        keepLayout(tx, {
          ...{ ledger: 'project', name: '晋江月报', fingerprint: 'f'.repeat(64), shared: true },
          columns: [{ headers: ['工程名'], field: 'name', unit: null }],
          ...{ recordedOn: '2026-10-30', recordedBy: 'city-office', recordedByName: '市专班' },
        }),
      ),
    )

    test('are listed with what their columns mean, of all ledgers or of one', async () => {
      const expected = [{ ledger: 'project', name: '晋江月报', usedCount: 0, columns: [{ headers: ['工程名'] }] }]
      expect((await line.json(layouts, 'layouts')).layouts).toMatchObject(expected)
      expect((await line.json(layouts, 'layouts', '--ledger', 'project')).layouts).toMatchObject(expected)
      expect((await line.json(layouts, 'layouts', '--ledger', 'park')).layouts).toEqual([])
      expect((await line.run('layouts')).stdout).toMatch(/^project {2}晋江月报 {2}1 {2}0/)
    })

    test('of a ledger there is not are refused with 1', async () => {
      const { code, stdout, stderr } = await line.run('layouts', '--ledger', 'dreams', '--json')
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toContain('[ledger.unknown]')
    })
  })
})
