import { randomBytes } from 'node:crypto'
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

/** A text of which nothing can be left out: its answer takes about twice as many bytes as letters. */
const noise = (letters: number) =>
  randomBytes(letters)
    .toString('latin1')
    .replace(/[^a-z]/giu, 'x')

test('answers take no more bytes than they may: the oldest goes first', async () => {
  const cache = createAnswerCache(10_000)
  const made: string[] = []
  const ask = (key: string) =>
    cache.answer(1, key, async () => {
      made.push(key)
      return noise(600)
    })
  for (let at = 0; at < 30; at += 1) await ask(`${at}`)
  made.length = 0
  await ask('29')
  expect(made).toEqual([])
  await ask('0')
  expect(made).toEqual(['0'])
})

test('an answer that would take more than an eighth is sent and not kept, and pushes nothing out', async () => {
  const cache = createAnswerCache(10_000)
  const make = maker()
  await cache.answer(1, 'small', make)
  expect((await cache.answer(1, 'map', async () => 'x'.repeat(1_300))).plain).toHaveLength(1_302)
  expect(await textOf(cache.answer(1, 'map', make))).toBe('made 2')
  expect(await textOf(cache.answer(1, 'small', make))).toBe('made 1')
})

test('what nobody waits for any more is given up; while one waits it is made', async () => {
  const cache = createAnswerCache()
  const [one, other] = [new AbortController(), new AbortController()]
  const told: AbortSignal[] = []
  const never = (unwanted: AbortSignal) => {
    told.push(unwanted)
    return new Promise((_, reject) => unwanted.addEventListener('abort', () => reject(unwanted.reason)))
  }
  const waiting = [cache.answer(1, 'a', never, one.signal), cache.answer(1, 'a', never, other.signal)]
  one.abort(new Error('the first has gone'))
  expect(told.map(({ aborted }) => aborted)).toEqual([false])
  other.abort(new Error('the last has gone'))
  expect(told.map(({ aborted }) => aborted)).toEqual([true])
  const afresh = textOf(cache.answer(1, 'a', maker()))
  await expect(Promise.all(waiting)).rejects.toThrow('the last has gone')
  expect(await afresh).toBe('made 1')
})
