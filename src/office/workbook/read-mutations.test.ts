import { unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { DomainError } from '#domain/errors.ts'
import { aZip } from '../testing/an-xlsx.ts'
import { seededRandom } from '../testing/random.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const rows = Array.from({ length: 40 }, (_, index) => [`晋江市 ${index % 7}`, `${index}.25`, '2026-10-31', '=备注'])
const columns = [
  { header: '地区', width: 12, kind: 'text' },
  { header: '数值', width: 12, kind: 'number' },
  { header: '期限', width: 12, kind: 'date' },
  { header: '备注', width: 12, kind: 'text' },
] as const
const good = await writeWorkbook({
  sheets: [{ name: '指标', columns, rows }],
  stamp: { name: '说明', lines: [['截至', '2026-10-31']] },
})
const reading = JSON.stringify(await readWorkbook(good, 'a.xlsx'))

type Random = () => number

/** The reading as text, or `refused`; anything thrown that is no refusal fails the test. */
async function outcome(bytes: Uint8Array, name = 'a.xlsx'): Promise<string> {
  try {
    return JSON.stringify(await readWorkbook(bytes, name))
  } catch (error) {
    if (error instanceof DomainError) return 'refused'
    throw error
  }
}

function below(random: Random, end: number): number {
  return Math.floor(random() * end)
}

function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const mutated = bytes.slice()
  for (let count = 1 + below(random, 4); count > 0; count -= 1)
    mutated[below(random, bytes.length)] = below(random, 256)
  return mutated
}

function cutOrRepeat(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(random, bytes.length)
  const length = below(random, 200)
  return random() < 0.5
    ? bytes.slice(0, at)
    : Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)])
}

function removePart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  parts.splice(below(random, parts.length), 1)
  return aZip(Object.fromEntries(parts))
}

const shards = [
  '<',
  '>',
  '"',
  '&',
  '&x;',
  '</row>',
  '<row r="9999999">',
  '<c r="A1">',
  '<c t="s"><v>99999</v></c>',
  '<!--',
  '<![CDATA[',
  '\0',
  '\ufffe',
  'NaN',
  '-',
  '9'.repeat(500),
  ' r="-1"',
  '<!DOCTYPE x>',
  'rId1',
  '../../',
  '<mergeCell ref="A0:ZZZ9"/>',
  '',
]

/** Damages the XML and packs it again, so that checksums do not give it away. */
function damageXml(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  const [name, part] = parts[below(random, parts.length)] ?? ['', new Uint8Array()]
  const xml = Buffer.from(part).toString('utf8')
  const at = below(random, xml.length)
  const shard = shards[below(random, shards.length)] ?? ''
  const damaged = xml.slice(0, at) + shard + xml.slice(at + below(random, 12))
  return aZip({ ...Object.fromEntries(parts), [name]: damaged })
}

function seeds(count: number): Random[] {
  return Array.from({ length: count }, (_, seed) => seededRandom(seed))
}

test.each([
  ['bytes changed', flipBytes],
  ['bytes cut off or repeated', cutOrRepeat],
  ['a part taken out', removePart],
])('a workbook with %s is refused or read as it was: never something else', async (_, mutate) => {
  for (const random of seeds(100)) expect(['refused', reading]).toContain(await outcome(mutate(good, random)))
})

test('a workbook with damaged XML is refused or read', async () => {
  const outcomes = await Promise.all(seeds(200).map((random) => outcome(damageXml(good, random))))
  expect(outcomes.filter((one) => one === 'refused').length).toBeGreaterThan(50)
})

test('a CSV with changed bytes is refused or read', async () => {
  const csv = iconv.encode('地区,数值\r\n"晋江市",47.62\r\n石狮市,"1,5"\r\n'.repeat(20), 'gb18030')
  for (const random of seeds(100)) expect(await outcome(flipBytes(csv, random), 'a.csv')).not.toBe('')
})

test('bytes at random are refused', async () => {
  for (const random of seeds(100)) {
    const bytes = Uint8Array.from({ length: 400 }, () => below(random, 256))
    expect(await outcome(bytes, 'a.xlsx')).toBe('refused')
  }
})
