import { expect, test } from 'vitest'
import { amount, day, month, organisation, place, reference, text } from '#domain/ledger/field.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { draftField, draftMigration } from './draft-migration.ts'

const visit = openLedger({
  name: 'park-visit',
  zh: '走访',
  en: 'Visit',
  about: { zh: '一次走访。', en: 'One visit of one office’s people.' },
  source: 'invented',
  sections: [
    {
      zh: '内容',
      en: 'Content',
      fields: {
        park: reference({ zh: '园区', en: 'Park', refersTo: 'park', required: true }),
        enterprise: reference({ zh: '企业', en: 'Firm', refersTo: 'enterprise' }),
        place: place({ zh: '地区', en: 'Place', required: true }),
        visitedOn: day({ zh: '走访日期', en: 'Visited' }),
        month: month({ zh: '月份', en: 'Month', required: true }),
        by: organisation({ zh: '走访单位', en: 'By' }),
        cost: amount({ zh: '费用', en: 'Cost', unit: '元', decimals: 2, adds: true }),
        topic: text({ zh: '主题', en: 'Topic', means: { zh: '一句话', en: "The firm's words." } }),
      },
    },
  ],
  key: ['park', 'month'],
  title: 'park',
  place: 'place',
  month: 'month',
})

const draft = draftMigration(visit)

test.each([
  ['a field is a column, and must be there only where a row cannot do without', '  park_id text not null,\n'],
  ['an amount is exact', '  cost numeric,\n'],
  ['a day is a date', '  visited_on date,\n'],
  ['a month is written as a month', `  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),\n`],
  ['a text can be searched', '  topic text,\n  topic_search text,\n'],
  ['the title sorts alike in every database', '  park_id_sort text collate "C" not null,\n'],
  [
    'place, organisation, source and workbook are those of the city',
    `guard_belongings('park_visit_version', 'place_id', 'place', 'by_id', 'organisation', 'source_id', 'source', 'import_id', 'ledger_import')`,
  ],
  [
    'no two rows of today share a key',
    `unique index park_visit_key on park_visit_version (city_id, park_id, month) nulls not distinct\n  where superseded_on is null and kind <> 'withdraw';`,
  ],
  [
    'a list finds its order, the newest month first',
    'index park_visit_title on park_visit_version (city_id, park_id_sort, month desc, id)',
  ],
  [
    'rows are found by what they refer to',
    'index park_visit_enterprise on park_visit_version (city_id, enterprise_id)',
  ],
  ['a column says its unit', `comment on column park_visit_version.cost is 'Cost 费用, in 元';`],
  ['a column says what is counted', `is 'Topic 主题. The firm''s words.';`],
  ['the table is guarded', `select scope.guard_ledger('park_visit_version');`],
  ['both faces of a row are kept', `select scope.guard_faces('park_visit_version');`],
  ['an approved version says which one replaced it', '  replaced_on date check (replaced_on >= known_from),\n'],
  [
    'rows that wait are found at once',
    `index park_visit_waiting on park_visit_version (city_id, id) where superseded_on is null and approval = 'submitted';`,
  ],
])('%s', (_claim, part) => {
  expect(draft).toContain(part)
})

test('what the key begins with needs no index of its own, and the place is no column twice', () => {
  expect(draft).not.toContain('index park_visit_park ')
  expect(draft.match(/^ {2}place_id /gm)).toHaveLength(1)
})

test('a field that comes later is a column with its search form, its index and its meaning, and is guarded too', () => {
  expect(draftField(visit, 'topic').split('\n')).toEqual([
    'alter table park_visit_version',
    '  add column topic text,',
    '  add column topic_search text;',
    `comment on column park_visit_version.topic is 'Topic 主题. The firm''s words.';`,
    `comment on column park_visit_version.topic_search is '主题, folded for searching, with its pinyin initials';`,
    `select scope.guard_columns('park_visit_version');`,
    '',
  ])
  expect(draftField(visit, 'by')).toContain(`'by_id', 'organisation'`)
  expect(draftField(visit, 'enterprise')).toContain('create index park_visit_enterprise')
})

test('a field that is required cannot come later', () => {
  expect(() => draftField(visit, 'park')).toThrow('cannot be required')
})
