import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { DomainError } from '#domain/errors.ts'
import { below, cutOrRepeat, damageXml, flipBytes, type Random, removePart } from '../testing/mutations.ts'
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

/** The reading as text, or `refused`; anything thrown that is no refusal fails the test. */
async function outcome(bytes: Uint8Array, name = 'a.xlsx'): Promise<string> {
  try {
    return JSON.stringify(await readWorkbook(bytes, name))
  } catch (error) {
    if (error instanceof DomainError) return 'refused'
    throw error
  }
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
