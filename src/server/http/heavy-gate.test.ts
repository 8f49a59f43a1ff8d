import { expect, test } from 'vitest'
import { createHeavyGate, type HeavyLimits } from './heavy-gate.ts'

// Nothing is faked: work is done when the test says so.

const few: HeavyLimits = { perAccount: 2, inAll: 3, waitMilliseconds: 40, waiting: 10, waitingPerAccount: 5 }
const forever = new AbortController().signal

/** Something that others wait for until it has come. */
function aMoment() {
  const waiting: (() => void)[] = []
  const promise = new Promise<void>((resolve) => waiting.push(resolve))
  return { promise, come: () => waiting[0]?.() }
}

/** Work that says when it has begun, and ends when it is told. */
function somebody() {
  const [begin, end] = [aMoment(), aMoment()]
  let hasBegun = false
  return {
    begun: begin.promise,
    hasBegun: () => hasBegun,
    finish: () => end.come(),
    work: () => {
      hasBegun = true
      begin.come()
      return end.promise
    },
  }
}

test('of one account only so many run at once; the next begins when one of them ends', async () => {
  const gate = createHeavyGate({ ...few, waitMilliseconds: 5_000 })
  const [first, second, third] = [somebody(), somebody(), somebody()]
  const all = [first, second, third].map(({ work }) => gate.run('a', forever, work))
  await Promise.all([first.begun, second.begun])
  expect(third.hasBegun()).toBe(false)
  first.finish()
  await third.begun
  second.finish()
  third.finish()
  await Promise.all(all)
})

test('an account that keeps itself waiting is told so; one that others keep waiting is told that', async () => {
  const gate = createHeavyGate(few)
  const running = ['a', 'a', 'b'].map((account) => ({ account, ...somebody() }))
  const all = running.map(({ account, work }) => gate.run(account, forever, work))
  await expect(gate.run('a', forever, async () => 1)).rejects.toMatchObject({ code: 'request.too-many' })
  await expect(gate.run('b', forever, async () => 1)).rejects.toMatchObject({ code: 'request.busy' })
  for (const { finish } of running) finish()
  await Promise.all(all)
  expect(await gate.run('a', forever, async () => 'free again')).toBe('free again')
})

test('one account that waits keeps nobody else from a place that is free for them', async () => {
  const gate = createHeavyGate({ ...few, waitMilliseconds: 5_000 })
  const [one, two, late, other] = [somebody(), somebody(), somebody(), somebody()]
  const all = [one, two, late].map(({ work }) => gate.run('a', forever, work))
  all.push(gate.run('b', forever, other.work))
  await other.begun
  expect(late.hasBegun()).toBe(false)
  for (const { finish } of [one, two, late, other]) finish()
  await Promise.all(all)
})

test('one account that asks too much at once leaves the others room to wait', async () => {
  const gate = createHeavyGate({
    ...few,
    perAccount: 1,
    inAll: 1,
    waiting: 3,
    waitingPerAccount: 1,
    waitMilliseconds: 5_000,
  })
  const [running, own, other] = [somebody(), somebody(), somebody()]
  const all = [gate.run('a', forever, running.work), gate.run('a', forever, own.work)]
  await expect(gate.run('a', forever, async () => 1)).rejects.toMatchObject({ code: 'request.too-many' })
  all.push(gate.run('b', forever, other.work))
  for (const { finish } of [running, own, other]) finish()
  await Promise.all(all)
  expect(other.hasBegun()).toBe(true)
})

test('who leaves while waiting never begins', async () => {
  const gate = createHeavyGate({ ...few, waitMilliseconds: 5_000 })
  const [one, two, left] = [somebody(), somebody(), somebody()]
  const all = [one, two].map(({ work }) => gate.run('a', forever, work))
  const leaving = new AbortController()
  const waiting = gate.run('a', leaving.signal, left.work)
  leaving.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  one.finish()
  two.finish()
  await Promise.all(all)
  expect(left.hasBegun()).toBe(false)
})

test('work that fails gives its place back', async () => {
  const gate = createHeavyGate({ ...few, perAccount: 1 })
  await expect(gate.run('a', forever, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(await gate.run('a', forever, async () => 'next')).toBe('next')
})

test('when too many wait already the next one is refused at once', async () => {
  const gate = createHeavyGate({ ...few, perAccount: 1, inAll: 1, waiting: 1, waitMilliseconds: 60_000 })
  const running = somebody()
  const all = [gate.run('a', forever, running.work)]
  const waiting = somebody()
  all.push(gate.run('a', forever, waiting.work))
  await expect(gate.run('b', forever, async () => 1)).rejects.toMatchObject({ code: 'request.busy' })
  running.finish()
  waiting.finish()
  await Promise.all(all)
})
