import { expect, test } from 'vitest'
import { createAnswerCache } from './answer-cache.ts'

// Nothing is faked: what is made here is a text that says how often it was made.

function maker() {
  let made = 0
  return async () => {
    made += 1
    return `made ${made}`
  }
}

const textOf = async (answer: Promise<{ readonly plain: Buffer }>): Promise<unknown> =>
  JSON.parse((await answer).plain.toString())

test('many who ask at once get the one answer that is made for the first', async () => {
  const cache = createAnswerCache()
  const make = maker()
  const answers = await Promise.all(Array.from({ length: 50 }, () => textOf(cache.answer(1, 'board', make))))
  expect(new Set(answers)).toEqual(new Set(['made 1']))
  expect(await textOf(cache.answer(1, 'board', make))).toBe('made 1')
})

test('a new data version, and another question, are answered anew', async () => {
  const cache = createAnswerCache()
  const make = maker()
  await cache.answer(1, 'board', make)
  expect(await textOf(cache.answer(2, 'board', make))).toBe('made 2')
  expect(await textOf(cache.answer(2, 'figures', make))).toBe('made 3')
  expect(await textOf(cache.answer(2, 'board', make))).toBe('made 2')
})

test('a refusal reaches all who wait for it, and the next one to ask is answered anew', async () => {
  const cache = createAnswerCache()
  const refuse = () => Promise.reject(new Error('refused'))
  const waiting = [cache.answer(1, 'board', refuse), cache.answer(1, 'board', refuse)]
  const settled = await Promise.allSettled(waiting)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await textOf(cache.answer(1, 'board', maker()))).toBe('made 1')
})

test('of more answers than fit the oldest goes first', async () => {
  const cache = createAnswerCache(2)
  const make = maker()
  for (const key of ['a', 'b', 'c']) await cache.answer(1, key, make)
  expect(await textOf(cache.answer(1, 'b', make))).toBe('made 2')
  expect(await textOf(cache.answer(1, 'a', make))).toBe('made 4')
})
