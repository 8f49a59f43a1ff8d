import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPacks } from './check-packs.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'citong-pack-'))
})
afterEach(() => rm(folder, { recursive: true }))

const source = `- id: plan
  title: 方案
  outlet: null
  published_on: "2026-01-05"
  address: null
  kind: plan
  note: null
`
const check = (when: string) => `- id: park.test
  version: 1
  ledger: park
  severity: refuse
  when: ${when}
  zh: 说明
  en: said
  fields: [landArea]
  certainty: A
  source: 假定
  valid_from: "2026-01-01"
`
const measure = `- id: parks
  version: 1
  ledger: park
  zh: 园区数
  en: Parks
  unit: 个
  means: 园区的个数
  sum: null
  time: { kind: stock, from: openedOn, until: null }
  certainty: A
  source: 假定
  valid_from: "2026-01-01"
`
const indicator = (change = '') => `- id: park-count
  version: 1
  name: 园区数
  name_en: null
  unit: ${change.includes('unit') ? '亿元' : '个'}
  definition: 园区的个数
  direction: up
  accumulation: stock
  aliases: []
  certainty: A
  source: 假定
  valid_from: "2026-01-01"
  published_only: false
  numerator: ${change.includes('name') ? 'enterprises' : 'parks'}
  denominator: null
`
const placeHeader =
  'code,name,name_hant,name_en,kind,administrative_parent,reporting_parent,valid_from,valid_to,seat_lon,seat_lat,tile_x,tile_y,note'

async function faultsOf(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  const { faults } = await checkPacks([folder])
  return faults.map(({ file, line, field, code }) => [path.relative(folder, file), line, field, code])
}

test('the packs that come with Citong have no fault', async () => {
  const packs = ['national', 'quanzhou'].map((name) => path.resolve(import.meta.dirname, '../../../rulebook', name))
  const { files, rows, faults } = await checkPacks(packs)
  expect(faults).toEqual([])
  expect(files).toBe((await Promise.all(packs.map((folder) => readdir(folder)))).flat().length)
  expect(rows).toBeGreaterThan(500)
})

test.each([
  ['a file that no pack has', { 'indicator.yaml': '' }, ['indicator.yaml', 1, '', 'rulebook.unknown-file']],
  [
    'a text that is no YAML',
    { 'sources.yaml': `${source}- id: "open\n` },
    ['sources.yaml', 9, '', 'rulebook.unreadable'],
  ],
  ['a file that is no list', { 'sources.yaml': 'id: plan\n' }, ['sources.yaml', 1, '', 'rulebook.unreadable']],
  [
    'a word that a field does not have',
    { 'sources.yaml': source.replace('kind: plan', 'kind: rumour') },
    ['sources.yaml', 6, 'kind', 'rulebook.field'],
  ],
  [
    'a field that is missing, on the line where its row begins',
    { 'sources.yaml': source + source.replace('  title: 方案\n', '').replace('plan', 'news') },
    ['sources.yaml', 8, 'title', 'rulebook.field'],
  ],
  [
    'a field that does not exist',
    { 'measures.yaml': `${measure}  valid_too: "2026-12-31"\n` },
    ['measures.yaml', 13, 'valid_too', 'rulebook.unknown-field'],
  ],
  ['a row that is there twice', { 'sources.yaml': source + source }, ['sources.yaml', 8, 'id', 'rulebook.duplicate']],
  [
    'a parent that is no place',
    {
      'places.csv': `${placeHeader}\n350500,泉州市,,,city,,,1900-01-01,,,,,,\n350582,晋江市,,,county,350599,350500,1900-01-01,,,,,,\n`,
    },
    ['places.csv', 3, 'administrative_parent', 'rulebook.unknown-name'],
  ],
  [
    'a cell too many',
    { 'places.csv': `${placeHeader}\n350500,泉州市,,,city,,,1900-01-01,,,,,,,,\n` },
    ['places.csv', 2, '', 'rulebook.unreadable'],
  ],
  [
    'a check that speaks of what its ledger does not have',
    { 'ledger-checks.yaml': check('{ field: dreams, operator: empty }') },
    ['ledger-checks.yaml', 5, 'when', 'condition.unreadable'],
  ],
  [
    'a rule of a ledger there is not',
    { 'ledger-checks.yaml': check('{ field: landArea, operator: empty }').replace('ledger: park', 'ledger: dream') },
    ['ledger-checks.yaml', 3, 'ledger', 'ledger.unknown'],
  ],
  [
    'a measure that adds up what is no amount',
    { 'measures.yaml': measure.replace('sum: null', 'sum: openedOn') },
    ['measures.yaml', 1, 'where', 'measure.unreadable'],
  ],
  [
    'an indicator of a measure that is not there',
    { 'measures.yaml': measure, 'indicators.yaml': indicator('name') },
    ['indicators.yaml', 14, 'numerator', 'rulebook.unknown-name'],
  ],
  [
    'an indicator in a unit to which its measure does not lead',
    { 'measures.yaml': measure, 'indicators.yaml': indicator('unit') },
    ['indicators.yaml', 14, 'numerator', 'measure.unreadable'],
  ],
])('%s is named with file, line and field', async (_, files, fault) => {
  expect(await faultsOf(files)).toEqual([fault])
})

test('a pack without a fault has none, and every fault of one with many is named at once', async () => {
  const whole = { 'sources.yaml': source, 'measures.yaml': measure, 'indicators.yaml': indicator() }
  expect(await faultsOf(whole)).toEqual([])
  const broken = source.replace('title: 方案', 'title: 7').replace('kind: plan', 'kind: rumour')
  expect(await faultsOf({ 'sources.yaml': broken, 'light-rule.yaml': '' })).toEqual([
    ['light-rule.yaml', 1, '', 'rulebook.unknown-file'],
    ['sources.yaml', 2, 'title', 'rulebook.field'],
    ['sources.yaml', 6, 'kind', 'rulebook.field'],
  ])
})
