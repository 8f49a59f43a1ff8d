import { expect, test } from 'vitest'
import { areSimilar, editDistance } from './edit-distance.ts'
import { createNameFinder, foldName } from './near-name.ts'

test.each([
  ['福建（晋江）鞋业 有限责任公司', '福建晋江鞋业有限公司'],
  ['ＡＢＣ－１期', 'abc1期'],
  ['“安踏”·（中国）', '安踏中国'],
])('the name %s is folded to %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test.each([
  ['安踏集团', '安塔集团', true],
  ['恒安集团有限公司', '恒安集团', true],
  ['鞋业园一期', '鞋业园二期', true],
  ['安踏', '特步', false],
  ['晋江市', '南安市', false],
  ['福建省晋江市鞋业有限公司', '福建省石狮市服装有限公司', false],
])('%s and %s may be the same: %s', (a, b, similar) => {
  expect(areSimilar(a, b)).toBe(similar)
})

test('counting of letters stops where it no longer matters', () => {
  expect(editDistance('abc', 'abd', 3)).toBe(1)
  expect(editDistance('abc', '', 3)).toBe(3)
  expect(editDistance('abcdef', 'uvwxyz', 2)).toBeGreaterThan(2)
})

test('of names that fold to one, the one written so is found, and otherwise both are shown', () => {
  const find = createNameFinder([
    { id: 'a', names: ['A-1'] },
    { id: 'b', names: ['A1'] },
  ])
  expect(find('A-1')).toEqual({ id: 'a' })
  expect(find('a1')).toEqual({ id: 'b' })
  expect(find('A（1）')).toEqual({
    candidates: [
      { id: 'a', name: 'A-1' },
      { id: 'b', name: 'A1' },
    ],
  })
})

test('among many names the nearest come first, and no more than five', () => {
  const names = Array.from({ length: 5_000 }, (_, index) => ({
    id: `e${index}`,
    names: [`晋江第${index}鞋厂有限公司`],
  }))
  const found = createNameFinder(names)('晋江第1234号鞋厂有限公司')
  expect(found).toMatchObject({ candidates: expect.arrayContaining([{ id: 'e1234', name: '晋江第1234鞋厂有限公司' }]) })
  expect(found !== null && 'candidates' in found && found.candidates.length).toBeLessThanOrEqual(5)
})
