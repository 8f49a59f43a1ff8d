import { type RefObject, useLayoutEffect, useState } from 'react'

const narrowest = 240

/** The width that the page gives an element, in pixels, kept up to date: a drawing of figures follows it. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(640)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const observer = new ResizeObserver(() => setWidth(Math.max(narrowest, box.clientWidth)))
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return width
}
