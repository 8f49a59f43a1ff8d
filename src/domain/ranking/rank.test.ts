import { expect, test } from 'vitest'
import { exact } from '../quantity/exact.ts'
import { rankByValue } from './rank.ts'

type County = readonly [name: string, value: string | null, rows: number]

function ranks(counties: readonly County[], direction: 'up' | 'down' = 'up', leastRows = 5) {
  const ranked = rankByValue(counties, ([, value, rows]) => ({ value: value === null ? null : exact(value), rows }), {
    direction,
    leastRows,
  })
  return ranked.map(({ item: [name], rank, unranked }) => [name, rank ?? unranked])
}

test('equal values share a rank, and the next one stands as many later', () => {
  const counties: County[] = [
    ['晋江', '71.5', 40],
    ['南安', '88', 52],
    ['惠安', '71.50', 31],
    ['石狮', '60', 22],
  ]
  expect(ranks(counties)).toEqual([
    ['南安', 1],
    ['晋江', 2],
    ['惠安', 2],
    ['石狮', 4],
  ])
})

test('two of two is the best rate of all, and is not ranked: two rows say too little', () => {
  const counties: County[] = [
    ['开发区', '100', 2],
    ['晋江', '71.5', 40],
    ['丰泽', '50', 5],
  ]
  expect(ranks(counties)).toEqual([
    ['晋江', 1],
    ['丰泽', 2],
    ['开发区', 'few-rows'],
  ])
})

test('nothing reported is not the last rank', () => {
  expect(
    ranks([
      ['永春', null, 0],
      ['德化', '0', 9],
    ]),
  ).toEqual([
    ['德化', 1],
    ['永春', 'no-value'],
  ])
})

test('where less is better the least stands first', () => {
  const counties: County[] = [
    ['晋江', '3', 9],
    ['南安', '1', 9],
  ]
  expect(ranks(counties, 'down')[0]).toEqual(['南安', 1])
})

test('without a minimum everybody with a value is ranked', () => {
  expect(ranks([['开发区', '0', 0]], 'up', 0)).toEqual([['开发区', 1]])
})
