import { expect, test } from 'vitest'
import type { NamedPlace } from '../../place/place-name.ts'
import { exact } from '../../quantity/exact.ts'
import { cleanText } from '../../text/clean.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { Mention } from '../finding.ts'
import { placesOf } from './places-of.ts'

function place(code: string, name: string, kind: string, parentId: string | null): NamedPlace {
  return { id: code, code, name, nameHant: null, nameEn: null, kind, parentId }
}

const places = [
  place('3505', '泉州市', 'city', null),
  place('350582', '晋江市', 'county', '3505'),
  place('350583', '南安市', 'county', '3505'),
  place('350521', '惠安县', 'county', '3505'),
  place('35058201', '安海镇', 'town', '350582'),
  place('35058202', '内坑镇', 'town', '350582'),
  place('35058203', '江南街道', 'town', '350582'),
]

/** The places of every “N家” of a text of Quanzhou, or of another place. */
function found(written: string, code = '3505'): readonly (string | null)[] {
  const text = cleanText(written, (character) => character)
  const mentions = [...text.text.matchAll(/\d+家/g)].map(
    ({ index, 0: quote }): Mention => ({
      start: index,
      end: index + quote.length,
      comparator: '=',
      value: exact('1'),
      value2: null,
      unit: '家',
      rule: 'test',
    }),
  )
  const own = { code, name: places.find((one) => one.code === code)?.name ?? '' }
  const card = { title: null, published: null, event: null, place: own }
  return placesOf({ text, sentences: sentencesOf(text), mentions, card, lexicon: { places, indicators: [] } }).map(
    ({ name }) => name,
  )
}

test('the nearest name before a number is its place, by its short name too', () => {
  expect(found('晋江新增172家，南安市121家。')).toEqual(['晋江市', '南安市'])
})

test('with 分别 the nth number belongs to the nth name', () => {
  expect(found('晋江、南安、惠安分别新增17家、12家和6家，分别增加3家、2家、1家。')).toEqual([
    '晋江市',
    '南安市',
    '惠安县',
    '晋江市',
    '南安市',
    '惠安县',
  ])
})

test('one number of several places has the smallest place around all', () => {
  expect(found('安海镇、内坑镇合计35家。')).toEqual(['晋江市'])
})

test('全市 in a text of a county is the city above it, 全县 the county', () => {
  expect(found('全县新增5家。全市共90家。', '350521')).toEqual(['惠安县', '泉州市'])
  expect(found('全市新增5家。', '350582')).toEqual(['晋江市'])
})

test('the name of an office or a firm, and what something is held against, are no places of a number', () => {
  expect(found('晋江市工信局介绍，新增12家。比南安市平均多3家。')).toEqual(['泉州市', '泉州市'])
})

test('a place goes on into the next sentences, but not behind a list', () => {
  expect(found('安海镇的老厂区也在变。签约8家。')).toEqual(['安海镇'])
  expect(found('其中安海镇8家，内坑镇4家。空置9家。')).toEqual(['安海镇', '内坑镇', '泉州市'])
})

test('behind ； a sentence that began with 全市 speaks of the whole again, unless it is a list of places', () => {
  expect(found('全市新增160家,其中安海镇20家;新建230家。')).toEqual(['泉州市', '安海镇', '泉州市'])
  expect(found('全市新增160家，内坑镇新增20家；新建30家。', '350582')).toEqual(['晋江市', '内坑镇', '晋江市'])
  expect(found('全市进展不一：晋江市新增30家；建成2家；南安市新增20家；建成3家。')).toEqual([
    '晋江市',
    '晋江市',
    '南安市',
    '南安市',
  ])
})

test('a short name of a town means the town only before 片区', () => {
  expect(found('江南片区8家。')).toEqual(['江南街道'])
  expect(found('江南风光好，来了8家。')).toEqual(['泉州市'])
})
