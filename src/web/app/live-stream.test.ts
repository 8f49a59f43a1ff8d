import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DataMoved } from './live-news.ts'
import { listen } from './live-stream.ts'

// Faked: time, the browser's stream and its page.

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

class Stream extends EventTarget {
  isOpen = true
  close(): void {
    this.isOpen = false
  }
  tell(moved: DataMoved): void {
    this.dispatchEvent(new MessageEvent('data-version', { data: JSON.stringify(moved) }))
  }
  lose(): void {
    this.dispatchEvent(new Event('error'))
  }
}

class Page extends EventTarget {
  hidden = false
  turn(hidden: boolean): void {
    this.hidden = hidden
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

function listening() {
  const streams: Stream[] = []
  const heard: number[] = []
  const page = new Page()
  const lost = { times: 0 }
  const stop = listen({
    connect: () => {
      const stream = new Stream()
      streams.push(stream)
      return stream
    },
    page,
    onMoved: ({ dataVersion }) => heard.push(dataVersion),
    onLost: () => {
      lost.times += 1
    },
  })
  const openStreams = () => streams.filter(({ isOpen }) => isOpen).length
  return { streams, heard, page, lost, stop, openStreams, last: () => streams.at(-1) as Stream } // it listens from the beginning
}

test('a page hears of each write', () => {
  const { last, heard } = listening()
  last().tell({ dataVersion: 8, touched: ['target'] })
  last().tell({ dataVersion: 9, touched: null })
  expect(heard).toEqual([8, 9])
})

test('a lost stream is opened again, after pauses that grow to half a minute and begin anew once it was heard', () => {
  const { streams, last, lost, openStreams } = listening()
  const pauses: number[] = []
  const pause = () => {
    const [began, count] = [Date.now(), streams.length]
    last().lose()
    expect(openStreams()).toBe(0)
    while (streams.length === count) vi.advanceTimersByTime(50)
    pauses.push(Date.now() - began)
  }
  for (let time = 0; time < 8; time += 1) pause()
  // 1, 2, 4 … seconds, each 25 % more or less, noticed at most 50 ms late
  expect(pauses[0]).toBeLessThanOrEqual(1_300)
  expect(pauses[2]).toBeGreaterThanOrEqual(3_000)
  expect(Math.max(...pauses)).toBeLessThanOrEqual(37_550)
  expect(pauses[7]).toBeGreaterThanOrEqual(22_500)
  expect(lost.times).toBe(8)
  last().tell({ dataVersion: 8, touched: [] })
  pauses.length = 0
  pause()
  expect(pauses[0]).toBeLessThanOrEqual(1_300)
})

test('a hidden page gives its stream back, and opens another when it is looked at again', () => {
  const { streams, page, openStreams } = listening()
  page.turn(true)
  expect(openStreams()).toBe(0)
  page.turn(false)
  expect([streams.length, openStreams()]).toEqual([2, 1])
})

test('a page that is hidden while its stream is lost does not try again until it is looked at', () => {
  const { streams, page, last } = listening()
  last().lose()
  page.turn(true)
  vi.advanceTimersByTime(120_000)
  expect(streams).toHaveLength(1)
  page.turn(false)
  expect(streams).toHaveLength(2)
})

test('who leaves listens no more', () => {
  const { streams, page, stop, last, openStreams } = listening()
  last().lose()
  stop()
  page.turn(false)
  vi.advanceTimersByTime(120_000)
  expect([streams.length, openStreams()]).toEqual([1, 0])
})
