import { expect, test } from 'vitest'
import { oneAfterTheOther } from './one-after-the-other.ts'

/** Work that ends when it is told to; `begun` counts how often it began. */
function aWork() {
  const ends: (() => void)[] = []
  let atOnce = 0
  const seen = { begun: 0, mostAtOnce: 0 }
  const ask = oneAfterTheOther(async () => {
    seen.begun += 1
    atOnce += 1
    seen.mostAtOnce = Math.max(seen.mostAtOnce, atOnce)
    const mine = seen.begun
    await new Promise<void>((resolve) => ends.push(resolve))
    atOnce -= 1
    return mine
  })
  return { ask, seen, end: () => ends.shift()?.() }
}

test('those who ask during a run are answered together by the one after it', async () => {
  const { ask, seen, end } = aWork()
  const first = ask()
  const later = [ask(), ask(), ask()]
  end()
  expect(await first).toBe(1)
  await expect.poll(() => seen.begun).toBe(2)
  end()
  expect(await Promise.all(later)).toEqual([2, 2, 2])
  expect(seen).toEqual({ begun: 2, mostAtOnce: 1 })
})

test('a run that fails does not stop the next', async () => {
  let runs = 0
  const ask = oneAfterTheOther(async () => {
    runs += 1
    if (runs === 1) throw new Error('the first fails')
    return runs
  })
  const [first, second] = [ask(), ask()]
  await expect(first).rejects.toThrow('the first fails')
  expect(await second).toBe(2)
  expect(await ask()).toBe(3)
})
