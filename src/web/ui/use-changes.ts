import { useState } from 'react'
import { isRepainting } from '../app/live-repaint.ts'

interface Shown {
  readonly text: string
  readonly changes: number
}

/** What is shown next: a text that differs counts as changed when somebody changed it, not when another figure took the place. */
export function shownNext(shown: Shown, text: string, isChange: boolean): Shown {
  return shown.text === text ? shown : { text, changes: shown.changes + (isChange ? 1 : 0) }
}

/** How often a figure has changed under the eyes of the reader: 0 when it is first painted. */
export function useChanges(text: string): number {
  const [shown, setShown] = useState<Shown>({ text, changes: 0 })
  const next = shownNext(shown, text, isRepainting())
  if (next !== shown) setShown(next)
  return next.changes
}
