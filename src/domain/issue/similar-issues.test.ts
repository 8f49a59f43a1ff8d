import { expect, test } from 'vitest'
import { mostSimilar } from './similar-issues.ts'

const known = [
  { id: 'a', words: '二期用地缺林地定额 35亩', cause: 'forest', placeId: '350583' },
  { id: 'b', words: '厂区用电增容 变压器容量不足', cause: 'power', placeId: '350582' },
  { id: 'c', words: '林地定额不足影响开工', cause: 'forest', placeId: '350582' },
  { id: 'd', words: '招工难', cause: 'labour', placeId: '350521' },
] as const

const ids = (words: string, cause: (typeof known)[number]['cause'] | null, placeId: string | null, most = 5) =>
  mostSimilar(known, { words, cause, placeId }, most).map(({ id }) => id)

test('shared words lead, then the same obstacle; what shares nothing is left out', () => {
  // of its 6 pairs, 4 are among the 10 of a (8 ÷ 16) and 3 among the 9 of c (6 ÷ 15)
  expect(ids('项目缺林地定额', 'forest', null)).toEqual(['a', 'c'])
  expect(ids('项目缺林地定额', null, null)).toEqual(['a', 'c'])
})

test('before a word is typed the same obstacle is offered, that of the place first', () => {
  expect(ids('', 'forest', '350583')).toEqual(['a', 'c'])
  expect(ids('', null, null)).toEqual([])
})

test('no more than asked for', () => {
  expect(ids('林地定额', 'forest', null, 1)).toHaveLength(1)
})
