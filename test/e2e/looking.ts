import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What a careful eye would notice on a page as it stands now: empty when there is nothing to mend. */
export async function findClipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth} px`)
    const isReachable = (element: Element): boolean => {
      for (let box: Element | null = element; box; box = box.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true
      return false
    }
    for (const element of document.querySelectorAll('main *, header *')) {
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      const isVisible = box.width > 1 && box.height > 1 && style.visibility !== 'hidden' && style.opacity !== '0'
      const holdsText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      )
      if (!isVisible || !holdsText) continue
      const hides = ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      const hasWholeName = element.closest('[title], [aria-label]') !== null
      if (hides && !hasWholeName) found.push(`cut off: ${(element.textContent ?? '').slice(0, 40)}`)
      const leaves = box.right > root.clientWidth + 1 || box.left < -1
      if (leaves && !isReachable(element)) found.push(`outside the window: ${(element.textContent ?? '').slice(0, 40)}`)
    }
    return found
  })
}

/** Serious and critical findings of axe, each with where it stands. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** The smallest size of any text that can be seen, in CSS pixels. */
export async function smallestText(page: Page): Promise<{ size: number; text: string }> {
  return page.evaluate(() => {
    let smallest = { size: Number.POSITIVE_INFINITY, text: '' }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim()
      const parent = node.parentElement
      if (text === '' || !parent || parent.closest('script, style')) continue
      const box = parent.getBoundingClientRect()
      const style = getComputedStyle(parent)
      const isSeen = box.width > 1 && box.height > 1 && style.visibility !== 'hidden' && style.clipPath === 'none'
      const size = Number.parseFloat(style.fontSize)
      if (isSeen && size < smallest.size) smallest = { size, text: text.slice(0, 40) }
    }
    return smallest
  })
}

/** Waits until the page has settled: nothing loading, no skeleton. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
