import { describe, expect, test } from 'vitest'
import { findersOf, type KnownNames } from './name-finders.ts'

const place = { nameHant: null, nameEn: null }
const names: KnownNames = {
  places: [
    { ...place, id: '350500', code: '350500', name: '泉州市', kind: 'city', parentId: null },
    { ...place, id: '350582', code: '350582', name: '晋江市', nameEn: 'Jinjiang', kind: 'county', parentId: '350500' },
    { ...place, id: 'a', code: '350582101', name: '新店镇', kind: 'town', parentId: '350582' },
    { ...place, id: 'b', code: '350521101', name: '新店镇', kind: 'town', parentId: '350521' },
  ],
  organisations: [{ id: 'office', names: ['市工信局', 'Industry bureau'] }],
  references: {
    park: [
      { id: 'p1', names: ['五里园区', 'YQ-001'] },
      { id: 'p2', names: ['洛秀园区', 'YQ-002'] },
    ],
    'project-month': [{ id: 'm1', names: ['厂房一期', 'p1／2026-09'] }],
  },
}
const { findPlace, findOrganisation, findReference } = findersOf(names, (text) => text.replaceAll('晉', '晋'))

describe('a name in a cell', () => {
  test.each([
    ['晋江', '350582'],
    ['晉江市', '350582'],
    ['泉州市晋江市', '350582'],
    ['350582', '350582'],
    ['jinjiang', '350582'],
  ])('%s is the place %s', (text, id) => {
    expect(findPlace(text)).toEqual({ id })
  })

  test('that two places have is shown for decision', () => {
    expect(findPlace('新店镇')).toMatchObject({ candidates: [{ id: 'a' }, { id: 'b' }] })
    expect(findPlace('晋江市新店镇')).toEqual({ id: 'a' })
  })

  test('is an organisation or a row of another ledger, by title, key or id', () => {
    expect(findOrganisation('市工信局')).toEqual({ id: 'office' })
    expect(findReference('park', 'YQ-002')).toEqual({ id: 'p2' })
    expect(findReference('park', 'p1')).toEqual({ id: 'p1' })
    expect(findReference('project-month', 'p1／2026-09')).toEqual({ id: 'm1' })
  })

  test('of nobody, or of a ledger that was not read, is nothing', () => {
    expect(findReference('park', '不存在的地方')).toBeNull()
    expect(findReference('enterprise', '五里园区')).toBeNull()
  })
})
