import type { KeyboardEvent } from 'react'
import type { Move } from './grid-state.ts'

interface RestKeys {
  /** Opens the value as it stands. */
  readonly open: () => void
  readonly empty: () => void
}

/** Keys on a cell that is not being typed into; all others go on to the grid. */
export function restKey(event: KeyboardEvent, { open, empty }: RestKeys): void {
  const { key, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey) return
  const act = { Enter: open, F2: open, Delete: empty, Backspace: empty }[key]
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

interface EditKeys {
  readonly save: (move: Move) => void
  readonly leave: () => void
  /** How many values are offered below the cell, and which one is chosen; −1 is the typed text itself. */
  readonly offered: number
  readonly chosen: number
  readonly choose: (index: number) => void
  readonly overtyped: boolean
}

const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Keys while typing: none of them reaches the grid. */
export function editKey(event: KeyboardEvent, keys: EditKeys): void {
  event.stopPropagation()
  const act = actOf(event, keys)
  if (!act) return
  event.preventDefault()
  act()
}

function actOf({ key, altKey, shiftKey }: KeyboardEvent, keys: EditKeys): (() => void) | null {
  const { save, leave, offered, chosen, choose, overtyped } = keys
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  const move = arrows[key]
  if (key === 'Escape') return leave
  if (key === 'Enter' && !altKey) return () => save(shiftKey ? 'up' : 'down')
  if (key === 'Tab') return () => save(shiftKey ? 'left' : 'right')
  if (step !== undefined && offered > 0) return () => choose(nextOf(chosen, step, offered))
  return move !== undefined && overtyped && offered === 0 ? () => save(move) : null
}

/** One up or down among the offers and the typed text itself (−1), round and round. */
export function nextOf(chosen: number, step: number, count: number): number {
  return ((chosen + 1 + step + count + 1) % (count + 1)) - 1
}
