import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { cellText } from './cell-text.ts'
import { type CellEntry, type Move, useGridState } from './grid-state.ts'
import type { LedgerRow } from './ledger.queries.ts'
import styles from './ledger-grid.module.css'
import { type Offer, useOffers } from './offers.ts'

/**
 * What one types into: it lies over the current cell, unseen until the first letter, so that an input method can begin a word at once.
 *
 * Enter and F2 open the value as it stands, Delete empties it, Esc gives it back; Enter, Tab and, after typing over, the arrow keys save.
 */
export function CellInput({ row, field }: { row: LedgerRow; field: LedgerField }) {
  const t = useT()
  const state = useGridState()
  const { words, inEdit } = state
  const isEditing = inEdit !== null && inEdit.rowId === row.id && inEdit.field === field.name
  const before = cellText(field, row.values[field.name] ?? null, words)
  const text = isEditing ? inEdit.text : ''
  const offers = useOffers(field, isEditing, text === before ? '' : text)
  const [chosen, setChosen] = useState(-1)
  const element = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  useCaretAtEnd(element, isEditing && !inEdit.overtyped)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text offers other choices
  useEffect(() => setChosen(-1), [text])

  const entryOf = (offer: Offer | undefined): CellEntry => {
    return { row, field, text: offer?.value ?? text, before, after: offer?.text ?? text }
  }
  const save = (move: Move) => state.commit(entryOf(offers[chosen]), move)
  const begin = (typed: string, overtyped: boolean) =>
    state.begin({ rowId: row.id, field: field.name, text: typed, overtyped })
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) event.stopPropagation()
    else if (isEditing)
      editKey(event, { save, leave: state.leave, offers, chosen, setChosen, overtyped: inEdit.overtyped })
    else
      restKey(
        event,
        () => begin(before, false),
        () => state.put({ row, field, text: '', before, after: '' }),
      )
  }
  return (
    <>
      <textarea
        ref={element}
        tabIndex={0}
        rows={1}
        className={styles.input}
        data-editing={isEditing}
        data-kind={field.kind}
        value={text}
        aria-label={`${words.naming(field)} ${before === '' ? t('ledger.value.empty') : before}`}
        {...(offers.length > 0
          ? {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-activedescendant': chosen >= 0 ? `${listId}-${chosen}` : undefined,
            }
          : {})}
        onKeyDown={onKeyDown}
        onPaste={(event) => isEditing && event.stopPropagation()}
        onCopy={(event) => isEditing && event.stopPropagation()}
        onCut={(event) => isEditing && event.stopPropagation()}
        onMouseDown={(event) => isEditing && event.stopPropagation()}
        onChange={(event) => {
          if (isEditing) state.type(event.target.value)
          else begin(event.target.value, true)
        }}
        onBlur={() => isEditing && state.commit(entryOf(undefined), 'none')}
      />
      {offers.length > 0 && (
        <div id={listId} role="listbox" aria-label={words.naming(field)} className={styles.offers}>
          {offers.map((offer, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field above
            <div
              key={offer.value}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={styles.offer}
              onMouseDown={(event) => {
                event.preventDefault()
                event.stopPropagation()
              }}
              onClick={() => state.commit(entryOf(offer), 'none')}
            >
              {offer.text}
            </div>
          ))}
        </div>
      )}
    </>
  )
}

function useCaretAtEnd(element: React.RefObject<HTMLTextAreaElement | null>, isOpened: boolean): void {
  useLayoutEffect(() => {
    const input = element.current
    if (!isOpened || !input) return
    input.focus({ preventScroll: true })
    input.setSelectionRange(input.value.length, input.value.length)
  }, [element, isOpened])
}

/** Keys on a cell that is not being typed into; all others go on to the grid. */
function restKey(event: KeyboardEvent, open: () => void, empty: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Enter' || event.key === 'F2') {
    event.preventDefault()
    event.stopPropagation()
    open()
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault()
    event.stopPropagation()
    empty()
  }
}

interface EditKeys {
  readonly save: (move: Move) => void
  readonly leave: () => void
  readonly offers: readonly Offer[]
  readonly chosen: number
  readonly setChosen: (index: number) => void
  readonly overtyped: boolean
}

const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Keys while typing: none of them reaches the grid. */
function editKey(event: KeyboardEvent, { save, leave, offers, chosen, setChosen, overtyped }: EditKeys): void {
  event.stopPropagation()
  const { key } = event
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  const move = arrows[key]
  if (key === 'Escape') leave()
  else if (key === 'Enter' && !event.altKey) save(event.shiftKey ? 'up' : 'down')
  else if (key === 'Tab') save(event.shiftKey ? 'left' : 'right')
  else if (step !== undefined && offers.length > 0) setChosen(nextOf(chosen, step, offers.length))
  else if (move !== undefined && overtyped && offers.length === 0) save(move)
  else return
  event.preventDefault()
}

/** One up or down among the offers and the typed text itself (−1), round and round. */
function nextOf(chosen: number, step: number, count: number): number {
  return ((chosen + 1 + step + count + 1) % (count + 1)) - 1
}
