import { type KeyboardEvent, type SyntheticEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { editKey, restKey } from '../grid/cell-keys.ts'
import { type CellEntry, type Move, useGridState } from '../grid/grid-state.ts'
import styles from '../grid/ledger-grid.module.css'
import type { LedgerRow } from '../ledger.queries.ts'
import { cellText } from '../values/cell-text.ts'
import { OfferList } from './offer-list.tsx'
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
  const element = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const isEditing = inEdit !== null && inEdit.rowId === row.id && inEdit.field === field.name
  const before = cellText(field, row.values[field.name] ?? null, words)
  const text = isEditing ? inEdit.text : ''
  const offers = useOffers(field, isEditing, text === before ? '' : text)
  const [chosen, choose] = useChosen(text)
  useCaretAtEnd(element, isEditing && !inEdit.overtyped)
  const entryOf = (offer?: Offer): CellEntry => {
    return { row, field, text: offer?.value ?? text, before, after: offer?.text ?? text }
  }
  const begin = (typed: string, overtyped: boolean) =>
    state.begin({ rowId: row.id, field: field.name, text: typed, overtyped })
  const save = (move: Move) => state.commit(entryOf(offers[chosen]), move)
  const empty = () => state.put({ row, field, text: '', before, after: '' })
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) event.stopPropagation()
    else if (!isEditing) restKey(event, { open: () => begin(before, false), empty })
    else {
      const { overtyped } = inEdit
      editKey(event, { save, leave: state.leave, offered: offers.length, chosen, choose, overtyped })
    }
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
        {...(offers.length > 0 ? comboBox(listId, chosen) : {})}
        {...(isEditing ? ownClipboard : {})}
        onKeyDown={onKeyDown}
        onChange={({ target }) => (isEditing ? state.type(target.value) : begin(target.value, true))}
        onBlur={() => isEditing && state.commit(entryOf(), 'none')}
      />
      {offers.length > 0 && (
        <OfferList
          id={listId}
          label={words.naming(field)}
          offers={offers}
          chosen={chosen}
          onTake={(offer) => state.commit(entryOf(offer), 'none')}
        />
      )}
    </>
  )
}

/** Which of the offers is chosen; another text offers other ones, and none of them is. */
function useChosen(text: string): [number, (index: number) => void] {
  const [chosen, setChosen] = useState({ text, index: -1 })
  const index = chosen.text === text ? chosen.index : -1
  return [index, (next) => setChosen({ text, index: next })]
}

function useCaretAtEnd(element: React.RefObject<HTMLTextAreaElement | null>, isOpened: boolean): void {
  useLayoutEffect(() => {
    const input = element.current
    if (!isOpened || !input) return
    input.focus({ preventScroll: true })
    input.setSelectionRange(input.value.length, input.value.length)
  }, [element, isOpened])
}

function comboBox(listId: string, chosen: number) {
  return {
    role: 'combobox',
    'aria-expanded': true,
    'aria-controls': listId,
    'aria-activedescendant': chosen >= 0 ? `${listId}-${chosen}` : undefined,
  }
}

const toItself = (event: SyntheticEvent) => event.stopPropagation()
/** While typing, clipboard and mouse are those of the text, not of the sheet. */
const ownClipboard = { onPaste: toItself, onCopy: toItself, onCut: toItself, onMouseDown: toItself }
