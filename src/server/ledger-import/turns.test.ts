import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

const never = new AbortController().signal

/** Work that goes on until it is told to end. */
function openWork() {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { work: () => ended, end }
}

test('a third piece of work waits until one of two has ended', async () => {
  const turns = createTurns(2)
  const [first, second] = [openWork(), openWork()]
  const begun: string[] = []
  const running = [turns.run(first.work, never), turns.run(second.work, never)]
  const third = turns.run(async () => void begun.push('third'), never)
  await Promise.resolve()
  expect(begun).toEqual([])
  first.end()
  await third
  expect(begun).toEqual(['third'])
  second.end()
  await Promise.all(running)
})

test('work that fails makes room all the same', async () => {
  const turns = createTurns(1)
  await expect(turns.run(() => Promise.reject(new Error('broken')), never)).rejects.toThrow('broken')
  expect(await turns.run(async () => 'next', never)).toBe('next')
})

test('who gives up waiting leaves the line, and those behind move up', async () => {
  const turns = createTurns(1)
  const first = openWork()
  const running = turns.run(first.work, never)
  const impatient = new AbortController()
  const givenUp = turns.run(async () => 'never', impatient.signal)
  const patient = turns.run(async () => 'patient', never)
  impatient.abort(new Error('gave up'))
  await expect(givenUp).rejects.toThrow('gave up')
  first.end()
  expect(await patient).toBe('patient')
  await running
})

test('who gives up at the moment of being called does not keep the place', async () => {
  const turns = createTurns(1)
  const first = openWork()
  const running = turns.run(first.work, never)
  const impatient = new AbortController()
  const givenUp = turns.run(async () => 'never', impatient.signal)
  first.end()
  await running
  impatient.abort(new Error('gave up'))
  await givenUp.catch(() => undefined)
  expect(await turns.run(async () => 'next', never)).toBe('next')
})
