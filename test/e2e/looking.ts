import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What a careful eye would notice on a page as it stands now: empty when there is nothing to mend. */
export async function findClipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const width = root.clientWidth
    const words = (element: Element) => (element.textContent ?? '').slice(0, 40)
    const holdsText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
    const isForReadersOnly = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || isForReadersOnly(element.parentElement))
    const isSeen = (element: Element) => {
      const { width: across, height: down } = element.getBoundingClientRect()
      const { visibility, opacity } = getComputedStyle(element)
      return across > 1 && down > 1 && visibility !== 'hidden' && opacity !== '0' && !isForReadersOnly(element)
    }
    const scrollsInside = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrollsInside(element.parentElement))
    const isCut = (element: Element) => {
      const hides = ['hidden', 'clip'].includes(getComputedStyle(element).overflowX)
      const showsWholeNameElsewhere = element.closest('[title], [aria-label]') !== null
      return hides && element.scrollWidth > element.clientWidth + 1 && !showsWholeNameElsewhere
    }
    const leavesWindow = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return (right > width + 1 || left < -1) && !scrollsInside(element)
    }
    const texts = [...document.querySelectorAll('main *, header *')].filter(
      (element) => isSeen(element) && holdsText(element),
    )
    return [
      ...(root.scrollWidth > width ? [`the page scrolls sideways: ${root.scrollWidth} px in ${width} px`] : []),
      ...texts.filter(isCut).map((element) => `cut off: ${words(element)}`),
      ...texts.filter(leavesWindow).map((element) => `outside the window: ${words(element)}`),
    ]
  })
}

/** What is pressed with a finger and has less than 44 px to be pressed on: links, buttons, lists and what opens. */
export async function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 44
    const pressed = [...document.querySelectorAll('a[href], button, select, summary')]
    const sizes = pressed.map((element) => ({ element, box: element.getBoundingClientRect() }))
    const small = sizes.filter(({ box }) => box.width > 1 && (box.width < least || box.height < least))
    return small.map(
      ({ element, box }) =>
        `${Math.round(box.width)} × ${Math.round(box.height)}: ${element.textContent?.slice(0, 40)}`,
    )
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
      const isInside = box.bottom > 0 && box.right > 0 && box.width > 1 && box.height > 1
      const isSeen = isInside && style.visibility !== 'hidden' && style.clipPath === 'none'
      const size = Number.parseFloat(style.fontSize)
      if (isSeen && size < smallest.size) smallest = { size, text: text.slice(0, 40) }
    }
    return smallest
  })
}

/** Waits until the page has settled: nothing loading, no skeleton; the gallery shows skeletons on purpose. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(
    () => location.pathname === '/gallery' || document.querySelector('[aria-busy="true"]') === null,
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Waits until the page has been drawn at its new size. */
export async function redraw(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}
