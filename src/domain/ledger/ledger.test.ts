import { expect, test } from 'vitest'
import { amount, month, place, reference, text } from './field.ts'
import { type LedgerDefinition, openLedger } from './ledger.ts'

/** A ledger of two fields; a test states what it changes. */
function aLedger(fields: LedgerDefinition['sections'][number]['fields'] = {}, change: Partial<LedgerDefinition> = {}) {
  const own = { name: text({ zh: '名称', en: 'Name' }), place: place({ zh: '地区', en: 'Place' }) }
  return {
    name: 'park-visit',
    zh: '走访',
    en: 'Visit',
    about: { zh: '一次走访', en: 'One visit' },
    source: 'invented',
    sections: [{ zh: '内容', en: 'Content', fields: { ...own, ...fields } }],
    key: ['name'],
    title: 'name',
    place: 'place',
    month: null,
    ...change,
  } satisfies LedgerDefinition
}

function anArea() {
  return amount({ zh: '面积', en: 'Area', unit: '㎡', decimals: 2, adds: true })
}

test('a ledger is kept in a table of its name, each field in a column of its own', () => {
  const visited = { visitedPark: reference({ zh: '园区', en: 'Park', refersTo: 'park' }) }
  const ledger = openLedger(aLedger({ ...visited, floorArea: anArea() }))
  expect(ledger.table).toBe('park_visit_version')
  expect([...ledger.fields.values()].map(({ column }) => column)).toEqual([
    'name',
    'place_id',
    'visited_park_id',
    'floor_area',
  ])
})

test('the fields are the words of conditions, and so are the import that wrote a row, whether it waits and where it lies', () => {
  const ledger = openLedger(aLedger({ floorArea: anArea() }))
  expect([...ledger.words.keys()]).toEqual(['name', 'place', 'floorArea', 'import', 'approval', 'lies'])
  expect(ledger.words.get('import')).toMatchObject({ kind: 'id' })
  expect(ledger.words.get('approval')).toMatchObject({ kind: 'choice', choices: ['approved', 'submitted'] })
  expect(ledger.words.get('floorArea')).toMatchObject({ kind: 'amount', unit: '㎡' })
})

test('a city’s own field stands under a heading of its own and behaves as the others do', () => {
  const ledger = openLedger(aLedger(), [{ name: 'slogan', field: text({ zh: '口号', en: 'Slogan' }) }])
  expect(ledger.sections.at(-1)).toMatchObject({ zh: '本市补充', fields: [{ name: 'extra.slogan', isExtra: true }] })
  expect(ledger.words.has('extra.slogan')).toBe(true)
})

test('a city’s own field may have the name of a column', () => {
  const field = text({ zh: '类别', en: 'Kind' })
  expect(openLedger(aLedger(), [{ name: 'kind', field }]).fields.has('extra.kind')).toBe(true)
})

test.each<[string, LedgerDefinition]>([
  ['has no field code', aLedger({}, { key: ['code'] })],
  ['title of the ledger park-visit is no text', aLedger({ floorArea: anArea() }, { title: 'floorArea' })],
  ['place of the ledger park-visit is no place', aLedger({}, { place: 'name' })],
  ['month of the ledger park-visit is no month', aLedger({}, { month: 'name' })],
  ['the column kind twice', aLedger({ kind: text({ zh: '类别', en: 'Kind' }) })],
  ['the column known_from twice', aLedger({ knownFrom: month({ zh: '月份', en: 'Month' }) })],
  ['the column name_search twice', aLedger({ nameSearch: text({ zh: '检索', en: 'Search' }) })],
  ['the column name_sort twice', aLedger({ nameSort: text({ zh: '排序', en: 'Sort' }) })],
  [
    'the column place_id twice',
    aLedger({ visited: reference({ zh: '园区', en: 'Park', refersTo: 'park' }) }, { place: 'visited' }),
  ],
])('a definition that cannot be a table is refused: %s', (reason, definition) => {
  expect(() => openLedger(definition)).toThrow(reason)
})
