import { expect, test } from 'vitest'
import { type NamedPlace, placeFinder } from './place-name.ts'

function place(
  code: string,
  parentId: string | null,
  kind: string,
  names: readonly [string, string | null, string | null],
): NamedPlace {
  const [name, nameHant, nameEn] = names
  return { id: code, code, name, nameHant, nameEn, parentId, kind }
}

// Codes: GB/T 2260 and the statistics bureau's codes of towns; the zones have none of their own and take the city's with a suffix.
const places = [
  place('350000', null, 'province', ['福建省', '福建省', 'Fujian']),
  place('350500', '350000', 'city', ['泉州市', '泉州市', 'Quanzhou']),
  place('350503', '350500', 'county', ['丰泽区', '豐澤區', 'Fengze']),
  place('350505', '350500', 'county', ['泉港区', '泉港區', 'Quangang']),
  place('350521', '350500', 'county', ['惠安县', '惠安縣', "Hui'an"]),
  place('350582', '350500', 'county', ['晋江市', '晉江市', 'Jinjiang']),
  place('350500-TSQ', '350500', 'zone', ['泉州台商投资区', '泉州臺商投資區', 'Quanzhou Taiwanese Investment Zone']),
  place('350503002', '350503', 'town', ['丰泽街道', '豐澤街道', 'Fengze Subdistrict']),
  place('350521104', '350521', 'town', ['洛阳镇', '洛陽鎮', 'Luoyang Town']),
  place('350521101', '350521', 'town', ['螺阳镇', '螺陽鎮', 'Luoyang Town']),
  place('350521200', '350521', 'town', ['百崎回族乡', '百崎回族鄉', null]),
  place('350582108', '350582', 'town', ['磁灶镇', '磁灶鎮', 'Cizao Town']),
  place('demo-zone', '350582', 'area', ['晋江(五里)园区', null, null]),
]
const find = placeFinder(places)
const foundBy = (written: string) => find(written)?.id ?? null

test.each([
  ['350582', '350582'],
  ['350500-TSQ', '350500-TSQ'],
  ['350500-tsq', '350500-TSQ'],
  ['晋江市', '350582'],
  ['晉江市', '350582'],
  ['Jinjiang', '350582'],
  ['JINJIANG', '350582'],
  ['Hui’an', '350521'],
  ['Huian', '350521'],
  ['泉州台商投资区', '350500-TSQ'],
  ['quanzhou taiwanese investment zone', '350500-TSQ'],
])('%s is found by its code or full name', (written, id) => {
  expect(foundBy(written)).toBe(id)
})

test.each([
  ['晋江', '350582'],
  ['晉江', '350582'],
  ['泉州', '350500'],
  ['惠安', '350521'],
  ['百崎', '350521200'],
  ['磁灶', '350582108'],
  ['台商投资区', '350500-TSQ'],
  ['臺商投資區', '350500-TSQ'],
])('%s is found without its kind or its city', (written, id) => {
  expect(foundBy(written)).toBe(id)
})

test.each([
  ['晋江市磁灶镇', '350582108'],
  ['晉江市磁灶鎮', '350582108'],
  ['泉州市晋江市', '350582'],
])('%s is found as a chain of names', (written, id) => {
  expect(foundBy(written)).toBe(id)
})

test.each([[' 晋江市 '], ['晋 江 市'], ['晋江　市'], ['３５０５８２']])(
  '%s is 晋江市: spaces and widths do not count',
  (written) => {
    expect(foundBy(written)).toBe('350582')
  },
)

test.each([['晋江(五里)园区'], ['晋江（五里）园区'], ['晋江 ( 五里 ) 园区']])(
  '%s: brackets of any width are the same',
  (written) => {
    expect(foundBy(written)).toBe('demo-zone')
  },
)

test.each([
  ['丰泽', 'the district or its subdistrict'],
  ['Luoyang Town', 'two towns of 惠安县 in Latin letters'],
])('%s fits %s, so it finds none', (written) => {
  expect(foundBy(written)).toBeNull()
})

test('a full name that fits two places is not taken for the short name of a third', () => {
  const twins = [
    place('1', null, 'county', ['东海', null, null]),
    place('2', null, 'county', ['东海', null, null]),
    place('3', null, 'town', ['东海镇', null, null]),
  ]
  expect(placeFinder(twins)('东海')).toBeNull()
})

test('a full name wins over another place’s short name', () => {
  const two = [place('1', null, 'area', ['城东', null, null]), place('2', null, 'town', ['城东街道', null, null])]
  expect(placeFinder(two)('城东')?.id).toBe('1')
})

test('only the city’s own name is left away, never a county’s, and never so that less than three characters stay', () => {
  expect(foundBy('(五里)园区')).toBeNull()
  expect(foundBy('港区')).toBeNull()
})

test.each([[''], [' '], ['晋'], ['厦门市'], ['磁灶镇晋江市']])('“%s” finds no place', (written) => {
  expect(foundBy(written)).toBeNull()
})

test('every place of a city without twins is found by its code and by its own name', () => {
  for (const { code, name, id } of places) expect([foundBy(code), foundBy(name)]).toEqual([id, id])
})
