import { type RefObject, useEffect, useRef, useState } from 'react'

/** Something small that opens beside its button; a click elsewhere closes it. */
export function useOpened<E extends HTMLElement>(): {
  /** Belongs to what holds the button and what opens. */
  root: RefObject<E | null>
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
} {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<E>(null)
  useEffect(() => {
    if (!isOpen) return
    const onOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onOutside)
    return () => document.removeEventListener('pointerdown', onOutside)
  }, [isOpen])
  return { root, isOpen, setOpen }
}
