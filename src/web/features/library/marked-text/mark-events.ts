import { type RefObject, useEffect } from 'react'
import type { MarkChoice, Side } from './mark-choice.ts'

const ownControls = 'button, input, select, textarea, summary, a:not([data-mark])'

/**
 * Listens once for all marks of a side, however many there are. Everything with `data-mark` in it is pointed at by hover and focus and chosen
 * by a click; a control of its own keeps its click.
 */
export function useMarkEvents(root: RefObject<HTMLElement | null>, choice: MarkChoice, side: Side): void {
  const { point, choose } = choice
  useEffect(() => {
    const element = root.current
    if (!element) return
    const onPoint = (event: Event) => point(markOf(event))
    const onLeave = () => point(undefined)
    const onClick = (event: MouseEvent) => {
      const id = markOf(event)
      if (id === undefined || event.ctrlKey || event.metaKey || isOwnControl(event)) return
      event.preventDefault()
      choose(id, side)
    }
    element.addEventListener('mouseover', onPoint)
    element.addEventListener('focusin', onPoint)
    element.addEventListener('mouseleave', onLeave)
    element.addEventListener('click', onClick)
    return () => {
      element.removeEventListener('mouseover', onPoint)
      element.removeEventListener('focusin', onPoint)
      element.removeEventListener('mouseleave', onLeave)
      element.removeEventListener('click', onClick)
    }
  }, [root, point, choose, side])
}

function markOf({ target }: Event): string | undefined {
  const marked = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null
  return marked?.dataset.mark
}

function isOwnControl({ target }: Event): boolean {
  return target instanceof Element && target.closest(ownControls) !== null
}

/** The element of a mark on one side, where it stands there. */
export function elementOfMark(root: HTMLElement | null, id: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`) ?? null
}

/** Brings what was chosen on the other side, or by the address, into view. */
export function useFollow(root: RefObject<HTMLElement | null>, choice: MarkChoice, side: Side): void {
  const { chosen, chosenIn } = choice
  useEffect(() => {
    const isByAddress = chosenIn === null && side === 'text'
    if (chosen === undefined || !(isByAddress || (chosenIn !== null && chosenIn !== side))) return
    const bring = () => {
      const element = elementOfMark(root.current, chosen)
      if (element) bringIntoView(element)
    }
    bring()
    // What was not drawn yet takes its height only now.
    const again = requestAnimationFrame(() => requestAnimationFrame(bring))
    return () => cancelAnimationFrame(again)
  }, [root, chosen, chosenIn, side])
}

/** Where the list has a scroll of its own only that moves: the text beside it stays where one reads. */
function bringIntoView(element: HTMLElement): void {
  const room = element.closest<HTMLElement>('[data-own-scroll]')
  if (!room || room.scrollHeight <= room.clientHeight) {
    element.scrollIntoView({ block: 'center' })
    return
  }
  const { top, height } = element.getBoundingClientRect()
  const middle = room.getBoundingClientRect().top + room.clientHeight / 2
  room.scrollTop += top + height / 2 - middle
}
