import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planImport } from '#contract/import.ts'
import { writeWorkbook } from '#office/workbook/write-workbook.ts'
import { type Client, openTestApp, type TestApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'

// Faked: the world's clock.

const columns = ['地区', '指标', '数值', '单位', '期间'].map((header) => ({ header, width: 10, kind: 'text' as const }))
const aRow = ['惠安县', '升规纳统', '16', '家', '2026-10']

function anXlsx(rows: Iterable<readonly string[]> = [aRow]): Promise<Uint8Array> {
  return writeWorkbook({ sheets: [{ name: '报送', columns, rows }] })
}

/** The start of a compound file with one directory entry, which is how a workbook with a password begins. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const name = Buffer.from(`${stream}\0`, 'utf16le')
  bytes.set(name, 512)
  bytes.writeUInt16LE(name.byteLength, 512 + 64)
  return bytes
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}

const header = '地区,指标,数值,单位,期间\n'

const unreadable: readonly {
  readonly what: string
  readonly name: string
  readonly bytes: () => Promise<Uint8Array> | Uint8Array
  readonly code: string
  readonly status?: number
}[] = [
  { what: 'an empty file', name: 'a.xlsx', bytes: () => new Uint8Array(), code: 'workbook.empty' },
  { what: 'a file of blank lines', name: 'a.csv', bytes: () => text('\n\n,,\n'), code: 'workbook.empty' },
  { what: 'a header without a row', name: 'a.csv', bytes: () => text(header), code: 'import.nothing-to-import' },
  {
    what: 'a workbook cut in half',
    name: 'a.xlsx',
    bytes: async () => {
      const whole = await anXlsx()
      return whole.subarray(0, whole.byteLength / 2)
    },
    code: 'workbook.broken',
  },
  {
    what: 'a workbook with a flipped byte',
    name: 'a.xlsx',
    bytes: async () => flipped(await anXlsx()),
    code: 'workbook.broken',
  },
  {
    what: 'a workbook with a password',
    name: 'a.xlsx',
    bytes: () => compoundFile('EncryptedPackage'),
    code: 'workbook.encrypted',
  },
  {
    what: 'a container that holds no workbook',
    name: 'a.xls',
    bytes: () => compoundFile('Workbook'),
    code: 'workbook.broken',
  },
  {
    what: 'a workbook older than Excel 5',
    name: 'a.xls',
    bytes: () => Uint8Array.from([0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00]),
    code: 'workbook.legacy-format',
  },
  {
    what: 'a picture called .xlsx',
    name: 'a.xlsx',
    bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    code: 'workbook.kind-mismatch',
  },
  {
    what: 'a PDF called .csv',
    name: 'a.csv',
    bytes: () => text('%PDF-1.7\n1 0 obj\n'),
    code: 'workbook.kind-mismatch',
  },
  {
    what: 'a Word document called .xlsx',
    name: 'a.xlsx',
    bytes: () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
    code: 'workbook.kind-mismatch',
  },
  {
    what: 'a workbook with macros',
    name: 'a.xlsm',
    bytes: () =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'xl/workbook.xml': strToU8('<w/>'),
        'xl/vbaProject.bin': new Uint8Array(8),
      }),
    code: 'workbook.macros-refused',
  },
  {
    what: 'a sheet without a header',
    name: 'a.csv',
    bytes: () => text('惠安县,升规纳统,16,家,2026-10\n'),
    code: 'workbook.header-missing',
  },
  {
    what: 'a header that lacks the unit and the value',
    name: 'a.csv',
    bytes: () => text('地区,指标,期间\n惠安县,升规纳统,2026-10\n'),
    code: 'workbook.header-missing',
  },
  {
    what: 'too many rows',
    name: 'a.csv',
    bytes: () => text(header + '惠安县,升规纳统,16,家,2026-10\n'.repeat(50_001)),
    code: 'workbook.too-many-rows',
    status: 413,
  },
  {
    what: 'a file that unpacks a thousandfold',
    name: 'a.xlsx',
    bytes: () =>
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': new Uint8Array(64 * 2 ** 20) }),
    code: 'workbook.unpacks-too-large',
    status: 413,
  },
  {
    what: 'a file beyond the limit of uploads',
    name: 'a.csv',
    bytes: () => new Uint8Array(30 * 2 ** 20 + 1).fill(0x61),
    code: 'request.too-large',
    status: 413,
  },
]

function flipped(bytes: Uint8Array): Uint8Array {
  const damaged = Uint8Array.from(bytes)
  const middle = Math.floor(damaged.length / 2)
  for (let index = middle; index < middle + 40; index += 1) damaged[index] = 0xff
  return damaged
}

describeDatabases((databases) => {
  let tested: TestApp
  let office: Client
  beforeAll(async () => {
    tested = await openTestApp(await databases.open())
    office = await tested.as('city-office')
  })
  afterAll(() => tested.close())

  test.each(unreadable)(
    '$what is refused with its reason, in each language, and writes nothing',
    async ({ name, bytes, code, status = 422 }) => {
      const file = { name, bytes: await bytes() }
      const before = await tested.writeCount()
      const messages = new Set<string>()
      for (const locale of ['zh-Hans', 'zh-Hant', 'en']) {
        const refusal = await office.refusal(
          planImport,
          { ledger: 'statistic' },
          { file, headers: { 'x-citong-locale': locale } },
        )
        expect(refusal).toMatchObject({ code, status })
        expect(refusal.message).not.toMatch(/[{}]|undefined/)
        messages.add(refusal.message)
      }
      expect(messages.size).toBe(3)
      expect(await tested.writeCount()).toBe(before)
      expect(tested.bugs).toEqual([])
    },
  )

  test('the refusal of a missing header names the sheet and what is missing', async () => {
    const file = { name: '报送.csv', bytes: text('地区,指标,期间\n惠安县,升规纳统,2026-10\n') }
    const { params, message } = await office.refusal(planImport, { ledger: 'statistic' }, { file })
    expect(params).toMatchObject({ sheet: '报送' })
    expect(message).toContain('数值')
    expect(message).toContain('单位')
  })

  test('a readable file under a wrong ending is read', async () => {
    const file = { name: '报送.csv', bytes: await anXlsx() }
    expect((await office.call(planImport, { ledger: 'statistic' }, { file })).counts.new).toBe(1)
  })

  test('a NUL or half a character in a cell is a problem or is read, never an apology', async () => {
    for (const cell of ['16\u0000', '1\ud8006', `${'9'.repeat(200_000)}`, '1e999999', '=1+1', '#REF!']) {
      const file = { name: 'a.csv', bytes: text(`${header}惠安县,升规纳统,${cell},家,2026-10\n`) }
      const response = await office.send(planImport, { ledger: 'statistic' }, { file })
      expect(response.statusCode, cell.slice(0, 20)).toBeLessThan(500)
    }
    const named = {
      name: 'a.csv',
      bytes: text('地区,指标,数值,单位,期间,来源,备注\n惠安县,升规纳统,16,家,2026-10,a\u0000b,c\u0000d\n'),
    }
    const response = await office.send(planImport, { ledger: 'statistic' }, { file: named })
    expect(response.statusCode).toBeLessThan(500)
    expect(tested.bugs).toEqual([])
  })
})
