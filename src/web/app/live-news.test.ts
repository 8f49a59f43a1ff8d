import { expect, test } from 'vitest'
import { createNews } from './live-news.ts'
import type { Touched } from './live-queries.ts'

/** A page at data version 7 that notes what it is repainted for; each repaint ends when it is told to. */
function aPage() {
  const repaints: Touched[] = []
  const ends: (() => void)[] = []
  const held = { isHeld: false }
  const news = createNews({
    from: 7,
    isHeld: () => held.isHeld,
    repaint: (touched) => {
      repaints.push(touched)
      return new Promise((resolve) => ends.push(resolve))
    },
  })
  return { ...news, repaints, held, end: () => ends.shift()?.() }
}

test('a page repaints what a write touched', () => {
  const page = aPage()
  page.hear({ dataVersion: 8, touched: ['target'] })
  expect(page.repaints).toEqual([['target']])
})

test('a stream that begins with the version of the page has nothing new to tell', () => {
  const page = aPage()
  page.hear({ dataVersion: 7, touched: null })
  expect(page.repaints).toEqual([])
})

test('a stream that was lost meanwhile begins with another version: all of the page is asked for again', () => {
  const page = aPage()
  page.hear({ dataVersion: 9, touched: null })
  expect(page.repaints).toEqual([null])
})

test('writes that come during a repaint are repainted together, after it', async () => {
  const page = aPage()
  page.hear({ dataVersion: 8, touched: ['target'] })
  page.hear({ dataVersion: 9, touched: ['statistic'] })
  page.hear({ dataVersion: 10, touched: ['place'] })
  expect(page.repaints).toHaveLength(1)
  page.end()
  await expect.poll(() => page.repaints).toEqual([['target'], ['statistic', 'place']])
})

test('nothing changes under somebody who writes, and all that was missed comes afterwards', () => {
  const page = aPage()
  page.held.isHeld = true
  page.hear({ dataVersion: 8, touched: ['target'] })
  page.hear({ dataVersion: 9, touched: ['statistic'] })
  expect(page.repaints).toEqual([])
  page.held.isHeld = false
  page.catchUp()
  expect(page.repaints).toEqual([['target', 'statistic']])
})
